import { describe, expect, it } from 'vitest';
import {
  isSimulated,
  plannedCase,
  sidesOf,
  type Learnt,
  type PlannedCase,
} from '../../../src/engine/index.js';
import { AGREED, settled, taught } from './cases.js';

const OWN = settled('own', AGREED);
const OTHER = settled('other', { ...AGREED, outcome: { appointed: 'x', on: '2024-04-01' } });
const UNDATED = settled('undated', { outcome: { appointed: 'x', on: '2024-03-05' } });

/** Each fit has a choice rate of its own, so that it can be told by which one a race is simulated. */
const RATES = new Map<string | null, number>([
  [null, 0.1],
  ['own', 0.2],
  ['other', 0.3],
]);
const learntWithout = (name: string | null): Learnt => taught({ choiceRate: RATES.get(name) ?? NaN });
function planOf(own = OWN, record = [OWN, OTHER, UNDATED]): PlannedCase {
  const plan = plannedCase(own, { record, learntWithout });
  if (plan === null) throw new Error('it can be read on no day');
  return plan;
}
const ratesIn = (sides: readonly { readonly parameters: Learnt['parameters'] }[]) => [
  ...new Set(sides.map(({ parameters }) => parameters.choiceRate)),
];

describe('a case that is to be scored', () => {
  it('is simulated with parameters that did not see it, and beside that with those that did', () => {
    const plan = planOf();
    expect(plan.without).toBe('own');
    const { readings, fromSources, announced, seen } = plan;
    expect(ratesIn([...readings, ...fromSources, ...announced].map(({ side }) => side))).toEqual([0.2]);
    expect(ratesIn(seen)).toEqual([0.1]);
    expect(plan.learnt.parameters.choiceRate).toBe(0.2);
    expect(seen.map(({ race }) => race)).toEqual(readings.map(({ side }) => side.race));
  });

  it('is known by what it is, not by its name', () => {
    const plan = planOf(settled('a copy', { ...AGREED, title: 'Copied' }));
    expect(plan.without).toBe('own');
    expect(ratesIn(plan.readings.map(({ side }) => side))).toEqual([0.2]);
  });

  it('is scored with what all teach when it is none of them', () => {
    const plan = planOf(OWN, [OTHER, UNDATED]);
    expect(plan.without).toBeNull();
    expect(ratesIn(plan.readings.map(({ side }) => side))).toEqual([0.1]);
  });

  it('learns from the others alone how long such cases last', () => {
    // The other one took 91 days; the undated one has no start.
    expect(planOf().learnt.durations).toEqual([91]);
    expect(planOf(OTHER).learnt.durations).toEqual([60]);
  });

  it('is none when it can be read on no day', () => {
    expect(plannedCase(UNDATED, { record: [], learntWithout })).toBeNull();
  });
});

describe('the other ways to read a case', () => {
  it('are the same races where nothing is judged or assumed, and are simulated once', () => {
    const plan = planOf();
    expect(plan.judged).toBe(0);
    expect(plan.fromSources).toBe(plan.readings);
    expect(plan.announced).toEqual(plan.readings);
    // Three readings, each with parameters that did and did not see the case.
    expect(sidesOf(plan)).toHaveLength(6);
  });

  it('begin later where the first record is known by judgement', () => {
    const early = { source: 's', known: '2024-01-01', judgement: 'it was in the papers' };
    const candidates = {
      x: { name: 'X', candidacy: [{ from: '2024-01-01', status: 'declared', ...early }] },
    };
    const sources = { s: { publisher: 'P', date: '2024-02-10' } };
    const plan = planOf(settled('own', { ...AGREED, stances: {}, candidates, sources }));
    const days = (readings: typeof plan.readings) => readings.map(({ reading }) => reading.asOf);
    expect(plan.judged).toBe(1);
    expect(days(plan.readings)).toEqual(['2024-01-01', '2024-01-29', '2024-02-26']);
    expect(days(plan.fromSources)).toEqual(['2024-02-10']);
    expect(sidesOf(plan)).toHaveLength(7);
  });

  it('differ at the readings before an assumed deadline', () => {
    const events = [{ date: '2024-02-10', type: 'milestone', what: 'a summit', assumed: true }];
    const plan = planOf(settled('own', { ...AGREED, events }));
    const isSame = plan.announced.map((each, at) => each === plan.readings[at]);
    expect(isSame).toEqual([false, false, true]);
    expect(sidesOf(plan)).toHaveLength(8);
    expect(plan.announced[0]?.side.race.deadlines).toEqual([181]);
  });
});

it('a case is simulated when every race of it is', () => {
  const plan = planOf();
  const ensembles = sidesOf(plan).map((side) => [side, {}] as const);
  expect(isSimulated(plan, new Map(ensembles) as never)).toBe(true);
  expect(isSimulated(plan, new Map(ensembles.slice(1)) as never)).toBe(false);
});
