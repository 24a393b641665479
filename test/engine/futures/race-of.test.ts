import { describe, expect, test } from 'vitest';
import { raceOf, snapshot, type RuleSpec } from '../../../src/engine/index.js';
import { on, written } from '../written.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const JOINING = { type: 'membership', date: '2024-04-01', what: 'FFF joins' };

/** The race of a body whose members have these fields, under a rule. */
function race(rule: RuleSpec, members: Readonly<Record<string, object>>) {
  const scenario = written({ body: { name: 'A body', members }, events: [JOINING], termEnds: '2024-10-01' });
  return raceOf(snapshot(scenario, { rule }));
}

const all = (codes: readonly string[], fields: object) =>
  Object.fromEntries(codes.map((code) => [code, fields]));

describe('a rule that cannot be applied is refused', () => {
  const weighted: RuleSpec = { type: 'weighted', quota: 3 };
  const lacks = (codes: string) =>
    new RangeError(`the rule weighted cannot be applied: weight must be given, got none for ${codes}`);

  test('where a member has no weight, or one that is yet to join', () => {
    const weights = all(CODES, { weight: 1 });
    expect(() => race(weighted, { ...weights, BBB: {}, DDD: {} })).toThrow(lacks('BBB, DDD'));
    expect(() => race(weighted, { ...weights, FFF: { joined: '2024-04-01' } })).toThrow(lacks('FFF'));
    expect(race(weighted, { ...weights, FFF: { joined: '2024-04-01', weight: 1 } }).members).toHaveLength(6);
  });

  test('where a parameter of it is missing', () => {
    expect(() => race({ type: 'weighted' }, all(CODES, { weight: 1 }))).toThrow(
      new RangeError('the rule weighted cannot be applied: quota must be given, got none'),
    );
  });

  test('where no member takes part', () => {
    const scenario = written({});
    const members = Object.fromEntries(
      Object.entries(scenario.body.members).map(([code, member]) => [
        code,
        { ...member, participates: false },
      ]),
    );
    expect(() => raceOf(snapshot({ ...scenario, body: { ...scenario.body, members } }))).toThrow(
      new RangeError('the rule consensus cannot be applied: one member must take part, got none'),
    );
  });

  test('where there are not fifteen in the Security Council on the reading date, whoever joins it later', () => {
    const elected = Array.from({ length: 10 }, (_, at) => `E${at}X`);
    const council = { ...all(CODES, { permanent: true }), ...all(elected, {}) };
    const rule: RuleSpec = { type: 'security-council' };
    expect(race(rule, { ...council, FFF: { joined: '2024-04-01' } }).members).toHaveLength(16);
    expect(() => race(rule, { ...council, FFF: {} })).toThrow(
      'there must be 15 members, 5 of them permanent, got 16 and 5',
    );
  });
});

const DAY = '2024-03-01';
const raceIn = (fields: object) => raceOf(snapshot(written(fields), on(DAY)));

describe('a race runs', () => {
  const time = (fields: object) => {
    const { days, end, extendableFrom } = raceIn(fields);
    return [days, end, extendableFrom];
  };
  const term = (termEnds: string, extendable = false) =>
    time({ termEnds, incumbent: { name: 'Ida', extendable } });

  test('for a year where no term ends, where one has ended, and where it ends in more than ten years', () => {
    const open = [365, 'undecided', null];
    expect(time({})).toEqual(open);
    expect([term('2024-02-29'), term(DAY), term('2034-03-03', true)]).toEqual([open, open, open]);
  });
  test('else to the end of the term, which leaves a vacancy or is extended in the last thirteen weeks', () => {
    expect(term('2024-03-02')).toEqual([1, 'vacant', null]);
    // Ten years with three leap days; the day after is too far.
    expect(term('2034-03-02')).toEqual([3653, 'vacant', null]);
    expect(time({ termEnds: '2024-03-11' })).toEqual([10, 'vacant', null]);
    // 100 days are 13 weeks and 9 days.
    expect(term('2024-06-09', true)).toEqual([100, 'extended', 9]);
    expect(term('2024-03-31', true)).toEqual([30, 'extended', 0]);
  });
});

