import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/files/load.js';
import { blocks } from './blocks.js';
import { documents } from './documents.js';
import { programs, typeErrors } from './programs.js';

const FENCE = '```';
const place = mkdtempSync(join(tmpdir(), 'programs-'));
symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
afterAll(() => rmSync(place, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(place, name.replaceAll('/', '-'));
  writeFileSync(file, text);
  return file;
}

const shown = documents().flatMap((path) =>
  programs(readFileSync(path, 'utf8')).map(({ text, isSuite }, index) => ({
    path,
    isSuite,
    file: written(`${path}.${String(index)}.ts`, text),
  })),
);
const errors = typeErrors(shown.map(({ file }) => file));

describe.each(shown)('the TypeScript of $path', async ({ file, isSuite }) => {
  it('compiles', () => {
    expect(errors.get(file)).toEqual([]);
  });

  if (isSuite) await import(file);
  else it('runs', async () => expect(await import(file)).toBeDefined());
});

describe('the JSON of the documents', () => {
  const fenced = documents().flatMap((path) =>
    blocks(readFileSync(path, 'utf8'))
      .filter(({ language }) => ['json', 'jsonc', 'json5'].includes(language))
      .map(({ line, lines }) => ({ path, line, text: lines.join('\n') })),
  );

  it.each(fenced)('$path, line $line, is a scenario without a fault', ({ path, line, text }) => {
    const file = written(`${path}.${String(line)}.json`, text);
    expect(() => loadScenario(file)).not.toThrow();
  });
});

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
