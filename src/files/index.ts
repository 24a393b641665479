export { IoError, TextError } from './failure.js';
export { loadScenario, type LoadOptions } from './load.js';
export { bundledNames, FLAGSHIP, namedFiles, resolverFor, scenarioText } from './scenario-files.js';
export { decoded, writeWhole } from './text.js';
