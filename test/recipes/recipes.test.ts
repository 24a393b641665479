/** The recipes of docs/CONTRIBUTING.md, each followed in one copy of the source: one new file and its lines in a table. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf } from '../architecture/files.js';
import { RECIPES } from './followed.js';

const WAIT = 300_000;
const PARTS = [
  'src',
  'scenarios',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  ...readdirSync('.').filter((name) => /^build.*\.mjs$/.test(name)),
  'vitest.config.ts',
  'docs',
];
const TESTS = ['built.ts', 'setup.ts', 'properties', 'engine'].map((part) => `test/${part}`);
const copy = copyOf([...PARTS, ...TESTS]);

/** Puts `line` before the one place where `before` stands in a table. */
function add(table: string, before: string, line: string): void {
  const path = join(copy, 'src', table);
  const [head = '', ...rest] = readFileSync(path, 'utf8').split(before);
  expect(rest, `${before} in ${table}`).toHaveLength(1);
  writeFileSync(path, `${head}${line}${before}${rest.join('')}`);
}

async function node(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args, { cwd: copy })).stdout;
}

const printed = (...args: readonly string[]) => node('dist/nato-consensus.js', ...args);

const completed = async (...args: readonly string[]) =>
  (await printed('complete', '--', ...args)).split('\n').map((line) => line.split('\t')[0]);

beforeAll(async () => {
  for (const { file, lines } of RECIPES) {
    if (file !== null) writeFileSync(join(copy, 'src', file.path), file.text);
    for (const [table, before, line] of lines) add(table, before, line);
  }
  await node('build.mjs', '--bundle');
}, WAIT);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it(
  'what is added has the types that the tables say',
  async () => {
    expect(await node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/engine')).toBe('');
    const main = { extends: './tsconfig.json', include: ['src'] };
    writeFileSync(join(copy, 'tsconfig.source.json'), JSON.stringify(main));
    expect(await node('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.source.json')).toBe('');
  },
  WAIT,
);

describe('a command and a flag', () => {
  it('work', async () => {
    expect(await printed('greet', 'Hungary', '--times', '2')).toBe('Hello, Hungary, today!\n'.repeat(2));
    expect(await printed('greet', '--as-of', '2024-03-10')).toBe('Hello, NATO, 2024-03-10!\n');
  });

  it('are in the help', async () => {
    expect(await printed('--help')).toMatch(/^ {2}greet \[name\] +say hello$/m);
    expect(await printed('greet', '--help')).toMatch(/^ {2}--times <n> +how often$/m);
  });

  it('are completed', async () => {
    expect(await printed('complete', '--', 'gr')).toBe('greet\tsay hello\n:4\n');
    expect(await printed('complete', '--', 'greet', '--t')).toBe('--times\thow often\n:4\n');
    expect(await printed('complete', '--', 'greet', '--times', '2', 'HU')).toBe('HUN\n:4\n');
  });

  it.each([
    [['greet', '--times', '0'], '--times takes a whole number of at least 1, not "0"'],
    [['greet', '--times', '2', '--as-of', '2024-03-10'], '--times and --as-of cannot be used together'],
  ])('are checked: %j', async (args, message) => {
    await expect(printed(...args)).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message) as string,
    });
  });
});

