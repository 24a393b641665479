import { describe, expect, it, test } from 'vitest';
import { byAge, snapshot, turningDays } from '../../src/engine/index.js';
import { written } from './written.js';

const PAPER = { paper: { publisher: 'The Paper', date: '2024-02-20' } };

/** What is in force of one thing that holds from one day and is known from another, on a day. */
const READINGS = [
  // from, known, as of, without and with hindsight
  ['2024-02-01', '2024-02', '2024-02-28', false, true],
  ['2024-02-01', '2024-02', '2024-02-29', true, true],
  ['2024-02-20', '2024-02-20', '2024-02-20', true, true],
  ['2024-02-21', '2024-02-20', '2024-02-20', false, false],
  ['2024-02-01', '2024-02-20', '2024-02-19', false, true],
  [undefined, '2024-02-20', '2024-02-19', false, true],
  ['2024-02-01', undefined, '2024-02-01', true, true],
  ['2024-02-01', undefined, '2024-01-31', false, false],
  [undefined, undefined, '1949-04-04', true, true],
] as const;

describe.each(READINGS)('from %s, known %s, read on %s', (...[from, known, asOf, plain, hindsight]) => {
  const sources = known === undefined ? {} : { paper: { publisher: 'The Paper', date: known } };
  const dated = { ...(from ? { from } : {}), ...(known ? { source: 'paper' } : {}) };
  const read = (fields: object) =>
    [false, true].map((each) => snapshot(written({ sources, ...fields }), { asOf, hindsight: each }));

  it('a stance counts', () => {
    const found = read({ stances: { x: { AAA: { stance: 'object', ...dated } } } });
    expect(found.map(({ stances }) => stances.x?.AAA !== undefined)).toEqual([plain, hindsight]);
  });
  it('a candidacy counts', () => {
    const candidacy = [{ status: 'declared', ...dated }];
    const found = read({ candidates: { x: { name: 'X', candidacy } } });
    expect(found.map(({ candidates }) => candidates.x !== undefined)).toEqual([plain, hindsight]);
  });
  it.runIf(from !== undefined)('a reported total counts', () => {
    const { from: date, ...source } = dated;
    const found = read({ counts: [{ candidate: 'x', supporters: 3, date, ...source }] });
    expect(found.map(({ totals }) => totals.x !== undefined)).toEqual([plain, hindsight]);
  });
  it.runIf(from !== undefined)('a concession is given', () => {
    const { from: granted, ...source } = dated;
    const found = read({ concessions: { post: { to: ['AAA'], what: 'a post', granted, ...source } } });
    const given = found.map(({ concessions }) => (concessions.post?.granted ?? null) !== null);
    expect(given).toEqual([plain, hindsight]);
  });
});

