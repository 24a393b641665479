import type { Parameters } from '../../../../src/engine/dynamics/parameters.js';
import type { Race, StartStance } from '../../../../src/engine/dynamics/race.js';
import type { Stance } from '../../../../src/engine/case/stance.js';
import { plain, start } from '../races.js';

/** A race with the parameters under which it is run. */
export interface Setting {
  readonly name: string;
  readonly race: Race;
  readonly parameters: Parameters;
}

/** Members by their letters. */
export const codes = (letters: string) => letters.split('');
/** The same stance of each of these members. */
export const said = (letters: string, stance: Stance, more: Partial<StartStance> = {}) =>
  codes(letters).map((code) => start(code, stance, more));
/** The members' own hazards and what is given; nobody may be undeclared. */
export const only = (overrides: Partial<Parameters>) =>
  plain({
    undeclaredRate: 0.2,
    reservedRate: 0.15,
    objectRate: 0.07,
    redlineRate: 0.02,
    undeclaredAllowed: 0,
    ...overrides,
  });
/** Lets members join in a later week. */
export const joining = (start: Race, letters: string, fromWeek: number): Race => ({
  ...start,
  members: start.members.map((member) => (letters.includes(member.code) ? { ...member, fromWeek } : member)),
});
