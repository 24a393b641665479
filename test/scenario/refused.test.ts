import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resolution, type Fault, type ScenarioText } from '../../src/scenario/index.js';
import { SEMANTIC, STRUCTURAL } from './codes.js';

const FOLDER = 'test/refused';
const files = readdirSync(FOLDER).filter((name) => /(?<!\.expected)\.jsonc?$/.test(name));

function textOf(name: string): ScenarioText {
  return { name, text: readFileSync(join(FOLDER, name), 'utf8') };
}

/** What is expected of a fault; excerpt and caret follow from the place. */
type Expected = Omit<Fault, 'excerpt' | 'caret'>;

function expectedOf(name: string): readonly Expected[] {
  const path = join(FOLDER, name.replace(/\.jsonc?$/, '.expected.json'));
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Expected[];
}

function faultsOf(name: string): readonly Fault[] {
  return resolution(textOf(name), (path) => {
    const file = path.replace('./', '');
    return existsSync(join(FOLDER, file)) ? textOf(file) : { refused: `there is no file "${path}"` };
  }).faults;
}

test.each(files)('%s is refused with exactly these faults', (name) => {
  const found = faultsOf(name).map(({ excerpt: _excerpt, caret: _caret, ...fault }) => fault);
  expect(found).toEqual(expectedOf(name));
});

test.each(files)('the caret of each fault in %s stands under its place', (name) => {
  for (const { file, line, column, excerpt, caret } of faultsOf(name)) {
    const text =
      textOf(file)
        .text.replace(/^\uFEFF/, '')
        .split('\n')[line - 1] ?? '';
    expect(excerpt[caret] ?? '').toBe(text.trimEnd()[column - 1] ?? '');
    expect(text).toContain(excerpt);
  }
});

test.each(files)(
  'each fault in %s is shown with 30 letters before it and 40 after, on one line or many',
  (name) => {
    const whole = textOf(name).text.replace(/^\uFEFF/, '');
    for (const text of [whole, whole.trimEnd(), whole.replace(/\s*\n\s*/g, ' ').trimEnd()]) {
      const { faults } = resolution({ name, text }, () => ({ refused: 'there is no other file' }));
      for (const { line, column, excerpt, caret } of faults) {
        const shown = text.split('\n')[line - 1] ?? '';
        const start = Math.max(0, column - 1 - 30);
        expect(excerpt).toBe(shown.slice(start, column - 1 + 40).trimEnd());
        expect(caret).toBe(column - 1 - start);
      }
    }
  },
);

test('every code of a fault stands in one of them', () => {
  const codes = new Set(files.flatMap(expectedOf).map(({ code }) => code));
  expect([...codes].sort()).toEqual([...STRUCTURAL, ...SEMANTIC].sort());
});