describe('a snapshot', () => {
  it('has no trace of what became known later', () => {
    const concessions = { post: { to: ['AAA'], what: 'a post', source: 'paper' } };
    const events = [{ date: '2024-01-05', type: 'signal', what: 'a hint', source: 'paper' }];
    const scenario = written({ sources: PAPER, concessions, events });
    const before = snapshot(scenario, { asOf: '2024-02-19' });
    expect([before.concessions, before.events]).toEqual([{}, {}]);
    const later = written({ sources: PAPER, stances: { x: { AAA: { stance: 'object', source: 'paper' } } } });
    expect(snapshot(later, { asOf: '2024-02-19' }).stances).toEqual({});
    const after = snapshot(scenario, { asOf: '2024-02-20' });
    expect([after.concessions.post?.granted, Object.keys(after.events)]).toEqual([
      null,
      ['2024-01-05 signal a hint'],
    ]);
    expect(JSON.stringify(after)).not.toContain('"known"');
  });
  it('knows of a milestone from the day on which it is announced, and keeps it while it is ahead', () => {
    const milestone = { date: '2024-07-09', type: 'milestone', what: 'a summit', source: 'paper' };
    const scenario = written({ sources: PAPER, events: [{ ...milestone, announced: '2024-02-01' }] });
    const at = (asOf: string, hindsight = false) =>
      Object.values(snapshot(scenario, { asOf, hindsight }).events).length;
    expect([at('2024-01-31'), at('2024-01-31', true), at('2024-02-01')]).toEqual([0, 1, 1]);
  });
  it('lets the latest record win, whatever became known last, and tells the spell from what says it again', () => {
    const x = {
      AAA: [
        { from: '2024-01-01', stance: 'support' },
        { from: '2024-01-10', stance: 'reserved', source: 'paper' },
        { from: '2024-01-20', stance: 'object' },
        { from: '2024-02-01', stance: 'redline' },
      ],
    };
    const scenario = written({ sources: PAPER, stances: { x } });
    const cell = (asOf: string) => snapshot(scenario, { asOf }).stances.x?.AAA;
    // On 1 February the reservation of 10 January is not known yet: the spell begins on 20 January.
    expect(cell('2024-02-01')).toMatchObject({
      stance: 'redline',
      since: '2024-01-20',
      restated: '2024-02-01',
    });
    expect(cell('2024-02-20')).toMatchObject({ stance: 'redline', since: '2024-01-10' });
    expect(cell('2024-01-10')).toMatchObject({ stance: 'support', since: '2024-01-01' });
  });
  it('has the latest status of a candidacy, and nobody before he was named', () => {
    const candidacy = [
      { from: '2024-03-01', status: 'withdrawn' },
      { from: '2024-01-01', status: 'mentioned' },
      { from: '2024-02-01', status: 'declared' },
    ];
    const scenario = written({ candidates: { x: { name: 'X', candidacy } } });
    const status = (asOf: string) => snapshot(scenario, { asOf }).candidates.x?.status;
    expect(['2023-12-31', '2024-01-01', '2024-02-01', '2024-03-01'].map(status)).toEqual([
      undefined,
      'mentioned',
      'declared',
      'withdrawn',
    ]);
  });
  it('has the members of the day, and those whose accession was expected', () => {
    const members = {
      DDD: { left: '2024-02-01' },
      EEE: { joined: '2024-05-01' },
      CCC: { joined: '2024-06-01' },
    };
    const events = [
      { date: '2024-05-01', type: 'membership', what: 'EEE joins', source: 'paper' },
      // That something else is due on the day on which CCC joins does not tell that it will.
      { date: '2024-06-01', type: 'meeting', what: 'a meeting', source: 'paper' },
    ];
    const scenario = written({ sources: PAPER, members, events });
    const at = (asOf: string) => {
      const { members: present, accessions } = snapshot(scenario, { asOf });
      return [
        Object.keys(present).join(),
        Object.values(accessions).map(({ member, on }) => member.code + on),
      ];
    };
    expect(at('2024-01-31')).toEqual(['AAA,BBB,DDD', []]);
    expect(at('2024-02-20')).toEqual(['AAA,BBB', ['EEE2024-05-01']]);
    expect(at('2024-05-01')).toEqual(['AAA,BBB,EEE', []]);
    expect(snapshot(scenario).members.AAA).toMatchObject({ joined: null, left: null });
  });
  it('has a member that went and came back for each of its times', () => {
    const events = [{ date: '2024-05-01', type: 'membership', what: 'AAA returns', source: 'paper' }];
    const plain = written({ sources: PAPER, events });
    const [AAA] = Object.values(plain.body.members);
    if (!AAA) throw new RangeError('the body has AAA');
    const earlier = [
      { joined: null, left: '2023-01-01' },
      { joined: '2024-05-01', left: '2025-01-01' },
    ];
    const returning = { ...AAA, earlier, joined: '2026-01-01' };
    const scenario = {
      ...plain,
      body: { ...plain.body, members: { ...plain.body.members, AAA: returning } },
    };
    const days = ['2022-12-31', '2023-01-01', '2024-05-01', '2025-01-01', '2026-01-01'];
    const read = days.map((asOf) => snapshot(scenario, { asOf }));
    expect(read.map(({ members }) => 'AAA' in members)).toEqual([true, false, true, false, true]);
    expect(read[0]?.members.AAA).toEqual(AAA);
    expect(snapshot(scenario, { asOf: '2024-03-01' }).accessions.AAA).toEqual({
      member: AAA,
      on: '2024-05-01',
    });
    const whole = { start: '2023-01-01', until: '2026-01-01' };
    expect(turningDays(scenario, whole)).toEqual(days.slice(1));
    // Of who comes and goes nothing belongs to the race after the reading date.
    expect(turningDays(scenario, { start: '2023-01-01' })).toEqual(['2023-01-01']);
  });
});

