import { describe, expect, it } from 'vitest';
import { evidence, standing } from './cases.js';

const CANDIDATES = { x: standing('X'), y: standing('Y') };
const CHOSEN = { appointed: 'x', on: '2024-03-31' };

describe('somebody else was found', () => {
  const search = (fields: object) =>
    evidence({ candidates: { x: standing('X') }, ...fields }).hazards[3]?.occurrences;
  const y = (from: string, status = 'declared') => ({ name: 'Y', candidacy: [{ from, status }] });
  it.each([
    [
      'on the day of the choice, who was on no record',
      { outcome: { someone: 'Z', on: '2024-03-31' } },
      [30, 0],
    ],
    [
      'when the one who was chosen began to stand',
      { candidates: { x: standing('X'), y: y('2024-03-16') }, outcome: { appointed: 'y', on: '2024-03-31' } },
      [15, 0],
    ],
    [
      'on the day of the choice, who was mentioned only',
      {
        candidates: { x: standing('X'), y: y('2024-03-10', 'mentioned') },
        outcome: { appointed: 'y', on: '2024-03-31' },
      },
      [30, 1],
    ],
  ] as const)('%s', (_, fields, [by, named]) => {
    expect(search(fields)).toEqual([{ kinds: [['free', 1]], after: by - 1, by }]);
    expect(evidence({ candidates: { x: standing('X') }, ...fields }).counts.foundOnRecord).toEqual({
      events: named,
      of: 1,
    });
  });

  it('not where who was chosen stood from the first reading, or nobody was', () => {
    expect(search({ outcome: CHOSEN })).toEqual([]);
    expect(search({ termEnds: '2024-03-31', outcome: { vacant: true } })).toEqual([]);
  });

  it('while nobody stands, while a principal stops everyone, while others do, and while somebody is free', () => {
    const kinds = (stances: object, candidates: object = { x: standing('X') }) =>
      evidence({ candidates, stances, outcome: { someone: 'Z', on: '2024-03-31' } }).hazards[3]
        ?.occurrences[0]?.kinds;
    expect(kinds({}, { x: { name: 'X', candidacy: [{ status: 'mentioned' }] } })).toEqual([['deadlock', 1]]);
    expect(kinds({ x: { AAA: 'object' } })).toEqual([['deadlock', 1]]);
    expect(kinds({ x: { BBB: 'object' } })).toEqual([['opposed', 1]]);
    expect(kinds({})).toEqual([['free', 1]]);
  });
});

describe('the term of an incumbent', () => {
  const fields = {
    candidates: { x: standing('X') },
    incumbent: { name: 'I', extendable: true },
    outcome: CHOSEN,
  };
  it('can be extended in its last thirteen weeks, while nobody is free', () => {
    const stances = { x: { BBB: [{ stance: 'object' }, { from: '2024-03-26', stance: 'accept' }] } };
    const { extension } = evidence({ ...fields, termEnds: '2024-06-05', stances });
    // Ninety-one days before 5 June is day 5; day 25 frees X.
    expect(extension).toEqual({ spans: [{ from: 5, to: 25, weight: 1 }], isExtended: false });
    expect(evidence({ ...fields, termEnds: '2024-12-31', stances }).extension.spans).toEqual([]);
  });

  it('is a deadline known at all times, as is a day that nothing announces', () => {
    const events = [{ date: '2024-03-20', type: 'milestone', what: 'Summit', assumed: true }];
    const { left } = evidence({ ...fields, termEnds: '2024-06-05', events });
    expect([left[1], left[19], left[20], left[30]]).toEqual([18, 0, 76, 66]);
  });
});

describe('who was chosen, seen from when somebody first led alone', () => {
  const seen = (fields: object) => evidence({ candidates: CANDIDATES, ...fields }).counts.firstReading;
  it.each([
    [{ stances: { x: { BBB: 'support' } }, outcome: CHOSEN }, 'front-runner'],
    [{ stances: { y: { BBB: 'support' } }, outcome: CHOSEN }, 'another'],
    [{ candidates: { x: standing('X', '2024-03-02'), y: standing('Y') }, outcome: CHOSEN }, 'someone-else'],
    [{ outcome: { someone: 'Z', on: '2024-03-31' } }, 'someone-else'],
    [{ termEnds: '2024-03-31', outcome: { vacant: true } }, 'nobody'],
  ])('%j: %s', (fields, expected) => {
    expect(seen(fields)).toBe(expected);
  });
});

