/** `validate`: all faults in scenario files at once. */
import { commandRow, PATHS } from '../command.js';

/** The flags of `validate`. */
export const VALIDATE_FLAGS = ['allowOutside'] as const;

/** `validate [paths...]`. */
export const validate = commandRow({
  name: 'validate',
  args: [PATHS],
  summary: 'all faults in scenario files, with line and column',
  description:
    'Lists all faults in scenario files at once, each with line and column. Exit code 2 when there are any.',
  flags: VALIDATE_FLAGS,
  answer: 'validate',
});
