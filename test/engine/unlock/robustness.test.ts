import { describe, expect, test } from 'vitest';
import { robustness, snapshot, type Robustness, type Snapshot } from '../../../src/engine/index.js';
import { ONE_OBJECTS, on, written } from '../written.js';
import { nameOf } from './subsets.js';

const DAY = '2024-03-01';

function readOf(fields: object, rule: string): Snapshot {
  return snapshot(written({ ...fields, rule, asOf: DAY }), on(DAY));
}

describe('a verdict rests', () => {
  const records = (fields: object, rule = 'consensus') => {
    const { single, pairs } = robustness(readOf(fields, rule), { candidate: 'x' });
    const named = ({ record, by }: Robustness['single'][number]) => {
      const about =
        'member' in record ? record.member : 'concession' in record ? record.concession : record.candidate;
      return [record.type, about, by];
    };
    return { single: single.map(named), pairs: pairs.map((pair) => pair.map(named)) };
  };

  test('on the one objection that there is', () => {
    expect(records({ stances: ONE_OBJECTS })).toEqual({
      // An objection that is a step milder is a reservation, which withholds as well.
      single: [['stance', 'AAA', ['loss']]],
      pairs: [],
    });
  });
  test('on a reservation that a step would lift, and on two only together', () => {
    const row = { BBB: 'support', CCC: 'support', DDD: 'support', EEE: 'support' };
    expect(records({ stances: { x: { ...row, AAA: 'reserved' } } }).single).toEqual([
      ['stance', 'AAA', ['loss', 'error']],
    ]);
    expect(records({ stances: { x: { AAA: 'reserved', ...row, BBB: 'object' } } })).toEqual({
      single: [],
      pairs: [
        [
          ['stance', 'AAA', ['loss', 'error']],
          ['stance', 'BBB', ['loss']],
        ],
      ],
    });
  });
  test('on what has lifted a stance: a concession that was given, a rival that is out', () => {
    const row = { BBB: 'support', CCC: 'support', DDD: 'support', EEE: 'support' };
    const waiting = (liftedBy: object) => ({
      candidates: {
        x: { name: 'X', candidacy: [{ status: 'declared' }] },
        y: { name: 'Y', candidacy: [{ status: 'withdrawn' }] },
      },
      concessions: { post: { to: ['AAA'], what: 'a post', granted: '2024-02-20' } },
      stances: { x: { ...row, AAA: { from: '2024-02-01', stance: 'object', liftedBy } } },
    });
    expect(records(waiting({ concession: 'post' })).single).toContainEqual(['concession', 'post', ['loss']]);
    expect(records(waiting({ withdrawn: 'y' })).single).toContainEqual(['candidacy', 'y', ['loss']]);
    // Where either is enough, both together.
    const { single, pairs } = records(waiting({ any: [{ concession: 'post' }, { withdrawn: 'y' }] }));
    expect(single.map(([type]) => type)).not.toContain('concession');
    expect(pairs).toEqual([
      [
        ['concession', 'post', ['loss']],
        ['candidacy', 'y', ['loss']],
      ],
    ]);
    const lost = (liftedBy: object) =>
      robustness(readOf(waiting(liftedBy), 'consensus'), { candidate: 'x' }).single.map(
        ({ record }) => record,
      );
    // Not given, and named without standing, as if the record of the day were not there; the rest stays as it is.
    const post = { id: 'post', to: ['AAA'], what: 'a post', cost: 1, source: null };
    expect(lost({ concession: 'post' })).toContainEqual({
      ...{ type: 'concession', concession: 'post' },
      from: { ...post, granted: { since: '2024-02-20' } },
      to: { ...post, granted: null },
    });
    const [out] = lost({ withdrawn: 'y' }).filter(({ type }) => type === 'candidacy');
    expect(out).toMatchObject({
      from: { name: 'Y', status: 'withdrawn' },
      to: { name: 'Y', status: 'mentioned' },
    });
  });
  test('on what would be another verdict one step up, though not without it', () => {
    const some = { members: { CCC: { participates: false } } };
    const x = { AAA: 'accept', BBB: 'support', DDD: 'accept' };
    // EEE is silent: one for it, and one who may be against; with AAA or DDD a step up two, which it cannot stop.
    expect(records({ ...some, stances: { x } }, 'simple-majority')).toMatchObject({
      single: [
        ['stance', 'AAA', ['error']],
        ['stance', 'DDD', ['error']],
      ],
      pairs: [],
    });
    // CCC is silent too: two who may be against, so that it takes both.
    expect(records({ stances: { x } }, 'simple-majority')).toEqual({
      single: [],
      pairs: [
        [
          ['stance', 'AAA', ['error']],
          ['stance', 'DDD', ['error']],
        ],
      ],
    });
  });
  test('on each consent where all are needed, by its loss and by a step down', () => {
    const x = { AAA: 'accept', BBB: 'accept', CCC: 'accept', DDD: 'accept', EEE: 'support' };
    expect(records({ stances: { x } })).toEqual({
      single: [
        ...['AAA', 'BBB', 'CCC', 'DDD'].map((member) => ['stance', member, ['loss', 'error']]),
        // A step down from support is to accept.
        ['stance', 'EEE', ['loss']],
      ],
      pairs: [],
    });
  });
  test('on a red line, from which no one step leads away', () => {
    const x = { AAA: 'redline', BBB: 'support', CCC: 'support', DDD: 'support', EEE: 'support' };
    expect(records({ stances: { x } }).single).toEqual([['stance', 'AAA', ['loss']]]);
  });
  test('on a reported total of members against', () => {
    const counts = [{ date: '2024-02-20', candidate: 'x', supporters: [0, 4], against: 1 }];
    expect(records({ counts, stances: { x: { BBB: 'support' } } }).single).toEqual([
      ['total', 'x', ['loss']],
    ]);
  });
});

