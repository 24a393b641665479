/** The JSON of the page's answers: the very text that the command line prints. */
import {
  forecastFields,
  jsonAnswer,
  runFields,
  unlockFields,
  type ForecastReport,
  type UnlockReport,
} from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import type { Read } from './read.js';
import type { Found } from './unlocking.js';

/** What `run --json` prints. */
export function runAnswer({ scenario, reading, report }: Read): string {
  const origin = { command: 'run', version: VERSION, digest: digest(scenario, reading) };
  return jsonAnswer(origin, runFields(report));
}

/** What `forecast --json` prints. */
export function forecastAnswer({ scenario, reading }: Read, report: ForecastReport): string {
  const origin = { command: 'forecast', version: VERSION, digest: digest(scenario, reading) };
  return jsonAnswer(origin, forecastFields(report));
}

/** What `unlock` reports, without chances. */
export function unlockReport(
  { scenario, reading, report }: Read,
  { unlock, stop, robustness }: Found,
): UnlockReport {
  const { rule } = report.assessment.snapshot;
  return { scenario, asOf: reading.asOf, rule, unlock, stop, robustness, chances: null, influence: null };
}

/** What `unlock --json` prints. */
export function unlockAnswer(read: Read, found: Found): string {
  const origin = { command: 'unlock', version: VERSION, digest: digest(read.scenario, read.reading) };
  return jsonAnswer(origin, unlockFields(unlockReport(read, found)));
}
