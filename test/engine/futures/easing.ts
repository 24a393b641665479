/** Ways to make it easier for a candidate, of which none may make its appointment later. */
import type { Entrant, Race, StartPosition, Wait } from '../../../src/engine/futures/race.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import type { Chance } from '../../oracle/chance.js';
import { isAdopted } from '../../oracle/races.js';

/** A race, and the same one with something made easier for a candidate. */
export interface Eased {
  readonly what: string;
  readonly id: string;
  readonly race: Race;
}

/** Everything that can be made easier by one step for one of the candidates. */
export function easings(race: Race, chance: Chance): readonly Eased[] {
  return race.candidates
    .filter(({ status }) => status !== 'out')
    .flatMap((candidate) => [
      ...consents(race, candidate, chance),
      ...softenings(race, candidate),
      ...concessions(race, candidate),
    ]);
}

function consents(race: Race, candidate: Entrant, chance: Chance): readonly Eased[] {
  const stanceOf = new Map(candidate.positions.map(({ member, stance }) => [member, stance]));
  return race.members
    .filter(({ member }) => member.participates)
    .flatMap(({ member: { code } }): Eased | readonly Eased[] => {
      const before = stanceOf.get(code) ?? 'no record';
      if (before === 'support' || before === 'accept') return [];
      // Under rules that ask for a yes, to accept is less than to keep silent.
      const isYes = isSilent(before) && !race.rule.type.startsWith('consensus');
      const stance = isYes ? 'support' : chance.oneOf(['accept', 'support'] as const);
      const others = candidate.positions.filter(({ member }) => member !== code);
      const positions = sorted([...others, { member: code, stance, wait: null }]);
      // Where a total says that more are behind it, one name more adds nothing.
      const backing = candidate.backing + (candidate.total === null ? 1 : chance.whole(0, 1));
      const what = `${code} on ${candidate.id}: ${before} → ${stance}`;
      return eased(race, { ...candidate, positions, backing }, what);
    });
}

function isSilent(before: Stance | 'no record'): boolean {
  return before === 'undeclared' || before === 'no record';
}

const SOFTER: Readonly<Partial<Record<Stance, readonly Stance[]>>> = {
  redline: ['object', 'reserved'],
  object: ['reserved'],
};

function softenings(race: Race, candidate: Entrant): readonly Eased[] {
  return candidate.positions.flatMap((position) =>
    (SOFTER[position.stance] ?? []).map((stance) => {
      const what = `${position.member} on ${candidate.id}: ${position.stance} → ${stance}`;
      return eased(race, put(candidate, position, { ...position, stance }), what);
    }),
  );
}

/** Concessions that only this candidate is waited for with. */
function concessions(race: Race, candidate: Entrant): readonly Eased[] {
  const elsewhere = race.candidates
    .filter((other) => other !== candidate)
    .flatMap(({ positions }) => positions.map(({ wait }) => wait));
  return race.concessions
    .filter((id) => !elsewhere.some((wait) => names(wait, id)))
    .map((id) => {
      const positions = candidate.positions.map((position): StartPosition => {
        const rest = position.wait === null ? null : without(position.wait, id);
        return rest === 'met' ? { ...position, stance: 'accept', wait: null } : { ...position, wait: rest };
      });
      const gained = positions.filter(({ stance }, at) => stance !== candidate.positions[at]?.stance).length;
      const after = { ...candidate, positions, backing: candidate.backing + gained };
      const given = { ...race, concessions: race.concessions.filter((other) => other !== id) };
      return eased(given, after, `${id} is given`);
    });
}

function names(wait: Wait | null, id: string): boolean {
  return wait !== null && JSON.stringify(wait).includes(`"concession":"${id}"`);
}

/** What is left to wait for once a concession has been given. */
function without(wait: Wait, id: string): Wait | 'met' {
  if ('all' in wait) {
    const left = wait.all.map((part) => without(part, id)).filter((part) => part !== 'met');
    return left.length === 0 ? 'met' : { all: left };
  }
  if ('any' in wait) {
    const left = wait.any.map((part) => without(part, id));
    return left.includes('met') ? 'met' : { any: left.filter((part) => part !== 'met') };
  }
  return 'concession' in wait && wait.concession === id ? 'met' : wait;
}

function put(candidate: Entrant, before: StartPosition, after: StartPosition): Entrant {
  return { ...candidate, positions: candidate.positions.map((each) => (each === before ? after : each)) };
}

function sorted(positions: readonly StartPosition[]): readonly StartPosition[] {
  return [...positions].sort((a, b) => (a.member < b.member ? -1 : 1));
}

/** The race with the candidate as it is now: what is on record of who stands makes it ripe, what is assumed is fresh. */
function eased(race: Race, candidate: Entrant, what: string): Eased {
  const after = { ...candidate, isFresh: true, isAdopted: isAdopted(candidate.positions, race) };
  const candidates = race.candidates.map((each) => (each.id === after.id ? after : each));
  return { what, id: candidate.id, race: { ...race, candidates, isRipe: true } };
}