describe('the fewest steps that turn a verdict', () => {
  const slips = (x: object, rule = 'consensus') => {
    const { steps, slips: sets, complete } = robustness(readOf({ stances: { x } }, rule), { candidate: 'x' });
    const named = sets.map(({ choices }) =>
      choices.map(({ choose, levers }) => `${choose} of ${levers.map(nameOf).join()}`),
    );
    return { steps, slips: named, complete };
  };
  const four = { AAA: 'support', BBB: 'accept', CCC: 'accept', DDD: 'accept' };

  test('from open to agreed and to blocked', () => {
    // To be silent is a step from either.
    expect(slips(four)).toEqual({
      steps: 1,
      slips: [['1 of stance EEE accept'], ['1 of stance EEE reserved']],
      complete: true,
    });
  });
  test('from agreed to open; a supporter is two steps from silence', () => {
    expect(slips({ ...four, EEE: 'accept' })).toEqual({
      steps: 1,
      slips: [
        ['1 of stance BBB undeclared,stance CCC undeclared,stance DDD undeclared,stance EEE undeclared'],
      ],
      complete: true,
    });
  });
  test('from blocked to open, and no more than the fewest', () => {
    const waits = { from: '2024-02-01', stance: 'redline', liftedBy: { consents: ['AAA'] } };
    // To consent takes AAA three steps, and lifts the other; to be silent takes two, and three of the other.
    expect(slips({ CCC: 'accept', DDD: 'accept', EEE: 'accept', AAA: 'object', BBB: waits })).toEqual({
      steps: 3,
      slips: [['1 of stance AAA accept']],
      complete: true,
    });
  });
  test('under a rule that asks for a yes, where to accept is less than to be silent', () => {
    // One for it and three against: a step each, and CCC, DDD and EEE may be for it against two. No one step does that.
    const x = { AAA: 'object', BBB: 'object', CCC: 'reserved', DDD: 'support', EEE: 'accept' };
    expect(slips(x, 'simple-majority')).toEqual({
      steps: 2,
      slips: [['1 of stance CCC undeclared', '1 of stance EEE support']],
      complete: true,
    });
    // Two may be for it against three: with one of these silent three may be, two steps from where it stands.
    const three = { BBB: 'object', DDD: 'object', EEE: 'object' };
    expect(slips(three, 'simple-majority')).toEqual({
      steps: 2,
      slips: [['1 of stance BBB undeclared,stance DDD undeclared,stance EEE undeclared']],
      complete: true,
    });
    // Two for it, one against, and CCC may be either: it, or DDD for it, settles that.
    const open = slips({ AAA: 'support', BBB: 'support', DDD: 'accept', EEE: 'object' }, 'simple-majority');
    expect(open).toMatchObject({ steps: 1, complete: true });
    expect(open.slips.flat().sort()).toEqual([
      '1 of stance CCC accept',
      '1 of stance CCC reserved',
      '1 of stance DDD support',
    ]);
    // Two for it and one against, and any step down is one too many.
    const agreed = { AAA: 'support', BBB: 'support', CCC: 'accept', DDD: 'accept', EEE: 'object' };
    expect(slips(agreed, 'simple-majority').slips.flat().sort()).toEqual([
      '1 of stance AAA accept,stance BBB accept',
      '1 of stance CCC undeclared,stance DDD undeclared',
    ]);
    // A consent that is waited for might come about on the way.
    const waits = { from: '2024-02-01', stance: 'object', liftedBy: { consents: ['CCC'] } };
    expect(slips({ ...x, AAA: waits }, 'simple-majority')).toMatchObject({ complete: false });
    const waiting = { AAA: 'support', BBB: 'support', DDD: 'accept', EEE: waits };
    expect(slips(waiting, 'simple-majority')).toMatchObject({ steps: 1, complete: false });
  });
});

test('a verdict on nobody is not firm, nor one on somebody who is out', () => {
  const read = readOf({ candidates: {} }, 'consensus');
  expect(() => robustness(read)).toThrow(
    new RangeError('there is no front-runner; name a candidate of: nobody'),
  );
  expect(() => robustness(read, { who: 'x' } as object)).toThrow('robustness has no option "who"');
  const out = { candidates: { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } } };
  expect(robustness(readOf(out, 'consensus'), { candidate: 'x' })).toMatchObject({ steps: null, slips: [] });
});
