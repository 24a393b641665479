import { expect, test } from 'vitest';
import { raceOf, snapshot, type Condition } from '../../../src/engine/index.js';
import { written } from '../written.js';

const LATER = '2024-03-15';

/** What an objection of 20 February still waits for on 1 March. */
function waitFor(liftedBy: Condition) {
  const members = {
    ...{ AAA: {}, BBB: {}, OUT: {}, OLD: { left: '2024-01-01' } },
    ...{ NEW: { joined: '2024-04-01' }, FAR: { joined: '2024-04-02' } },
    ...{ YES: { joined: '2024-04-01' }, AYE: { joined: '2024-04-01' }, MET: { joined: '2024-04-01' } },
  };
  const scenario = written({
    body: { name: 'A body', members },
    members: { OUT: { participates: false } },
    termEnds: '2024-10-01',
    sources: { paper: { publisher: 'The Paper', date: LATER } },
    candidates: {
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ status: 'declared' }] },
      z: { name: 'Z', candidacy: [{ status: 'declared', from: LATER }] },
    },
    concessions: {
      post: { to: ['AAA'], what: 'a post' },
      later: { to: ['AAA'], what: 'what nobody knew of', source: 'paper' },
    },
    events: [{ type: 'membership', date: '2024-04-01', what: 'NEW, YES, AYE and MET join' }],
    stances: {
      x: {
        AAA: { stance: 'object', from: '2024-02-20', liftedBy },
        YES: { stance: 'support', from: '2024-02-20' },
        AYE: { stance: 'accept', from: '2024-02-21' },
        MET: { stance: 'object', from: '2024-01-10', liftedBy: { after: '2024-02-01' } },
      },
    },
  });
  const { candidates } = raceOf(snapshot(scenario, { asOf: '2024-03-01' }));
  const position = candidates.find(({ id }) => id === 'x')?.positions.find(({ member }) => member === 'AAA');
  return position?.stance === 'object' ? position.wait : 'over';
}

/** Before the objection, after it, and 31 days after the reading: `after` is over on the next day. */
const [SPENT, FULFILLED, MARCH] = [{ after: '2024-02-01' }, { after: '2024-02-25' }, { after: '2024-03-31' }];
const MARCH_IS_OVER = { day: 31 };
const POST = { concession: 'post' };
/** Members that join and consent as soon as they do: they said so on the day of the objection, or after it. */
const [YES, AYE, MET] = [{ consents: ['YES'] }, { consents: ['AYE'] }, { consents: ['MET'] }];
/** On record only later. */
const NEVER = { concession: 'later' };

test.each<[string, Condition, unknown]>([
  ['what is still to come', POST, POST],
  ['a day', MARCH, MARCH_IS_OVER],
  ['somebody who stands to give up', { withdrawn: 'y' }, { withdrawn: 'y' }],
  ['nothing: of a concession nobody knows yet', NEVER, null],
  ['nothing: of a candidate nobody knows yet', { withdrawn: 'z' }, null],
  ['a member', { consents: ['BBB'] }, { consents: ['BBB'] }],
  ['a member that joins', { consents: ['BBB', 'NEW'] }, { consents: ['BBB', 'NEW'] }],
  ['a member that joins and has consented since', AYE, AYE],
  ['nothing: a member joins that it knew to consent', YES, null],
  ['nothing: a member joins whose condition it knew to be met', MET, null],
  ['nothing: it knew that all of them consent', { all: [YES, MET] }, null],
  ['nothing: it knew that either consents', { any: [YES, SPENT, MET] }, null],
  ['all, when one of them is new', { all: [YES, POST] }, { all: [POST, YES] }],
  ['the joining, when the rest came about since', { all: [YES, FULFILLED] }, YES],
  ['what is new of any', { any: [YES, POST] }, POST],
  [
    'the joining of both, where the rest of all is new',
    { all: [{ any: [YES, MET] }, POST] },
    { all: [POST, { all: [YES, MET] }] },
  ],
  ['nothing: one of any is out of reach', { any: [YES, NEVER] }, null],
  ['nothing: it is not known that a member joins', { consents: ['BBB', 'FAR'] }, null],
  ['nothing: a member has left', { consents: ['BBB', 'OLD'] }, null],
  ['nothing: a member takes no part', { consents: ['OUT'] }, null],
  ['nothing more', FULFILLED, 'over'],
  ['nothing: the member knew of it and objected', SPENT, null],
  ['nothing: it knew of both', { all: [SPENT, SPENT] }, null],
  ['nothing: it knew of either', { any: [SPENT, SPENT] }, null],
  ['nothing more: the last came about since', { all: [SPENT, FULFILLED] }, 'over'],
  ['nothing more: one came about since', { any: [SPENT, FULFILLED, POST] }, 'over'],
  ['both', { all: [POST, MARCH] }, { all: [POST, MARCH_IS_OVER] }],
  ['either', { any: [POST, MARCH] }, { any: [POST, MARCH_IS_OVER] }],
  ['what is left of all', { all: [SPENT, FULFILLED, POST] }, POST],
  ['what is left of any', { any: [SPENT, NEVER, POST] }, POST],
  ['nothing: one of all is out of reach', { all: [POST, NEVER] }, null],
  ['nothing: all of any are out of reach', { any: [NEVER, NEVER] }, null],
  ['the rest, where either of a part was met before', { all: [{ any: [SPENT, SPENT] }, POST] }, POST],
  [
    'nothing, where of a part one was met before and one never is',
    { all: [{ any: [SPENT, NEVER] }, POST] },
    null,
  ],
  [
    'nothing, where of a part one was met before and one never is as a whole',
    { all: [{ any: [SPENT, { all: [POST, NEVER] }] }, POST] },
    null,
  ],
])('waits for %s', (_, liftedBy, expected) => {
  expect(waitFor(liftedBy)).toEqual(expected);
});
