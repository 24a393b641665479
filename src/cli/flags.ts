/** Every flag of every command, as data: types, help, parsing, contradictions and completion follow from this table. */
import { A_FILE, type Flag } from './flag.js';
import { POWER_FLAGS } from './power-flags.js';
import { TABLE_FLAGS } from './table-flags.js';
import { TRIAL_FLAGS } from './trial-flags.js';
import { UNCERTAINTY_FLAGS } from './uncertainty-flags.js';

/** Every flag, by the key under which a command finds its value. */
export const FLAGS = {
  asOf: { flag: '--as-of <date>', text: 'reading date, YYYY-MM-DD', kind: 'date' },
  asOfBoth: {
    flag: '--as-of <date>',
    text: 'reading date; give it twice to set one for each side',
    kind: 'date',
    repeatable: true,
  },
  membersOn: {
    flag: '--as-of <date>',
    text: 'date, YYYY-MM-DD (default: the latest change of membership, or the day of the scenario)',
    kind: 'date',
  },
  hindsight: {
    flag: '--hindsight',
    text: 'use what held by the date, even if it became known later',
    kind: 'switch',
  },
  rule: {
    flag: '--rule <rule>',
    text: 'another decision rule, such as unanimity or consensus-minus=2',
    kind: 'rule',
    suggests: 'rules',
  },
  set: {
    flag: '--set <change>',
    text: 'change a stance, MEMBER.CANDIDATE=STANCE[@DATE]; without a date, throughout (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'stances',
  },
  grant: {
    flag: '--grant <id>',
    text: 'grant a concession, ID[@DATE] (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'concessions',
  },
  withdraw: {
    flag: '--withdraw <candidate>',
    text: 'withdraw a candidate, ID[@DATE] (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'candidates',
  },
  without: {
    flag: '--without <member>',
    text: 'leave a member out of the decision (repeatable)',
    kind: 'text',
    repeatable: true,
    suggests: 'members',
  },
  allowOutside: {
    flag: '--allow-outside',
    text: 'allow "extends" to point outside the folder of the scenario',
    kind: 'switch',
  },
  candidate: {
    flag: '--candidate <id>',
    text: 'candidate to report on (default: the front-runner)',
    kind: 'text',
    suggests: 'candidates',
  },
  onlyCandidate: {
    flag: '--candidate <id>',
    text: 'one candidate only',
    kind: 'text',
    suggests: 'candidates',
  },
  failOn: {
    flag: '--fail-on <verdict>',
    text: 'exit with 1 if the candidate is blocked (blocked), or is not adopted (open)',
    kind: 'text',
    choices: ['blocked', 'open'],
  },
  save: {
    flag: '--save <file>',
    text: 'save the changes given on the command line as a scenario file',
    ...A_FILE,
  },
  watch: {
    flag: '--watch',
    text: 'run again whenever the scenario or a file that it extends is saved, and show what changed',
    kind: 'switch',
    excludes: { failOn: '--watch goes on until Ctrl-C' },
  },
  from: { flag: '--from <date>', text: 'first day (default: the first change)', kind: 'date' },
  to: { flag: '--to <date>', text: 'last day (default: the last change)', kind: 'date' },
  events: { flag: '--events', text: 'show the events between the changes', kind: 'switch' },
  ...TRIAL_FLAGS,
  spells: {
    flag: '--spells',
    text: 'list who withheld consent from whom, from when to when, and how it ended',
    kind: 'switch',
    excludes: { saveParameters: '--spells lists what the parameters are fitted to' },
  },
  saveParameters: {
    flag: '--save <file>',
    text: 'save the parameters with all that they rest on',
    ...A_FILE,
  },
  ...POWER_FLAGS,
  filter: {
    flag: '--filter <text>',
    text: 'only scenarios whose name or title contains the text',
    kind: 'text',
  },
  base: {
    flag: '--from <scenario>',
    text: 'start an overlay on that scenario',
    kind: 'text',
    suggests: 'scenarios',
  },
  outsideBase: {
    flag: '--allow-outside',
    text: 'allow the overlay to extend a file outside its folder',
    kind: 'switch',
    needs: { base: 'only an overlay extends another file' },
  },
  page: { flag: '-o, --output <file>', text: 'file to write (default: NAME.html)', ...A_FILE },
  open: { flag: '--open', text: 'open the page in the browser', kind: 'switch' },
  force: { flag: '--force', text: 'replace the file if it exists', kind: 'switch' },
  ...TABLE_FLAGS,
  ...UNCERTAINTY_FLAGS,
} as const satisfies Readonly<Record<string, Flag>>;
