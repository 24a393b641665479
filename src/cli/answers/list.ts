import type { Listed } from '../../report/index.js';
import { digestOf } from '../../scenario/index.js';
import { bundledNames } from '../../files/index.js';
import { printed } from '../print.js';
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
  const format = json ? 'json' : 'text';
  io.out(await printed('list', listed, { command: 'list', format, digest: () => digestOf(read), io }));
}
