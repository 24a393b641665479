import { describe, expect, test } from 'vitest';
import {
  isWay,
  robustness,
  snapshot,
  usedIn,
  type UnlockOptions,
  type Way,
} from '../../../src/engine/index.js';
import { withLevers } from '../../../src/engine/unlock/lever.js';
import { on, written } from '../written.js';
import { CONSENT, DAY, found, SOURCES, STATED } from './chain.js';
import { nameOf } from './subsets.js';

const said = (stance: string, more: object = {}) => ({ from: '2024-02-01', stance, ...STATED, ...more });
const after = (day: string) => ({ after: day });

/** A way in words: what it costs, and of each choice how many of which levers: `6: 1 of 2024-04-02 + 1 of EEE`. */
function named({ cost, choices }: Way): string {
  const parts = choices.map(({ choose, levers }) => `${choose} of ${levers.map(({ key }) => key).join()}`);
  return `${cost}: ${parts.join(' + ')}`;
}

const waysOf = (fields: object, options: UnlockOptions = {}) =>
  found({ sources: SOURCES, ...fields }, options).ways.map(named);

describe('a day on which somebody joins is tried by itself', () => {
  /** E joins on 2 April, 32 days after the reading: two units of four weeks. */
  const joining = (first: object, more: object = {}, fields: object = {}) => ({
    members: { EEE: { joined: '2024-04-02' } },
    events: [{ date: '2024-04-02', type: 'membership', what: 'EEE joins', source: 's' }],
    stances: {
      x: { BBB: 'support', CCC: 'support', DDD: 'support', EEE: said('object'), AAA: first, ...more },
    },
    ...fields,
  });
  const LATE = said('object', { liftedBy: after('2024-04-01') });

  test('with those who join, who may stand in the way', () => {
    const { ways, levers } = found({ sources: SOURCES, ...joining(LATE) });
    expect(ways.map(named)).toEqual(['4: 1 of AAA', '6: 1 of 2024-04-02 + 1 of EEE']);
    // EEE had no seat before, and comes to consent.
    expect(ways[1]?.reasons).toEqual([
      { member: 'AAA', because: [after('2024-04-01')] },
      { member: 'EEE', because: [] },
    ]);
    expect(levers.map(nameOf)).toEqual(['date 2024-04-02 ', 'stance AAA accept', 'stance EEE accept']);
    const [date] = levers;
    expect(date?.changes.slice(1)).toMatchObject([
      { type: 'member', member: 'EEE', from: null, to: { code: 'EEE' } },
      { type: 'accession', member: 'EEE', from: { member: { code: 'EEE' }, on: '2024-04-02' }, to: null },
    ]);
  });
  test('and stay apart from those who are members: without the day nothing is gained by them', () => {
    expect(waysOf(joining(LATE, { BBB: said('object') }))).toEqual([
      '8: 1 of AAA + 1 of BBB',
      '10: 1 of 2024-04-02 + 1 of BBB + 1 of EEE',
    ]);
  });
  test('and is no part of what does without it', () => {
    const both = { all: [after('2024-04-01'), { concession: 'post' }] };
    const concessions = { post: { to: ['AAA'], what: 'a post' } };
    const fields = joining(said('object', { liftedBy: both }), { EEE: 'support' }, { concessions });
    expect(waysOf(fields)).toEqual(['3: 1 of 2024-04-02 + 1 of post', '4: 1 of AAA']);
  });
  test('beside an earlier one that does for another', () => {
    const soon = said('object', { liftedBy: after('2024-03-10') });
    expect(waysOf(joining(LATE, { BBB: soon }))).toEqual([
      '5: 1 of 2024-03-11 + 1 of AAA',
      '6: 1 of 2024-04-02 + 1 of EEE',
      '8: 1 of AAA + 1 of BBB',
    ]);
  });
  test('where a concession whose name comes before the day would do as well', () => {
    const concessions = { '1-post': { to: ['AAA'], what: 'a post' } };
    const any = said('object', { liftedBy: { any: [after('2024-04-01'), { concession: '1-post' }] } });
    expect(waysOf(joining(any, {}, { concessions }))).toEqual([
      '1: 1 of 1-post',
      '4: 1 of AAA',
      '6: 1 of 2024-04-02 + 1 of EEE',
    ]);
  });
  test('and what they would say does not count for a verdict on the day, nor their weight before', () => {
    const read = snapshot(written({ sources: SOURCES, ...joining(LATE) }), on(DAY));
    expect(robustness(read, { candidate: 'x' }).single.map(({ record }) => record)).toMatchObject([
      { type: 'stance', member: 'AAA' },
    ]);
    const members = { AAA: { weight: 3 }, BBB: { weight: 3 }, CCC: { weight: 3 }, DDD: { weight: 3 } };
    const weighted = {
      rule: { type: 'weighted', quota: 11 },
      body: { name: 'Five', members: { ...members, EEE: { weight: 3 } } },
    };
    // Nine of the eleven are there; both AAA and EEE bring three. To ask the silent for support costs two.
    expect(waysOf(joining(LATE, { EEE: 'undeclared' }, weighted), { goal: 'adopted' })).toEqual([
      '4: 1 of 2024-04-02 + 1 of EEE',
      '5: 1 of AAA',
    ]);
  });
});

