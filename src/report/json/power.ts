/** The JSON of `members --power`. */
import { membersOn, type Power } from '../../engine/index.js';
import type { PowerReport } from '../reports.js';

/** Whole numbers that may be of any size are texts; what cannot be applied says what it lacks. */
export function powerFields({ body, asOf, powers, inapplicable }: PowerReport) {
  const figures = new Map(membersOn(body, asOf).map((member) => [member.code, member]));
  const fieldsOf = ({ rule, figure, winning, coalitions, isEqual, members }: Power) => ({
    rule,
    figure,
    isEqual,
    winning: String(winning),
    coalitions: String(coalitions),
    members: members.map(({ member, exact, swings, ...shares }) => ({
      code: member,
      figure: figure === null ? null : (figures.get(member)?.[figure] ?? null),
      swings: String(swings),
      ...shares,
      exact: exact.join('/'),
    })),
  });
  return { asOf, body: body.id, power: powers.map(fieldsOf), inapplicable };
}
