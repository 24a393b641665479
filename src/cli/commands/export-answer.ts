/** The work of `export`. */
import { ruleWord, type Scenario } from '../../engine/index.js';
import { FLAGSHIP } from '../../files/index.js';
import { lostText } from '../../report/index.js';
import { digest } from '../../scenario/digest.js';
import { shellWord } from '../../scenario/suggestion.js';
import { tableFromScenario } from '../../scenario/table/index.js';
import type { Request } from '../command.js';
import { EXIT } from '../errors.js';
import type { Io } from '../io.js';
import { openScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn } from '../subject.js';
import type { EXPORT_FLAGS } from './export.js';

/** Answers `export`. */
export async function answerExport(
  { args: [name = FLAGSHIP], options, format }: Request<(typeof EXPORT_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const { scenario, reading } = await openScenario(name, options, io);
  const subject = await candidateIn(scenario, options.onlyCandidate);
  const table = tableFromScenario(scenario, subject);
  await print('export', table, { format, digest: () => digest(scenario, reading), io });
  io.err(lostText(table.lost));
  io.err(`read it again with: ${importCommand(scenario, name)}\n`);
  return EXIT.ok;
}

/** How to make a scenario of the table again, with what it does not tell. */
function importCommand({ body, rule, asOf, termEnds, title }: Scenario, name: string): string {
  const told = [
    ['--body', body.id === 'inline' ? name : body.id],
    ['--rule', ruleWord(rule)],
    ['--as-of', asOf],
    ...(termEnds === null ? [] : [['--term-ends', termEnds]]),
    ['--title', title],
  ];
  const words = told.flatMap(([flag = '', value = '']) => [flag, shellWord(value)]);
  return ['nato-consensus import TABLE', ...words, '-o FILE'].join(' ');
}
