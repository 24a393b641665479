/** Faults of scenarios, for where there is no answer. */
import type { ReportedFault } from './reports.js';
import { faultsDocument } from './sentences/faults.js';
import type { Style } from './style.js';
import { textOf } from './text/text.js';

/** Faults as `validate` prints them. */
export function faultsText(faults: readonly ReportedFault[], style: Style): string {
  return textOf(faultsDocument(faults), style);
}
