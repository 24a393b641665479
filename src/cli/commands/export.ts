/** `export`: a scenario as a table. */
import { commandRow, SCENARIO } from '../command.js';

/** The flags of `export`. */
export const EXPORT_FLAGS = ['set', 'withdraw', 'onlyCandidate', 'allowOutside'] as const;

/** `export [scenario]`. */
export const exportTable = commandRow({
  name: 'export',
  args: [SCENARIO],
  summary: 'the stances of a scenario as a table',
  description:
    'Prints who said what about whom since when, one row for each member and day, as import reads it again. ' +
    'Standard error says what the table does not carry.',
  flags: EXPORT_FLAGS,
  answer: 'export',
});
