/** The door to tables: from a table of stances to a scenario, and the words that are understood in one. */
export { scenarioFromTable, type Imported } from './scenario-from-table.js';
export type { TableOptions } from './whole-table.js';
export { OWN_WORDS, wordMapIn } from './word-map.js';
export { tableFromScenario, type ExportedTable } from './table-from-scenario.js';
