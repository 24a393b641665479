import { describe, expect, it } from 'vitest';
import { snapshot, deadlocks, positions } from '../../../src/engine/index.js';
import { on, written } from '../written.js';

type Cells = Record<string, unknown>;

/** The members that consent on a day, and the circles of waiting. */
function outcome(fields: Cells, asOf = '2024-03-01', hindsight = false) {
  const read = snapshot(written(fields), { asOf, hindsight });
  const profile = positions(read, 'x');
  const consenting = profile.filter(({ stance }) => stance === 'accept' || stance === 'support');
  return {
    consenting: consenting.map(({ member }) => member.code),
    since: Object.fromEntries(
      consenting.flatMap(({ member, lifted }) => (lifted ? [[member.code, lifted.since]] : [])),
    ),
    circles: deadlocks(profile, read),
  };
}

const reserved = (liftedBy: object, from?: string) => ({
  stance: 'reserved',
  liftedBy,
  ...(from ? { from } : {}),
});
const stances = (x: Cells) => ({ stances: { x } });

describe('a concession', () => {
  const held = { to: ['AAA'], what: 'a post' };
  const race = (concession: object, from?: string) => ({
    ...stances({ AAA: reserved({ concession: 'post' }, from) }),
    concessions: { post: { ...held, ...concession } },
    sources: { paper: { publisher: 'The Paper', date: '2024-02-20' } },
  });

  it('lifts from the day on which it is granted', () => {
    expect(outcome(race({ granted: '2024-02-10' }), '2024-02-09').consenting).toEqual([]);
    expect(outcome(race({ granted: '2024-02-10' }), '2024-02-10').since).toEqual({ AAA: '2024-02-10' });
  });
  it('lifts only once it is known, unless one reads with hindsight', () => {
    const late = race({ granted: '2024-02-10', source: 'paper' });
    expect(outcome(late, '2024-02-19').consenting).toEqual([]);
    expect(outcome(late, '2024-02-20').consenting).toEqual(['AAA']);
    expect(outcome(late, '2024-02-19', true).consenting).toEqual(['AAA']);
  });
  it('is overridden by a record of the same day or a later one', () => {
    expect(outcome(race({ granted: '2024-02-10' }, '2024-02-09')).consenting).toEqual(['AAA']);
    expect(outcome(race({ granted: '2024-02-10' }, '2024-02-10')).consenting).toEqual([]);
    expect(outcome(race({ granted: '2024-02-10' }, '2024-02-11')).consenting).toEqual([]);
  });
  it('that is granted for all time lifts whatever the record says', () => {
    expect(outcome(race({ granted: true }, '2024-02-10')).since).toEqual({ AAA: null });
  });
  it('that is not granted lifts nothing', () => {
    expect(outcome(race({})).consenting).toEqual([]);
  });
});

