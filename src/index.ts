/**
 * Simulator of leadership selection by consensus.
 *
 * Load or read a scenario, then ask: {@link verdicts} for one date, {@link replay} for its course,
 * {@link compare} for what a change does, {@link check} for its own expectations.
 *
 * @packageDocumentation
 */
export * from './browser.js';
export { IoError, TextError } from './files/failure.js';
export { loadScenario, type LoadOptions } from './files/load.js';
export {
  forecastInThreads as forecastAsync,
  type ThreadedForecastOptions,
} from './library/forecast-threads.js';
