/** Every JSON answer against its published schema. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

const SCHEMA = JSON.parse(readFileSync('scenarios/answers.schema.json', 'utf8')) as {
  readonly $defs: Readonly<Record<string, object>>;
  readonly oneOf: readonly object[];
};
const ajv = new Ajv({ allErrors: false, strict: false });
ajv.addSchema(SCHEMA, 'answers');

/** What the schema of `command` finds wrong with an answer. */
function faultsOf(command: string, answer: unknown): readonly string[] {
  const validate = ajv.getSchema(`answers#/$defs/${command}`);
  if (validate === undefined) throw new Error(`${command} has no schema`);
  if (validate(answer) === true) return [];
  return (validate.errors ?? []).map(
    (e) => `${e.instancePath} ${e.message ?? ''} ${JSON.stringify(e.params)}`,
  );
}

const FEW = ['--trials', '20', '--seed', '1'];
const FAILING = {
  extends: '2024-rutte',
  title: 'Fails',
  expect: [{ candidate: 'rutte', verdict: 'adopted' }],
};

it.each([
  'run',
  'run --as-of 2024-04-15',
  'run --as-of 2024-06-21',
  'run 2024-rutte --rule two-thirds',
  'run history/1999-robertson',
  'run history/1994-claes',
  'run history/2016-guterres',
  'run history/1998-duisenberg',
  'replay',
  'replay history/1994-claes',
  `forecast ${FEW.join(' ')}`,
  `forecast history/1995-ruggiero ${FEW.join(' ')}`,
  'forecast --trial 3',
  'forecast --explain',
  `forecast --over-parameters ${FEW.join(' ')}`,
  'compare 2024-rutte --set HUN.rutte=accept',
  'compare 2024-rutte --rule two-thirds',
  `compare 2024-rutte --set HUN.rutte=accept --forecast ${FEW.join(' ')}`,
  'unlock',
  'unlock 2024-rutte --as-of 2024-04-15',
  `unlock 2024-rutte --by 2024-07-11 ${FEW.join(' ')}`,
  'unlock --explain',
  `sensitivity --rows 2 ${FEW.join(' ')}`,
  'sensitivity --explain',
  'check',
  'check fails.json',
  'validate',
  'validate faulty.json',
  'list',
  'export',
  'members',
  'members --as-of 1990-01-01',
  'members --power',
  'members --power --rule consensus',
  'members --power --explain',
])('%s --json is as its schema says', async (line) => {
  const cwd = folderWith({ 'fails.json': FAILING, 'faulty.json': '{ "title": 1 }' });
  const [command = ''] = line.split(' ');
  const answer = await answerOf(line, cwd);
  expect(faultsOf(command, answer)).toEqual([]);
  expect(faultsOf(command, { ...answer, another: 1 })).not.toEqual([]);
  const { version: _version, ...lacking } = answer;
  expect(faultsOf(command, lacking)).not.toEqual([]);
});

it('the published schema is the one that the types give: node build.mjs --schema', () => {
  const script = "import('./build-answers.mjs').then((made) => process.stdout.write(made.answersSchema()))";
  const made = execFileSync(process.execPath, ['--eval', script], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  expect(JSON.parse(made)).toEqual(SCHEMA);
});

async function answerOf(line: string, cwd: string): Promise<Record<string, unknown>> {
  return JSON.parse((await answerTo([...line.split(' '), '--json'], { cwd })).out) as Record<string, unknown>;
}
