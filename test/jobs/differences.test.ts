/** In what two forecasts differ: every part of a plan on which that depends is told, and told alone. */
import { expect, it } from 'vitest';
import { everyDifference, planDifferences } from '../../src/jobs/differences.js';
import { DEFAULTS, plan, RACE, type Changes } from './plans.js';

const OF_TRIALS: readonly (readonly [Changes, string])[] = [
  [{ asOf: '2024-03-10' }, 'the reading date is "2024-02-22", not "2024-03-10"'],
  [{ hindsight: true }, '--hindsight is false, not true'],
  [{ rule: { type: 'unanimity' } }, 'the rule is {"type":"consensus"}, not {"type":"unanimity"}'],
  [{ seed: '8' }, 'the seed is "seven", not "8"'],
  ...Object.entries(DEFAULTS).map(([name, value]): readonly [Changes, string] => {
    const other = value === 0.5 ? 0.25 : 0.5;
    const within = name === 'deadlinePace' ? 2 : other;
    return [{ parameters: { [name]: within } }, `the parameter ${name} is ${value}, not ${within}`];
  }),
  [{ scenario: { ...RACE, stances: {} } }, 'the scenario is different'],
];
const OF_PLANS: readonly (readonly [Changes, string])[] = [
  [{ trials: 7 }, `the number of trials is ${plan().trials}, not 7`],
  [{ candidate: 'kallas' }, 'the candidate is null, not "kallas"'],
  [{ by: ['2024-07-09'] }, `the list of dates is ${JSON.stringify(plan().by)}, not ["2024-07-09"]`],
  [{ precision: 0.25 }, 'the precision is null, not 0.25'],
  [{ scenario: { ...RACE, title: 'Other' } }, `the title is ${JSON.stringify(RACE.title)}, not "Other"`],
];
/** What a change of the reading date or of the reading brings with it is not what is asked about. */
const alone = (told: readonly string[]) =>
  told.filter((each) => !/^the (list of dates|candidate)/.test(each));

it.each([...OF_TRIALS, ...OF_PLANS])('of %j', (changes, words) => {
  const isOfTrials = OF_TRIALS.some(([, each]) => each === words);
  const told = everyDifference(plan(), plan(changes));
  expect(isOfTrials ? alone(told) : told).toEqual([words]);
  expect(planDifferences(plan(), plan(changes))).toEqual(isOfTrials ? [words] : []);
});

it('of words that nothing depends on are told as such, and none of a plan and itself', () => {
  const turned = Object.fromEntries(Object.entries(RACE).reverse()) as unknown as typeof RACE;
  const worded = { ...plan(), scenario: turned };
  expect(everyDifference(plan(), worded)).toEqual(['the scenario is worded differently']);
  expect(everyDifference(plan(), plan())).toEqual([]);
});
