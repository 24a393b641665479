/**
 * Simulator of leadership selection by consensus.
 *
 * Load or read a scenario, then ask: {@link verdicts} for one date, {@link replay} for its course,
 * {@link compare} for what a change does, {@link check} for its own expectations.
 *
 * @packageDocumentation
 */
export * from './browser.js';
export { bundledNames as bundledScenarios, IoError, TextError } from './files/index.js';
export { loadScenario, scenarioFromObject as scenarioFrom, type LoadOptions } from './files/load.js';
export {
  forecastInThreads as forecastAsync,
  type ThreadedForecastOptions,
} from './library/forecast-threads.js';
