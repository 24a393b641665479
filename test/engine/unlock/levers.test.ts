import { describe, expect, test } from 'vitest';
import { appointmentBy, snapshot, type UnlockOptions } from '../../../src/engine/index.js';
import { isWay } from '../../../src/engine/unlock/levers-expected.js';
import { on, written } from '../written.js';
import { CONSENT, DAY, found, SOURCES, STATED } from './chain.js';
import { nameOf } from './subsets.js';

/** Every lever with what it costs: `4 stance AAA accept`. */
const levers = (fields: object, options: UnlockOptions = {}) =>
  found({ sources: SOURCES, ...fields }, options).levers.map((lever) =>
    `${lever.cost} ${nameOf(lever)}`.trim(),
  );

const said = (stance: string, more: object = {}) => ({ from: '2024-02-01', stance, ...STATED, ...more });

describe('to turn a member costs by its stance and what is known of it', () => {
  const x = {
    AAA: said('redline'),
    BBB: said('object', { evidence: 'reported' }),
    CCC: said('reserved', { evidence: 'inferred' }),
    EEE: said('accept'),
  };
  const twoRows = (stances: object) => ({ stances: { x: stances } });

  test('where to accept is enough', () => {
    // The table of costs.ts, half of it for what is inferred; DDD has to be asked.
    expect(levers(twoRows(x))).toEqual([
      '8 stance AAA accept',
      '4 stance BBB accept',
      '1 stance CCC accept',
      '1 stance DDD accept',
    ]);
  });
  test('and a step more for support, where that counts', () => {
    const all = [
      '8 stance AAA accept',
      '9 stance AAA support',
      '4 stance BBB accept',
      '5 stance BBB support',
      '1 stance CCC accept',
      '2 stance CCC support',
    ];
    const fields = { ...twoRows(x), rule: { type: 'simple-majority' } };
    // Silence may turn out to be a yes, which an acceptance is not.
    expect(levers(fields)).toEqual([...all, '2 stance DDD support', '1 stance EEE support']);
    expect(levers(fields, { goal: 'adopted' })).toEqual([
      ...all,
      '1 stance DDD accept',
      '2 stance DDD support',
      '1 stance EEE support',
    ]);
    expect(levers({ ...fields, members: { AAA: { participates: false } } })[0]).toBe('4 stance BBB accept');
    expect(levers({ ...fields, ...twoRows({ ...x, EEE: said('support') }) }).at(-1)).toBe(
      '2 stance DDD support',
    );
  });
  test('and to have it object, by how firmly it consents', () => {
    const stances = { AAA: said('support'), BBB: said('accept'), DDD: said('reserved') };
    expect(levers(twoRows(stances), { goal: 'blocked' })).toEqual([
      '4 stance AAA object',
      '2 stance BBB object',
      '1 stance CCC object',
      '1 stance EEE object',
    ]);
  });
});

