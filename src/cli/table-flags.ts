/** The flags of `import`. */
import { A_FILE, type Flag } from './flag.js';

/** Every flag that says how a table is read, and what it does not tell. */
export const TABLE_FLAGS = {
  scenarioFile: { flag: '-o, --output <file>', text: 'file to write (default: standard output)', ...A_FILE },
  wordMap: {
    flag: '--map <file>',
    text: 'JSON file with words and what they mean, instead of those that --explain prints',
    ...A_FILE,
  },
  body: {
    flag: '--body <body>',
    text: 'who decides: a body that members knows, or a scenario that has it',
    kind: 'text',
    suggests: 'bodies',
    otherwise: 'nato',
  },
  title: { flag: '--title <words>', text: 'title (default: the name of the table)', kind: 'text' },
  tableDate: {
    flag: '--as-of <date>',
    text: 'reading date, and the date of sources that have none (default: the latest date of the table)',
    kind: 'date',
  },
  termEnds: { flag: '--term-ends <date>', text: "last day of the incumbent's term", kind: 'date' },
  rowCandidate: {
    flag: '--candidate <name>',
    text: 'candidate of the rows that name none',
    kind: 'text',
    suggests: 'candidates',
  },
  dates: {
    flag: '--dates <order>',
    text: 'how to read dates such as 03/04/2024 (default: as other rows of the column show)',
    kind: 'text',
    choices: ['day-first', 'month-first'],
  },
  skipRefused: { flag: '--skip-refused', text: 'go on without the rows that are refused', kind: 'switch' },
  explainWords: {
    flag: '--explain',
    text: 'print the headings and words that are understood, as --map takes them',
    kind: 'switch',
  },
} as const satisfies Readonly<Record<string, Flag>>;