describe('a candidate gave up', () => {
  it('whom nothing pressed: counted, and no exit', () => {
    const candidates = { x: standing('X'), y: standing('Y', '2024-03-01', '2024-03-11') };
    const { counts, hazards } = evidence({ candidates, outcome: CHOSEN });
    expect([counts.unpressedExits, hazards[2]?.occurrences]).toEqual([{ events: 1, of: 1 }, []]);
  });

  it('who trailed', () => {
    const candidates = { x: standing('X'), y: standing('Y', '2024-03-01', '2024-03-11') };
    const { hazards } = evidence({ candidates, stances: { x: { BBB: 'support' } }, outcome: CHOSEN });
    expect(hazards[2]?.occurrences).toEqual([{ kinds: [['trailing', 1]], after: 9, by: 10 }]);
  });

  it('for whose withdrawal a stance waited, though it was only mentioned', () => {
    const y = {
      name: 'Y',
      candidacy: [{ status: 'mentioned' }, { from: '2024-03-11', status: 'withdrawn' }],
    };
    const stances = { x: { BBB: { stance: 'reserved', liftedBy: { withdrawn: 'y' } } } };
    const { hazards } = evidence({ candidates: { x: standing('X'), y }, stances, outcome: CHOSEN });
    expect(hazards[2]?.occurrences).toEqual([{ kinds: [['stopped', 1]], after: 9, by: 10 }]);
  });
});

describe('what a total hides', () => {
  const counts = [{ date: '2024-03-01', candidate: 'x', supporters: 3, against: 1, source: 'paper' }];
  const sources = { paper: { publisher: 'The Paper', date: '2024-03-01' } };
  it('is filled in as the model does it: one of five against, of whom nobody knows that it is a principal', () => {
    const { hazards } = evidence({
      candidates: { x: standing('X') },
      counts,
      sources,
      outcome: { someone: 'Z', on: '2024-03-31' },
    });
    const weights = new Map(hazards[3]?.exposures.map(({ kind, weight }) => [kind, weight]));
    expect([...weights.keys()]).toEqual(['opposed']);
    expect(weights.get('opposed')).toBeCloseTo(1, 12);
  });

  it('leaves no room for an objection that nobody knew of', () => {
    const stances = { x: { BBB: { from: '2024-03-10', stance: 'object' } } };
    const { unseen } = evidence({
      candidates: { x: standing('X') },
      counts,
      sources,
      stances,
      outcome: CHOSEN,
    }).counts;
    expect(unseen).toEqual({ events: 0, of: 0 });
  });
});

describe('an objection that nobody knew of', () => {
  const sources = { paper: { publisher: 'The Paper', date: '2024-03-20' } };
  it('may have been there before it was told, and before the candidate was known to stand', () => {
    const candidates = {
      x: { name: 'X', candidacy: [{ from: '2024-03-01', status: 'declared', source: 'paper' }] },
    };
    const stances = { x: { BBB: { from: '2024-03-01', stance: 'object', source: 'paper' } } };
    const { counts } = evidence({ candidates, stances, sources, outcome: CHOSEN });
    expect(counts.unseen).toEqual({ events: 1, of: 1 });
  });

  it('is that of a principal where several come on one day', () => {
    const stances = {
      x: {
        BBB: { from: '2024-03-10', stance: 'object' },
        AAA: { from: '2024-03-10', stance: 'object' },
        CCC: { from: '2024-03-12', stance: 'object' },
      },
    };
    const { counts } = evidence({ candidates: { x: standing('X') }, stances, outcome: CHOSEN });
    expect(counts.unseenPrincipals).toEqual({ events: 1, of: 1 });
  });

  it('is none of a member that was on record', () => {
    const stances = { x: { BBB: [{ stance: 'support' }, { from: '2024-03-10', stance: 'object' }] } };
    expect(
      evidence({ candidates: { x: standing('X') }, stances, outcome: CHOSEN }).counts.unseen.events,
    ).toBe(0);
  });
});
