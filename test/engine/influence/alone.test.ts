import { expect, test } from 'vitest';
import { courseOf, runTrial, type Course } from '../../../src/engine/futures/trial.js';
import type { Race } from '../../../src/engine/futures/race.js';
import { aloneIn } from '../../../src/engine/influence/alone.js';
import { leftAt } from '../../../src/engine/futures/state.js';
import { ruleOf } from '../../../src/engine/rules/index.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { soles, type Seating } from '../../../src/engine/verdict/judge.js';
import { chanceOf } from '../../oracle/chance.js';
import { parametersFrom, raceFrom } from '../../oracle/races.js';
import { entrant, position, raceOn, still } from '../futures/races.js';

/** What happened to members and one candidate in a trial, in order. */
interface Heard {
  readonly time: number;
  readonly member: number;
  readonly stance: Stance;
}

/**
 * Who was sole at some time, by the verdict itself: at each time at which something has happened the members are seated
 * with what they say by then, and the verdict is asked who is the sole blocker.
 */
function soleByVerdict(course: Course, candidate: number, trial: number) {
  const { state } = course;
  const { race } = state.layout;
  const said: Heard[] = [];
  let until = Infinity;
  state.listener = (event) => {
    if (event.type === 'withholds' && event.candidate === candidate)
      said.push({ time: 0, member: event.member, stance: 'object' });
    if (event.type === 'comes-round' && event.candidate === candidate)
      said.push({ time: state.time, member: event.member, stance: 'accept' });
    if (event.type === 'gives-up' && event.candidate === candidate) until = state.time;
  };
  runTrial(course, trial);
  until = Math.min(until, state.day);
  const seatingAt = (time: number): Seating => {
    const seats = race.members.flatMap(({ member, joins }, at) => {
      if (joins > time) return [];
      const recorded = race.candidates[candidate]?.positions.find((each) => each.member === member.code);
      const known = recorded?.stance === 'accept' ? ('accept' as const) : ('support' as const);
      const latest = said.findLast((each) => each.member === at && each.time <= time);
      return [{ member, stance: latest?.stance ?? known }];
    });
    return { seats, unnamed: [0, 0] };
  };
  const times = new Set([0, ...race.members.map(({ joins }) => joins), ...said.map(({ time }) => time)]);
  const found = [...times]
    .filter((time) => time < until)
    .flatMap((time) => {
      const alone = soles(ruleOf(race.rule), seatingAt(time));
      return race.members.flatMap(({ member }, at) =>
        alone.includes(member.code) && holdsAt(said, at, time) ? [at] : [],
      );
    });
  return { found: [...new Set(found)].sort((a, b) => a - b), until };
}

/** Whether the last word of a member by then is an objection: one that accepts may be in the way of some rules too. */
function holdsAt(said: readonly Heard[], member: number, time: number): boolean {
  return said.findLast((each) => each.member === member && each.time <= time)?.stance === 'object';
}

test('who stands alone in a trial is whom the verdict of some moment calls the sole blocker', () => {
  let several = 0;
  for (let seed = 1; seed <= 80; seed++) {
    const chance = chanceOf(seed);
    const race: Race = { ...raceFrom(chance), decided: null };
    const course = courseOf({ race, parameters: parametersFrom(chance) }, 'alone');
    for (const [candidate] of race.candidates.entries()) {
      for (let trial = 0; trial < 4; trial++) {
        const { found, until } = soleByVerdict(course, candidate, trial);
        expect({ seed, found: [...aloneIn(course.state, candidate, until)].sort((a, b) => a - b) }).toEqual({
          seed,
          found,
        });
        several += Number(found.length > 1);
      }
    }
  }
  expect(several).toBeGreaterThan(5);
});

const against = (count: number, changes: Partial<Race> = {}) => {
  const codes = Array.from({ length: count }, (_, at) => `H${at}`);
  const positions = codes.map((code) => position(code, 'reserved'));
  return courseOf(
    { race: raceOn([...codes, 'Z'], [entrant('x', positions)], changes), parameters: still() },
    'a',
  );
};

test('of two under consensus the one that comes round last stands alone, and of three of whom one is tolerated two', () => {
  const two = against(2);
  runTrial(two, 1);
  const [first, second] = [leftAt(two.state, 0), leftAt(two.state, 1)];
  expect([...aloneIn(two.state, 0, Infinity)]).toEqual([first > second ? 0 : 1]);
  const three = against(3, { rule: { type: 'consensus-minus', tolerated: 1 } });
  runTrial(three, 1);
  expect(aloneIn(three.state, 0, Infinity).size).toBe(2);
});
