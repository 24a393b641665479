/** Answers of the command as a program for the compiler, each as a constant of its type. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CLUB } from '../cli/club.js';
import { answerTo } from '../cli/harness.js';

const FEW = '--trials 20';

/** What is asked, by the type of the answer; backtest and list read all that ships, which takes too long here. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  RunJson: ['run club.json', 'run club.json --rule two-thirds', 'run club.json --as-of 2024-03-20'],
  ReplayJson: ['replay club.json'],
  ForecastJson: [`forecast club.json ${FEW}`, 'merge part.json'],
  OverParametersJson: [`forecast club.json --over-parameters ${FEW}`],
  TrialJson: ['forecast club.json --trial 3'],
  ParametersJson: ['forecast --explain'],
  SensitivityJson: [`sensitivity club.json --rows 2 ${FEW}`],
  CompareJson: [
    `compare club.json --set AAA.x=accept --forecast ${FEW}`,
    'compare club.json --rule two-thirds',
  ],
  UnlockJson: ['unlock club.json', `unlock club.json --by 2024-03-20 ${FEW}`],
  CheckJson: ['check fails.json'],
  CalibrateJson: ['calibrate club.json'],
  SpellsJson: ['calibrate club.json --spells'],
  ValidateJson: ['validate faulty.json', 'validate none.json'],
  ExportJson: ['export club.json'],
  MembersJson: ['members eu --as-of 2024-01-01'],
  PowerJson: ['members --power --rule consensus'],
  DefinitionsJson: ['sensitivity --explain'],
};

const FILES = {
  'club.json': CLUB,
  'fails.json': { ...CLUB, expect: [{ candidate: 'x', verdict: 'adopted' }] },
  'faulty.json': '{ "title": 1 }',
};

/** What the compiler must refuse. */
const WRONG = `// @ts-expect-error -- there is no such verdict
export const verdict: RunJson['candidates'][0]['verdict'] = 'agreed';
// @ts-expect-error -- there is no such field
export const typo = (answer: ForecastJson) => answer.outcome;
`;

/** Writes the program. @returns Its path in a folder of its own, and the types that it has constants of. */
export async function typedAnswers(
  types: string,
): Promise<{ readonly file: string; readonly typed: readonly string[] }> {
  const place = mkdtempSync(join(tmpdir(), 'nato-consensus-answers-'));
  for (const [name, content] of Object.entries(FILES))
    writeFileSync(join(place, name), typeof content === 'string' ? content : JSON.stringify(content));
  await answerTo(`forecast club.json ${FEW} --shard 1/1 --output part.json`.split(' '), { cwd: place });
  const constants: string[] = [];
  for (const [type, lines] of Object.entries(ASKED)) {
    const full = type === 'DefinitionsJson' ? "DefinitionsJson<'sensitivity'>" : type;
    for (const line of lines) {
      const { out } = await answerTo([...line.split(' '), '--json'], { cwd: place });
      constants.push(`export const _${String(constants.length)}: ${full} = ${out.trim()};\n`);
    }
  }
  const typed = Object.keys(ASKED);
  const file = join(place, 'answers.ts');
  const imported = `import type { ${typed.join(', ')} } from '${resolve(types).replace(/ts$/, 'js')}';\n`;
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(file, [imported, WRONG, ...constants].join(''));
  return { file, typed };
}
