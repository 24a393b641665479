import { describe, expect, test } from 'vitest';
import { mergePatch } from '../../src/scenario/merge-patch.js';
import { patched } from '../../src/scenario/merge.js';

describe('mergePatch follows RFC 7396, appendix A', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j patched with %j is %j', (original, patch, result) => {
    expect(mergePatch(structuredClone(original), patch)).toEqual(result);
  });
});

describe('mergePatch and the keys of every object', () => {
  test('"__proto__" is a key like any other', () => {
    const patch: unknown = JSON.parse('{ "__proto__": { "polluted": true }, "a": { "__proto__": null } }');
    const merged = mergePatch(JSON.parse('{ "a": { "__proto__": 1, "b": 2 } }'), patch) as object;
    expect(JSON.stringify(merged)).toBe('{"a":{"b":2},"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf'])('so is "%s"', (key) => {
    expect(mergePatch({}, { [key]: { a: 1 } })).toEqual({ [key]: { a: 1 } });
    expect(mergePatch({ [key]: { a: 1 } }, { [key]: { b: 2 } })).toEqual({ [key]: { a: 1, b: 2 } });
    expect(mergePatch({ [key]: 1 }, { [key]: null })).toEqual({});
    // What the prototype has is not there to be merged with.
    expect(JSON.stringify(mergePatch({}, { a: { [key]: {} } }))).toBe(`{"a":{"${key}":{}}}`);
  });
});

const RECORD = { from: '2024-02-01', stance: 'object', why: 'his remarks', source: 'bbc' };
const BASE = {
  title: 'base',
  rule: { type: 'consensus-minus', tolerated: 1 },
  stances: { doe: { HUN: RECORD, TUR: 'reserved' }, roe: { HUN: 'support' } },
  counts: [1, 2],
  expect: [{ verdict: 'blocked' }],
};

describe('what is narrower than the RFC', () => {
  test('a stance cell is replaced whole', () => {
    const { stances } = patched(BASE, { stances: { doe: { HUN: { stance: 'accept' } } } });
    expect(stances).toEqual({ doe: { HUN: { stance: 'accept' }, TUR: 'reserved' }, roe: { HUN: 'support' } });
  });

  test('a rule is replaced whole, so that it keeps no parameter of another', () => {
    const rule = { type: 'weighted', quota: 5 };
    expect(patched(BASE, { rule }).rule).toEqual(rule);
    expect(patched(BASE, { title: 'other' }).rule).toEqual(BASE.rule);
    expect(patched(BASE, { rule: null })).not.toHaveProperty('rule');
  });

  test('a concession that is granted anew loses the source of the real giving', () => {
    const concessions = { post: { to: ['HUN'], what: 'a post', granted: '2024-06-01', source: 'bbc' } };
    const granted = (post: object) =>
      patched({ ...BASE, concessions }, { concessions: { post } }).concessions;
    const anew = { to: ['HUN'], what: 'a post' };
    expect(granted({ granted: true })).toEqual({ post: { ...anew, granted: true } });
    expect(granted({ granted: '2024-03-01' })).toEqual({ post: { ...anew, granted: '2024-03-01' } });
    expect(granted({ granted: '2024-03-01', source: 'nos' })).toEqual({
      post: { ...anew, granted: '2024-03-01', source: 'nos' },
    });
    expect(granted({ cost: 2 })).toEqual({ post: { ...concessions.post, cost: 2 } });
  });

  test('expectations are not inherited', () => {
    expect(patched(BASE, {})).not.toHaveProperty('expect');
    expect(patched(BASE, { expect: [{ verdict: 'open' }] }).expect).toEqual([{ verdict: 'open' }]);
  });

  test('"extends" is left behind', () => {
    expect(patched(BASE, { extends: './base.json', title: 'what if' })).not.toHaveProperty('extends');
  });
});

test('null deletes a cell, a row and a section; a list is replaced whole', () => {
  expect(patched(BASE, { stances: { doe: { HUN: null } } }).stances).toEqual({
    doe: { TUR: 'reserved' },
    roe: { HUN: 'support' },
  });
  expect(patched(BASE, { stances: { doe: null }, counts: [3] })).toMatchObject({
    stances: { roe: { HUN: 'support' } },
    counts: [3],
  });
  expect(patched(BASE, { stances: null })).not.toHaveProperty('stances');
});

test('target and patch stay as they are', () => {
  const [target, patch] = [
    structuredClone(BASE),
    { stances: { doe: { HUN: { stance: 'accept' }, TUR: null } } },
  ];
  const before = structuredClone(patch);
  patched(target, patch);
  expect(target).toEqual(BASE);
  expect(patch).toEqual(before);
});
