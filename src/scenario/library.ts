/** The door of the scenario layer for the library: nothing whose types need those of another package. */
export { BODIES } from './body.js';
export { digest } from './digest.js';
export { ScenarioError, type Fault } from './fault.js';
export { readScenario, scenarioFrom, withChanges, type ScenarioChanges } from './read-scenario.js';
export type { Refusal, Resolve, ScenarioText } from './scenario-text.js';
export { publishedSchema, type EditorWords } from './schema/published.js';
