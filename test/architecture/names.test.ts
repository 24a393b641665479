/** What files are called, and the sentence with which each module opens. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesBelow, MODULES } from './files.js';

const TOOL_FILES = ['CHANGELOG.md', 'CONTRIBUTING.md', 'README.md'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const EMPTY_WORDS =
  /(^|[-.])(utils?|helpers?|managers?|data|infos?|get|do|handle|process|misc|common)([-.]|$)/;

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
