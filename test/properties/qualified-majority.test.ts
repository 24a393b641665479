import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleOf, type Room } from '../../src/engine/rules/index.js';
import { membersWith, room } from '../engine/rules/room.js';

const SEED = { seed: 20171101, numRuns: 1500 };

/** A body of which seven to nine members take part, with populations as unequal as they come. */
const ROOMS = fc
  .tuple(
    fc.array(fc.oneof(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 50, max: 400 })), {
      minLength: 7,
      maxLength: 9,
    }),
    fc.array(fc.constantFrom('y', 'y', 'y', 'a', 'n'), { minLength: 9, maxLength: 9 }),
    fc.boolean(),
  )
  .map(([populations, letters, someOutside]) => {
    const members = membersWith([...populations, 1000].map((population) => ({ population })));
    const letter = letters.slice(0, populations.length).join('');
    return someOutside ? room(`${letter}-`, members) : room(letter, members.slice(0, -1));
  });

/** The definition as the treaties word it, with the least blocking minority found among all subsets. */
function attained({ members, votes }: Room): boolean {
  const all = votes.map(({ member }) => member.population ?? 0);
  const whole = all.reduce((sum, each) => sum + each, 0);
  const yes = votes.filter(({ effect }) => effect === 'for');
  const behind = yes.reduce((sum, { member }) => sum + (member.population ?? 0), 0);
  const shares = 100 * yes.length >= 55 * votes.length && 100 * behind >= 65 * whole;
  const least = votes.length === members.length ? 4 : leastAbove35(all, whole) + 1;
  return shares || votes.length - yes.length < least;
}

function leastAbove35(populations: readonly number[], whole: number): number {
  const sizes = Array.from({ length: 2 ** populations.length }, (_, subset) => {
    const inside = populations.filter((_each, index) => (subset >> index) & 1);
    return 100 * inside.reduce((sum, each) => sum + each, 0) > 35 * whole ? inside.length : Infinity;
  });
  return Math.min(...sizes);
}

test('with seven or more that take part, the qualified majority is what the treaties say', () => {
  const rule = ruleOf({ type: 'qualified-majority' });
  let adopted = 0;
  const law = fc.property(ROOMS, (votes) => {
    const expected = attained(votes);
    adopted += expected ? 1 : 0;
    expect(rule.adopts(votes)).toBe(expected);
  });
  fc.assert(law, SEED);
  expect(adopted).toBeGreaterThan(300);
  expect(adopted).toBeLessThan(1200);
});
