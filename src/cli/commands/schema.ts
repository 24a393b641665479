/** `schema`: the JSON Schema of a scenario file. */
import { command } from '../command.js';
import { EXIT } from '../errors.js';

/** `schema`. */
export const schema = command({
  name: 'schema',
  args: [],
  summary: 'the JSON Schema of a scenario file',
  description: 'Prints the JSON Schema of a scenario file, for editors.',
  flags: [],
  async work(_request, io) {
    const { editorSchema } = await import('../editor-schema.js');
    io.out(editorSchema());
    return EXIT.ok;
  },
});
