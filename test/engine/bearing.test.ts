import { expect, it } from 'vitest';
import { compare, snapshot, type Change } from '../../src/engine/index.js';
import { written } from './written.js';

const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const SUPPORT = Object.fromEntries(CODES.map((code) => [code, 'support']));
const DECLARED = { name: 'X', candidacy: [{ status: 'declared' }] };

const named = (change: Change) => ('member' in change ? change.member : change.type);
const read = (x: object, more: object = {}) => snapshot(written({ stances: { x }, ...more }));

it('a comparison keeps apart what no verdict depends on: the model, the term, events, an objection said again', () => {
  const said = (why: string, from: string) => ({ ...SUPPORT, AAA: { stance: 'object', why, from } });
  const summit = { date: '2024-07-09', type: 'meeting', what: 'a summit' };
  const before = read(said('no', '2024-01-01'));
  const after = read(
    { ...said('still no', '2024-02-01'), BBB: 'object' },
    {
      model: { exitRate: 0.2 },
      termEnds: '2024-10-01',
      events: [{ ...summit, announced: '2024-02-01', assumed: true }],
    },
  );
  const { changes, others } = compare(before, after);
  expect(changes.map(named)).toEqual(['BBB']);
  expect(others.map(named)).toEqual(['AAA', 'event', 'parameter', 'term']);
});

it('a comparison sees the day on which a rival was out, which lifts only what was said before it', () => {
  const x = { ...SUPPORT, AAA: { from: '2024-01-10', stance: 'reserved', liftedBy: { withdrawn: 'y' } } };
  const out = (from: string) =>
    read(x, { candidates: { x: DECLARED, y: { name: 'Y', candidacy: [{ from, status: 'withdrawn' }] } } });
  const { before, after, decisive } = compare(out('2024-01-10'), out('2024-01-11'));
  expect([before.verdict, after.verdict]).toEqual(['blocked', 'adopted']);
  expect(decisive).toMatchObject([[{ type: 'candidacy', candidate: 'y' }]]);
});

it('a comparison holds what one says who is a member on neither side for no change of any verdict', () => {
  const members = { EEE: { joined: '2024-03-02' } };
  const objects = { stances: { x: { ...SUPPORT, EEE: 'object' } }, members };
  const before = read(SUPPORT, { members });
  expect(compare(before, snapshot(written(objects)))).toMatchObject({
    changes: [],
    others: [{ type: 'stance', member: 'EEE' }],
  });
  const joined = compare(before, snapshot(written(objects), { asOf: '2024-03-02' }));
  expect(joined.changes.map(({ type }) => type)).toEqual(expect.arrayContaining(['stance', 'member']));
});
