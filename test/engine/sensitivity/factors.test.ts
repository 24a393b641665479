import { describe, expect, it } from 'vitest';
import {
  factorsOf,
  posteriorOf,
  raceOf,
  snapshot,
  type Factor,
  type Snapshot,
} from '../../../src/engine/index.js';
import type { StanceInForce } from '../../../src/engine/case/in-force.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { courseOf } from '../../../src/engine/futures/trial.js';
import { appointedIn } from '../../../src/engine/futures/appointments.js';
import { written } from '../written.js';
import { JUNE, POSTERIOR } from './races.js';

const of = (read: Snapshot) => factorsOf({ snapshot: read, posterior: POSTERIOR });

type RecordFactor = Extract<Factor, { readonly members: unknown }>;

/** The one factor of a type about the record of a member on a candidate. */
function about(
  factors: readonly Factor[],
  type: RecordFactor['type'],
  [member, candidate]: readonly [string, string],
): RecordFactor {
  const found = factors.flatMap((each) =>
    each.type === type && each.members.includes(member) && each.candidate === candidate ? [each] : [],
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) throw new Error(`there are ${found.length} factors`);
  return only;
}

/** The record of a member on Rutte in June. */
function recordOf(code: string): StanceInForce {
  const record = JUNE.stances.rutte?.[code];
  if (record === undefined) throw new Error(`nothing is on record of ${code}`);
  return record;
}

/** June with another stance of a member on Rutte. */
function juneWith(code: string, stance: Stance): Snapshot {
  return {
    ...JUNE,
    stances: { ...JUNE.stances, rutte: { ...JUNE.stances.rutte, [code]: { ...recordOf(code), stance } } },
  };
}

describe('the factors of the race of 2024', () => {
  const factors = of(JUNE);

  it('are every parameter at the ends of its interval, all others as they are', () => {
    const parameters = factors.filter((each) => each.type === 'parameter');
    const ends = parameters.map(({ name, now, low, high }) => ({
      name,
      value: now,
      interval: [low?.to, high?.to],
    }));
    expect(ends).toEqual(POSTERIOR.laws.map(({ name, value, interval }) => ({ name, value, interval })));
    for (const { name, low, high } of parameters) {
      expect(low?.side).toEqual({ race: raceOf(JUNE), parameters: { ...POSTERIOR.values, [name]: low?.to } });
      expect(high?.side?.parameters).toEqual({ ...POSTERIOR.values, [name]: high?.to });
    }
  });

  it('are the stance and the evidence of every record, once', () => {
    for (const [candidate, row] of Object.entries(JUNE.stances)) {
      for (const member of Object.keys(row)) {
        expect(about(factors, 'stance', [member, candidate]).now).toBe(row[member]?.stance);
        expect(about(factors, 'evidence', [member, candidate]).now).toBe(row[member]?.evidence);
      }
    }
  });

  it('take who withholds to the next steps on both sides', () => {
    const { low, high } = about(factors, 'stance', ['ROU', 'rutte']);
    expect([low?.to, high?.to]).toEqual(['undeclared', 'object']);
    const said = (side: typeof low) =>
      side?.side?.race.candidates
        .find(({ id }) => id === 'rutte')
        ?.positions.find(({ member }) => member === 'ROU')?.stance;
    expect([said(low), said(high)]).toEqual(['undeclared', 'object']);
  });

  it('take who consents past what the model reads alike', () => {
    const { now, low, high } = about(factors, 'stance', ['POL', 'rutte']);
    // There is nothing softer than support, and accept is the same to consensus.
    expect([now, low, high?.to]).toEqual(['support', null, 'undeclared']);
  });

  it('are one where the changes come to the same', () => {
    const { low: _low, high, ...poland } = about(factors, 'stance', ['POL', 'rutte']);
    expect(poland).toEqual({
      type: 'stance',
      candidate: 'rutte',
      members: expect.arrayContaining(['LTU', 'POL']) as unknown,
      now: 'support',
    });
    // Türkiye has said something of Iohannis too.
    const turkey = about(factors, 'stance', ['TUR', 'rutte']);
    expect(turkey.high?.to).toBe('undeclared');
    expect(turkey.high?.side).not.toBe(high?.side);
  });

  it('have no end that the model reads where a candidate is out', () => {
    const { low, high } = about(factors, 'stance', ['POL', 'kallas']);
    expect([low?.side ?? null, high?.side ?? null]).toEqual([null, null]);
  });

  it('read of evidence whether it is assumed', () => {
    const { now, low, high } = about(factors, 'evidence', ['POL', 'rutte']);
    expect([now, low?.to, low?.side === null, high?.to, high?.side]).toEqual([
      'reported',
      'assumed',
      false,
      'stated',
      null,
    ]);
  });
});

