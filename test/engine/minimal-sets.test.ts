import { describe, expect, it } from 'vitest';
import { snapshot, compare, MOST_TRIED, type Scenario } from '../../src/engine/index.js';
import { minimalSets } from '../../src/engine/minimal-sets.js';
import { written } from './written.js';

/** Things of which nothing is known but which they are: M10, M11 … */
const things = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `M${String(index + 10)}`);

describe('minimalSets', () => {
  const [first, second, third] = things(3);
  const holds = (chosen: readonly string[], ...wanted: readonly unknown[]) =>
    wanted.every((each) => chosen.some((thing) => thing === each));

  it('has no set when no set passes, and says when it could not try them all', () => {
    expect(minimalSets(things(14), () => false)).toEqual({ sets: [], complete: true });
    expect(minimalSets(things(15), () => false)).toEqual({ sets: [], complete: false });
  });
  it('is exhaustive for 14 things: every one of 16,384 subsets', () => {
    let tried = 0;
    minimalSets(things(14), () => (tried += 1) < 0);
    expect(tried).toBe(2 ** 14);
  });
  it('beyond the bound holds what cannot be missing and tries every set of the rest', () => {
    const all = things(30);
    const needed = all.slice(3, 27);
    const turns = (chosen: readonly string[]) =>
      holds(chosen, ...needed, all[0]) || holds(chosen, ...needed, all[28], all[29]);
    const sets = [all.slice(0, 1).concat(needed), [...needed, ...all.slice(28)]];
    expect(minimalSets(all, turns)).toEqual({ sets, complete: false });
  });
  it('beyond the bound gives no set of which a part passes too', () => {
    const all = things(30);
    // Turned by the first 20 with what may not be missing from all, or by 19 of them where the others are away.
    const turns = (chosen: readonly string[]) =>
      holds(chosen, ...all.slice(0, 20)) || (chosen.length === 19 && holds(chosen, ...all.slice(1, 20)));
    expect(minimalSets(all, turns)).toEqual({ sets: [all.slice(1, 20)], complete: false });
  });
  it('beyond the bound shrinks to one set when nothing is needed in every one', () => {
    const all = things(20);
    const turns = (chosen: readonly string[]) =>
      holds(chosen, ...all.slice(0, 10)) || holds(chosen, ...all.slice(10));
    expect(minimalSets(all, turns)).toEqual({ sets: [all.slice(10)], complete: false });
  });
  it('finds the set of all of them beyond the bound', () => {
    const all = things(15);
    expect(minimalSets(all, ({ length }) => length === 15)).toEqual({ sets: [all], complete: false });
  });
  it('keeps what it found before the bound', () => {
    const [one, two, three, ...rest] = things(20);
    const turns = (chosen: readonly string[]) => holds(chosen, one, two) || holds(chosen, two, three);
    const sets = [
      [one, two],
      [two, three],
    ];
    expect(
      minimalSets(
        [one, two, three, ...rest].flatMap((each) => each ?? []),
        turns,
      ),
    ).toEqual({
      sets,
      complete: false,
    });
  });
  it('leaves out every set that holds a smaller one', () => {
    const all = [first, second, third].flatMap((each) => each ?? []);
    const turns = (chosen: readonly string[]) => holds(chosen, first) || holds(chosen, second, third);
    expect(minimalSets(all, turns).sets).toEqual([[first], [second, third]]);
  });
});

describe('compare with many changes', () => {
  it('finds every member that blocks alone, however many there are', () => {
    const many = Array.from({ length: 32 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Many', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const row = (stance: string) =>
      written({ body, stances: { x: Object.fromEntries(many.map((code) => [code, stance])) } });
    expect(compared(row('accept'), row('object'))).toEqual({
      decisive: many.map((code) => [code]),
      complete: true,
    });
  });
  it('shrinks what it found when the bound is reached, whatever is left over', () => {
    const many = Array.from({ length: 24 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Many', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const objecting = many.slice(0, 18);
    const row = (stance: string) =>
      written({
        body,
        stances: {
          x: Object.fromEntries(
            many.map((code) => [
              code,
              objecting.includes(code) ? stance : stance === 'object' ? 'accept' : 'support',
            ]),
          ),
        },
      });
    const { decisive, complete } = compared(row('object'), row('accept'));
    expect(decisive).toEqual([objecting]);
    expect(complete).toBe(false);
  });
  it('says when there may be more sets than it tried', () => {
    const many = Array.from({ length: 20 }, (_, index) => `M${String(index + 10)}`);
    const body = { name: 'Twenty', members: Object.fromEntries(many.map((code) => [code, {}])) };
    const row = (stance: string) => ({
      body,
      stances: { x: Object.fromEntries(many.map((code) => [code, stance])) },
    });
    const { decisive, complete } = compared(written(row('object')), written(row('accept')));
    expect({ sets: decisive.map(({ length }) => length), complete }).toEqual({ sets: [20], complete: false });
    expect(MOST_TRIED).toBeLessThan(2 ** 20);
  });
});

function compared(before: Scenario, after: Scenario) {
  const { decisive, complete } = compare(snapshot(before), snapshot(after));
  const members = decisive.map((set) =>
    set.map((change) => ('member' in change ? change.member : change.type)),
  );
  return { decisive: members, complete };
}
