import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshot, compare, MOST_TRIED, type Scenario } from '../../src/engine/index.js';
import { minimalSets } from '../../src/engine/minimal-sets.js';
import { written } from './written.js';

/** Things of which nothing is known but which they are: M10, M11 … */
const things = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `M${String(index + 10)}`);

describe('minimalSets', () => {
  const holds = (chosen: readonly string[], ...wanted: readonly string[]) =>
    wanted.every((each) => chosen.includes(each));

  it('has no set when none passes, and the empty one when nothing is needed', () => {
    expect(minimalSets(things(40), () => false)).toEqual({ sets: [], complete: true });
    expect(minimalSets(things(40), () => true)).toEqual({ sets: [[]], complete: true });
    expect(minimalSets([], () => true)).toEqual({ sets: [[]], complete: true });
  });
  it('finds the one set that everything is needed for in as many tests as there are things, twice and once', () => {
    let tried = 0;
    const all = things(40);
    const found = minimalSets(all, ({ length }) => (tried += 1) > 0 && length === 40);
    expect(found).toEqual({ sets: [all], complete: true });
    // All together once, each left out once to shrink, each left out once more as the certificate.
    expect(tried).toBe(81);
  });
  it('finds every one of several ways, smallest first', () => {
    const [a = '', b = '', c = '', d = ''] = things(4);
    const test = (chosen: readonly string[]) =>
      holds(chosen, b, c) || holds(chosen, d) || holds(chosen, a, c);
    expect(minimalSets(things(30), test)).toEqual({ sets: [[d], [a, c], [b, c]], complete: true });
  });
  it('never holds what only harms, which may undo what helps', () => {
    const [a = '', b = '', c = ''] = things(3);
    const test = (chosen: readonly string[]) => holds(chosen, a) && !holds(chosen, c);
    expect(minimalSets([a, b, c], test, [c])).toEqual({ sets: [[a]], complete: true });
  });
  it('says when there are more sets than it may try: any 8 of 25 are 1,081,575', () => {
    let tried = 0;
    const { sets, complete } = minimalSets(things(25), ({ length }) => (tried += 1) > 0 && length >= 8);
    expect(complete).toBe(false);
    expect(tried).toBeLessThanOrEqual(MOST_TRIED);
    expect(sets.length).toBeGreaterThan(100);
    expect(sets.every(({ length }) => length === 8)).toBe(true);
    expect(new Set(sets.map((set) => set.join())).size).toBe(sets.length);
  });
  it('agrees with brute force over all subsets, for any monotone test', () => {
    const all = things(7);
    const sets = fc.uniqueArray(fc.subarray([...all]), { maxLength: 6, selector: (set) => set.join() });
    fc.assert(
      fc.property(sets, (enough) => {
        const test = (chosen: readonly string[]) => enough.some((set) => holds(chosen, ...set));
        const minimal = enough.filter(
          (set) => !enough.some((other) => other.length < set.length && holds(set, ...other)),
        );
        const found = minimalSets(all, test);
        expect(found.complete).toBe(true);
        expect(found.sets.map((set) => set.join()).sort()).toEqual(minimal.map((set) => set.join()).sort());
      }),
      { numRuns: 500 },
    );
  });
});

describe('compare with many changes', () => {
  it('finds every member that blocks alone, however many there are', () => {
    const many = Array.from({ length: 32 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Many', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const row = (stance: string) =>
      written({ body, stances: { x: Object.fromEntries(many.map((code) => [code, stance])) as object } });
    expect(compared(row('accept'), row('object'))).toEqual({
      decisive: many.map((code) => [code]),
      complete: true,
    });
  });
  it('finds the one set of many that must all move, and that it is the only one', () => {
    const many = Array.from({ length: 30 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Many', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const objecting = many.slice(0, 18);
    const row = (stance: string, other: string) => {
      const cells = many.map((code): [string, string] => [code, objecting.includes(code) ? stance : other]);
      return written({ body, stances: { x: Object.fromEntries(cells) } });
    };
    expect(compared(row('object', 'accept'), row('accept', 'support'))).toEqual({
      decisive: [objecting],
      complete: true,
    });
  });
  it('says when there may be more sets than it tried', () => {
    const many = Array.from({ length: 24 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Many', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const row = (stance: string) =>
      written({
        body,
        rule: 'simple-majority',
        stances: { x: Object.fromEntries(many.map((code) => [code, stance])) as object },
      });
    const { decisive, complete } = compared(row('object'), row('support'));
    expect(complete).toBe(false);
    // 13 of 24 make a majority, and 12 leave it to nobody.
    expect(new Set(decisive.map(({ length }) => length))).toEqual(new Set([13]));
  });
});

function compared(before: Scenario, after: Scenario) {
  const { decisive, complete } = compare(snapshot(before), snapshot(after));
  const members = decisive.map((set) =>
    set.map((change) => ('member' in change ? change.member : change.type)),
  );
  return { decisive: members, complete };
}
