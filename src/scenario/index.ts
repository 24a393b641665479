/** The scenario layer's only door: from text to scenarios, and the names and bodies that they use. */
export { BODIES, bodyCalled } from './body.js';
export { candidateCalled, type CandidateMatch } from './candidate-names.js';
export { chainFrom, type Resolve, type ScenarioText } from './chain.js';
export { digest, digestOf, type DigestedReading } from './digest.js';
export { ScenarioError, type Fault } from './fault.js';
export { namesOf, type NameMatch, type Names } from './names.js';
export { readScenario, resolution, type Resolution } from './resolution.js';
export { publishedSchema } from './schema/published.js';
export type { WrittenScenario } from './schema/scenario.js';
export { nearest } from './suggestion.js';
