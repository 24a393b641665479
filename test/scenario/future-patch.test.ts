import { describe, expect, it } from 'vitest';
import { raceOf, snapshot, type Future, type FutureEvent } from '../../src/engine/index.js';
import { futurePatch } from '../../src/scenario/index.js';
import { written } from '../engine/written.js';

const declared = (name: string, member?: string) => ({
  name,
  ...(member && { member }),
  candidacy: [{ status: 'declared' }],
});
/** AAA objects to X until a post is given, BBB is undeclared, CCC is never spoken of; EEE joins in May. */
const SCENARIO = written({
  body: { name: 'Five', members: { AAA: {}, BBB: {}, CCC: {}, DDD: {}, EEE: { joined: '2024-05-01' } } },
  candidates: {
    x: declared('X'),
    y: declared('Y', 'DDD'),
    // Nobody has put it forward: its own member keeps to another.
    z: { name: 'Z', member: 'DDD', candidacy: [{ status: 'mentioned' }] },
    gone: { name: 'Gone', candidacy: [{ status: 'withdrawn' }] },
  },
  concessions: { post: { to: ['AAA'], what: 'a post' } },
  stances: {
    x: {
      AAA: { stance: 'object', liftedBy: { concession: 'post' } },
      BBB: 'undeclared',
      DDD: { stance: 'reserved' },
    },
    y: { AAA: 'support', BBB: 'redline' },
  },
  events: [
    { date: '2024-04-01', type: 'milestone', what: 'Summit', announced: '2024-02-01', source: 'paper' },
    { date: '2024-04-02', type: 'milestone', what: 'Council', assumed: true },
    { date: '2024-02-10', type: 'signal', what: 'A hint', source: 'paper' },
    { date: '2024-05-01', type: 'membership', what: 'EEE joins', assumed: true },
  ],
  sources: { paper: { publisher: 'The Paper', date: '2024-02-01' } },
  termEnds: '2024-09-30',
});
const AT = snapshot(SCENARIO);

function patchOf(events: readonly FutureEvent[], end: Future['end']): ReturnType<typeof futurePatch> {
  return futurePatch({ future: { trial: 0, events, end }, race: raceOf(AT), snapshot: AT });
}

const on = (candidate: string, member: string, reason: string) =>
  ({ day: 0, type: 'withholds', candidate, member, reason }) as FutureEvent;
const support = (fields: object = {}) => ({ from: '2024-03-01', stance: 'support', evidence: 'assumed', ...fields }); // prettier-ignore
const record = (stance: string, from = '2024-03-01') => ({ from, stance, evidence: 'assumed' });
const KNOWN = [
  { date: '2024-02-10', type: 'signal', what: 'A hint', source: 'paper' },
  { date: '2024-04-01', type: 'milestone', what: 'Summit', source: 'paper', announced: '2024-03-01' },
  { date: '2024-04-02', type: 'milestone', what: 'Council', assumed: true },
  { date: '2024-05-01', type: 'membership', what: 'EEE joins' },
];
const told = (patch: ReturnType<typeof futurePatch>) => patch.events.map((event) => JSON.parse(JSON.stringify(event)) as object); // prettier-ignore

describe('the overlay of a future', () => {
  it('has whoever does not withhold support from the day of the reading, and nothing else of one where nothing happens', () => {
    const patch = patchOf([], { outcome: 'undecided', candidate: null, day: 213 } as never);
    expect(patch).toMatchObject({ knownBy: '2024-03-01', candidates: {}, concessions: {} });
    expect(patch.stances).toEqual({
      // Who is on record keeps to it; the undeclared, and who joins without a record, are taken to consent.
      x: {
        '*': [support({ except: ['AAA', 'BBB', 'DDD', 'EEE'] })],
        BBB: [support()],
        EEE: [support()],
      },
      y: { '*': [support({ except: ['AAA', 'BBB', 'EEE'] })], EEE: [support()] },
      z: { '*': [support({ except: ['EEE'] })], EEE: [support()] },
    });
    expect(told(patch)).toMatchObject(KNOWN);
    expect(patch.events).toHaveLength(4);
  });

  it('has what is drawn: who withholds and why, who comes round of itself and when', () => {
    const { stances } = patchOf(
      [
        on('x', 'AAA', 'record'),
        on('x', 'BBB', 'undeclared'),
        on('x', 'CCC', 'unseen'),
        on('x', 'DDD', 'sponsor'),
        on('y', 'BBB', 'record'),
        { day: 3, type: 'comes-round', candidate: 'y', member: 'AAA', because: 'itself' },
        { day: 4, type: 'comes-round', candidate: 'x', member: 'CCC', because: 'condition' },
        { day: 5, type: 'comes-round', candidate: 'x', member: 'AAA', because: 'itself' },
        { day: 6, type: 'comes-round', candidate: 'x', member: 'BBB', because: 'itself' },
      ],
      { outcome: 'undecided', candidate: null, day: 213 } as never,
    );
    expect(stances.x).toEqual({
      '*': [support({ except: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'] })],
      AAA: [{ ...record('object'), liftedBy: { concession: 'post' } }, record('accept', '2024-03-06')],
      BBB: [record('reserved'), record('accept', '2024-03-07')],
      CCC: [record('object')],
      // A member with a candidate of its own withholds from others until that one is gone.
      DDD: [{ ...record('reserved'), liftedBy: { all: [{ withdrawn: 'y' }] } }],
      EEE: [support()],
    });
    // A red line that is on record stays as it is.
    expect(stances.y).toEqual({ '*': [support({ except: ['AAA', 'BBB', 'EEE'] })], EEE: [support()] });
  });

  it('has concessions, withdrawals and the choice on their days', () => {
    const patch = patchOf(
      [
        { day: 2, type: 'given', concession: 'post' },
        { day: 31, type: 'gives-up', candidate: 'y' },
        { day: 31, type: 'free', candidate: 'x' },
      ],
      { outcome: 'appointed', candidate: 'x', day: 40 },
    );
    expect(patch.concessions).toEqual({ post: { granted: '2024-03-03' } });
    expect(patch.candidates).toEqual({
      y: { candidacy: [{ from: '2024-03-01', status: 'declared' }, { from: '2024-04-01', status: 'withdrawn' }] },
    });
    expect(Object.keys(patch.stances)).toEqual(['x', 'y', 'z']);
    expect(patch.events.at(-1)).toEqual({ date: '2024-04-10', type: 'decision', what: 'The choice falls on X' });
    const someone = patchOf([], { outcome: 'someone-else', candidate: null, day: 1 });
    expect(someone.events.at(-1)).toMatchObject({ date: '2024-03-02', what: 'The choice falls on somebody who is not on record' });
  }); // prettier-ignore
});
