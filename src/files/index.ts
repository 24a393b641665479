/** Files: where scenarios lie on a disk, and what may be written. The only door to this folder. */
export { chainFiles } from './chain-files.js';
export { compiledFrom } from './compiled.js';
export { IoError, TakenError, TextError } from './failure.js';
export { loadScenario, type LoadOptions } from './load.js';
export { packageFile, shownPath } from './path.js';
export {
  bundledNames,
  FLAGSHIP,
  namedFiles,
  resolverFor,
  scenarioText,
  type NamedFile,
  type ReadingRoom,
} from './scenario-files.js';
export { checkTarget, ownText, writeWhole, type Target } from './own-files.js';
export { decoded, fileText } from './text.js';
