/** The CSV of `members`, and of `members --power`. */
import { membersOn, valueOf } from '../../engine/index.js';
import type { Membership, PowerReport } from '../reports.js';
import { csvOf } from './rows.js';

/** One row for each member. */
export function membersCsv({ body, asOf }: Membership): string {
  const rows = membersOn(body, asOf).map(({ code, name, joined, left, population }) => [
    ...[code, name, joined, left],
    population,
  ]);
  return csvOf('code,name,joined,left,population', rows);
}

/** One row for each member under each rule. */
export function powerCsv({ powers }: PowerReport): string {
  const rows = powers.flatMap(({ rule, members }) => {
    const value = valueOf(rule);
    const name = value === null ? rule.type : `${rule.type}=${value}`;
    return members.map(({ member, swings, penrose, banzhaf, shapleyShubik, exact }) => [
      ...[name, member, String(swings)],
      ...[penrose, banzhaf, shapleyShubik],
      exact.join('/'),
    ]);
  });
  return csvOf('rule,member,swings,penrose,banzhaf,shapleyShubik,exact', rows);
}
