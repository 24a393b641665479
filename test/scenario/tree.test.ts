import { describe, expect, test } from 'vitest';
import { resolution } from '../../src/scenario/index.js';
import { sourceFile, valueAt, plainOf } from '../../src/scenario/tree.js';

const FIELDS = '"title": "t", "body": "nato", "candidates": {}';

/** Code, line and column of each fault of `text`. */
function places(text: string): readonly (readonly [string, number, number])[] {
  const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'nothing' }));
  return faults.map(({ code, line, column }) => [code, line, column] as const);
}

test('comments, trailing commas, a byte order mark and Windows line ends are welcome', () => {
  const text = `\uFEFF{ // what\r\n  ${FIELDS}, /* when */\r\n  "asOf": "2024-02-22",\r\n}\r\n`;
  expect(places(text)).toEqual([]);
  expect(places(text.replace('-22', '-32'))).toEqual([['bad-date', 3, 11]]);
});

test('of duplicate keys the last counts, and its faults are told where it stands', () => {
  const text = `{ ${FIELDS},\n  "asOf": "2024-02-30",\n  "asOf": "2024-02-31" }`;
  expect(places(text)).toEqual([
    ['duplicate-key', 3, 3],
    ['bad-date', 3, 11],
  ]);
  expect(valueAt(sourceFile('it.json', text), ['asOf'])).toBe('2024-02-31');
});

test('the pointer of a key that stands twice leads to it, in lists as well', () => {
  const event = '{ "date": "2024-01-01", "type": "signal", "what": "a" }';
  const twice = event.replace('"what"', '"what": "b", "what"');
  const text = `{ ${FIELDS}, "asOf": "2024-02-22", "events": [${event}, ${event}, ${twice}] }`;
  const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'nothing' }));
  expect(faults.map(({ pointer }) => pointer)).toEqual(['/events/2/what']);
});

describe('nesting', () => {
  test.each([
    [100, []],
    [101, ['syntax']],
    [100_000, ['syntax']],
  ])('%d levels deep: %j', (depth, codes) => {
    const { faults } = sourceFile('it.json', '['.repeat(depth) + ']'.repeat(depth));
    expect(faults.map(({ code }) => code)).toEqual(codes);
  });

  test('brackets in texts and closed ones do not count', () => {
    const { faults } = sourceFile('it.json', `[${'[],'.repeat(200)} "${'['.repeat(200)}"]`);
    expect(faults).toEqual([]);
  });
});

describe('nesting and comments', () => {
  test('a quote in a comment opens no text', () => {
    const { faults } = sourceFile('it.json', `/* " */ ${'['.repeat(101)}${']'.repeat(101)}`);
    expect(faults.map(({ code }) => code)).toEqual(['syntax']);
  });

  test('brackets in comments do not count', () => {
    expect(sourceFile('it.json', `[ // ${'['.repeat(200)}\n /* ${'{'.repeat(200)} */ ]`).faults).toEqual([]);
  });
});

test('of many faults a hundred are listed, and the rest is counted', () => {
  const many = Array.from({ length: 60_000 }, () => '1 1').join('\n');
  const { faults } = resolution({ name: 'it.json', text: `[${many}]` }, () => ({ refused: 'nothing' }));
  expect(faults).toHaveLength(101);
  expect(faults.at(-1)).toMatchObject({ code: 'more-faults', line: 101 });
  expect(faults.at(-1)?.message).toContain('59900 more faults');
});

test('a forbidden key does not reach the value', () => {
  const { tree } = sourceFile('it.json', '{ "a": { "__proto__": { "polluted": true }, "b": 1 } }');
  expect(plainOf(tree)).toEqual({ a: { b: 1 } });
  expect((plainOf(tree) as { a: { polluted?: boolean } }).a.polluted).toBeUndefined();
});

test('a path that is not there has no value', () => {
  const file = sourceFile('it.json', '{ "a": [1, { "b": null }] }');
  expect(valueAt(file, ['a', 1, 'b'])).toBeNull();
  expect(valueAt(file, ['a', 2])).toBeUndefined();
  expect(valueAt(file, ['a', 0, 'x'])).toBeUndefined();
});
