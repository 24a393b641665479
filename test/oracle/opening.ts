/** How a trial opens, as docs/model.md tells it under "Who withholds": drawn naively, one candidate after the other. */
import type { Entrant, Participant, Race, Wait } from '../../src/engine/futures/race.js';
import type { Parameters } from '../../src/engine/futures/parameters.js';
import type { Stance } from '../../src/engine/index.js';
import type { Chance } from './chance.js';

/** Where a member stands on a candidate in a trial. */
export interface Attitude {
  readonly member: Participant;
  readonly candidate: Entrant;
  /** What is on record; null: nothing. */
  readonly recorded: Stance | null;
  readonly wait: Wait | null;
  /** Whether it keeps to candidates of its own; then this lasts until they have given up. */
  readonly isSponsor: boolean;
  readonly withheld: boolean;
  /** Whether it objects, on record or unseen, rather than having reserves. */
  readonly objects: boolean;
  /** When it came round, in days; null: it has not, or never withheld. */
  cameRound: number | null;
}

const PRINCIPAL_SHARE = 7 / 18;

/** The attitudes of all members that take part to one candidate. */
export function attitudesTo(candidate: Entrant, race: Race, draw: Draw): Attitude[] {
  const members = race.members.filter(({ member }) => member.participates);
  const recorded = new Map(candidate.positions.map(({ member, stance }) => [member, stance]));
  const waits = new Map(candidate.positions.map(({ member, wait }) => [member, wait]));
  const inside = insideOf(candidate, draw.chance);
  const isSponsor = (code: string) =>
    code !== candidate.home && race.candidates.some(({ home, isDeclared }) => isDeclared && home === code);
  const isUnknown = (code: string) =>
    !recorded.has(code) && !inside.has(code) && code !== candidate.home && !isSponsor(code);
  const hidden = hiddenAgainst(
    candidate,
    members.filter(({ joins }) => joins === 0),
    { ...draw, isUnknown },
  );
  return members.map((member): Attitude => {
    const { code } = member.member;
    const stance = recorded.get(code) ?? null;
    const keeps = stance === null && !inside.has(code) && isSponsor(code);
    const isUndecided = stance === 'undeclared' && !inside.has(code);
    const holdsBack = isUndecided && draw.chance.happens(draw.parameters.undeclaredWithholds);
    return {
      ...{ candidate, recorded: stance, isSponsor: keeps, cameRound: null },
      member: hidden.has(code) ? unnamedAs(member, candidate) : member,
      wait: waits.get(code) ?? null,
      objects: stance === 'object' || hidden.has(code),
      withheld: [isWithholding(stance), keeps, hidden.has(code), holdsBack].includes(true),
    };
  });
}

/** A member as it is known: who they are that a total reports without a name is not, nor whether one is a principal. */
function unnamedAs(member: Participant, { total }: Entrant): Participant {
  return total?.against ? { ...member, isPrincipal: false } : member;
}

/** What draws are made from. */
export interface Draw {
  readonly chance: Chance;
  readonly parameters: Parameters;
}

function isWithholding(stance: Stance | null): boolean {
  return stance === 'reserved' || stance === 'object' || stance === 'redline';
}

/** Who was counted in the reported total without being named. */
function insideOf({ total }: Entrant, chance: Chance): ReadonlySet<string> {
  if (total === null) return new Set();
  const size = chance.whole(...total.unnamed);
  const silent = chance.some(total.silent, size);
  return new Set([...silent, ...chance.some(total.undeclared, size - silent.length)]);
}

/** Whose consent a condition waits for. */
function consentsIn(wait: Wait | null): readonly string[] {
  if (wait === null) return [];
  if ('all' in wait) return wait.all.flatMap(consentsIn);
  if ('any' in wait) return wait.any.flatMap(consentsIn);
  return 'consents' in wait ? wait.consents : [];
}

/** Who withholds without anything on record, of the members at the reading. */
function hiddenAgainst(
  { total, positions }: Entrant,
  members: readonly Participant[],
  { chance, parameters, isUnknown }: Draw & { readonly isUnknown: (code: string) => boolean },
): ReadonlySet<string> {
  const unknown = members.map(({ member }) => member.code).filter(isUnknown);
  const awaited = positions.flatMap(({ wait }) => consentsIn(wait));
  const nameless = unknown.filter((code) => !awaited.includes(code));
  if (total?.against) return new Set(chance.some(nameless, chance.whole(...total.against)));
  if (!chance.happens(parameters.unseenObjection)) return new Set();
  const principals = members.filter(({ isPrincipal }) => isPrincipal);
  const others = members.filter(({ isPrincipal }) => !isPrincipal);
  const kind = chance.happens(PRINCIPAL_SHARE) ? principals : others;
  const target = chance.oneOf(kind.length > 0 ? kind : members).member.code;
  return new Set(isUnknown(target) ? [target] : []);
}
