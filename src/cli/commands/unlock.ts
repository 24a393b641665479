/** `unlock`: what it would take to free a candidate, what that is worth, and what the verdict hangs on. */
import { commandRow, SCENARIO } from '../command.js';
import { READING_FLAGS } from '../options.js';

/** The flags of `unlock`. */
export const UNLOCK_FLAGS = [
  ...READING_FLAGS,
  'candidate',
  'adopted',
  'maxCost',
  'maxSize',
  'withoutMoves',
  'cost',
  'byDay',
  'trialsPaired',
  'seed',
  'param',
  'params',
  'workers',
  'saveSet',
  'pick',
  'explainFigures',
] as const;

/** `unlock [scenario]`. */
export const unlock = commandRow({
  name: 'unlock',
  args: [SCENARIO],
  summary: 'what it would take to lift a block, and what the verdict hangs on',
  description:
    'Finds every smallest set of changes that frees the candidate (concessions, withdrawals, days that pass, members ' +
    'that turn, levers that the scenario lists), cheapest first, or what would stop one who is free; how many slips the ' +
    'verdict survives, and the records on which it rests. With --by, what each change gains.',
  flags: UNLOCK_FLAGS,
  answer: 'unlock',
});