describe('the smallest sets', () => {
  const concessions = {
    post: { to: ['AAA'], what: 'a post', cost: 3 },
    seat: { to: ['AAA'], what: 'a seat', cost: 3 },
  };

  test('name cheaper levers first, and no day that is later than it must be', () => {
    const dear = { all: [after('2024-03-10'), { concession: 'post' }] };
    const cheap = { all: [after('2024-04-01'), { concession: 'low' }] };
    const low = { low: { to: ['AAA'], what: 'little' } };
    const waits = (liftedBy: object) => ({
      concessions: { ...concessions, ...low },
      stances: { x: { ...CONSENT, AAA: said('redline', { liftedBy }) } },
    });
    expect(waysOf(waits(dear))).toEqual(['4: 1 of 2024-03-11 + 1 of post', '8: 1 of AAA']);
    expect(waysOf(waits(cheap))).toEqual(['3: 1 of low + 1 of 2024-04-02', '8: 1 of AAA']);
    expect(waysOf(waits({ any: [after('2024-03-10'), after('2024-04-01')] }))).toEqual([
      '1: 1 of 2024-03-11',
      '8: 1 of AAA',
    ]);
  });
  test('come cheapest first, and of one cost the smaller first', () => {
    const both = { all: [{ concession: 'post' }, { concession: 'seat' }] };
    const object = (stance: string, options: UnlockOptions) =>
      waysOf({ concessions, stances: { x: { ...CONSENT, AAA: said(stance, { liftedBy: both }) } } }, options);
    expect(object('redline', {})).toEqual(['6: 1 of post + 1 of seat', '8: 1 of AAA']);
    expect(object('redline', { costs: { AAA: 6 } })).toEqual(['6: 1 of AAA', '6: 1 of post + 1 of seat']);
    expect(object('object', {})).toEqual(['4: 1 of AAA', '6: 1 of post + 1 of seat']);
  });
  test('turn no member twice, and none further than it must', () => {
    // Two for it against one, or one for it against none: of three that object one supports and one accepts, or all accept.
    const x = { AAA: said('object'), BBB: said('object'), CCC: said('object'), DDD: said('support') };
    const fields = {
      ...{ sources: SOURCES, rule: 'simple-majority' },
      ...{ members: { EEE: { participates: false } }, stances: { x } },
    };
    const { ways } = found(fields, { goal: 'adopted' });
    expect(ways.map(named)).toEqual(['9: 1 of AAA,BBB,CCC + 1 of AAA,BBB,CCC', '12: 3 of AAA,BBB,CCC']);
    expect(ways.map((way) => usedIn(way).map(nameOf))).toEqual([
      ['stance AAA accept', 'stance BBB support'],
      ['stance AAA accept', 'stance BBB accept', 'stance CCC accept'],
    ]);
    // Any two of the three, whoever does which; not one of them, and not somebody else.
    const asked = [['AAA', 'BBB'], ['CCC', 'AAA'], ['AAA', 'BBB', 'CCC'], ['AAA'], ['AAA', 'DDD']];
    expect(asked.map((keys) => isWay({ ways }, keys))).toEqual([true, true, true, false, false]);
    // Of five that are silent, so many support and accept that twice the former and the latter are more than five.
    const all = 'AAA,BBB,CCC,DDD,EEE';
    expect(waysOf({ rule: 'simple-majority' }, { goal: 'adopted' })).toEqual([
      `6: 3 of ${all}`,
      `6: 2 of ${all} + 2 of ${all}`,
      `6: 4 of ${all} + 1 of ${all}`,
    ]);
  });
});

