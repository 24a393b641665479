/** The door of the files layer; what needs the schema has its own, ./load.ts. */
export { compiledFrom } from './compiled.js';
export { IoError, TakenError, TextError } from './failure.js';
export { packageFile, shownPath } from './path.js';
export {
  bundledNames,
  FLAGSHIP,
  namedFiles,
  resolverFor,
  scenarioText,
  withEnding,
  withoutEnding,
  type NamedFile,
  type ReadingRoom,
} from './scenario-files.js';
export { checkTarget, ownText, writeWhole, type Target } from './own-files.js';
export { decoded, decodedTable, fileText } from './text.js';
