import { describe, expect, it } from 'vitest';
import { snapshot, turningDays, verdicts } from '../../../src/engine/index.js';
import { uncheckedSnapshot } from '../../../src/engine/snapshot.js';
import { on, written } from '../written.js';

const poll = (more: object = {}) => ({
  date: '2024-02-10',
  candidate: 'x',
  supporters: [1, 5],
  against: 2,
  ...more,
});
const object = { from: '2024-02-01', stance: 'object' };

/** What is said of x on a day: its verdict, who blocks, and how many more do. */
function told(fields: object, asOf = '2024-02-10'): string {
  const [x] = verdicts(snapshot(written(fields), { asOf })).standings;
  return [x?.verdict, ...(x?.blockers ?? []), x?.unnamed].join(' ');
}

describe('what had been heard by the day of a total', () => {
  const own = { candidates: { x: { name: 'X', member: 'EEE', candidacy: [{ status: 'declared' }] } } };
  const heard = (fields: object) => snapshot(written({ counts: [poll()], ...fields })).totals.x?.[0]?.heard;

  it("is who consented by name, the candidate's own member among them, who said nothing, and who was undeclared", () => {
    const x = {
      AAA: object,
      BBB: { from: '2024-02-09', stance: 'undeclared' },
      CCC: [
        { from: '2024-02-01', stance: 'accept' },
        { from: '2024-02-11', stance: 'object' },
      ],
    };
    expect(heard({ stances: { x }, ...own })).toEqual({
      consenting: 2,
      silent: ['DDD'],
      undeclared: ['BBB'],
      awaited: [],
    });
    // Without a member of their own there is one more of whom nothing was heard.
    expect(heard({ stances: { x } })).toMatchObject({ consenting: 1, silent: ['DDD', 'EEE'] });
    const told = { x: { ...x, EEE: { from: '2024-02-10', stance: 'undeclared' } } };
    expect(heard({ stances: told, ...own })).toMatchObject({ consenting: 1, undeclared: ['BBB', 'EEE'] });
  });
  it('is asked of the members of the day', () => {
    const members = {
      AAA: { left: '2024-02-10' },
      BBB: { joined: '2024-02-11' },
      CCC: { joined: '2024-02-10' },
    };
    const x = { AAA: 'support', DDD: 'support' };
    expect(heard({ stances: { x }, members })).toMatchObject({ consenting: 1, silent: ['CCC', 'EEE'] });
    const scenario = written({ counts: [poll()], stances: { x } });
    const stances = { x: { ZZZ: scenario.stances.x?.DDD ?? [] } };
    expect(
      uncheckedSnapshot({ ...scenario, stances }, on('2024-03-01')).totals.x?.[0]?.heard.consenting,
    ).toBe(0);
  });
  it('waits for the members for whose consent a stance of the reading waits, each named once', () => {
    const waits = (from: string, liftedBy: object | null) => ({
      from,
      stance: 'reserved',
      ...(liftedBy && { liftedBy }),
    });
    const x = {
      AAA: [waits('2024-02-01', { consents: ['CCC'] }), waits('2024-02-20', { consents: ['EEE'] })],
      BBB: waits('2024-02-15', { any: [{ consents: ['DDD'] }, { after: '2024-12-01' }] }),
      CCC: waits('2024-02-01', null),
      DDD: waits('2024-03-02', { consents: ['AAA'] }),
    };
    expect(heard({ stances: { x } })?.awaited).toEqual(['DDD', 'EEE']);
  });
});

