import { listJson, listText, type Listed } from '../../report/index.js';
import { digestOf } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { bundledNames } from '../../files/index.js';
import { styleFor } from '../io.js';
import type { Session } from '../session.js';
import { openScenario } from '../reading.js';

/** Answers `list`. */
export async function answerList(json: boolean, { io }: Session): Promise<void> {
  const [listed, read] = [[] as Listed[], [] as object[]];
  for (const name of bundledNames()) {
    const { scenario } = await openScenario(name, {}, io);
    listed.push({ name, title: scenario.title, asOf: scenario.asOf });
    read.push({ name, scenario });
  }
  if (json) io.out(listJson(listed, { command: 'list', version: VERSION, digest: digestOf(read) }));
  else io.out(listText(listed, await styleFor(io)));
}
