import { describe, expect, it } from 'vitest';
import { snapshot, standingOf, replay, verdictOn, verdicts } from '../../../src/engine/index.js';
import { written } from '../written.js';

const declared = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });

const RACE = written({ stances: { x: { AAA: 'object' } } });

describe('a reading', () => {
  it.each(['2024-2-22', '21 June', '2024-02-30', ''])('refuses the date %j', (asOf) => {
    expect(() => verdicts(snapshot(RACE, { asOf }))).toThrow(RangeError);
    expect(() => replay(RACE, { from: asOf })).toThrow(RangeError);
    expect(() => replay(RACE, { to: asOf })).toThrow(RangeError);
  });

  it('takes a rule by its name, and refuses one that is none', () => {
    expect(verdicts(snapshot(RACE, { rule: 'consensus-minus' }))).toMatchObject({
      snapshot: { rule: { type: 'consensus-minus', tolerated: 1 } },
      standings: [{ verdict: 'open' }],
    });
    expect(verdicts(snapshot(RACE, { rule: 'weighted' })).snapshot.rule).toEqual({
      type: 'weighted',
      quota: null,
    });
    expect(() => verdicts(snapshot(RACE, { rule: 'unanimous' as 'unanimity' }))).toThrow('got unanimous');
  });
});

describe('the standing of a candidate', () => {
  it('is found by id, and missed with what there is', () => {
    const assessment = verdicts(snapshot(RACE, { asOf: '2024-02-22' }));
    expect(standingOf(assessment, 'x')).toBe(assessment.standings[0]);
    expect(() => standingOf(assessment, 'y')).toThrow(
      'candidate must be named by 2024-02-22, as x is, got "y"',
    );
    const nobody = verdicts(snapshot(written({ candidates: {}, stances: {} }), { asOf: '2024-02-22' }));
    expect(() => standingOf(nobody, 'y')).toThrow('as nobody is, got "y"');
    expect(() => standingOf(assessment.snapshot as never, 'x')).toThrow(
      new TypeError('an assessment is what verdicts(snapshot) returns, got a snapshot'),
    );
  });
});

