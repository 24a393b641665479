import { describe, expect, it } from 'vitest';
import { compare, MOST_TRIED, type Change, type Scenario } from '../../src/engine/index.js';
import { decisiveSets } from '../../src/engine/minimal-sets.js';
import { written } from './written.js';

/** Changes that stand for themselves: the stance of M10, M11 … */
const changes = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'stance',
    candidate: 'x',
    member: `M${String(index + 10)}`,
    from: 'support',
    to: 'object',
  }));

describe('decisiveSets', () => {
  const [first, second, third] = changes(3);
  const holds = (chosen: readonly Change[], ...wanted: readonly unknown[]) =>
    wanted.every((each) => chosen.some((change) => change === each));

  it('has no set when no set turns the verdict, and says when it could not try them all', () => {
    expect(decisiveSets(changes(14), () => false)).toEqual({ sets: [], complete: true });
    expect(decisiveSets(changes(15), () => false)).toEqual({ sets: [], complete: false });
  });
  it('is exhaustive for 14 changes: every one of 16,384 subsets', () => {
    let tried = 0;
    decisiveSets(changes(14), () => (tried += 1) < 0);
    expect(tried).toBe(2 ** 14);
  });
  it('beyond the bound holds what cannot be missing and tries every set of the rest', () => {
    const all = changes(30);
    const needed = all.slice(3, 27);
    const turns = (chosen: readonly Change[]) =>
      holds(chosen, ...needed, all[0]) || holds(chosen, ...needed, all[28], all[29]);
    const sets = [all.slice(0, 1).concat(needed), [...needed, ...all.slice(28)]];
    expect(decisiveSets(all, turns)).toEqual({ sets, complete: false });
  });
  it('beyond the bound gives no set of which a part turns the verdict too', () => {
    const all = changes(30);
    // Turned by the first 20 with what may not be missing from all, or by 19 of them where the others are away.
    const turns = (chosen: readonly Change[]) =>
      holds(chosen, ...all.slice(0, 20)) || (chosen.length === 19 && holds(chosen, ...all.slice(1, 20)));
    expect(decisiveSets(all, turns)).toEqual({ sets: [all.slice(1, 20)], complete: false });
  });
  it('beyond the bound shrinks to one set when nothing is needed in every one', () => {
    const all = changes(20);
    const turns = (chosen: readonly Change[]) =>
      holds(chosen, ...all.slice(0, 10)) || holds(chosen, ...all.slice(10));
    expect(decisiveSets(all, turns)).toEqual({ sets: [all.slice(10)], complete: false });
  });
  it('finds the set of all changes beyond the bound', () => {
    const all = changes(15);
    expect(decisiveSets(all, ({ length }) => length === 15)).toEqual({ sets: [all], complete: false });
  });
  it('keeps what it found before the bound', () => {
    const [one, two, three, ...rest] = changes(20);
    const turns = (chosen: readonly Change[]) => holds(chosen, one, two) || holds(chosen, two, three);
    const sets = [
      [one, two],
      [two, three],
    ];
    expect(
      decisiveSets(
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
    const turns = (chosen: readonly Change[]) => holds(chosen, first) || holds(chosen, second, third);
    expect(decisiveSets(all, turns).sets).toEqual([[first], [second, third]]);
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
  const { decisive, complete } = compare({ scenario: before }, { scenario: after });
  const members = decisive.map((set) =>
    set.map((change) => ('member' in change ? change.member : change.type)),
  );
  return { decisive: members, complete };
}
