import type { Finding } from '../fault.js';
import { dateFindings } from './dates.js';
import { expectationFindings } from './expectations.js';
import { referenceFindings } from './references.js';
import type { Subject } from './subject.js';

/** What no schema can say: references between parts, dates that contradict one another. */
export function semanticFindings(subject: Subject): readonly Finding[] {
  return [...referenceFindings(subject), ...dateFindings(subject), ...expectationFindings(subject)];
}
