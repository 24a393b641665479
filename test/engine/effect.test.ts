import { describe, expect, it } from 'vitest';
import { inRace, inVerdicts, noEffect, type Reading, type Scenario } from '../../src/engine/index.js';
import { loadScenario } from '../../src/files/load.js';
import { written } from './written.js';

const RACE = loadScenario();
const on = (asOf: string, hindsight = false): Reading => ({ asOf, hindsight });
/** The race with one stance, for all time or from a day. */
const withStance = (candidate: string, member: string, from: string | null = null): Scenario => {
  const [record] = RACE.stances.rutte?.HUN ?? [];
  if (!record) throw new RangeError('Hungary must have a record on Rutte');
  const said = { ...record, stance: 'object' as const, liftedBy: null, from, known: from };
  const row = { ...RACE.stances[candidate], [member]: [said] };
  return { ...RACE, stances: { ...RACE.stances, [candidate]: row } };
};
const effectOf = (after: Scenario, readings: readonly Reading[]) =>
  noEffect({ before: RACE, after }, readings, inVerdicts);

describe('a change without effect', () => {
  it('is one that nobody looks at', () => {
    expect(effectOf(withStance('rutte', 'USA'), [])).toBeNull();
    expect(effectOf(RACE, [on('2024-02-22')])).toEqual({ why: 'already' });
  });

  it('is seen where one of the readings sees it', () => {
    const sweden = withStance('rutte', 'SWE');
    expect(effectOf(sweden, [on('2024-03-06')])).toEqual({ why: 'not-a-member', member: 'SWE' });
    // Sweden joined on 7 March 2024.
    expect(effectOf(sweden, [on('2024-03-06'), on('2024-03-07')])).toBeNull();
  });

  it('of somebody nobody has named is no stance in the race', () => {
    const early = withStance('iohannis', 'USA');
    expect(effectOf(early, [on('2024-02-01')])).toEqual({ why: 'not-named', candidate: 'iohannis' });
  });

  it('waits for the day on which it is known, or with hindsight holds', () => {
    const [last] = RACE.stances.rutte?.NOR?.slice(-1) ?? [];
    if (!last) throw new RangeError('Norway must have a record on Rutte');
    const record = { ...last, stance: 'object' as const, from: '2025-05-05', known: '2025-06-06' };
    const row = { ...RACE.stances.rutte, NOR: [...(RACE.stances.rutte?.NOR ?? []), record] };
    const later = { ...RACE, stances: { ...RACE.stances, rutte: row } };
    expect(effectOf(later, [on('2024-07-01')])).toEqual({ why: 'later', from: '2025-06-06' });
    expect(effectOf(later, [on('2024-07-01', true)])).toEqual({ why: 'later', from: '2025-05-05' });
  });

  it('waits for the day on which what it replaces would have changed', () => {
    const was = [{ stance: 'object' }, { from: '2024-06-01', stance: 'accept' }];
    const before = written({ stances: { x: { AAA: was } } });
    const after = written({ stances: { x: { AAA: 'object' } } });
    const found = noEffect({ before, after }, [on('2024-03-01')], inVerdicts);
    expect(found).toEqual({ why: 'later', from: '2024-06-01' });
  });

  it('may be one for verdicts and none for the race, and the other way round', () => {
    const { SWE } = RACE.body.members;
    if (!SWE) throw new RangeError('Sweden must be in the body');
    const absent = {
      ...RACE,
      body: { ...RACE.body, members: { ...RACE.body.members, SWE: { ...SWE, participates: false } } },
    };
    const edit = { before: RACE, after: absent };
    expect(noEffect(edit, [on('2024-02-22')], inVerdicts)).toEqual({ why: 'not-a-member', member: 'SWE' });
    expect(noEffect(edit, [on('2024-02-22')], inRace)).toBeNull();
  });
});
