/** `compare`: what changed between two scenarios, and which change matters. */
import { commandRow } from '../command.js';
import { CHANGE_FLAGS } from '../options.js';

/** The flags of `compare`. */
export const COMPARE_FLAGS = [
  ...CHANGE_FLAGS,
  'asOfBoth',
  'candidate',
  'forecast',
  'by',
  'pairs',
  'seed',
  'param',
  'params',
  'workers',
] as const;

/** `compare <before> [after]`. */
export const compare = commandRow({
  name: 'compare',
  args: [
    { name: '<before>', text: 'a file or a bundled scenario', suggests: 'scenarios' },
    {
      name: '[after]',
      text: 'another one (default: the same, with the changes given as flags)',
      suggests: 'scenarios',
    },
  ],
  summary: 'what changed between two scenarios, and which change matters',
  description:
    'Compares two scenarios, one scenario before and after the changes given as flags, or one at two dates ' +
    '(--as-of twice). Finds the smallest sets of changes that alter the verdict.',
  flags: COMPARE_FLAGS,
  answer: 'compare',
});
