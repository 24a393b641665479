import { describe, expect, test } from 'vitest';
import { independentChoice } from '../../../src/engine/forecast/exact.js';
import type { Race, Wait } from '../../../src/engine/futures/race.js';
import { entrant, position, raceOn, still } from '../futures/races.js';

/** The choice follows on the very day on which nothing stands in the way. */
const SAME_DAY = { sameDayShare: 1, concessionRate: 0.2, objectionFactor: 0.5 };
/** The probability that an objection has gone by a day: 1 − e^(−λ φ t). */
const gone = (day: number) => 1 - Math.exp((-0.2 * 0.5 * day) / 7);

function chosen(race: Race, unseenObjection = 0) {
  const all = independentChoice({ race, parameters: still({ ...SAME_DAY, unseenObjection }) }, 'x');
  return (day: number) => all?.[day] ?? NaN;
}

test('speaks of nobody who is not in the race', () => {
  expect(() => independentChoice({ race: raceOn(['A'], []), parameters: still() }, 'x')).toThrow(
    new RangeError('the candidate must be in the race, got x'),
  );
});

test('a red line of a member that takes no part stops nobody', () => {
  const x = entrant('x', [position('A', 'object'), position('B', 'redline')], { isFresh: true });
  const race = raceOn(['A', 'B'], [x]);
  const outside = race.members.map(({ member, ...rest }) => ({
    ...rest,
    member: { ...member, participates: member.code === 'A' },
  }));
  expect(chosen(race)(70)).toBe(0);
  expect(chosen({ ...race, members: outside })(70)).toBeCloseTo(gone(70), 12);
});

describe('an objection that is not on record', () => {
  const x = entrant('x', [position('A', 'support')], { isFresh: true });
  const race = raceOn(['A', 'B', 'C'], [x]);
  const principals = (...codes: readonly string[]) => ({
    ...race,
    members: race.members.map((each) => ({ ...each, isPrincipal: codes.includes(each.member.code) })),
  });

  // On A it is none, for A supports. Of 18 such objections in the cases, 7 were those of principals: docs/calibration.md.
  test.each([
    { codes: [], onOthers: 2 / 3 },
    { codes: ['A', 'B', 'C'], onOthers: 2 / 3 },
    { codes: ['A'], onOthers: 11 / 18 },
    { codes: ['B', 'C'], onOthers: 7 / 18 },
    { codes: ['A', 'B'], onOthers: 7 / 18 / 2 + 11 / 18 },
  ])(
    'falls on somebody else than A in a share of $onOthers where principals are $codes',
    ({ codes, onOthers }) => {
      for (const day of [1, 35, 365])
        expect(chosen(principals(...codes), 0.6)(day)).toBeCloseTo(1 - 0.6 * onOthers * (1 - gone(day)), 12);
    },
  );
});

test('a concession may come before the member gives way; a rival is taken to stay', () => {
  const waiting = (wait: Wait) =>
    chosen(
      raceOn(['A'], [entrant('x', [position('A', 'object', wait)], { isFresh: true }), entrant('y', [])]),
    );
  const given = (day: number) => 1 - Math.exp((-0.2 * day) / 7);
  expect(waiting({ withdrawn: 'y' })(70)).toBeCloseTo(gone(70), 12);
  expect(waiting({ concession: 'c' })(70)).toBeCloseTo(1 - (1 - gone(70)) * (1 - given(70)), 12);
});