/** Trials in which Rutte is appointed by 11 July. */
function answersTo(read: Snapshot, to: number): Uint8Array {
  const course = courseOf({ race: raceOf(read), parameters: POSTERIOR.values }, 'kinds');
  return appointedIn(course, { candidate: 'rutte', day: 22 }, { from: 0, to });
}

describe('ends that are of one kind', () => {
  it('give the same in every trial where nobody changes places', () => {
    expect(answersTo(juneWith('POL', 'accept'), 300)).toEqual(answersTo(JUNE, 300));
  });

  it('are as likely where they do', () => {
    const { members } = about(of(JUNE), 'stance', ['POL', 'rutte']);
    const [one = '', other = ''] = [members.at(0), members.at(-1)];
    expect(one).not.toBe(other);
    const share = (code: string) =>
      answersTo(juneWith(code, 'undeclared'), 4000).filter((each) => each === 1).length / 4000;
    // Two shares of 4 000 trials differ by 0.011 with one standard deviation.
    expect(Math.abs(share(one) - share(other))).toBeLessThan(0.045);
  });
});

describe('a small race', () => {
  const read = (fields: object) => snapshot(written(fields));

  const sources = { s: { publisher: 'P', date: '2024-02-01', url: 'https://example.org' } };
  const stated = (stance: string) => ({ stance, evidence: 'stated', source: 's' });

  it('becomes ripe when somebody is made to withhold from one who stands', () => {
    const said = (stance: string) =>
      about(of(read({ sources, stances: { x: { AAA: stated(stance) } } })), 'stance', ['AAA', 'x']);
    const { high } = said('accept');
    expect([high?.to, high?.side?.race.isRipe]).toEqual(['undeclared', false]);
    const firmer = said('undeclared');
    expect([firmer.high?.to, firmer.high?.side?.race.isRipe]).toEqual(['reserved', true]);
    // Softer: it has moved on the reading date, which is as if something had happened.
    expect(firmer.low?.side?.race.candidates[0]?.isFresh).toBe(true);
  });

  it('does not when one who does not stand is meant', () => {
    const candidates = { x: { name: 'X', candidacy: [{ status: 'mentioned' }] } };
    const factors = of(read({ candidates, sources, stances: { x: { AAA: stated('undeclared') } } }));
    expect(about(factors, 'stance', ['AAA', 'x']).high?.side?.race.isRipe).toBe(false);
  });

  it('has nothing worse than what is assumed, nor better than what is stated', () => {
    const stances = { x: { AAA: 'object', BBB: stated('object') } };
    const factors = of(read({ sources, stances }));
    expect(about(factors, 'evidence', ['AAA', 'x']).now).toBe('assumed');
    expect(about(factors, 'evidence', ['AAA', 'x']).low).toBeNull();
    expect(about(factors, 'evidence', ['BBB', 'x']).high).toBeNull();
  });

  it('says nothing of who takes no part, nor of candidates whom nobody has named', () => {
    const candidates = {
      x: { name: 'X', candidacy: [{ status: 'declared' }] },
      y: { name: 'Y', candidacy: [{ from: '2024-05-01', status: 'declared' }] },
    };
    const scenario = written({
      candidates,
      stances: { x: { AAA: 'object', BBB: 'object' }, y: { AAA: 'object' } },
    });
    const { BBB } = scenario.body.members;
    if (BBB === undefined) throw new Error('BBB is no member');
    const outside = { ...BBB, participates: false };
    const members = { ...scenario.body.members, BBB: outside };
    const factors = of(snapshot({ ...scenario, body: { ...scenario.body, members } }));
    const records = factors.flatMap((each) =>
      each.type === 'stance' ? [[each.candidate, each.members]] : [],
    );
    expect(records).toEqual([['x', ['AAA']]]);
  });

  it('leaves out what is held', () => {
    const posterior = posteriorOf({ held: { exitRate: 0.5 } });
    const factors = factorsOf({ snapshot: read({}), posterior });
    expect(factors.some((each) => each.type === 'parameter' && each.name === 'exitRate')).toBe(false);
    expect(factors).toHaveLength(12);
    expect(factors[0]?.high?.side?.parameters.exitRate).toBe(0.5);
  });
});
