import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applied,
  robustness,
  snapshot,
  STANCES,
  verdictOn,
  type Change,
  type Robustness,
  type Snapshot,
  type Stance,
  type StanceInForce,
} from '../../src/engine/index.js';
import { on, written } from '../engine/written.js';
import { crowds } from './histories.js';

const RULES = ['consensus', 'silence-procedure', 'simple-majority', 'two-thirds'] as const;
const DAY = '2024-03-01';

function readOf(fields: object, rule: string): Snapshot {
  return snapshot(written({ ...fields, rule, asOf: DAY }), on(DAY));
}

/** Of every way to move members along the ladder: the fewest steps that turn the verdict. */
function fewestSteps(read: Snapshot, found: Robustness): number {
  const { verdict, profile, id } = found.standing;
  const seats = profile.filter(({ member }) => member.participates);
  const all = seats.reduce<readonly { readonly steps: number; readonly to: readonly Stance[] }[]>(
    (sofar, { stance }) =>
      sofar.flatMap(({ steps, to }) =>
        STANCES.map((next) => ({
          steps: steps + Math.abs(STANCES.indexOf(next) - STANCES.indexOf(stance)),
          to: [...to, next],
        })),
      ),
    [{ steps: 0, to: [] }],
  );
  const turning = all.filter(({ to }) => {
    const made = seats.flatMap(({ member, stance }, at): readonly Change[] =>
      to[at] === stance ? [] : [saying(id, member.code, to[at] ?? stance)],
    );
    return verdictOn(applied(read, made), id) !== verdict;
  });
  return Math.min(...turning.map(({ steps }) => steps));
}

function saying(candidate: string, member: string, stance: Stance): Change {
  const said: Omit<StanceInForce, 'stance'> = {
    ...{ why: null, asks: null, liftedBy: null, source: null, evidence: 'assumed', judgement: null },
    ...{ salience: null, since: null, restated: null },
  };
  return { type: 'stance', candidate, member, from: null, to: { ...said, stance } };
}

describe.each(RULES)('under %s', (rule) => {
  test('the smallest number of slips is what trying all of them finds', () => {
    let whole = 0;
    fc.assert(
      fc.property(crowds, (fields) => {
        // Four members: 6⁴ ways to stand.
        const members = { EEE: { participates: false } };
        const read = readOf({ ...fields, members }, rule);
        const found = robustness(read, { candidate: 'chosen' });
        const fewest = fewestSteps(read, found);
        if (found.complete) expect(found.steps ?? Infinity).toBe(fewest);
        else expect(found.steps ?? Infinity).toBeGreaterThanOrEqual(fewest);
        whole += found.complete ? 1 : 0;
        expect(found.slips.every(({ cost }) => cost === found.steps)).toBe(true);
      }),
      { numRuns: 25 },
    );
    expect(whole).toBeGreaterThan(5);
  });
});
