import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const CRUISE = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', '{src,test,bench}/**/*.ts'];
const TOOL_FILES = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORDS =
  /(^|[-.])(utils?|helpers?|managers?|data|infos?|get|do|handle|process|misc|common)([-.]|$)/;

/** Paths of the files below a folder; none when there is no folder. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

describe('layers', () => {
  const cruised = JSON.parse(
    execFileSync('node_modules/.bin/depcruise', CRUISE, { encoding: 'utf8' }),
  ) as ICruiseResult;

  it('are crossed nowhere', () => {
    const crossings = cruised.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(crossings).toEqual([]);
  });

  it('are looked for in every module', () => {
    const modules = cruised.modules.map(({ source }) => source).filter((path) => path.startsWith('src/'));
    expect(modules.length).toBeGreaterThan(5);
    expect(modules).toEqual(expect.arrayContaining(filesBelow('src').filter((path) => path.endsWith('.ts'))));
  });
});

describe('the two kinds of time', () => {
  // What holds from one day and is known from another is weighed in one place; the layer that reads files dates it.
  const WEIGHED = /\bknown\s*[<>]=?\s*\w|\bfrom\s*[<>]=?\s*(asOf|reading)/;
  const PLACES = ['src/engine/snapshot.ts', 'src/scenario/'];

  it('are told apart by snapshot() alone', () => {
    const others = filesBelow('src').filter((path) => !PLACES.some((place) => path.startsWith(place)));
    const weighing = others.filter((path) => WEIGHED.test(readFileSync(path, 'utf8')));
    expect(weighing).toEqual([]);
    expect(WEIGHED.test(readFileSync('src/engine/snapshot.ts', 'utf8'))).toBe(true);
  });
});

describe('names of files', () => {
  const names = ['src', 'test', 'bench', 'docs', 'scenarios']
    .flatMap(filesBelow)
    .filter((path) => !TOOL_FILES.includes(path.split('/').at(-1) ?? ''));
  const wrong = (test: (part: string) => boolean) => names.filter((path) => path.split('/').some(test));

  it('are kebab-case', () => {
    expect(wrong((part) => !KEBAB_CASE.test(part))).toEqual([]);
  });

  it('say what is in the file', () => {
    expect(wrong((part) => EMPTY_WORDS.test(part))).toEqual([]);
  });
});

describe('bibliography', () => {
  const path = 'docs/bibliography.md';
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  // An entry is a heading or a list item that begins with its key: "- [Key] …" or "### [Key]".
  const keys = [...text.matchAll(/^(?:[-*] |#+ )\**\[([^\]]+)\](?!\()/gm)].map(([, key]) => key ?? '');
  const code = filesBelow('src').map((file) => readFileSync(file, 'utf8'));
  const prose = ['README.md', ...filesBelow('docs')]
    .filter((file) => file.endsWith('.md') && file !== path && existsSync(file))
    .map((file) => readFileSync(file, 'utf8'));

  it('has every source that the code names, once', () => {
    const lines = code.flatMap((module) => module.match(/(?<=Sources?: )\[[^\n]*/g) ?? []);
    const cited = lines.flatMap((line) => [...line.matchAll(/\[([^\]]+)\]/g)].map(([, key]) => key));
    expect(cited.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has no source that nothing rests on', () => {
    const tests = filesBelow('test').map((file) => readFileSync(file, 'utf8'));
    const used = [...code, ...prose, ...tests].join('\n');
    expect(keys.filter((key) => !used.includes(`[${key}]`) && !used.includes(`'${key}'`))).toEqual([]);
  });
});

describe('published schema', () => {
  const textOf = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);

  it('is the one in scenarios, which `npm run schema:update` writes', () => {
    expect(textOf('scenarios/scenario.schema.json')).toBe(textOf('dist/scenario.schema.json'));
  });
});
