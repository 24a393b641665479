import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../cli/harness.js';

const COMPILED = 'dist/compiled/2024-rutte.json';
const SCENARIO = 'scenarios/2024-rutte.json';
const TITLE = 'NATO Secretary General 2024';

interface Kept {
  readonly text: string;
  readonly build: string;
  readonly scenario: { readonly title: string };
}

const kept = (folder: string) => JSON.parse(readFileSync(join(folder, COMPILED), 'utf8')) as Kept;

/** Changes a file of JSON, or a text. */
function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** A copy of the package in which what was resolved in advance bears another title, to be told apart from the text. */
function marked(): string {
  const folder = folderWith({});
  for (const part of ['dist', 'scenarios', 'package.json'])
    cpSync(part, join(folder, part), { recursive: true });
  mark(folder, {});
  return folder;
}

function mark(folder: string, changes: Partial<Kept>): void {
  const { scenario, ...others } = kept(folder);
  writeFileSync(
    join(folder, COMPILED),
    JSON.stringify({ ...others, ...changes, scenario: { ...scenario, title: 'Resolved in advance' } }),
  );
}

/** The first words of the answer on the race of 2024 that the program in `folder` gives. */
function answer(folder: string): string {
  const out = execFileSync(process.execPath, [join(folder, 'dist/nato-consensus.js'), 'run'], {
    encoding: 'utf8',
  });
  return out.slice(0, out.indexOf(':'));
}

describe('what the build has resolved in advance', () => {
  it('answers for the very text, with the code of the build', () => {
    expect(answer(marked())).toBe('Resolved in advance');
  });

  it.each([
    ['another title', (text: string) => text.replace(`"title": "${TITLE}"`, '"title": "Edited"'), 'Edited'],
    ['a blank more', (text: string) => `${text} `, TITLE],
  ])('does not answer for a text with %s', (_what, change, expected) => {
    const folder = marked();
    edit(join(folder, SCENARIO), change);
    expect(answer(folder)).toBe(expected);
  });

  it.each<[string, Partial<Kept>]>([
    ['other code', { build: '0'.repeat(64) }],
    ['code that did not say what it was', { build: undefined as never }],
    ['sources that had not been built', { build: null as never }],
    ['another text', { text: '0'.repeat(64) }],
  ])('does not answer when it comes from %s', (_what, changes) => {
    const folder = marked();
    mark(folder, changes);
    expect(answer(folder)).toBe(TITLE);
  });

  it('does not answer where it is missing', () => {
    const folder = marked();
    rmSync(join(folder, COMPILED));
    expect(answer(folder)).toBe(TITLE);
  });

  it('does not outlive a change of the schema or the engine', () => {
    const folder = folderWith({});
    for (const part of [
      'src',
      'scenarios',
      ...readdirSync('.').filter((name) => /^build.*\.mjs$/.test(name)),
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const build = () => execFileSync(process.execPath, ['build.mjs', '--bundle'], { cwd: folder });
    build();
    mark(folder, {});
    const old = readFileSync(join(folder, COMPILED));
    expect(answer(folder)).toBe('Resolved in advance');
    for (const file of ['src/scenario/schema/stance.ts', 'src/engine/case/stance.ts', 'package-lock.json']) {
      appendFileSync(join(folder, file), '\n');
      build();
      writeFileSync(join(folder, COMPILED), old);
      expect([file, answer(folder)]).toEqual([file, TITLE]);
    }
  });
});

/** The built file of a module with all that it imports, as texts; not what it may load later. */
function loadedWith(name: string): readonly string[] {
  const files = readdirSync('dist').filter((file) => file.replace(/(-[A-Z0-9]{8})?\.js$/, '') === name);
  const texts = new Map<string, string>();
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    if (texts.has(file)) continue;
    const text = readFileSync(join('dist', file), 'utf8');
    texts.set(file, text);
    files.push(...[...text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)].map(([, imported = '']) => imported));
  }
  return [...texts.values()];
}

describe('the schema library', () => {
  const isLoadedWith = (name: string) => loadedWith(name).some((text) => text.includes('$ZodType'));

  it.each(['validate-answer', 'check-answer'])('is loaded with %s, which reads texts anew', (name) => {
    expect(isLoadedWith(name)).toBe(true);
  });

  it.each([
    'nato-consensus',
    'run-answer',
    'replay-answer',
    'forecast-answer',
    'compare-answer',
    'job-worker',
  ])('is not loaded with %s', (name) => {
    expect(loadedWith(name).length).toBeGreaterThan(1);
    expect(isLoadedWith(name)).toBe(false);
  });
});