describe('verdicts', () => {
  it('sorts the members by what they are prepared to do', () => {
    const { standings, members, absent } = verdicts(
      snapshot(
        written({
          stances: { x: { AAA: 'support', BBB: 'accept', CCC: 'reserved', DDD: 'redline' } },
          members: { DDD: { participates: false } },
        }),
      ),
    );
    expect(members).toEqual(['AAA', 'BBB', 'CCC', 'DDD', 'EEE']);
    expect(absent).toEqual(['DDD']);
    expect(standings[0]).toMatchObject({
      supporters: ['AAA'],
      accepting: ['BBB'],
      undeclared: ['EEE'],
      withholding: ['CCC'],
      blockers: ['CCC'],
      verdict: 'blocked',
    });
  });

  it.each([
    ['the more support and accept', { x: { AAA: 'support' }, y: { AAA: 'accept', BBB: 'accept' } }, 'y'],
    [
      'the more of a reported total, which names hide',
      { x: { AAA: 'support', BBB: 'support' } },
      'y',
      [3, 4],
    ],
    ['the more by name than a reported total says', { x: { AAA: 'support', BBB: 'support' } }, 'x', [0, 3]],
  ])(
    'takes for the front-runner the declared candidate with %s',
    (...[, stances, id, supporters]: readonly [string, object, string, (readonly number[])?]) => {
      const candidates = { y: declared('Y'), x: declared('X') };
      const counts = supporters ? [{ date: '2024-02-01', candidate: 'y', supporters }] : [];
      const found = verdicts(snapshot(written({ candidates, stances, counts })));
      expect([found.frontRunner, found.tied]).toEqual([id, []]);
    },
  );

  it('has no front-runner at a tie, and says who is tied', () => {
    const candidates = { y: declared('Y'), x: declared('X'), z: declared('Z') };
    const stances = { x: { AAA: 'support' }, y: { BBB: 'accept' } };
    const found = verdicts(snapshot(written({ candidates, stances })));
    expect([found.frontRunner, found.tied]).toEqual([null, ['x', 'y']]);
  });

  it('has no front-runner while nobody has declared, and no standing of one whom nobody has named', () => {
    const candidates = {
      x: { name: 'X', candidacy: [{ from: '2024-02-01', status: 'interested' }] },
      y: { name: 'Y', candidacy: [{ from: '2024-04-01', status: 'declared' }] },
    };
    const { frontRunner, standings } = verdicts(snapshot(written({ candidates })));
    expect(frontRunner).toBeNull();
    expect(standings.map(({ id }) => id)).toEqual(['x']);
  });

  it('says the same of one candidate alone, and of nobody else that she has not been named', () => {
    const candidates = {
      ...Object.fromEntries(['u', 'v', 'w', 'x'].map((id) => [id, declared(id)])),
      y: { name: 'Y', candidacy: [{ status: 'withdrawn' }] },
    };
    const all = Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, 'support']));
    const stances = { u: all, v: { ...all, AAA: 'object' }, w: { ...all, AAA: 'undeclared' } };
    const counts = [{ date: '2024-02-01', candidate: 'x', supporters: [0, 4], against: 1 }];
    const read = snapshot(written({ candidates, stances, counts }));
    const alone = ['u', 'v', 'w', 'x', 'y', 'z'].map((id) => verdictOn(read, id));
    expect(alone).toEqual(['adopted', 'blocked', 'open', 'blocked', 'withdrawn', 'not-named']);
    expect(verdicts(read).standings.map(({ verdict }) => verdict)).toEqual(alone.slice(0, 5));
  });

  it('gives a candidate who is out that verdict and no blockers, under every rule', () => {
    const candidates = { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } };
    const { standings, dossiers, comparisons } = verdicts(
      snapshot(written({ candidates, stances: { x: { AAA: 'object' } } })),
    );
    expect(standings[0]).toMatchObject({ verdict: 'withdrawn', blockers: [], withholding: ['AAA'] });
    expect(dossiers).toEqual([]);
    expect(new Set(comparisons.map(({ verdict }) => verdict))).toEqual(new Set(['withdrawn']));
  });

  it('says of a blocker whether it stands alone', () => {
    const alone = verdicts(snapshot(written({ stances: { x: { AAA: 'object' } } })));
    const two = verdicts(snapshot(written({ stances: { x: { AAA: 'object', BBB: 'object' } } })));
    expect(alone.dossiers.map(({ member, sole }) => [member, sole])).toEqual([['AAA', true]]);
    expect(two.dossiers.map(({ member, sole }) => [member, sole])).toEqual([
      ['AAA', false],
      ['BBB', false],
    ]);
  });

  it('compares the rules, the one in force with its own parameters', () => {
    const scenario = written({
      rule: { type: 'consensus-minus', tolerated: 2 },
      stances: { x: { AAA: 'object', BBB: 'object', CCC: 'support', DDD: 'support', EEE: 'support' } },
    });
    const { comparisons } = verdicts(snapshot(scenario));
    const verdict = (name: string) => comparisons.find(({ rule }) => rule === name);
    expect(verdict('consensus-minus')?.verdict).toBe('adopted');
    expect(verdict('consensus')?.verdict).toBe('blocked');
    expect(verdict('simple-majority')?.verdict).toBe('adopted');
    expect(verdict('two-thirds')?.verdict).toBe('blocked');
    expect(verdict('weighted')).toMatchObject({
      verdict: 'not-applicable',
      inapplicable: { lacking: 'parameter', name: 'quota' },
    });
    const once = verdicts(snapshot(scenario, { rule: { type: 'consensus' } })).comparisons;
    expect(once.find(({ rule }) => rule === 'consensus-minus')?.verdict).toBe('blocked');
  });

  it('shows every count of the latest day for which one was known', () => {
    const sources = { late: { publisher: 'Late', date: '2024-05' } };
    const count = (date: string, supporters: number, source?: string) => ({
      date,
      candidate: 'x',
      supporters,
      ...(source ? { source } : {}),
    });
    const counts = [
      count('2024-02-01', 3),
      count('2024-02-10', 2),
      count('2024-02-10', 4),
      count('2024-02-10', 1, 'late'),
    ];
    const scenario = written({ sources, counts, candidates: { x: declared('X'), y: declared('Y') } });
    const totals = (asOf: string, hindsight = false) =>
      verdicts(snapshot(scenario, { asOf, hindsight })).standings.map((each) =>
        each.totals.map(({ supporters }) => supporters[0]),
      );
    expect(totals('2024-01-31')).toEqual([[], []]);
    expect(totals('2024-02-09')).toEqual([[3], []]);
    expect(totals('2024-02-10')).toEqual([[2, 4], []]);
    expect(totals('2024-02-10', true)).toEqual([[2, 4, 1], []]);
  });
});