describe('members stand in for one another', () => {
  test('as their stance and what the rule counts of them are alike', () => {
    const inferred = { evidence: 'inferred' };
    // Half of an objection costs as much as a reservation.
    const two = { x: { ...CONSENT, AAA: said('reserved'), BBB: said('object', inferred) } };
    expect(waysOf({ stances: two })).toEqual(['4: 1 of AAA + 1 of BBB']);
    // Nothing said is as undeclared as a record that says so, and that costs no less for being inferred.
    const silent = { x: { CCC: 'accept', DDD: 'accept', EEE: 'accept', BBB: said('undeclared', inferred) } };
    expect(waysOf({ stances: silent }, { goal: 'adopted' })).toEqual(['2: 2 of AAA,BBB']);
    const weights = { AAA: [3, 9], BBB: [2, 8], CCC: [2, 7], DDD: [1, 6], EEE: [1, 5] };
    const members = Object.fromEntries(
      Object.entries(weights).map(([code, [weight, population]]) => [code, { weight, population }]),
    );
    const fields = { body: { name: 'Five', members }, rule: { type: 'weighted', quota: 5 } };
    const { ways } = found(fields, { goal: 'adopted' });
    expect(ways.map(named).sort()).toEqual([
      '4: 1 of AAA + 1 of BBB,CCC',
      '6: 1 of AAA + 2 of DDD,EEE',
      '6: 2 of BBB,CCC + 1 of DDD,EEE',
    ]);
    expect(isWay({ ways }, ['BBB', 'CCC'])).toBe(false);
  });
  test('but not where a listed lever turns one of them, nor do concessions', () => {
    const x = { ...CONSENT, AAA: said('object'), BBB: said('object') };
    const levers = { deal: { what: 'a deal', cost: 5, turns: { x: ['AAA'] } } };
    expect(waysOf({ levers, stances: { x } })).toEqual(['8: 1 of AAA + 1 of BBB', '9: 1 of BBB + 1 of deal']);
    const concessions = { post: { to: ['AAA'], what: 'a post' }, seat: { to: ['AAA'], what: 'a seat' } };
    const all = [{ concession: 'post' }, { concession: 'seat' }];
    const waiting = { ...CONSENT, AAA: said('object', { liftedBy: { all } }) };
    expect(waysOf({ concessions, stances: { x: waiting } })).toEqual([
      '2: 1 of post + 1 of seat',
      '4: 1 of AAA',
    ]);
  });
});

test('what is listed comes last, in whatever order levers are used', () => {
  const fields = {
    ...{
      sources: SOURCES,
      rule: 'simple-majority',
      levers: { deal: { what: 'a deal', turns: { x: ['AAA'] } } },
    },
    stances: { x: { AAA: said('object'), BBB: said('object') } },
  };
  const { levers } = found(fields);
  const at = (name: string) => levers.filter((lever) => nameOf(lever).trim() === name);
  const [deal, own, other] = ['listed deal', 'stance AAA accept', 'stance BBB accept'].map(at);
  const read = snapshot(written(fields), on(DAY));
  const used = [deal, own, other] as const;
  for (const order of [
    [0, 1, 2],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
  ]) {
    const { x } = withLevers(
      read,
      order.flatMap((place) => used[place] ?? []),
    ).stances;
    expect([x?.AAA?.stance, x?.BBB?.stance]).toEqual(['support', 'accept']);
  }
});
