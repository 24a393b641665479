import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The recipes of docs/CONTRIBUTING.md, followed in a copy of the source. */
const GREET = `// \`greet\`: says hello.
import { command } from '../command.js';
import { EXIT } from '../errors.js';

/** \`greet [name]\`. */
export const greet = command({
  name: 'greet',
  args: [{ name: '[name]', text: 'name to greet', suggests: 'members' }],
  summary: 'say hello',
  description: 'Says hello to a member.',
  flags: ['times', 'asOf'],
  work({ args: [name = 'NATO'], options: { times = 1, asOf = 'today' } }, io) {
    io.out(\`Hello, \${name}, \${asOf}!\\n\`.repeat(times));
    return Promise.resolve(EXIT.ok);
  },
});
`;
const ADDED: readonly (readonly [file: string, before: string, line: string])[] = [
  ['commands/index.ts', `import { init }`, `import { greet } from './greet.js';\n`],
  ['commands/index.ts', `  list,\n`, `  greet,\n`],
  [
    'flags.ts',
    `  force: {`,
    `  times: { flag: '--times <n>', text: 'how often', kind: 'whole', least: 1, excludes: { asOf: 'choose one' } },\n`,
  ],
];

const copy = realpathSync(mkdtempSync(join(tmpdir(), 'nato-consensus-recipes-')));

beforeAll(async () => {
  for (const file of ['src', 'package.json', 'tsconfig.json'])
    cpSync(file, join(copy, file), { recursive: true });
  for (const folder of ['node_modules', 'scenarios']) symlinkSync(realpathSync(folder), join(copy, folder));
  const cli = join(copy, 'src/cli');
  writeFileSync(join(cli, 'commands/greet.ts'), GREET);
  for (const [file, before, line] of ADDED) {
    const [head, ...rest] = readFileSync(join(cli, file), 'utf8').split(before);
    expect(rest, `${before} in ${file}`).toHaveLength(1);
    writeFileSync(join(cli, file), `${head ?? ''}${line}${before}${rest[0] ?? ''}`);
  }
  await build({
    entryPoints: [join(cli, 'main.ts')],
    outdir: join(copy, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    mainFields: ['module', 'main'],
    platform: 'node',
    define: { __VERSION__: '"0"' },
    banner: { js: "import{createRequire as c}from'node:module';const require=c(import.meta.url);" },
  });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function printed(...args: readonly string[]): Promise<string> {
  const command = [join(copy, 'dist/main.js'), ...args];
  return (await promisify(execFile)(process.execPath, command, { cwd: copy })).stdout;
}

describe('a command and a flag that are added by one file and one line each', () => {
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

  it('have the types that the tables say', async () => {
    const tsc = [resolve('node_modules/typescript/bin/tsc'), '--noEmit', '-p', copy];
    const { stdout } = await promisify(execFile)(process.execPath, tsc, { cwd: copy });
    expect(stdout).toBe('');
  });
});
