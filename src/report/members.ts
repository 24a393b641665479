import { membersOn, type Body, type IsoDate } from '../engine/index.js';
import { jsonAnswer, type Origin } from './answer.js';
import type { Style } from './style.js';
import { counted, dayInWords, grouped, table } from './text/layout.js';

/** A body on one date. */
export interface Membership {
  readonly body: Body;
  readonly asOf: IsoDate;
}

/** Who is a member on a date, since when. */
export function membersText({ body, asOf }: Membership, style: Style): string {
  const members = membersOn(body, asOf);
  const rows = members.map(({ code, name, joined, population }) => [
    code,
    name,
    joined ?? 'always',
    population === null ? '' : grouped(population),
  ]);
  const columns = [
    { title: 'code' },
    { title: 'member' },
    { title: 'since' },
    { title: 'population', align: 'right' },
  ] as const;
  const headline = `${body.name} has ${counted(members.length, 'member')} on ${dayInWords(asOf)}.`;
  return `${style.strong(headline)}\n\n${table(columns, rows, style)}\n`;
}

/** The JSON answer of `members`. */
export function membersJson({ body, asOf }: Membership, origin: Origin): string {
  const members = membersOn(body, asOf).map(({ code, name, joined, left, population }) => ({
    code,
    name,
    joined,
    left,
    population,
  }));
  return jsonAnswer(origin, { asOf, body: body.id, members });
}
