/** `merge`: one forecast from the parts of its shards. */
import { command } from '../command.js';
import { EXIT } from '../errors.js';

/** `merge <parts...>`. */
export const merge = command({
  name: 'merge',
  args: [{ name: '<parts...>', text: 'files written by forecast --shard … --output', suggests: 'files' }],
  summary: 'one forecast from the parts of its shards',
  description: 'Adds up the parts of a forecast. The answer is exactly that of the forecast in one piece.',
  flags: [],
  answer: 'forecast',
  async work({ args, format }, io) {
    const { ownText } = await import('../../files/index.js');
    const { mergedParts, partFrom } = await import('../../jobs/index.js');
    const { VERSION } = await import('../../version.js');
    const { printForecast } = await import('../forecasting.js');
    const partIn = async (name: string) => {
      return { name, part: await partFrom(ownText({ file: name, cwd: io.cwd }), { name, version: VERSION }) };
    };
    const parts = await Promise.all(args.map(partIn));
    await printForecast(mergedParts(parts), format, io);
    return EXIT.ok;
  },
});
