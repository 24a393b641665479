import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/files/load.js';
import { blocks, writtenFile } from './blocks.js';
import { documents } from './documents.js';
import { programs, typeErrors } from './programs.js';

const FENCE = '```';
/** What blocks may be marked with that no test reads. */
const UNREAD = ['', 'text', 'txt', 'js', 'javascript', 'json5'];
const place = mkdtempSync(join(tmpdir(), 'programs-'));
symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
afterAll(() => rmSync(place, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(place, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** The folder of a document, with the files that it has its readers write. */
function folderOf(path: string, markdown: string): string {
  for (const file of blocks(markdown).flatMap((block) => writtenFile(block) ?? []))
    written(join(path, file.name), file.text);
  return join(place, path);
}

const shown = documents().flatMap((path) => {
  const markdown = readFileSync(path, 'utf8');
  return programs(markdown).map(({ text, isSuite }, index) => ({
    path,
    isSuite,
    folder: folderOf(path, markdown),
    file: written(join(path, `program-${String(index)}.ts`), text),
  }));
});
const errors = typeErrors(shown.map(({ file }) => file));

describe.each(shown)('the TypeScript of $path', async ({ file, folder, isSuite }) => {
  const root = process.cwd();
  const enter = () => process.chdir(folder);
  const leave = () => process.chdir(root);
  beforeAll(enter);
  afterAll(leave);

  it('compiles', () => {
    expect(errors.get(file)).toEqual([]);
  });

  enter();
  if (isSuite) await import(file);
  else it('runs', async () => expect(await import(file)).toBeDefined());
  leave();
});

describe('the JSON of the documents', () => {
  const fenced = documents().flatMap((path) =>
    blocks(readFileSync(path, 'utf8'))
      .filter(({ language }) => ['json', 'jsonc'].includes(language))
      .map(({ line, lines }) => ({ path, line, text: lines.join('\n') })),
  );

  it('stands in no block that is only shown', () => {
    const shownOnly = documents().flatMap((path) =>
      blocks(readFileSync(path, 'utf8'))
        .filter(({ language, lines }) => UNREAD.includes(language) && looksLikeCode(lines.join('\n')))
        .map(({ line }) => `${path}:${String(line)}`),
    );
    expect(shownOnly, 'blocks to mark as ts or json').toEqual([]);
  });

  it.each(fenced)('$path, line $line, is a scenario without a fault', ({ path, line, text }) => {
    const file = written(`${path}.${String(line)}.json`, text);
    expect(() => loadScenario(file)).not.toThrow();
  });
});

/** Whether a text opens as JSON does, or imports what the package exports. */
function looksLikeCode(text: string): boolean {
  return /^\s*(?:\{|"[^"\n]*":)/.test(text) || /from 'nato-consensus[/']/.test(text);
}

describe('programs', () => {
  it('are one for the blocks that go on from one another, and one for each suite', () => {
    const text = [
      `${FENCE}ts`,
      `import { a } from 'x';`,
      FENCE,
      `${FENCE}ts`,
      `import { it } from 'vitest';`,
      FENCE,
      `${FENCE}ts`,
      `import {`,
      `  a, b,`,
      `} from 'x';`,
      FENCE,
    ];
    expect(programs(text.join('\n'))).toEqual([
      {
        isSuite: false,
        text: `\nimport { a } from 'x';\n\n\n\n\n\nimport { b } from 'x';\n\n\n`,
      },
      { isSuite: true, text: `\n\n\n\nimport { it } from 'vitest';\n\n\n\n\n\n` },
    ]);
  });

  it('that are wrong are found, on the line of the document', () => {
    const page = `# Page\n\n${FENCE}ts\nimport { loadScenario } from 'nato-consensus';\nloadScenario(7);\nconst x: = 1;\n${FENCE}\n`;
    const [program] = programs(page);
    const file = written('broken.ts', program?.text ?? '');
    expect(typeErrors([file]).get(file)).toEqual([
      expect.stringMatching(/^6: Type expected/),
      expect.stringMatching(/^5: Argument of type 'number'/),
    ]);
  });
});
