import {
  MOST_TRIED,
  type Change,
  type Comparison,
  type Scenario,
  type SideVerdict,
} from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import { verdictMark } from '../run/tables.js';
import type { Style } from '../style.js';
import { counted, heading, paragraph, sentenceList, table } from '../text/layout.js';

/** A comparison with the scenario from which names are taken. */
export interface CompareReport {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
}

/** The text answer of `compare`: both verdicts, every change, and which of them matter. */
export function compareText({ comparison, scenario }: CompareReport, style: Style): string {
  const { before, after, candidate } = comparison;
  const name = scenario.candidates[candidate]?.name ?? candidate;
  const sections = [
    style.strong(paragraph(headline(name, comparison), style)),
    '',
    table(
      [{ title: '' }, { title: 'as of' }, { title: 'verdict' }, { title: 'blockers' }],
      [sideRow('before', before, style), sideRow('after', after, style)],
      style,
    ),
    heading(`What changed (${comparison.changes.length})`, style),
    changeTable({ comparison, scenario }, style),
    heading('What matters', style),
    ...mattering({ comparison, scenario }, style),
  ];
  return `${sections.join('\n')}\n`;
}

function headline(name: string, { before, after }: Comparison): string {
  if (before.verdict === after.verdict) return `${name} is ${after.verdict} on both sides.`;
  return `${name} goes from ${before.verdict} to ${after.verdict}.`;
}

function sideRow(label: string, { asOf, verdict, standing }: SideVerdict, style: Style): readonly string[] {
  return [label, asOf, verdictMark(verdict, style), standing?.blockers.join(', ') ?? ''];
}

function changeTable({ comparison, scenario }: CompareReport, style: Style): string {
  if (comparison.changes.length === 0) return 'nothing';
  const rows = comparison.changes.map((change) => [
    subject(change, scenario),
    `${change.from} → ${change.to}`,
    comparison.irrelevant.includes(change) ? style.faint('irrelevant') : 'decisive',
  ]);
  return table([{ title: 'what' }, { title: 'change' }, { title: 'for the verdict' }], rows, style);
}

/** What a change is about, in words. */
function subject(change: Change, { body, candidates }: Scenario): string {
  if (change.type === 'rule') return 'decision rule';
  if (change.type === 'concession') return `concession ${change.concession}`;
  const candidate = 'candidate' in change ? (candidates[change.candidate]?.name ?? change.candidate) : '';
  if (change.type === 'candidacy') return `candidacy of ${candidate}`;
  const member = body.members[change.member]?.name ?? change.member;
  return change.type === 'member' ? member : `${member} on ${candidate}`;
}

function mattering({ comparison, scenario }: CompareReport, style: Style): readonly string[] {
  const { decisive, complete, irrelevant, before, after } = comparison;
  if (before.verdict === after.verdict)
    return [paragraph('No change turns the verdict: it is the same.', style)];
  const sets = decisive.map((set) => {
    const parts = set.map((change) => `${subject(change, scenario)} (${change.from} → ${change.to})`);
    return paragraph(`  ${counted(set.length, 'change')} together: ${sentenceList(parts)}`, style, 4);
  });
  const bound = complete
    ? 'These are all the smallest sets of changes that turn the verdict.'
    : `The search stopped after ${MOST_TRIED} sets of changes; there may be other sets.`;
  const rest =
    irrelevant.length === 0 ? '' : ` The other ${counted(irrelevant.length, 'change')} could be left out.`;
  return [...sets, paragraph(bound + rest, style)];
}

/** The JSON answer of `compare`. */
export function compareJson({ comparison }: CompareReport, origin: Origin): string {
  const { candidate, before, after, changes, decisive, complete, irrelevant } = comparison;
  const side = ({ asOf, verdict, standing }: SideVerdict) => ({
    asOf,
    verdict,
    blockers: standing?.blockers ?? [],
  });
  return jsonAnswer(origin, {
    candidate,
    before: side(before),
    after: side(after),
    changes,
    decisive,
    complete,
    irrelevant,
  });
}
