/** The tables of `run`: every candidate by stances and verdict, and what every rule makes of them. */
import { labelOf, type Assessment, type Standing } from '../../engine/index.js';
import type { Document, Table, Words } from '../document.js';
import { inapplicableInWords } from './rule.js';
import { folded, verdictMark } from './words.js';

/** Every candidate with candidacy, the members by stance, and the verdict. */
export function candidateTable({ standings }: Assessment): Table {
  const rows = standings.map((standing): readonly Words[] => [
    standing.name,
    standing.candidacy,
    String(standing.supporters.length),
    String(standing.accepting.length),
    String(standing.undeclared.length),
    String(standing.withholding.length),
    [verdictMark(standing.verdict)],
  ]);
  const columns = [
    { title: 'candidate' },
    { title: 'candidacy' },
    { title: 'support', align: 'right' },
    { title: 'accept', align: 'right' },
    { title: 'undeclared', align: 'right' },
    { title: 'withhold', align: 'right' },
    { title: 'verdict' },
  ] as const;
  return { type: 'table', columns, rows };
}

/** The verdict of every rule on every candidate. */
export function ruleTable({ standings, comparisons, snapshot }: Assessment): Table {
  const titles = familyNames(standings);
  const specs = new Map(comparisons.map(({ rule, spec }) => [rule, spec]));
  const rows = [...specs].map(([rule, spec]): readonly Words[] => [
    rule === snapshot.rule.type ? `${labelOf(spec)} ←` : labelOf(spec),
    ...comparisons.filter((each) => each.rule === rule).map(({ verdict }) => [verdictMark(verdict)]),
  ]);
  const columns = [{ title: 'rule (← in force)' }, ...titles.map((title) => ({ title }))];
  return { type: 'table', columns, rows, divisible: true };
}

/** The family names of the candidates; the whole name where two have the same. */
function familyNames(standings: readonly Standing[]): readonly string[] {
  const families = standings.map(familyName);
  return standings.map(({ name }, index) => {
    const family = families[index] ?? name;
    return families.filter((each) => each === family).length > 1 ? name : family;
  });
}

/** The word of a name by which its id calls it, since family names stand first in some languages; else the last word. */
function familyName({ id, name }: Standing): string {
  const words = name.split(' ');
  return words.find((word) => folded(word) === id) ?? words.at(-1) ?? name;
}

/** Why some rules cannot be applied. */
export function ruleNotes({ comparisons }: Assessment): Document {
  const reasons = new Map(
    comparisons.flatMap(({ rule, inapplicable }) => (inapplicable ? [[rule, inapplicable]] : [])),
  );
  return [...reasons].map(([rule, reason]) => ({
    type: 'note',
    words: `${rule} does not apply: ${inapplicableInWords(reason)}`,
  }));
}
