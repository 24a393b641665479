import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MODULES } from '../architecture/files.js';
import { typeErrors } from '../documentation/programs.js';

const place = mkdtempSync(join(tmpdir(), 'examples-'));
symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
afterAll(() => rmSync(place, { recursive: true }));

/** The examples of a module, each as a program of its own that imports what it calls. */
function examplesIn(path: string): readonly { readonly of: string; readonly file: string }[] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/@example\n \* ```ts\n((?: \*.*\n)*?) \* ```/g)].map(([, block = ''], at) => {
    const code = block.replaceAll(/^ \* ?/gm, '');
    const called = [...code.matchAll(/(?<![.\w])([a-z]\w*)\(/gi)].map(([, name = '']) => name);
    const names = [...new Set(called)].filter((name) => !(name in globalThis)).join(', ');
    const file = join(place, `${basename(path, '.ts')}-${String(at)}.ts`);
    const entries = [`import { ${names} } from '${resolve('src/index.js')}';`];
    if (code.includes('matchers.'))
      entries.push(`import { matchers } from '${resolve('src/vitest/matchers.js')}';`);
    writeFileSync(file, `${entries.join('\n')}\n${code}`);
    return { of: `${path}, ${String(at + 1)}`, file };
  });
}

const examples = MODULES.flatMap(examplesIn);
const errors = typeErrors(examples.map(({ file }) => file));

describe('the examples in comments', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  it.each(examples)('compile and run: $of', async ({ file }) => {
    expect(errors.get(file)).toEqual([]);
    await expect(import(file)).resolves.toBeDefined();
  });
});
