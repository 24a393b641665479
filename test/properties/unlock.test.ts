import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlock, snapshot, type Goal } from '../../src/engine/index.js';
import { allSubsets, spelledOut } from '../engine/unlock/subsets.js';
import { written } from '../engine/written.js';
import { crowds } from './histories.js';

const FIVE = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const FIGURES = { weight: [5, 4, 3, 2, 2], population: [60, 25, 10, 3, 2] };
const COUNCIL = [
  ...FIVE.map((code) => [code, { permanent: code < 'CCC' || code > 'DDD' }] as const),
  ...['P1', 'P2'].map((code) => [code, { permanent: true }] as const),
  ...Array.from({ length: 8 }, (_, at) => [`E${at}`, {}] as const),
];

const RULES: Readonly<Record<string, unknown>> = {
  consensus: 'consensus',
  'silence-procedure': 'silence-procedure',
  unanimity: 'unanimity',
  'consensus-minus': { type: 'consensus-minus', tolerated: 1 },
  'simple-majority': 'simple-majority',
  'two-thirds': 'two-thirds',
  'qualified-majority': 'qualified-majority',
  weighted: { type: 'weighted', quota: 10 },
  'security-council': 'security-council',
};

/** One of the members joins on a day that is announced, when some stances wait for a day. */
const JOINING = {
  members: { EEE: { joined: '2024-04-02' } },
  events: [{ date: '2024-04-02', type: 'membership', what: 'EEE joins', assumed: true }],
};

const REACHES: Readonly<Record<Goal, (verdict: string) => boolean>> = {
  unblocked: (verdict) => ['open', 'adopted'].includes(verdict),
  adopted: (verdict) => verdict === 'adopted',
  blocked: (verdict) => verdict === 'blocked',
};

/** A random scenario under a rule, with a lever of its own. */
function caseOf(fields: object, rule: string) {
  const isCouncil = rule === 'security-council';
  const members = isCouncil
    ? Object.fromEntries(COUNCIL)
    : Object.fromEntries(
        FIVE.map((code, at) => [code, { weight: FIGURES.weight[at], population: FIGURES.population[at] }]),
      );
  const { stances, counts } = fields as { stances: { chosen: object }; counts: object[] };
  const others = Object.fromEntries(COUNCIL.slice(5).map(([code]) => [code, 'support']));
  const chosen = isCouncil ? { ...others, ...stances.chosen } : stances.chosen;
  return written({
    ...fields,
    asOf: '2024-03-01',
    rule: RULES[rule],
    body: { name: 'Body', members },
    counts: isCouncil ? [] : counts,
    stances: { chosen },
    ...('members' in fields ? JOINING : {}),
    levers: { deal: { what: 'a deal', cost: 2, grants: ['post'], turns: { chosen: ['AAA'] } } },
  });
}

/** Subsets that are tried, at most: of up to twelve levers. */
const MOST_LEVERS = 12;

describe.each(Object.keys(RULES))('under %s the ways are what trying all subsets finds', (rule) => {
  test.each(['unblocked', 'adopted', 'blocked'] as const)('to be %s', (goal) => {
    let tried = 0;
    fc.assert(
      fc.property(crowds, (fields) => {
        const read = snapshot(caseOf(fields, rule), { asOf: '2024-03-01', hindsight: false });
        const listed = caseOf(fields, rule);
        const found = unlock(read, { candidate: 'chosen', goal, listed });
        if (found.reached || found.levers.length > MOST_LEVERS) return;
        tried += 1;
        expect(found.complete).toBe(true);
        expect(spelledOut(found.ways)).toEqual(allSubsets(read, found, REACHES[goal]));
      }),
      { numRuns: 80 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});
