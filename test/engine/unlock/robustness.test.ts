import { describe, expect, test } from 'vitest';
import { robustness, snapshot, type Robustness, type Snapshot } from '../../../src/engine/index.js';
import { ONE_OBJECTS, on, written } from '../written.js';

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
  });
  test('on a reported total of members against', () => {
    const counts = [{ date: '2024-02-20', candidate: 'x', supporters: [0, 4], against: 1 }];
    expect(records({ counts, stances: { x: { BBB: 'support' } } }).single).toEqual([
      ['total', 'x', ['loss']],
    ]);
  });
});

test('a verdict on nobody is not firm, nor one on somebody who is out', () => {
  expect(() => robustness(readOf({ candidates: {} }, 'consensus'))).toThrow(
    new RangeError('there is no front-runner; name a candidate of: nobody'),
  );
  const out = { candidates: { x: { name: 'X', candidacy: [{ status: 'withdrawn' }] } } };
  expect(robustness(readOf(out, 'consensus'), { candidate: 'x' })).toMatchObject({ steps: null, slips: [] });
});
