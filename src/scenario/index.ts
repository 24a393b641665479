export { BODIES } from './bodies/index.js';
export type { Resolve, ScenarioText } from './chain.js';
export { digest, type DigestedReading } from './digest.js';
export { ScenarioError, type Issue } from './fault.js';
export { namesOf, type NameMatch, type Names } from './names.js';
export { readScenario, resolution, type Resolution } from './resolution.js';
export { publishedSchema } from './schema/published.js';
export type { Document } from './schema/scenario.js';
export { nearest } from './suggestion.js';
