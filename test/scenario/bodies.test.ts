import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BUNDLED } from '../../src/scenario/bodies/index.js';
import { inlineBody } from '../../src/scenario/schema/body.js';
import { structuralFaults } from '../../src/scenario/structure.js';

test.each(Object.entries(BUNDLED))('%s is written as a scenario could write it', (_name, body) => {
  expect(structuralFaults(inlineBody, body)).toEqual([]);
});

/** What docs/CONTRIBUTING.md asks for: one file, and one line beside the import of it. */
const RECIPE = {
  file: `import type { WrittenBody } from '../schema/body.js';

/** The Benelux Union. */
export const benelux: WrittenBody = {
  name: 'the Benelux Union',
  members: {
    BEL: { name: 'Belgium', joined: '1960-11-01', population: 11_787_423 },
    LUX: { name: 'Luxembourg', joined: '1960-11-01', population: 666_430 },
    NLD: { name: 'Netherlands', joined: '1960-11-01', population: 17_877_117 },
  },
};
`,
  line: (register: string) =>
    register
      .replace("import { nato } from './nato.js';", "import { benelux } from './benelux.js';\n$&")
      .replace('= { nato }', '= { benelux, nato }'),
};

describe('a body that is added by the recipe', () => {
  const folder = mkdtempSync(join(tmpdir(), 'body-'));
  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, ['dist/nato-consensus.js', ...args], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    for (const part of ['src', 'scenarios', 'package.json', 'build.mjs']) {
      cpSync(part, join(folder, part), { recursive: true });
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const register = join(folder, 'src/scenario/bodies/index.ts');
    writeFileSync(join(folder, 'src/scenario/bodies/benelux.ts'), RECIPE.file);
    writeFileSync(register, RECIPE.line(readFileSync(register, 'utf8')));
    execFileSync(process.execPath, ['build.mjs', '--bundle'], { cwd: folder });
  });

  test('is known to "members"', () => {
    const { members } = JSON.parse(run('members', 'benelux', '--json')) as { members: { code: string }[] };
    expect(members.map(({ code }) => code)).toEqual(['BEL', 'LUX', 'NLD']);
  });

  test('is known to scenarios, with its members in every language', () => {
    const scenario = {
      title: 'Who next?',
      body: 'benelux',
      asOf: '2024-01-01',
      candidates: { doe: { name: 'Jane Doe', member: 'Lussemburgo', candidacy: [{ status: 'declared' }] } },
      stances: { doe: { Belgien: 'object' } },
    };
    writeFileSync(join(folder, 'next.json'), JSON.stringify(scenario));
    expect(run('validate', 'next.json')).toBe('1 scenario valid.\n');
    const { frontRunner, dossiers } = JSON.parse(run('run', 'next.json', '--json')) as {
      frontRunner: string;
      dossiers: { member: string }[];
    };
    expect([frontRunner, dossiers.map(({ member }) => member)]).toEqual(['doe', ['BEL']]);
  });

  test('is offered when "members" is completed', () => {
    expect(run('complete', '--', 'members', 'b').split('\n')[0]?.split('\t')[0]).toBe('benelux');
  });
});
