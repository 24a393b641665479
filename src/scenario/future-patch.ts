/** A possible future as an overlay: the events of a trial as dated records, which a replay shows. */
import {
  daysAfter,
  EVERYONE,
  type Condition,
  type Future,
  type FutureEvent,
  type IsoDate,
  type Race,
  type Snapshot,
  type Stance,
} from '../engine/index.js';

/** The part of an overlay that a future comes to: a JSON Merge Patch of the scenario that was read. */
export interface FuturePatch {
  /** The reading date: what holds or became known later is dropped from the files beneath. */
  readonly knownBy: IsoDate;
  readonly stances: Readonly<Record<string, Readonly<Record<string, readonly WrittenStance[]>>>>;
  readonly candidates: Readonly<Record<string, { readonly candidacy: readonly object[] }>>;
  readonly concessions: Readonly<Record<string, { readonly granted: IsoDate }>>;
  /** Those that were known, and the choice. */
  readonly events: readonly object[];
}

interface WrittenStance {
  readonly from: IsoDate;
  readonly stance: Stance;
  readonly evidence: 'assumed';
  readonly except?: readonly string[];
  readonly liftedBy?: Condition;
}

/** What is told of a trial, and where it was read. */
export interface ToldFuture {
  readonly future: Future;
  readonly race: Race;
  readonly snapshot: Snapshot;
}

/**
 * The overlay of a future. Whoever does not withhold in it is written as supporting from the reading date on, assumed;
 * objections that were drawn, concessions, withdrawals, members that come round and the choice stand on their days. What
 * a condition brings about is not written: the replay finds it.
 */
export function futurePatch(told: ToldFuture): FuturePatch {
  const { future, race, snapshot } = told;
  const on = (day: number) => daysAfter(snapshot.asOf, day);
  const running = race.candidates.filter(({ status }) => status !== 'out');
  return {
    knownBy: snapshot.asOf,
    stances: Object.fromEntries(running.map(({ id }) => [id, rowsOn(id, told)])),
    candidates: Object.fromEntries(
      future.events.flatMap((event) =>
        event.type === 'gives-up' ? [[event.candidate, { candidacy: givenUp(event, snapshot) }]] : [],
      ),
    ),
    concessions: Object.fromEntries(
      future.events.flatMap((event) =>
        event.type === 'given' ? [[event.concession, { granted: on(event.day) }]] : [],
      ),
    ),
    events: eventsOf(told),
  };
}

function givenUp(
  { candidate, day }: FutureEvent & { readonly candidate: string },
  { asOf, candidates }: Snapshot,
) {
  return [
    { from: asOf, status: candidates[candidate]?.status },
    { from: daysAfter(asOf, day), status: 'withdrawn' },
  ];
}

/** The rows of one candidate: of everyone, and of the members that withhold or of whom something else is to be said. */
function rowsOn(id: string, { future, race, snapshot }: ToldFuture): FuturePatch['stances'][string] {
  const { asOf, stances } = snapshot;
  const recorded = stances[id] ?? {};
  const members = race.members.filter(({ member }) => member.participates);
  const holding = new Map(
    future.events.flatMap((event) =>
      event.type === 'withholds' && event.candidate === id ? [[event.member, event] as const] : [],
    ),
  );
  const cells = members.flatMap(
    ({ member: { code }, joins }): (readonly [string, readonly WrittenStance[]])[] => {
      const held = holding.get(code);
      if (held !== undefined) return cellOf(held, { future, race, snapshot });
      const isSilent = !Object.hasOwn(recorded, code) && joins > 0;
      const isUndeclared = Object.hasOwn(recorded, code) && recorded[code]?.stance === 'undeclared';
      return isSilent || isUndeclared ? [[code, [assumed(asOf, 'support')]]] : [];
    },
  );
  const except = [...new Set([...Object.keys(recorded), ...cells.map(([code]) => code)])].sort();
  const everyone = { ...assumed(asOf, 'support'), ...(except.length > 0 ? { except } : {}) };
  return { [EVERYONE]: [everyone], ...Object.fromEntries(cells) };
}

function assumed(from: IsoDate, stance: Stance): WrittenStance {
  return { from, stance, evidence: 'assumed' };
}

/** A member that withholds, until it comes round of itself; one on record that does not come round so is left as it is. */
function cellOf(
  held: Extract<FutureEvent, { type: 'withholds' }>,
  { future, race, snapshot }: ToldFuture,
): (readonly [string, readonly WrittenStance[]])[] {
  const { member, candidate, reason } = held;
  const { asOf, stances } = snapshot;
  const isRound = (event: FutureEvent) =>
    event.type === 'comes-round' && event.member === member && event.candidate === candidate;
  const round = future.events.find(
    (event) => isRound(event) && 'because' in event && event.because === 'itself',
  );
  const after = round === undefined ? [] : [assumed(daysAfter(asOf, round.day), 'accept')];
  const record = stances[candidate]?.[member];
  if (reason !== 'record' || record === undefined) return [[member, [drawn(held, race, asOf), ...after]]];
  const { stance, liftedBy } = record;
  const restated = { ...assumed(asOf, stance), ...(liftedBy === null ? {} : { liftedBy }) };
  return after.length === 0 ? [] : [[member, [restated, ...after]]];
}

/** What a member says from the reading date on that withholds without a record of it. */
function drawn(
  { member, reason }: Extract<FutureEvent, { type: 'withholds' }>,
  race: Race,
  asOf: IsoDate,
): WrittenStance {
  if (reason !== 'sponsor') return assumed(asOf, reason === 'undeclared' ? 'reserved' : 'object');
  const all = race.candidates
    .filter(({ home, isDeclared }) => isDeclared && home === member)
    .map(({ id }) => ({ withdrawn: id }));
  return { ...assumed(asOf, 'reserved'), liftedBy: { all } };
}

/** The events that were known at the reading, and the choice, if there is one. */
function eventsOf({ future: { end }, snapshot }: ToldFuture): readonly object[] {
  const { asOf, events, candidates } = snapshot;
  const known = Object.values(events).map(({ assumed: isAssumed, source, ...event }) => ({
    ...event,
    ...(source === null ? {} : { source }),
    ...(event.type === 'milestone' ? (isAssumed ? { assumed: true } : { announced: asOf }) : {}),
  }));
  if (end.outcome !== 'appointed' && end.outcome !== 'someone-else') return known;
  const name = end.candidate === null ? 'somebody who is not on record' : candidates[end.candidate]?.name;
  return [
    ...known,
    { date: daysAfter(asOf, end.day), type: 'decision', what: `The choice falls on ${name}` },
  ];
}
