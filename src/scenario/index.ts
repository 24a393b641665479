/** The scenario layer's door: from text to scenarios, and the names and bodies that they use. */
export { BODIES, bodyCalled } from './body.js';
export { candidateCalled, type CandidateMatch } from './candidate-names.js';
export { chainFrom } from './chain.js';
export { CHANGE_KINDS, inOrderOfChanges, readChange, type Voice } from './change-words.js';
export { dateMeant } from './dates-meant.js';
export { digest, digestOf } from './digest.js';
export {
  aboutOf,
  editsFrom,
  inOrderOfDates,
  overlayOf,
  withEdit,
  type AppliedEdit,
  type Edit,
  type LeverEdit,
  type Patch,
} from './edit.js';
export { ScenarioError, type Fault } from './fault.js';
export {
  gathered,
  gatheredCase,
  resolverOf,
  type Choice,
  type Gathered,
  type PageContent,
} from './gathered.js';
export { namesOf, type NameMatch, type Names } from './names.js';
export { leverCalled, noLever } from './lever-names.js';
export { wordMeant } from './near-words.js';
export { mergePatch } from './merge-patch.js';
export { futurePatch, type FuturePatch } from './future-patch.js';
export { readScenario } from './read-scenario.js';
export { resolution, type Described, type Resolution } from './resolution.js';
export type { Resolve, ScenarioText } from './scenario-text.js';
export { publishedSchema } from './schema/published.js';
export type { WrittenScenario } from './schema/scenario.js';
export { shellWord } from './suggestion.js';