describe('members against that nobody named', () => {
  it('block as those do that were named, who are among them', () => {
    expect(told({ counts: [poll()] })).toBe('blocked 2');
    expect(told({ counts: [poll()], stances: { x: { AAA: object } } })).toBe('blocked AAA 1');
    expect(
      told({
        counts: [poll({ conflict: 'one more' })],
        stances: { x: { AAA: object, BBB: object, CCC: object } },
      }),
    ).toContain('CCC 0');
  });
  it('are there from the day of the total, and those named later come on top', () => {
    const later = { x: { AAA: { from: '2024-02-11', stance: 'object' } } };
    expect(told({ counts: [poll()] }, '2024-02-09')).toBe('open 0');
    expect(told({ counts: [poll()], stances: later }, '2024-02-11')).toBe('blocked AAA 2');
    const turned = { x: { AAA: [object, { from: '2024-02-12', stance: 'support' }] } };
    expect(told({ counts: [poll()], stances: turned }, '2024-02-12')).toBe('blocked 1');
  });
  it('are no more once a later total or a record about everyone is known', () => {
    const next = poll({ date: '2024-02-20', against: 0 });
    expect(told({ counts: [poll(), next] }, '2024-02-19')).toBe('blocked 2');
    expect(told({ counts: [poll(), next] }, '2024-02-20')).toBe('open 0');
    const { against: _against, ...silent } = next;
    expect(told({ counts: [poll(), silent] }, '2024-02-20')).toBe('open 0');
    const everyone = (from?: string) => ({ x: { '*': { ...(from ? { from } : {}), stance: 'support' } } });
    expect(told({ counts: [poll()], stances: everyone('2024-02-09') })).toBe('blocked 2');
    expect(told({ counts: [poll()], stances: everyone('2024-02-10') })).toBe('adopted 0');
    expect(told({ counts: [poll()], stances: everyone() })).toBe('adopted 0');
    expect(told({ counts: [poll()], stances: everyone('2024-02-11') })).toBe('blocked 2');
  });
  it('are as few as the totals of the day allow, and the latest published where these do not agree', () => {
    expect(told({ counts: [poll({ against: [0, 3] })] })).toBe('open 0');
    expect(
      told({ counts: [poll({ against: [0, 3] }), poll({ against: [1, 4] }), poll({ against: undefined })] }),
    ).toBe('blocked 1');
    const sources = { paper: { publisher: 'The Paper', date: '2024-02-11' } };
    const counts = [poll({ against: 3, source: 'paper' }), poll({ against: 1 })];
    expect(told({ sources, counts }, '2024-02-11')).toBe('blocked 3');
  });
  it('are counted by what was known of the members of the day', () => {
    const sources = { paper: { publisher: 'The Paper', date: '2024-02-20' } };
    const x = { AAA: { ...object, source: 'paper' }, BBB: object };
    const members = { BBB: { left: '2024-02-05' } };
    const fields = {
      sources,
      members,
      counts: [poll()],
      stances: { x: { AAA: x.AAA, BBB: { ...object, from: '2024-02-02' } } },
    };
    expect(told(fields, '2024-02-19')).toBe('blocked 2');
    expect(told(fields, '2024-02-20')).toBe('blocked AAA 1');
  });
  it('are from none to as many as the report leaves room for', () => {
    const unnamed = (against: readonly number[], named: readonly string[]) => {
      const x = Object.fromEntries(named.map((code) => [code, object]));
      return snapshot(written({ counts: [poll({ against })], stances: { x } })).totals.x?.[0]?.unnamed;
    };
    expect(unnamed([1, 2], [])).toEqual([1, 2]);
    expect(unnamed([1, 3], ['AAA'])).toEqual([0, 2]);
    expect(unnamed([1, 3], ['AAA', 'BBB'])).toEqual([0, 1]);
  });
  it('bound what a rule with numbers can reach', () => {
    const stances = { x: { AAA: 'support', BBB: 'support' } };
    const fields = (against: number) => ({ rule: 'simple-majority', stances, counts: [poll({ against })] });
    expect([told(fields(2)), told(fields(3))]).toEqual(['open 0', 'blocked 3']);
  });
  it('make a day on which a verdict may turn', () => {
    expect(turningDays(written({ counts: [poll()] }), {})).toEqual(['2024-02-10']);
    expect(turningDays(written({ counts: [poll({ against: undefined })] }), {})).toEqual([]);
  });
});
