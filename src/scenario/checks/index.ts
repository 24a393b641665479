/** What no schema can say: references between parts, dates and evidence that contradict one another. */
import type { UnplacedFault } from '../fault.js';
import { dateFaults } from './dates.js';
import { evidenceFaults } from './evidence.js';
import { expectationFaults } from './expectations.js';
import { referenceFaults } from './references.js';
import { rowFaults } from './collective.js';
import { vagueFaults } from './vague.js';
import type { Subject } from './written.js';

export { countFaults } from './counts.js';

/** Every fault of a whole scenario that a schema cannot find; its counts are checked elsewhere. */
export function semanticFaults(subject: Subject): readonly UnplacedFault[] {
  const checks = [referenceFaults, rowFaults, evidenceFaults, dateFaults, vagueFaults, expectationFaults];
  return checks.flatMap((check) => check(subject));
}
