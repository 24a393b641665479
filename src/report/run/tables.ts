import type { Assessment, CandidateVerdict, Standing } from '../../engine/index.js';
import type { Style } from '../style.js';
import { paragraph, table } from '../text/layout.js';

/** A verdict with the sign that stands for it where there is no colour. */
export function verdictMark(verdict: Standing['verdict'] | CandidateVerdict, style: Style): string {
  return {
    adopted: style.good('✓ adopted'),
    open: style.unsure('? open'),
    blocked: style.bad('✗ blocked'),
    withdrawn: style.faint('- withdrawn'),
    'not-applicable': style.faint('· n/a'),
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

/** The verdict of every rule on every candidate, with the reason where a rule cannot be applied. */
export function ruleTable({ standings, comparisons, ruleSpec }: Assessment, style: Style): string {
  const rules = [...new Set(comparisons.map(({ rule }) => rule))];
  const rows = rules.map((rule) => {
    const verdicts = comparisons.filter((comparison) => comparison.rule === rule);
    const inForce = rule === ruleSpec.type ? `${rule} ←` : rule;
    return [inForce, ...verdicts.map(({ verdict }) => verdictMark(verdict, style))];
  });
  const columns = [
    { title: 'rule (← in force)' },
    ...standings.map(({ name }) => ({ title: familyName(name) })),
  ];
  const reasons = new Map(
    comparisons.flatMap(({ rule, inapplicable }) => (inapplicable ? [[rule, inapplicable]] : [])),
  );
  const notes = [...reasons].map(([rule, reason]) =>
    style.faint(paragraph(`n/a, ${rule}: ${reason}`, style, 2)),
  );
  return [table(columns, rows, style), ...notes].join('\n');
}

function familyName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
