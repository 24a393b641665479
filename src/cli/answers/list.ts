import { listJson, listText } from '../../report/index.js';
import { VERSION } from '../../version.js';
import { bundledNames } from '../../files/index.js';
import { styleFor } from '../io.js';
import type { Session } from '../session.js';
import { openScenario } from '../reading.js';

/** Answers `list`. */
export async function answerList(json: boolean, { io }: Session): Promise<void> {
  const listed = [];
  for (const name of bundledNames()) {
    const { title, asOf } = (await openScenario(name, {}, io)).scenario;
    listed.push({ name, title, asOf });
  }
  if (json) io.out(listJson(listed, { command: 'list', version: VERSION, digest: null }));
  else io.out(listText(listed, await styleFor(io)));
}
