/** `import`: a scenario from a table. */
import { commandRow } from '../command.js';

/** The flags of `import`. */
export const IMPORT_FLAGS = [
  'scenarioFile',
  'body',
  'title',
  'rule',
  'tableDate',
  'termEnds',
  'rowCandidate',
  'dates',
  'wordMap',
  'skipRefused',
  'force',
  'explainWords',
] as const;

/** `import [table]`. */
export const importTable = commandRow({
  name: 'import',
  args: [
    {
      name: '[table]',
      text: 'a file with comma, semicolon or tab between cells, or - for standard input',
      suggests: 'files',
    },
  ],
  summary: 'a scenario from a table of stances',
  description:
    'Reads rows of member, candidate, stance, date and source, under headings of any order, and writes a scenario. ' +
    'Standard error says how each word was read, and which rows were not understood; then nothing is written.',
  flags: IMPORT_FLAGS,
});
