/** The CSV of `members`, and of `members --power`. */
import { membersOn, ruleWord } from '../../engine/index.js';
import type { Membership, PowerReport } from '../reports.js';
import { cellTable, type CellTable } from './rows.js';

/** One row for each member. */
export function membersCells({ body, asOf }: Membership): CellTable {
  const rows = membersOn(body, asOf).map(({ code, name, joined, left, population }) => [
    ...[code, name, joined, left],
    population,
  ]);
  return cellTable('code,name,joined,left,population', rows);
}

/** One row for each member under each rule. */
export function powerCells({ powers }: PowerReport): CellTable {
  const rows = powers.flatMap(({ rule, members }) => {
    const name = ruleWord(rule);
    return members.map(({ member, swings, penrose, banzhaf, shapleyShubik, exact }) => [
      ...[name, member, String(swings)],
      ...[penrose, banzhaf, shapleyShubik],
      exact.join('/'),
    ]);
  });
  return cellTable('rule,member,swings,penrose,banzhaf,shapleyShubik,exact', rows);
}
