/** `replay`: the verdict through time. */
import { commandRow, SCENARIO } from '../command.js';
import { CHANGE_FLAGS } from '../options.js';

/** The flags of `replay`. */
export const REPLAY_FLAGS = [...CHANGE_FLAGS, 'from', 'to', 'onlyCandidate', 'events'] as const;

/** `replay [scenario]`. */
export const replay = commandRow({
  name: 'replay',
  args: [SCENARIO],
  summary: 'the verdict through time: who moved when',
  description:
    'Shows who moved when and why, the verdict after each move, and since when nothing has stood in the way.',
  flags: REPLAY_FLAGS,
  answer: 'replay',
});
