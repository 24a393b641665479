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
    const { publishedSchema } = await import('../../scenario/index.js');
    io.out(`${JSON.stringify(publishedSchema(), null, 2)}\n`);
    return EXIT.ok;
  },
});
