import type { Candidacy, Candidate } from '../../../src/engine/case/candidate.js';
import type { Member } from '../../../src/engine/case/member.js';
import type { RaceEvent, ReportedTotal, Scenario } from '../../../src/engine/case/scenario.js';
import type { Stance, StanceRecord } from '../../../src/engine/case/stance.js';

/** A member since ever. */
export function member(code: string, more: Partial<Member> = {}): Member {
  return {
    code,
    name: code,
    joined: null,
    left: null,
    participates: true,
    permanent: false,
    weight: null,
    population: null,
    assumed: false,
    ...more,
  };
}

/** A candidate whose candidacy holds from a day on and is known on it. */
export function candidate(
  id: string,
  status: Candidacy,
  more: Partial<Candidate> & { from?: string } = {},
): Candidate {
  const { from = null, ...rest } = more;
  return {
    id,
    name: id.toUpperCase(),
    member: null,
    candidacy: [{ from, known: from, status, source: null, judgement: null }],
    ...rest,
  };
}

/** A stance that holds and is known from a day on. */
export function record(stance: Stance, more: Partial<StanceRecord> = {}): StanceRecord {
  return {
    from: '2024-01-01',
    known: '2024-01-01',
    stance,
    why: null,
    asks: null,
    liftedBy: null,
    source: 's',
    evidence: 'reported',
    judgement: null,
    salience: null,
    ...more,
  };
}

/** A reported total on a day, published on another. */
export function count(supporters: readonly [number, number], date: string, known = date): ReportedTotal {
  return { date, known, candidate: 'x', supporters, source: null, conflict: null };
}

/** An event that was always known, unless it says otherwise. */
export function event(date: string, type: RaceEvent['type'], known: string | null = null): RaceEvent {
  return { date, type, what: type, source: null, known };
}

/** A scenario of members A, B and C and a declared candidate x, read on 2024-01-11 with a term until 2024-03-01. */
export function scenario(more: Partial<Scenario> = {}): Scenario {
  return {
    title: 'test',
    body: { id: 'test', name: 'test', members: { A: member('A'), B: member('B'), C: member('C') } },
    rule: { type: 'consensus' },
    asOf: '2024-01-11',
    termEnds: '2024-03-01',
    incumbent: { name: 'Now', member: null, extendable: true },
    candidates: { x: candidate('x', 'declared') },
    stances: {},
    outcome: null,
    counts: [],
    concessions: {},
    blocs: {},
    events: [],
    sources: {},
    inSample: null,
    model: {},
    expect: [],
    ...more,
  };
}
