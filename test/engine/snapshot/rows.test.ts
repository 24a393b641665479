import { describe, expect, it } from 'vitest';
import { snapshot, verdicts } from '../../../src/engine/index.js';
import { groupOf, recordsByMember } from '../../../src/engine/snapshot/reach.js';
import { written } from '../written.js';

const BLOCS = { pair: ['BBB', 'CCC'], three: ['BBB', 'CCC', 'DDD'] };
const SOURCES = { paper: { publisher: 'The Paper', date: '2024-02-20' } };

/** The stance of each member on x by what a row of stances says: `AAA object, BBB support`. */
function told(x: object, { asOf = '2024-03-01', ...more }: { asOf?: string; [field: string]: unknown } = {}) {
  const { stances } = snapshot(written({ blocs: BLOCS, sources: SOURCES, stances: { x }, ...more }), {
    asOf,
  });
  const all = Object.entries(stances.x ?? {}).map(([code, { stance }]) => `${code} ${stance}`);
  return all.sort().join(', ');
}

describe('a record about several members', () => {
  it('reaches the members of a bloc, or everyone, but for those that it leaves out', () => {
    expect(told({ pair: 'support' })).toBe('BBB support, CCC support');
    expect(told({ '*': { stance: 'object', except: ['AAA', 'three'] } })).toBe('EEE object');
    expect(told({ three: { stance: 'object', except: ['pair'] } })).toBe('DDD object');
  });
  it("reaches the candidate's own member and one outside the room, and nobody who was no member on its day", () => {
    const members = {
      DDD: { joined: '2024-02-02' },
      EEE: { left: '2024-02-01' },
      CCC: { participates: false },
    };
    const candidates = { x: { name: 'X', member: 'AAA', candidacy: [{ status: 'declared' }] } };
    const row = { '*': { from: '2024-02-01', stance: 'support' } };
    expect(told(row, { members, candidates })).toBe('AAA support, BBB support, CCC support');
    expect(told({ '*': 'support' }, { members })).toContain('DDD support, EEE support');
  });
  it('gives way to a later one of whatever row, and on one day to the narrower row, whatever the evidence', () => {
    const earlier = { from: '2024-01-01', stance: 'object' };
    const stated = { stance: 'support', source: 'paper', known: '2024-01-02', judgement: 'heard' };
    expect(told({ BBB: earlier, '*': { from: '2024-01-02', stance: 'support' } })).toContain('BBB support');
    const rows = {
      '*': { from: '2024-01-01', ...stated },
      three: { from: '2024-01-01', stance: 'accept' },
      pair: {
        from: '2024-01-01',
        stance: 'reserved',
        source: 'paper',
        known: '2024-01-01',
        judgement: 'heard',
      },
      CCC: earlier,
    };
    expect(told(rows)).toBe('AAA support, BBB reserved, CCC object, DDD accept, EEE support');
  });
  it('about everyone gives way to one about a bloc of all, in whatever order they are written', () => {
    const blocs = { all: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'] };
    const [all, everyone] = [{ all: 'support' }, { '*': 'object' }];
    const supported = 'AAA support, BBB support, CCC support, DDD support, EEE support';
    expect(told({ ...all, ...everyone }, { blocs })).toBe(supported);
    expect(told({ ...everyone, ...all }, { blocs })).toBe(supported);
  });
  it('reaches nobody whom the body does not know, and a code is a member before it is the name of a bloc', () => {
    const { body } = written({});
    const record = { from: '2024-01-01', known: null, evidence: 'stated' } as const;
    expect(recordsByMember({ ghosts: [record] }, { body, blocs: { ghosts: ['ZZZ'] } })).toEqual({});
    expect(groupOf('AAA', { body, blocs: { AAA: ['BBB'] } })).toBeNull();
  });
  it('gives way in one row to the better evidenced of its day, then to the later in the file', () => {
    const on = { from: '2024-01-01', source: 'paper', stance: 'support' };
    expect(
      told({
        '*': [
          { ...on, why: 'a', stance: 'accept', evidence: 'stated' },
          { ...on, evidence: 'inferred' },
        ],
      }),
    ).toContain('AAA accept');
    const x = {
      '*': [
        { ...on, why: 'first' },
        { ...on, why: 'second' },
      ],
    };
    const { stances } = snapshot(written({ sources: SOURCES, stances: { x } }));
    expect(stances.x?.AAA?.why).toBe('second');
  });
  it('that was never in force on its day does not end a spell', () => {
    const x = {
      AAA: [
        { from: '2024-01-01', stance: 'object' },
        { from: '2024-02-01', stance: 'object' },
      ],
      '*': { from: '2024-02-01', stance: 'support' },
    };
    const cells = snapshot(written({ stances: { x } })).stances.x;
    expect(cells?.AAA).toMatchObject({ since: '2024-01-01', restated: '2024-02-01' });
    expect(cells?.BBB).toMatchObject({ stance: 'support', since: '2024-02-01' });
    expect(Object.keys(cells?.BBB ?? {})).not.toContain('except');
  });
  it('is read by its own kinds of time', () => {
    const x = { '*': { from: '2024-02-01', stance: 'support', source: 'paper', evidence: 'reported' } };
    expect([told(x, { asOf: '2024-02-19' }), told(x, { asOf: '2024-02-20' })]).toEqual([
      '',
      'AAA support, BBB support, CCC support, DDD support, EEE support',
    ]);
  });
});

describe('a decision of the body', () => {
  const decided = (from: string, more: object = {}) => ({
    '*': { from, stance: 'support', decision: true, ...more },
  });
  const at = (stances: object, asOf: string) => {
    const candidates = Object.fromEntries(
      ['x', 'y'].map((id) => [id, { name: id, candidacy: [{ status: 'declared' }] }]),
    );
    return snapshot(written({ candidates, sources: SOURCES, stances }), { asOf }).decision;
  };

  it('is on record from the day on which it is known', () => {
    const x = decided('2024-02-10', { source: 'paper' });
    expect(at({ x }, '2024-02-19')).toBeNull();
    expect(at({ x }, '2024-02-20')).toEqual({ candidate: 'x', on: '2024-02-10', known: '2024-02-20' });
    expect(at({ x: { '*': { from: '2024-02-10', stance: 'support' } } }, '2024-02-20')).toBeNull();
    const undated = written({ stances: { x: { '*': { stance: 'support' } } } });
    const records = undated.stances.x?.['*']?.map((record) => ({ ...record, decision: true })) ?? [];
    expect(snapshot({ ...undated, stances: { x: { '*': records } } }).decision).toBeNull();
  });
  it('is the latest, of one day that on the last by id', () => {
    const both = { x: decided('2024-02-10'), y: decided('2024-02-11') };
    expect(at(both, '2024-02-10')?.candidate).toBe('x');
    expect(at(both, '2024-02-11')?.candidate).toBe('y');
    expect(at({ y: decided('2024-02-10'), x: decided('2024-02-10') }, '2024-02-11')?.candidate).toBe('y');
  });
  it('has the consent of everyone', () => {
    const scenario = written({
      stances: { x: { AAA: { from: '2024-01-01', stance: 'object' }, ...decided('2024-02-10') } },
    });
    const verdictOn = (asOf: string) => verdicts(snapshot(scenario, { asOf })).standings[0]?.verdict;
    expect([verdictOn('2024-02-09'), verdictOn('2024-02-10')]).toEqual(['blocked', 'adopted']);
  });
});