describe('a race', () => {
  const said = (stance: string, more: object = {}) => {
    return { from: '2024-02-01', stance, evidence: 'stated', source: 's', ...more };
  };
  const candidacy = (name: string, status: string, more: object = {}) => ({
    name,
    candidacy: [{ status, from: '2024-01-10' }],
    ...more,
  });
  const joins = (code: string, date: string) => ({ type: 'membership', date, what: `${code} joins` });
  const waits = { any: [{ all: [{ concession: 'post' }, { withdrawn: 'bob' }] }, { concession: 'gift' }] };
  const FIELDS = {
    body: {
      name: 'Some',
      members: { DDD: {}, CCC: {}, AAA: {}, EEE: {}, OUT: {}, BBB: {}, BAB: {}, FAR: {} },
      principals: ['CCC'],
    },
    members: {
      OUT: { participates: false },
      // The last day of the race, 122 days on, and the day after.
      BAB: { joined: '2024-07-01' },
      FAR: { joined: '2024-07-02' },
    },
    events: [
      joins('BAB', '2024-07-01'),
      joins('FAR', '2024-07-02'),
      { date: '2024-05-15', type: 'milestone', what: 'a summit', assumed: true },
    ],
    termEnds: '2024-07-01',
    sources: { s: { publisher: 'P', date: '2024-02-01' }, t: { publisher: 'P', date: DAY } },
    candidates: {
      eve: candidacy('Eve', 'mentioned'),
      ann: candidacy('Ann', 'declared', { member: 'AAA' }),
      bob: candidacy('Bob', 'leading'),
      cat: candidacy('Cat', 'declared', { member: 'FAR' }),
      dan: candidacy('Dan', 'withdrawn', { member: 'BBB' }),
    },
    concessions: Object.fromEntries(['post', 'plant', 'gift'].map((id) => [id, { to: ['BBB'], what: id }])),
    counts: [{ date: '2024-02-20', candidate: 'ann', supporters: [1, 5], against: [1, 2] }],
    stances: {
      ann: {
        ...{ AAA: said('support'), DDD: said('accept'), EEE: said('undeclared'), FAR: said('object') },
        ...{ BAB: said('redline'), BBB: said('object', { liftedBy: waits }) },
      },
      // What CCC waited for came about four days before the reading.
      bob: {
        CCC: said('object', { liftedBy: { after: '2024-02-25' } }),
        EEE: said('support'),
        AAA: said('reserved', { from: DAY, source: 't' }),
      },
      cat: { AAA: { from: '2024-02-01', stance: 'accept', evidence: 'assumed' } },
    },
  };

  test('has the members by code, those who join by its last day among them', () => {
    const { members, deadlines, concessions } = raceIn(FIELDS);
    expect(members.map(({ member, joins: day, isPrincipal }) => [member.code, day, isPrincipal])).toEqual([
      ['AAA', 0, false],
      ['BAB', 122, false],
      ['BBB', 0, false],
      ['CCC', 0, true],
      ['DDD', 0, false],
      ['EEE', 0, false],
      ['OUT', 0, false],
    ]);
    expect(deadlines).toEqual([75, 122]);
    expect(concessions).toEqual(['gift', 'post']);
  });
  test('has everybody who is named, with what is known of each', () => {
    const { candidates } = raceIn(FIELDS);
    const told = candidates.map(({ positions, total: _total, ...entrant }) => ({
      ...entrant,
      positions: positions.map(({ member, stance }) => `${member} ${stance}`),
    }));
    const plain = { home: null, isDeclared: false, isAwaited: false, isAdopted: false, isFresh: false };
    expect(told).toEqual([
      {
        ...{ ...plain, id: 'ann', home: 'AAA', status: 'stands', isDeclared: true },
        // From one to five are reported, and two by name; three in the middle.
        backing: 3,
        positions: ['AAA support', 'BBB object', 'DDD accept', 'EEE undeclared', 'BAB redline'],
      },
      {
        ...{ ...plain, id: 'bob', status: 'stands', isAwaited: true, isFresh: true, backing: 2 },
        positions: ['AAA reserved', 'CCC accept', 'EEE support'],
      },
      // Its own member joins too late for the race.
      {
        ...{ ...plain, id: 'cat', status: 'stands', isDeclared: true, isFresh: true, backing: 1 },
        positions: ['AAA accept'],
      },
      { ...plain, id: 'dan', home: 'BBB', status: 'out', backing: 0, positions: [] },
      { ...plain, id: 'eve', status: 'named', backing: 0, positions: [] },
    ]);
    expect(candidates[0]?.positions[1]?.wait).toEqual(waits);
    expect(candidates.map(({ total }) => total)).toEqual([
      {
        // Two of the up to five are known, and BBB of the up to two against.
        ...{ unnamed: [0, 3], against: [0, 1], silent: ['CCC'], undeclared: ['EEE'], awaited: [] },
      },
      ...[null, null, null, null],
    ]);
  });
  test('knows a total that says nothing of members against, and for whose consent a stance waits', () => {
    const counts = [{ date: '2024-02-20', candidate: 'ann', supporters: 3 }];
    const BBB = said('object', { liftedBy: { consents: ['CCC', 'OUT'] } });
    const stances = { ann: { ...FIELDS.stances.ann, BBB, OUT: said('undeclared') } };
    const [ann] = raceIn({ ...FIELDS, counts, stances }).candidates;
    expect(ann?.total).toMatchObject({
      unnamed: [1, 1],
      against: null,
      awaited: ['CCC'],
      undeclared: ['EEE'],
    });
    // Another of the day says nothing of them, and does not take back what the first says.
    const two = [...FIELDS.counts, { ...counts[0], conflict: 'made up' }];
    expect(raceIn({ ...FIELDS, counts: two }).candidates[0]?.total).toMatchObject({ against: [0, 1] });
  });
  test('has moved where something happened on the day, or without one', () => {
    const fresh = (fields: object) =>
      raceIn({ ...FIELDS, ...fields }).candidates.map(({ isFresh }) => isFresh);
    const all = [true, true, true, true, true];
    expect(fresh({})).toEqual([false, true, true, false, false]);
    const { post, ...others } = FIELDS.concessions;
    const given = (granted: string) => ({ concessions: { ...others, post: { ...post, granted } } });
    expect(fresh(given(DAY))).toEqual(all);
    expect(fresh(given('2024-02-10'))).toEqual([false, true, true, false, false]);
    const out = (from?: string) => ({
      candidates: { ...FIELDS.candidates, dan: { name: 'Dan', candidacy: [{ status: 'withdrawn', from }] } },
    });
    expect(fresh(out(DAY))).toEqual(all);
    expect(fresh(out())).toEqual(all);
    expect(fresh({ ...out(), ...given('2024-02-10') })).toEqual(all);
    const eve = { name: 'Eve', candidacy: [{ status: 'mentioned' }] };
    expect(fresh({ candidates: { ...FIELDS.candidates, eve } })).toEqual([false, true, true, false, false]);
  });
  test('is won on known consents by one whom nobody could stop who has not consented', () => {
    const adopted = (rule: string, x: object) =>
      raceIn({ rule, stances: { x } }).candidates.map((one) => one.isAdopted);
    const four = { AAA: 'support', BBB: 'support', CCC: 'support', DDD: 'support' };
    expect(adopted('consensus', { ...four, EEE: 'accept' })).toEqual([true]);
    expect(adopted('consensus', four)).toEqual([false]);
    // Silence may be broken, which one can; against four of five no vote counts, but one for it is not enough.
    expect(adopted('silence-procedure', four)).toEqual([false]);
    expect(adopted('simple-majority', four)).toEqual([true]);
    expect(adopted('simple-majority', { ...four, EEE: 'redline' })).toEqual([true]);
    expect(adopted('simple-majority', { AAA: 'support' })).toEqual([false]);
  });
  test('is decided where the body has decided and nothing stands in the way since', () => {
    const decision = { from: '2024-02-01', stance: 'support', decision: true };
    const decided = (x: object) => raceIn({ stances: { x: { '*': decision, ...x } } }).decided;
    expect(decided({})).toBe('x');
    expect(raceIn({ stances: { x: {} } }).decided).toBeNull();
    const [x, y] = ['X', 'Y'].map((name) => ({ name, candidacy: [{ status: 'declared' }] }));
    expect(raceIn({ candidates: { x, y }, stances: { y: { '*': decision } } }).decided).toBe('y');
  });
});