describe('the other conditions', () => {
  it('a withdrawal lifts from its day', () => {
    const rival = {
      name: 'Y',
      candidacy: [{ status: 'declared' }, { from: '2024-02-10', status: 'withdrawn' }],
    };
    const candidates = { x: { name: 'X', candidacy: [{ status: 'declared' }] }, y: rival };
    const race = { candidates, ...stances({ AAA: reserved({ withdrawn: 'y' }) }) };
    expect(outcome(race, '2024-02-09').consenting).toEqual([]);
    expect(outcome(race, '2024-02-10').since).toEqual({ AAA: '2024-02-10' });
  });
  it('a date lifts once it has passed', () => {
    const race = stances({ AAA: reserved({ after: '2024-02-10' }) });
    expect(outcome(race, '2024-02-10').consenting).toEqual([]);
    expect(outcome(race, '2024-02-11').since).toEqual({ AAA: '2024-02-11' });
  });
  it('the consent of others lifts, and passes on', () => {
    const race = stances({
      AAA: reserved({ consents: ['BBB'] }),
      BBB: reserved({ consents: ['CCC', 'DDD'] }),
      CCC: { stance: 'support', from: '2024-02-05' },
      DDD: { stance: 'accept', from: '2024-02-07' },
    });
    expect(outcome(race, '2024-02-06').consenting).toEqual(['CCC']);
    expect(outcome(race, '2024-02-07').since).toEqual({ AAA: '2024-02-07', BBB: '2024-02-07' });
  });
  it('all takes the last of its parts, any the first', () => {
    const early = { after: '2024-02-01' };
    const late = { after: '2024-02-20' };
    const both = (join: 'all' | 'any') => stances({ AAA: reserved({ [join]: [early, late] }) });
    expect(outcome(both('all'), '2024-02-20').consenting).toEqual([]);
    expect(outcome(both('all'), '2024-02-21').since).toEqual({ AAA: '2024-02-21' });
    expect(outcome(both('any'), '2024-02-02').since).toEqual({ AAA: '2024-02-02' });
    expect(outcome(both('any'), '2024-02-21').since).toEqual({ AAA: '2024-02-02' });
    expect(outcome(both('any'), '2024-02-01').consenting).toEqual([]);
    const turned = stances({ AAA: reserved({ any: [late, early] }), BBB: reserved({ all: [late, early] }) });
    expect(outcome(turned, '2024-02-21').since).toEqual({ AAA: '2024-02-02', BBB: '2024-02-21' });
  });
  it('never turns a stance that withholds nothing', () => {
    const { consenting } = outcome(stances({ AAA: 'undeclared', BBB: 'object', CCC: 'redline' }));
    expect(consenting).toEqual([]);
  });
});

describe('members that wait for one another', () => {
  const waits = (...members: string[]) => reserved({ consents: members });

  it('stay where they are, and are told as a circle', () => {
    const { consenting, circles } = outcome(
      stances({ AAA: waits('CCC'), BBB: waits('AAA'), CCC: waits('BBB') }),
    );
    expect(consenting).toEqual([]);
    expect(circles).toEqual([['AAA', 'CCC', 'BBB']]);
  });
  it('come round together once one of them is moved from outside', () => {
    const race = stances({
      AAA: reserved({ any: [{ consents: ['BBB'] }, { after: '2024-02-01' }] }),
      BBB: waits('AAA'),
    });
    expect(outcome(race, '2024-02-01').circles).toEqual([['AAA', 'BBB']]);
    expect(outcome(race, '2024-02-02')).toMatchObject({ consenting: ['AAA', 'BBB'], circles: [] });
  });
  it('are a circle when all that one of them asks is met but the other', () => {
    const race = stances({
      AAA: reserved({ all: [{ consents: ['BBB'] }, { after: '2024-02-01' }] }),
      BBB: waits('AAA'),
    });
    expect(outcome(race).circles).toEqual([['AAA', 'BBB']]);
  });
  it('are told by the shortest way round for each', () => {
    const race = stances({ AAA: waits('BBB', 'CCC'), BBB: waits('CCC'), CCC: waits('AAA') });
    expect(outcome(race).circles).toEqual([
      ['AAA', 'BBB', 'CCC'],
      ['AAA', 'CCC'],
    ]);
  });
  it('are no circle when one of them would not move anyway', () => {
    const race = {
      ...stances({
        AAA: waits('BBB'),
        BBB: reserved({ all: [{ consents: ['AAA'] }, { concession: 'post' }] }),
        CCC: waits('DDD'),
        DDD: 'object',
      }),
      concessions: { post: { to: ['BBB'], what: 'a post' } },
    };
    expect(outcome(race).circles).toEqual([]);
  });
  it('are told circle by circle, each once, the first member by code first', () => {
    const race = stances({ AAA: waits('BBB'), BBB: waits('AAA'), CCC: waits('DDD'), DDD: waits('CCC') });
    expect(outcome(race).circles).toEqual([
      ['AAA', 'BBB'],
      ['CCC', 'DDD'],
    ]);
  });
  it('tells a circle for every member that is in one, also where circles share members', () => {
    const found = outcome(
      stances({ AAA: waits('BBB'), BBB: waits('AAA', 'CCC'), CCC: waits('BBB'), DDD: waits('AAA') }),
    );
    expect(found.circles).toEqual([
      ['AAA', 'BBB'],
      ['BBB', 'CCC'],
    ]);
  });
  it('counts a member that waits for itself', () => {
    expect(outcome(stances({ BBB: waits('BBB') })).circles).toEqual([['BBB']]);
  });
  it('leaves out a member that has no say today', () => {
    expect(
      outcome({ ...stances({ AAA: waits('EEE') }), members: { EEE: { joined: '2025-01-01' } } }),
    ).toEqual({
      consenting: [],
      since: {},
      circles: [],
    });
  });
});

