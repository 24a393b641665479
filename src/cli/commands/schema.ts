import { Command } from 'commander';
import type { Session } from '../session.js';

/** `schema`: the JSON Schema of a scenario file. */
export function schemaCommand({ io }: Session): Command {
  return new Command('schema')
    .description('The JSON Schema of a scenario file, for editors.')
    .action(async () => {
      const { publishedSchema } = await import('../../scenario/index.js');
      io.out(`${JSON.stringify(publishedSchema(), null, 2)}\n`);
    });
}
