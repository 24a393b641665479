/** `init`: starts a scenario, or an overlay on one. */
import { commandRow } from '../command.js';

/** The flags of `init`. */
export const INIT_FLAGS = ['base', 'outsideBase', 'force'] as const;

/** `init <name>`. */
export const init = commandRow({
  name: 'init',
  args: [{ name: '<name>', text: 'file to write; .json is added', suggests: 'files' }],
  summary: 'start a scenario, or an overlay on one',
  description: 'Writes a small commented scenario that validates, ready to be edited.',
  flags: INIT_FLAGS,
});