describe('what is waited for is a lever once, in the order of its key', () => {
  const candidacies = {
    v: 'mentioned',
    w: 'interested',
    x: 'declared',
    y: 'leading',
    z: 'declared',
    u: 'withdrawn',
  };
  const candidates = Object.fromEntries(
    Object.entries(candidacies).map(([id, status]) => [id, { name: id, candidacy: [{ status }] }]),
  );
  const waiting = (liftedBy: object) => ({ x: { ...CONSENT, AAA: said('object', { liftedBy }) } });

  test('rivals that are in, by how far they have come', () => {
    const any = ['z', 'w', 'y', 'v', 'z'].map((withdrawn) => ({ withdrawn }));
    const all = [{ withdrawn: 'u' }, { any }];
    expect(levers({ candidates, stances: waiting({ all }) })).toEqual([
      '1 withdrawal v',
      '1 withdrawal w',
      '2 withdrawal y',
      '2 withdrawal z',
      '4 stance AAA accept',
    ]);
  });
  test('concessions that have not been given', () => {
    const concessions = Object.fromEntries(
      Object.entries({ c: null, b: '2024-02-10', a: null }).map(([id, granted]) => [
        id,
        { to: ['AAA'], what: id, ...(granted && { granted }) },
      ]),
    );
    const any = ['c', 'b', 'a', 'c'].map((concession) => ({ concession }));
    const read = levers({
      concessions,
      stances: waiting({ all: [{ withdrawn: 'z' }, { any }] }),
      candidates,
    });
    expect(read).toEqual(['1 concession a', '1 concession c', '2 withdrawal z', '4 stance AAA accept']);
  });
  test('days from the reading on, a unit for each four weeks that have begun', () => {
    const any = ['2024-03-29', '2024-03-01', '2024-03-28'].map((after) => ({ after }));
    const all = [{ after: '2024-02-29' }, { any }];
    // 1, 28 and 29 days after the reading of 1 March.
    expect(levers({ stances: waiting({ all }) })).toEqual([
      '1 date 2024-03-02',
      '1 date 2024-03-29',
      '2 date 2024-03-30',
      '4 stance AAA accept',
    ]);
  });
  test('and who joins by the last of them may turn', () => {
    const members = { DDD: { joined: '2024-04-02' }, EEE: { joined: '2024-05-01' } };
    const events = Object.entries({ DDD: '2024-04-02', EEE: '2024-05-01' }).map(([code, date]) => {
      return { date, type: 'membership', what: `${code} joins`, source: 's' };
    });
    const stances = {
      x: {
        AAA: said('object', { liftedBy: { any: [{ after: '2024-03-10' }, { after: '2024-04-01' }] } }),
        ...{ BBB: 'support', CCC: 'support', DDD: said('object'), EEE: said('object') },
      },
    };
    const only = {
      ...stances.x,
      AAA: said('object', { liftedBy: { after: '2024-05-01' } }),
      BBB: said('object'),
    };
    expect(levers({ members, events, stances: { x: only } })).toEqual([
      '3 date 2024-05-02',
      ...['AAA', 'BBB', 'DDD', 'EEE'].map((code) => `4 stance ${code} accept`),
    ]);
    const read = found({ sources: SOURCES, members, events, stances });
    expect(read.levers.map(({ key, changes }) => [key, changes.map(({ type }) => type).join()])).toEqual([
      ['2024-03-11', 'date'],
      ['2024-04-02', 'date,member,accession'],
      ['AAA', 'stance'],
      ['DDD', 'stance'],
    ]);
    // With DDD in the room the later day is no way by itself; the earlier one is.
    expect(read.ways.map(({ choices }) => choices.map(({ levers: [lever] }) => lever?.key))).toEqual([
      ['2024-03-11'],
      ['AAA'],
    ]);
  });
});

test('what is listed turns members as far as the rule asks for it, and those who have come so far not at all', () => {
  const stances = { x: { AAA: 'object', BBB: 'accept', CCC: 'support', EEE: 'support' } };
  const turns = { x: ['AAA', 'BBB', 'CCC'] };
  const deal = { what: 'a deal', turns };
  const turned = (rule: object) => {
    const lever = found({ stances, levers: { deal }, ...rule }).levers.find(({ type }) => type === 'listed');
    return lever?.changes.map((change) => change.type === 'stance' && [change.member, change.to?.stance]);
  };
  expect(turned({})).toEqual([['AAA', 'accept']]);
  expect(turned({ rule: 'simple-majority' })).toEqual([
    ['AAA', 'support'],
    ['BBB', 'support'],
  ]);
});

describe('members who count the same are one choice', () => {
  const choices = (fields: object, options: UnlockOptions = {}) =>
    found({ sources: SOURCES, ...fields }, options).ways.map((way) =>
      way.choices.map(({ choose, levers: all }) => `${choose} of ${all.map(({ key }) => key).join()}`),
    );
  const majority = { rule: 'simple-majority' };
  const stances = {
    x: { AAA: said('object'), BBB: said('object'), CCC: said('object'), DDD: said('support') },
  };

  test('as many of them as it takes', () => {
    // With one of them three for it stand against two; two that abstain leave two for it and one against.
    expect(choices({ ...majority, stances })).toEqual([['1 of AAA,BBB,CCC'], ['2 of AAA,BBB,CCC']]);
  });
  test('unless somebody waits for one of them, or one waits for something', () => {
    const fields = (more: object) => ({ stances: { x: { ...CONSENT, ...more } } });
    const pair = { AAA: said('object'), BBB: said('object') };
    expect(choices(fields(pair))).toEqual([['2 of AAA,BBB']]);
    const waits = said('object', { liftedBy: { consents: ['AAA'] } });
    expect(choices(fields({ ...pair, CCC: waits }))).toEqual([['1 of AAA', '1 of BBB']]);
  });
  test('which counts as a way when as many are named, and no others', () => {
    const way = found({
      sources: SOURCES,
      stances: { x: { ...CONSENT, AAA: said('object'), BBB: said('object') } },
    });
    expect(
      [['AAA', 'BBB'], ['BBB', 'AAA', 'AAA'], ['AAA'], ['AAA', 'CCC'], ['AAA', 'BBB', 'CCC']].map((keys) =>
        isWay(way, keys),
      ),
    ).toEqual([true, true, false, false, false]);
  });
});

test('what is asked of trials is whether the candidate is appointed by the day', () => {
  const read = snapshot(written({}), on(DAY));
  expect(appointmentBy(read, { candidate: 'x' }, '2024-03-31')).toEqual({ candidate: 'x', day: 30 });
});