describe('profile', () => {
  it('begins a spell of withholding, of consent or of neither after the last other stance', () => {
    const history = [
      { from: '2024-01-01', stance: 'object' },
      { from: '2024-01-10', stance: 'undeclared' },
      { from: '2024-01-20', stance: 'reserved' },
      { from: '2024-02-01', stance: 'redline' },
      { from: '2024-03-10', stance: 'accept' },
      { from: '2024-03-20', stance: 'support' },
    ];
    const scenario = written(stances({ AAA: history }));
    const since = (asOf: string) => positions(snapshot(scenario, on(asOf)), 'x')[0]?.since;
    expect(
      ['2023-12-31', '2024-01-05', '2024-01-15', '2024-01-25', '2024-03-01', '2024-03-25'].map(since),
    ).toEqual([null, '2024-01-01', '2024-01-10', '2024-01-20', '2024-01-20', '2024-03-10']);
  });
  it('lifts nothing when consent is merely restated, or an exit', () => {
    const waiting = (liftedBy: object) => ({ from: '2024-03-01', stance: 'reserved', liftedBy });
    const steady = ['2024-02-01', '2024-02-10', '2024-04-01'].map((from) => ({ from, stance: 'support' }));
    const over = ['2024-02-01', '2024-04-01'].map((from) => ({ from, status: 'withdrawn' }));
    const scenario = written({
      candidates: {
        x: { name: 'X', candidacy: [{ status: 'declared' }] },
        y: { name: 'Y', candidacy: [{ status: 'declared' }, ...over] },
      },
      stances: {
        x: { AAA: waiting({ consents: ['BBB'] }), BBB: steady, CCC: waiting({ withdrawn: 'y' }) },
      },
    });
    const found = positions(snapshot(scenario, on('2024-05-01')), 'x').map(({ stance }) => stance);
    expect(found.slice(0, 3)).toEqual(['reserved', 'support', 'reserved']);
  });
  it('has every member once, in alphabetical order, for a candidate without any stance too', () => {
    const codes = positions(snapshot(written({}), on('2024-03-01')), 'x').map(
      ({ member, stance }) => `${member.code} ${stance}`,
    );
    expect(codes).toEqual(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => `${code} undeclared`));
  });
});

describe('a condition of several parts', () => {
  it('is met for good when one of them has no day, and when it has no parts', () => {
    const lifted = (since: string | null) => ({ AAA: since });
    const row = (all: readonly object[]) =>
      stances({
        AAA: reserved({ all: [...all] }, '2024-02-01'),
        BBB: 'support',
        CCC: { from: '2024-01-01', stance: 'support' },
      });
    expect(outcome(row([{ consents: ['BBB'] }, { consents: ['CCC'] }])).since).toEqual(lifted(null));
    // What CCC said was known when AAA spoke.
    expect(outcome(row([{ consents: ['CCC'] }])).since).toEqual({});
    const read = snapshot(written(row([{ consents: ['CCC'] }])), on('2024-03-01'));
    const record = read.stances.x?.AAA;
    if (record === undefined) throw new Error('AAA is on record');
    const without = {
      ...read,
      stances: { x: { ...read.stances.x, AAA: { ...record, liftedBy: { all: [] } } } },
    };
    expect(positions(without, 'x').find(({ member }) => member.code === 'AAA')).toMatchObject({
      stance: 'accept',
      lifted: { since: null },
    });
  });
});
