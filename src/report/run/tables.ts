/* eslint-disable @typescript-eslint/no-non-null-assertion -- titles and comparisons are made for every candidate */
import type { Assessment, RuleSpec, RuleVerdict, Standing } from '../../engine/index.js';
import type { Style } from '../style.js';
import { displayWidth, paragraph, table } from '../text/layout.js';

/** A verdict with the sign that stands for it where there is no colour. */
export function verdictMark(verdict: RuleVerdict | 'not-named', style: Style): string {
  return {
    adopted: style.good('✓ adopted'),
    open: style.unsure('? open'),
    blocked: style.bad('✗ blocked'),
    withdrawn: style.faint('- withdrawn'),
    'not-applicable': style.faint('· n/a'),
    'not-named': style.faint('· not named'),
  }[verdict];
}

/** Every candidate with candidacy, the members by stance, and the verdict. */
export function candidateTable({ standings }: Assessment, style: Style): string {
  const rows = standings.map((standing) => [
    standing.name,
    standing.candidacy,
    String(standing.supporters.length),
    String(standing.accepting.length),
    String(standing.undeclared.length),
    String(standing.withholding.length),
    verdictMark(standing.verdict, style),
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
  return table(columns, rows, style);
}

/**
 * The verdict of every rule on every candidate, with the reason where a rule cannot be applied. Candidates that do
 * not fit side by side go on in another table below.
 */
export function ruleTable(assessment: Assessment, style: Style): string {
  const { standings, comparisons } = assessment;
  const titles = columnTitles(standings);
  const perTable = Math.max(1, Math.floor((style.width - RULE_WIDTH) / columnWidth([...titles.values()])));
  const tables = Array.from({ length: Math.ceil(standings.length / perTable) }, (_, index) => {
    const shown = standings.slice(index * perTable, (index + 1) * perTable);
    return partOfRuleTable(
      assessment,
      shown.map(({ id }) => [id, titles.get(id)!]),
      style,
    );
  });
  const reasons = new Map(
    comparisons.flatMap(({ rule, inapplicable }) => (inapplicable ? [[rule, inapplicable]] : [])),
  );
  const notes = [...reasons].map(([rule, reason]) =>
    style.faint(paragraph(`n/a, ${rule}: ${reason}`, style, 2)),
  );
  return [tables.join('\n\n'), ...notes].join('\n');
}

/** Columns of the longest name of a rule, marked as in force. */
const RULE_WIDTH = 20;

/** Columns that a candidate takes, the gap before it included. */
function columnWidth(titles: readonly string[]): number {
  return 2 + Math.max(displayWidth('- withdrawn'), ...titles.map(displayWidth));
}

function partOfRuleTable(
  { comparisons, snapshot }: Assessment,
  candidates: readonly (readonly [id: string, title: string])[],
  style: Style,
): string {
  const rules = new Map(comparisons.map(({ rule, spec }) => [rule, labelOf(spec)]));
  const rows = [...rules].map(([rule, label]) => [
    rule === snapshot.rule.type ? `${label} ←` : label,
    ...candidates.map(([id]) => {
      const found = comparisons.find((each) => each.rule === rule && each.candidate === id)!;
      return verdictMark(found.verdict, style);
    }),
  ]);
  return table([{ title: 'rule (← in force)' }, ...candidates.map(([, title]) => ({ title }))], rows, style);
}

/** A rule's name with its parameter, where it has one. */
function labelOf(spec: RuleSpec): string {
  const { type, ...parameters } = spec;
  return [type, ...Object.values(parameters).filter((value) => value !== null)].join(' ');
}

/** The family names of the candidates; the whole name where two have the same. */
function columnTitles(standings: readonly Standing[]): ReadonlyMap<string, string> {
  const families = standings.map(({ name }) => familyName(name));
  return new Map(
    standings.map(({ id, name }) => {
      const family = familyName(name);
      return [id, families.filter((each) => each === family).length > 1 ? name : family];
    }),
  );
}

function familyName(name: string): string {
  return name.replace(/^.* /, '');
}
