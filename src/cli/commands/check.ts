/** `check`: do the scenarios' own expectations hold? */
import { commandRow, PATHS } from '../command.js';

/** The flags of `check`. */
export const CHECK_FLAGS = ['filter', 'allowOutside'] as const;

/** `check [paths...]`. */
export const check = commandRow({
  name: 'check',
  args: [PATHS],
  summary: "whether the scenarios' own expectations hold",
  description: "Checks whether the scenarios' own expectations hold. Exit code 1 when one does not.",
  flags: CHECK_FLAGS,
  answer: 'check',
});