describe('a rule with a parameter', () => {
  const verdictUnder = async (rule: string) => {
    const { dossiers, rule: used } = JSON.parse(
      await printed('run', 'trio.json', '--rule', rule, '--json'),
    ) as { dossiers: { verdict: string }[]; rule: object };
    return { verdict: dossiers.length === 0 ? 'adopted' : 'blocked', used };
  };

  beforeAll(() => {
    const scenario = {
      title: 'Three members, two of them for',
      body: {
        name: 'the trio',
        members: Object.fromEntries(['AAA', 'BBB', 'CCC'].map((code) => [code, { name: code }])),
      },
      asOf: '2024-01-01',
      candidates: { doe: { name: 'Jane Doe', member: 'AAA', candidacy: [{ status: 'declared' }] } },
      stances: { doe: { AAA: 'support', BBB: 'support', CCC: 'object' } },
    };
    writeFileSync(join(copy, 'trio.json'), JSON.stringify(scenario));
  });

  it('decides, at its default and at a value', async () => {
    for (const [rule, yeses, verdict] of [
      ['at-least', 1, 'adopted'],
      ['at-least=2', 2, 'adopted'],
      ['at-least=3', 3, 'blocked'],
    ] as const) {
      expect(await verdictUnder(rule)).toEqual({ verdict, used: { type: 'at-least', yeses } });
    }
  });

  it('is checked', async () => {
    for (const value of ['0', '1.5', '', '99999999999999999999']) {
      await expect(printed('run', 'trio.json', '--rule', `at-least=${value}`)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('at-least=YESES (1 or more)') as string,
      });
    }
  });

  it('is in the schema, where a scenario may name it', async () => {
    const schema = await printed('schema');
    expect(schema).toContain('"at-least"');
    expect(schema).toContain('how many have to say yes');
    writeFileSync(
      join(copy, 'named.json'),
      JSON.stringify({ extends: './trio.json', rule: { type: 'at-least', yeses: 3 } }),
    );
    expect(await printed('validate', 'named.json')).toBe('1 scenario valid.\n');
  });

  it('is completed', async () => {
    expect(await completed('run', '--rule', 'at-')).toContain('at-least');
  });

  it(
    'is held to the laws of every rule',
    async () => {
      const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
      const files = ['test/properties/rules.test.ts', 'test/engine/rules/index.test.ts'];
      await node(...vitest, ...files, '-t', 'at-least');
      const report = JSON.parse(readFileSync(join(copy, 'coverage/tests.json'), 'utf8')) as Readonly<
        Record<'numPassedTests' | 'numFailedTests', number>
      >;
      // Nine laws, one of rules that never ask who, and its source, its bounds, and that it needs somebody who takes part.
      expect([report.numPassedTests, report.numFailedTests]).toEqual([13, 0]);
    },
    WAIT,
  );
});

describe('a format', () => {
  it('prints the answers that have it', async () => {
    expect(await printed('list', '--format', 'lines')).toMatch(/^2024-rutte\n/);
  });

  it('is in the help and is completed where it can be had', async () => {
    expect(await printed('list', '--help')).toContain('lines');
    expect(await printed('run', '--help')).not.toContain('lines');
    expect(await completed('list', '--format', 'l')).toContain('lines');
  });

  it('is refused where it cannot', async () => {
    await expect(printed('run', '--format', 'lines')).rejects.toMatchObject({ code: 2 });
  });
});

describe('a body', () => {
  it('is known to "members", and completed there', async () => {
    const { members } = JSON.parse(await printed('members', 'benelux', '--json')) as {
      members: { code: string }[];
    };
    expect(members.map(({ code }) => code)).toEqual(['BEL', 'LUX', 'NLD']);
    expect(await completed('members', 'b')).toContain('benelux');
  });

  it('is known to scenarios, with its members in every language', async () => {
    const scenario = {
      title: 'Who next?',
      body: 'benelux',
      asOf: '2024-01-01',
      candidates: { doe: { name: 'Jane Doe', member: 'Lussemburgo', candidacy: [{ status: 'declared' }] } },
      stances: { doe: { Belgien: 'object' } },
    };
    writeFileSync(join(copy, 'next.json'), JSON.stringify(scenario));
    expect(await printed('validate', 'next.json')).toBe('1 scenario valid.\n');
    const { frontRunner, dossiers } = JSON.parse(await printed('run', 'next.json', '--json')) as {
      frontRunner: string;
      dossiers: { member: string }[];
    };
    expect([frontRunner, dossiers.map(({ member }) => member)]).toEqual(['doe', ['BEL']]);
  });
});
