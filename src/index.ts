/**
 * Simulator of leadership selection by consensus.
 *
 * Load or read a scenario, then ask: {@link verdicts} for one date, {@link replay} for its course,
 * {@link compare} for what a change does, {@link check} for its own expectations.
 *
 * @packageDocumentation
 */
export * from './engine/index.js';
export { IoError, loadScenario, TextError, type LoadOptions } from './files/index.js';
export {
  BODIES,
  digest,
  publishedSchema,
  readScenario,
  ScenarioError,
  type DigestedReading,
  type Issue,
  type Resolve,
  type ScenarioText,
} from './scenario/index.js';
