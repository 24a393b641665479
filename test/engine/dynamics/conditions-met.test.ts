import { describe, expect, test } from 'vitest';
import type { Parameters } from '../../../src/engine/dynamics/parameters.js';
import type { Clause, Contender, StartStance } from '../../../src/engine/dynamics/race.js';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, start } from './races.js';

const ALWAYS = 1000;
const NOTHING: Clause = { exits: [], consents: [], fromWeek: 0 };

/** When the red line of B on x is lifted by its conditions: the week, or null for never. */
function lifted(
  clauses: readonly Partial<Clause>[],
  more: { readonly x?: readonly StartStance[]; readonly rivals?: readonly Contender[] } = {},
  overrides: Partial<Parameters> = {},
): number | null {
  const clearedBy = clauses.map((clause) => ({ ...NOTHING, ...clause }));
  const waiting = start('B', 'redline', { conditional: true, clearedBy });
  const stances = [waiting, ...(more.x ?? [start('A', 'support'), start('C', 'support')])];
  const { events } = story(
    {
      race: race(['A', 'B', 'C'], [contender('x', stances), ...(more.rivals ?? [])]),
      parameters: plain({ redlineRate: 0, reservedRate: 0, objectRate: 0, ...overrides }),
      seed: 'conditions',
    },
    0,
  );
  const lift = events.find((event) => event.type === 'moved' && event.cause === 'condition');
  return lift?.week ?? null;
}

describe('a condition with two clauses', () => {
  const late = { fromWeek: 30 };

  test.each([
    ['the first', [{ fromWeek: 4 }, late]],
    ['the second', [late, { fromWeek: 4 }]],
  ])('is met by %s alone', (_which, clauses) => expect(lifted(clauses)).toBe(4));

  test('is met by the earlier', () => expect(lifted([{ fromWeek: 7 }, { fromWeek: 5 }])).toBe(5));
});

describe('a clause', () => {
  const gone = contender('y', [], { status: 'out' });
  const stays = contender('z', [start('A', 'support')]);
  const consent = start('A', 'support');

  test('with two exits waits for both', () => {
    const exits = [{ exits: ['y', 'z'] }];
    expect(lifted(exits, { rivals: [gone, stays] })).toBeNull();
    expect(lifted(exits, { rivals: [gone, contender('z', [], { status: 'out' })] })).toBe(1);
  });

  test('does not take a candidate who still waits for one who is gone', () =>
    expect(lifted([{ exits: ['z'] }], { rivals: [contender('z', [], { status: 'waiting' })] })).toBeNull());

  test('with two consents waits for both', () => {
    const consents = [{ consents: ['A', 'C'] }];
    expect(lifted(consents, { x: [consent, start('C', 'reserved')] })).toBeNull();
    expect(lifted(consents, { x: [consent, start('C', 'reserved')] }, { reservedRate: ALWAYS })).toBe(1);
    expect(lifted(consents, { x: [consent, start('C', 'support')] })).toBe(1);
  });

  test.each([
    ['exit', { exits: ['z'], fromWeek: 1 }],
    ['consent', { consents: ['C'], fromWeek: 1 }],
    ['week', { exits: ['y'], consents: ['A'], fromWeek: 90 }],
  ])('holds only with its %s', (_what, clause) =>
    expect(lifted([clause], { x: [consent, start('C', 'reserved')], rivals: [gone, stays] })).toBeNull(),
  );
});
