/** Which races are one to the model: they differ in nothing that it reads, but for which of like members is which. */
import { consents } from '../case/stance.js';
import { toleratedBy } from '../futures/layout.js';
import { awaitedIn } from '../futures/unnamed.js';
import type { Entrant, Participant, Race, StartPosition } from '../futures/race.js';

/**
 * A text that two races share when a trial of one is as likely as that of the other, with some members in each other's
 * place. Members that a wait, a total or a candidate names are never in another's place.
 */
export function kindOfRace(race: Race): string {
  const { members, candidates, ...others } = race;
  const running = candidates.filter(({ status }) => status !== 'out');
  const named = new Set(running.flatMap(namedBy));
  const rows = members.map((each) => {
    const { code } = each.member;
    const said = running.map(({ positions }) =>
      positions.flatMap((position) => (position.member === code ? [readOf(position, race)] : [])),
    );
    return JSON.stringify([named.has(code) ? code : null, seatOf(each, race), said]);
  });
  const entrants = candidates.map(({ positions: _positions, ...entrant }) =>
    entrant.status === 'out' ? entrant.id : entrant,
  );
  return JSON.stringify([others, entrants, rows.sort()]);
}

/** What the model reads of a position: to consent and to back are one, but where votes are counted. */
function readOf({ stance, wait }: StartPosition, { rule }: Race): readonly unknown[] {
  return [consents(stance) && toleratedBy(rule) !== null ? 'consents' : stance, wait];
}

/** What rules read of a member; inhabitants count under one of them. */
function seatOf({ member, joins, isPrincipal }: Participant, { rule }: Race): readonly unknown[] {
  const { participates, permanent, weight, population } = member;
  const inhabitants = rule.type === 'qualified-majority' ? population : null;
  return [joins, isPrincipal, participates, permanent, weight, inhabitants];
}

function namedBy({ home, positions, total }: Entrant): readonly string[] {
  const waits = positions.flatMap(({ wait }) => (wait === null ? [] : awaitedIn(wait)));
  return [...(home === null ? [] : [home]), ...waits, ...(total?.silent ?? []), ...(total?.undeclared ?? [])];
}