test.each([
  [{ asof: '2024-01-01' }, 'snapshot has no option "asof"; did you mean asOf?'],
  [{ asOf: 5 }, 'asOf must be of type string, got 5'],
  [{ hindsight: 'yes' }, 'hindsight must be of type boolean, got "yes"'],
  [{ rule: 1 }, 'rule must be of type string or object, got 1'],
])('a reading refuses %j', (options, message) => {
  expect(() => snapshot(written({}), options as object)).toThrow(new TypeError(message));
});

describe('byAge', () => {
  it('puts the older record first, and of one day the worse evidenced', () => {
    const record = (from: string | null, evidence?: 'stated' | 'reported' | 'inferred' | 'assumed') =>
      evidence === undefined ? { from, known: null } : { from, known: null, evidence };
    const sorted = [
      record('2024-02-01', 'stated'),
      record('2024-02-01', 'inferred'),
      record(null),
      record('2024-01-01', 'assumed'),
      record('2024-02-01', 'reported'),
    ].sort(byAge);
    expect(sorted.map(({ from }) => from)).toEqual([
      null,
      '2024-01-01',
      '2024-02-01',
      '2024-02-01',
      '2024-02-01',
    ]);
    expect(sorted.slice(2).map((each) => ('evidence' in each ? each.evidence : null))).toEqual([
      'inferred',
      'reported',
      'stated',
    ]);
    // A candidacy has no grade, and takes no place from what is stated.
    expect(byAge(record('2024-02-01'), record('2024-02-01', 'stated'))).toBe(0);
  });
});

describe('turningDays', () => {
  it('has the day from which a record counts, the day after one that is awaited, and members that move', () => {
    const x = {
      AAA: [
        { from: '2024-01-10', stance: 'reserved', source: 'paper' },
        { from: '2024-03-01', stance: 'reserved', liftedBy: { any: [{ all: [{ after: '2024-04-30' }] }] } },
      ],
    };
    const members = { DDD: { joined: '2023-05-01' }, EEE: { joined: '2024-06-01' } };
    const scenario = written({ sources: PAPER, stances: { x }, members });
    const days = ['2024-02-20', '2024-03-01', '2024-05-01'];
    expect(turningDays(scenario, {})).toEqual(days);
    expect(turningDays(scenario, { until: '2024-06-01' })).toEqual([...days, '2024-06-01']);
    expect(turningDays({ ...scenario, asOf: '2024-06-02' }, {})).toEqual([...days, '2024-06-01']);
    const outcome = (on: string) => ({ appointed: 'x', on, source: null });
    expect(turningDays({ ...scenario, outcome: outcome('2024-06-01') }, {})).toEqual([...days, '2024-06-01']);
    expect(turningDays({ ...scenario, outcome: outcome('2024-05-31') }, {})).toEqual(days);
    expect(turningDays(scenario, { hindsight: true })[0]).toBe('2024-01-10');
    expect(turningDays(scenario, { start: '2023-01-01' })[0]).toBe('2023-05-01');
    expect(turningDays(scenario, { start: '2023-05-01' })[0]).toBe('2023-05-01');
  });
  it('has who moved between the first day of the race and a later start, and what always held once it is known', () => {
    const x = { AAA: { stance: 'object', source: 'paper' }, BBB: { from: '2024-01-10', stance: 'object' } };
    const scenario = written({ sources: PAPER, stances: { x }, members: { DDD: { joined: '2024-01-20' } } });
    expect(turningDays(scenario, { start: '2024-02-01' })).toEqual([
      '2024-01-10',
      '2024-01-20',
      '2024-02-20',
    ]);
    // A race without records begins on its reading date, 1 March.
    const unheard = written({ members: { DDD: { joined: '2024-03-15' } } });
    expect(turningDays(unheard, { start: '2024-04-01', until: '2024-05-01' })).toEqual(['2024-03-15']);
  });
});
