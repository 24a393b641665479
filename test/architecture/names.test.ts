/** What files and exports are called, and the sentence with which each module opens. */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, MODULES } from './files.js';

const TOOL_FILES = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md', 'SECURITY.md'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORDS =
  /(^|[-.])(utils?|helpers?|managers?|data|infos?|get|do|handle|process|misc|common)([-.]|$)/;

/**
 * Folders that have a file for each of some things that other folders define: a command, the schema of a part of a
 * scenario, the words of an answer, an answer in a format. Their files are called as the thing.
 */
const SIDES = /^src\/(cli\/commands|scenario\/schema|report\/[a-z]+)$/;

/** The commands are called as what they print, which only their table sees. */
const COMMANDS = 'src/cli/commands/';

const EXPORTED =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|type|interface|class) (\w+)/gm;

/** The keys that several paths have, with those paths. */
function shared(keyed: readonly (readonly [key: string, path: string])[]): readonly string[] {
  const pathsOf = (key: string) => [
    ...new Set(keyed.filter(([each]) => each === key).map(([, path]) => path)),
  ];
  return [...new Set(keyed.map(([key]) => key))]
    .filter((key) => pathsOf(key).length > 1)
    .map((key) => `${key}: ${pathsOf(key).join(', ')}`);
}

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

  it('are given once, but where the folder says which side of a thing the file has', () => {
    const places = MODULES.filter((path) => basename(path) !== 'index.ts' && !SIDES.test(dirname(path)));
    expect(shared(places.map((path) => [basename(path), path]))).toEqual([]);
  });
});

describe('names of exports', () => {
  it('are given once', () => {
    const modules = MODULES.filter((path) => !path.startsWith(COMMANDS));
    const names = modules.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(EXPORTED)].map(([, name = '']) => [name, path] as const),
    );
    expect(names.length).toBeGreaterThan(300);
    expect(shared(names)).toEqual([]);
  });
});

describe('each module', () => {
  // A sentence that belongs to the file and not to the first thing in it.
  const OPENING = /^\/\*\*\s(?:(?!\*\/)[^])*[.:?]\s(?:(?!\*\/)[^])*\*\/\n(\n|import |export (\*|\{|type \{))/;

  it('opens with a sentence on what it is', () => {
    expect(MODULES.filter((path) => !OPENING.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['no comment', "import x from 'x';\n"],
    ['a comment of another kind', "// What it is.\nimport x from 'x';\n"],
    ['no sentence', "/** what it is */\nimport x from 'x';\n"],
    ['the comment of what stands first', '/** What this is. */\nexport const first = 1;\n\nexport {};\n'],
  ])('is refused with %s', (_what, text) => {
    expect(OPENING.test(text)).toBe(false);
  });
});
