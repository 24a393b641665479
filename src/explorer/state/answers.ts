/** The JSON of the page's answers: the very text that the command line prints. */
import { forecastFields, jsonAnswer, runFields, type ForecastReport } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import type { Read } from './read.js';

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
