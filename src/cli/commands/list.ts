/** `list`: the scenarios that ship with the program. */
import type { Listed } from '../../report/index.js';
import { command } from '../command.js';
import { EXIT } from '../errors.js';

/** `list`. */
export const list = command({
  name: 'list',
  args: [],
  summary: 'the scenarios that ship with the program',
  description: 'Lists the scenarios that ship with the program.',
  flags: [],
  answer: 'list',
  async work({ format }, io) {
    const { bundledNames } = await import('../../files/index.js');
    const { digestOf } = await import('../../scenario/index.js');
    const { openScenario } = await import('../open.js');
    const { print } = await import('../print.js');
    const [listed, read] = [[] as Listed[], [] as object[]];
    for (const name of bundledNames()) {
      const { scenario } = await openScenario(name, {}, io);
      listed.push({ name, title: scenario.title, asOf: scenario.asOf });
      read.push({ name, scenario });
    }
    await print('list', listed, { format, digest: () => digestOf(read), io });
    return EXIT.ok;
  },
});
