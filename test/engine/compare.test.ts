import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  snapshot,
  compare,
  judge,
  ruleOf,
  verdicts,
  type Change,
  type Scenario,
  type Stance,
} from '../../src/engine/index.js';
import { written } from './written.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const SUPPORT = Object.fromEntries(CODES.map((code) => [code, 'support']));

const race = (x: object, more: object = {}) => written({ stances: { x }, ...more });
const named = (change: Change) => ('member' in change ? change.member : change.type);

function compared(before: Scenario, after: Scenario) {
  const {
    before: from,
    after: to,
    decisive,
    irrelevant,
    complete,
  } = compare(snapshot(before), snapshot(after));
  return {
    verdicts: [from.verdict, to.verdict],
    decisive: decisive.map((set) => set.map(named)),
    irrelevant: irrelevant.map(named),
    complete,
  };
}

describe('compare', () => {
  it('finds that two objections must fall together, and that a warmer supporter changes nothing', () => {
    const before = race({ ...SUPPORT, AAA: 'object', BBB: 'reserved', CCC: 'accept' });
    expect(compared(before, race(SUPPORT))).toEqual({
      verdicts: ['blocked', 'adopted'],
      decisive: [['AAA', 'BBB']],
      irrelevant: ['CCC'],
      complete: true,
    });
  });
  it('finds every one of several ways', () => {
    const after = race({ ...SUPPORT, AAA: 'object', BBB: 'reserved' });
    expect(compared(race(SUPPORT), after).decisive).toEqual([['AAA'], ['BBB']]);
  });
  it('has nothing decisive between equal verdicts, and nothing irrelevant that no verdict depends on', () => {
    const after = race({ ...SUPPORT, AAA: 'accept' }, { model: { exitRate: 0.2 } });
    expect(compared(race(SUPPORT), after)).toMatchObject({
      verdicts: ['adopted', 'adopted'],
      decisive: [],
      irrelevant: ['AAA'],
      complete: true,
    });
  });
  it('names the concession rather than the stance that it lifts', () => {
    const more = (granted: object) => ({
      concessions: { post: { to: ['AAA'], what: 'a post', ...granted } },
    });
    const x = { ...SUPPORT, AAA: { stance: 'reserved', liftedBy: { concession: 'post' } } };
    const { changes, decisive } = compare(
      snapshot(race(x, more({}))),
      snapshot(race(x, more({ granted: true }))),
    );
    expect(changes).toMatchObject([
      { type: 'concession', concession: 'post', from: { granted: null }, to: { granted: { since: null } } },
    ]);
    expect(decisive).toEqual([changes]);
  });
  it('leaves out what cannot reach the verdict, and takes in a rival whose exit lifts', () => {
    const rival = (status: string) => ({
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ status }] },
    });
    const x = {
      ...SUPPORT,
      AAA: { stance: 'reserved', liftedBy: { any: [{ withdrawn: 'y' }, { after: '2030-01-01' }] } },
    };
    const before = written({ stances: { x, y: { BBB: 'object' } }, candidates: rival('declared') });
    const after = written({ stances: { x, y: { BBB: 'support' } }, candidates: rival('withdrawn') });
    const result = compared(before, after);
    expect(result.decisive).toEqual([['candidacy']]);
    expect(result.irrelevant).toEqual(['BBB']);
    expect(compared(race(SUPPORT), race(SUPPORT, { candidates: rival('declared') })).irrelevant).toEqual([
      'candidacy',
    ]);
  });
  it('compares rules, membership and part in the decision', () => {
    const x = { ...SUPPORT, AAA: 'object' };
    const options = { rule: { type: 'consensus-minus', tolerated: 1 } } as const;
    const ruled = compare(snapshot(race(x)), snapshot(race(x), options));
    expect(ruled.decisive.map((set) => set.map(({ type }) => type))).toEqual([['rule']]);
    expect(compared(race(x), race(x, { members: { AAA: { participates: false } } })).decisive).toEqual([
      ['AAA'],
    ]);
    expect(compared(race(x), race(x, { members: { AAA: { joined: '2025-01-01' } } })).decisive).toEqual([
      ['AAA'],
    ]);
    expect(compared(race(x, { members: { AAA: { left: '2024-01-01' } } }), race(x)).decisive).toEqual([
      ['AAA'],
    ]);
    const weights = compare(
      snapshot(race(x)),
      snapshot(race(x, { members: { AAA: { weight: 2, population: 3 } } })),
    );
    expect(weights.changes[0]).toMatchObject({ type: 'member', member: 'AAA' });
  });
  it('compares two dates of one scenario, conditions that have passed among them', () => {
    const x = {
      ...SUPPORT,
      AAA: [
        { from: '2024-01-01', stance: 'object' },
        { from: '2024-02-01', stance: 'accept' },
      ],
      BBB: { stance: 'reserved', liftedBy: { all: [{ after: '2024-01-15' }] } },
    };
    const scenario = race(x);
    const at = (asOf: string) => snapshot(scenario, { asOf });
    const { before, after, decisive } = compare(at('2024-01-10'), at('2024-02-10'));
    expect([before.verdict, after.verdict]).toEqual(['blocked', 'adopted']);
    expect(decisive.map((set) => set.map(named))).toEqual([['AAA', 'date']]);
  });
  it('takes over a condition on the consent of others, and one that has several ways', () => {
    const x = (other: string) => ({
      ...SUPPORT,
      AAA: {
        stance: 'reserved',
        liftedBy: { any: [{ all: [{ consents: ['CCC'] }] }, { after: '2030-01-01' }] },
      },
      CCC: other,
    });
    const result = compared(race(x('object')), race(x('accept')));
    expect(result).toMatchObject({ verdicts: ['blocked', 'adopted'], decisive: [['CCC']] });
  });
  it('follows a candidate from before anybody named him', () => {
    const candidacy = [{ from: '2024-02-01', status: 'declared' }];
    const scenario = race(SUPPORT, { candidates: { x: { name: 'X', candidacy } } });
    const at = (asOf: string) => snapshot(scenario, { asOf });
    const { before, after, decisive } = compare(at('2024-01-31'), at('2024-02-01'));
    expect([before.verdict, before.standing, after.verdict]).toEqual(['not-named', null, 'adopted']);
    expect(decisive).toMatchObject([
      [{ type: 'candidacy', candidate: 'x', from: null, to: { status: 'declared' } }],
    ]);
  });
  it('knows a candidate who is out, and a role that is all that changes', () => {
    const out = race(SUPPORT, { candidates: { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } } });
    expect(compared(race(SUPPORT), out)).toMatchObject({
      verdicts: ['adopted', 'withdrawn'],
      decisive: [['candidacy']],
    });
    const { changes } = compare(
      snapshot(race(SUPPORT)),
      snapshot(race(SUPPORT, { members: { AAA: { permanent: true } } })),
    );
    expect(changes).toMatchObject([{ type: 'member', member: 'AAA', to: { permanent: true } }]);
  });
  it('counts the stances on a candidate whom one side alone has', () => {
    const two = {
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ status: 'declared' }] },
    };
    const both = written({ candidates: two, stances: { x: SUPPORT, y: { BBB: 'accept' } } });
    for (const [before, after, values] of [
      [race(SUPPORT), both, { from: null, to: { stance: 'accept' } }],
      [both, race(SUPPORT), { from: { stance: 'accept' }, to: null }],
    ] as const) {
      const { changes } = compare(snapshot(before), snapshot(after), 'x');
      expect(changes[0]).toMatchObject({ type: 'stance', candidate: 'y', member: 'BBB', ...values });
    }
  });
  it('takes over the first stance on a candidate', () => {
    const candidacy = [{ status: 'declared' }];
    const candidates = { x: { name: 'X', candidacy }, y: { name: 'Y', candidacy } };
    const before = written({ candidates, stances: { x: SUPPORT } });
    const after = written({ candidates, stances: { x: SUPPORT, y: { AAA: 'object' } } });
    const { decisive, before: from, after: to } = compare(snapshot(before), snapshot(after), 'y');
    expect([from.verdict, to.verdict]).toEqual(['open', 'blocked']);
    expect(decisive.map((set) => set.map(named))).toEqual([['AAA']]);
  });
  it('has a verdict for a candidate whom one side has not heard of, and refuses one whom neither has', () => {
    const other = written({ candidates: { y: { name: 'Y', candidacy: [{ status: 'declared' }] } } });
    const { before, after } = compare(snapshot(race(SUPPORT)), snapshot(other), 'x');
    expect([before.verdict, after.verdict, after.standing]).toEqual(['adopted', 'not-named', null]);
    expect(() => compare(snapshot(other), snapshot(other), 'x')).toThrow('got x');
    const nobody = written({ candidates: { y: { name: 'Y', candidacy: [{ status: 'mentioned' }] } } });
    expect(() => compare(snapshot(nobody), snapshot(nobody))).toThrow('no front-runner');
  });

  it('agrees with the brute force over all subsets, under every monotone rule', () => {
    const stance = fc.constantFrom<Stance>('support', 'accept', 'undeclared', 'reserved', 'object');
    const row = fc.tuple(stance, stance, stance, stance, stance);
    const type = fc.constantFrom('consensus', 'unanimity', 'simple-majority', 'two-thirds');
    fc.assert(
      fc.property(row, row, type, (old, now, rule) => {
        const cells = (stances: readonly Stance[]) =>
          Object.fromEntries(CODES.map((code, at) => [code, stances[at]]));
        const decisive = compare(
          snapshot(race(cells(old), { rule })),
          snapshot(race(cells(now), { rule })),
        ).decisive;
        const found = decisive.map((set) => set.map(named).sort().join(' ')).sort();
        expect(found).toEqual(minimalSets(old, now, rule as 'consensus'));
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether the moves have crossed the line between the verdicts, as the documentation of `Turn` says. */
function isCrossed(from: string, to: string, now: string): boolean {
  if (from === 'blocked') return now !== 'blocked';
  if (to === 'blocked') return now === 'blocked';
  return to === 'adopted' ? now === 'adopted' : now !== 'adopted';
}

/** The minimal sets of members whose moves turn the verdict, from the rule alone. */
function minimalSets(old: readonly Stance[], now: readonly Stance[], rule: 'consensus'): readonly string[] {
  const { body } = written({});
  const verdict = (stances: readonly Stance[]) =>
    judge(
      ruleOf({ type: rule }),
      CODES.flatMap((code, at) => {
        const [member, stance] = [body.members[code], stances[at]];
        return member && stance ? [{ member, stance }] : [];
      }),
    ).verdict;
  if (verdict(old) === verdict(now)) return [];
  const moved = CODES.map((_, at) => at).filter((at) => old[at] !== now[at]);
  const turning = Array.from({ length: 2 ** moved.length }, (_, mask) =>
    moved.filter((_at, bit) => (mask >> bit) & 1),
  ).filter((set) => {
    const mixed = old.map((stance, at) => (set.includes(at) ? (now[at] ?? stance) : stance));
    return isCrossed(verdict(old), verdict(now), verdict(mixed));
  });
  const minimal = turning.filter(
    (set) => !turning.some((other) => other.length < set.length && other.every((at) => set.includes(at))),
  );
  return minimal.map((set) => set.map((at) => CODES[at]).join(' ')).sort();
}

describe('the front-runner of a comparison', () => {
  it('is that of the second side', () => {
    expect(verdicts(snapshot(race(SUPPORT))).frontRunner).toBe('x');
    expect(compare(snapshot(race({})), snapshot(race(SUPPORT))).candidate).toBe('x');
  });
});
