/** `run`: the verdict for each candidate on a date, and who stands in the way. */
import { commandRow, SCENARIO } from '../command.js';
import { READING_FLAGS } from '../options.js';

/** The flags of `run`. */
export const RUN_FLAGS = [...READING_FLAGS, 'candidate', 'failOn', 'save', 'watch'] as const;

/** `run [scenario]`. */
export const run = commandRow({
  name: 'run',
  args: [SCENARIO],
  summary: 'the verdict for each candidate, and who stands in the way',
  description: 'Shows the verdict for each candidate on a date, and the blockers with reasons and sources.',
  flags: RUN_FLAGS,
  answer: 'run',
});
