import {
  MOST_TRIED,
  type Change,
  type Comparison,
  type Scenario,
  type SideVerdict,
} from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import { verdictMark } from '../run/tables.js';
import { changeInWords } from '../sentences/change.js';
import type { Style } from '../style.js';
import { grouped, heading, paragraph, table } from '../text/layout.js';
import { alphabetical, candidateName, memberName, memberNames } from '../text/names.js';
import { pairedAnswers, pairingText, type PairingReport } from './pairing-report.js';

/** A comparison with the scenario from which names are taken. */
export interface CompareReport {
  readonly comparison: Comparison;
  readonly scenario: Scenario;
  /** The paired forecast; undefined: none was asked for. */
  readonly paired?: PairingReport | undefined;
}

/** The text answer of `compare`: both verdicts, every change, and which of them matter. */
export function compareText({ comparison, scenario, paired }: CompareReport, style: Style): string {
  const { before, after, candidate } = comparison;
  const name = candidateName(candidate, scenario);
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
  return `${sections.join('\n')}\n${paired ? pairingText(paired, style) : ''}`;
}

function headline(name: string, { before, after }: Comparison): string {
  const [from, to] = [before.verdict, after.verdict].map((verdict) => verdict.replace('-', ' '));
  return from === to ? `${name} is ${to} on both sides.` : `${name} goes from ${from} to ${to}.`;
}

function sideRow(label: string, { asOf, verdict, standing }: SideVerdict, style: Style): readonly string[] {
  return [label, asOf, verdictMark(verdict, style), standing?.blockers.join(', ') ?? ''];
}

function changeTable({ comparison, scenario }: CompareReport, style: Style): string {
  if (comparison.changes.length === 0) return 'nothing';
  const rows = inReadingOrder(comparison.changes, scenario).map((change) => [
    subject(change, scenario),
    arrow(change),
    comparison.irrelevant.includes(change) ? style.faint('not needed') : 'decisive',
  ]);
  return table([{ title: 'what' }, { title: 'change' }, { title: 'for the verdict' }], rows, style);
}

/** `changes` as they come by type and candidate, and within these by the names that are read. */
function inReadingOrder(changes: readonly Change[], scenario: Scenario): readonly Change[] {
  const groups = [...new Set(changes.map(groupOf))];
  return groups.flatMap((group) => {
    const own = changes.filter((change) => groupOf(change) === group);
    return own.sort((a, b) => subject(a, scenario).localeCompare(subject(b, scenario), 'en'));
  });
}

function groupOf(change: Change): string {
  return change.type === 'stance' ? `stance ${change.candidate}` : change.type;
}

/** What a change is about, in words. */
function subject(change: Change, scenario: Scenario): string {
  if (change.type === 'rule') return 'decision rule';
  if (change.type === 'date') return 'reading date';
  if (change.type === 'concession') return `concession ${change.concession}`;
  if (change.type === 'candidacy') return `candidacy of ${candidateName(change.candidate, scenario)}`;
  if (change.type === 'member') return memberName(change.member, scenario);
  if (change.type === 'stance')
    return `${memberName(change.member, scenario)} on ${candidateName(change.candidate, scenario)}`;
  return change.type;
}

function mattering(report: CompareReport, style: Style): readonly string[] {
  const { decisive, complete, irrelevant, before, after } = report.comparison;
  if (before.verdict === after.verdict) return [paragraph(sameVerdict(report), style)];
  const sets = setsText(decisive, report.scenario, style);
  const bound = complete
    ? 'These are all the smallest sets of changes that turn the verdict.'
    : `The search stopped after ${grouped(MOST_TRIED)} sets of changes; there may be other sets.`;
  const others = irrelevant.length === 1 ? 'The other change' : `The other ${irrelevant.length} changes`;
  const rest = irrelevant.length === 0 ? '' : ` ${others} could be left out.`;
  return [...sets, paragraph(bound + rest, style)];
}

/** That the verdict is the same, and who stands in the way on one side only. */
function sameVerdict({ comparison: { before, after }, scenario }: CompareReport): string {
  const [old, now] = [before.standing?.blockers ?? [], after.standing?.blockers ?? []];
  const named = (codes: readonly string[]) => memberNames(codes, scenario).join(', ');
  const gone = named(old.filter((code) => !now.includes(code)));
  const added = named(now.filter((code) => !old.includes(code)));
  return [
    'No change turns the verdict.',
    ...(gone === '' ? [] : [`No longer in the way: ${gone}.`]),
    ...(added === '' ? [] : [`In the way now: ${added}.`]),
  ].join(' ');
}

/** The sets of changes that turn the verdict; what several of them share is told once. */
function setsText(sets: Comparison['decisive'], scenario: Scenario, style: Style): readonly string[] {
  const told = (title: string, set: readonly Change[]) =>
    [paragraph(`  ${title}:`, style, 4), ...movesText(set, scenario, style)].join('\n');
  const [first = [], ...others] = sets;
  const shared = first.filter((change) => others.every((set) => set.includes(change)));
  if (others.length === 0 || shared.length < 2) return sets.map((set) => told(size(set), set));
  const rests = sets.map((set) => set.filter((change) => !shared.includes(change)));
  return [
    told(`${shared.length} changes in each of ${sets.length} sets`, shared),
    ...rests.map((rest, index) => told(index === 0 ? 'and with them' : 'or', rest)),
  ];
}

function size({ length }: readonly Change[]): string {
  return length === 1 ? 'one change is enough' : `${length} changes together`;
}

/** The changes of a set; members that make the same move on one line. */
function movesText(set: readonly Change[], scenario: Scenario, style: Style): readonly string[] {
  const moves = new Map<string, readonly string[]>();
  for (const change of set) {
    const { topic, who } = moveOf(change, scenario);
    moves.set(topic, [...(moves.get(topic) ?? []), ...who]);
  }
  return [...moves].map(([topic, who]) => {
    const names = who.length === 0 ? '' : `: ${alphabetical(who).join(', ')}`;
    return paragraph(`    ${topic}${names}`, style, 6);
  });
}

/** What moves from where to where, apart from the members that move; nobody for a change that is about none. */
function moveOf(
  change: Change,
  scenario: Scenario,
): { readonly topic: string; readonly who: readonly string[] } {
  const move = arrow(change);
  if (change.type !== 'stance') return { topic: `${subject(change, scenario)}, ${move}`, who: [] };
  return {
    topic: `on ${candidateName(change.candidate, scenario)}, ${move}`,
    who: [memberName(change.member, scenario)],
  };
}

function arrow(change: Change): string {
  const { from, to } = changeInWords(change);
  return `${from} → ${to}`;
}

/** A change by its kind and key, with what was and what is in words. */
function changeAnswer(change: Change): object {
  return { ...change, ...changeInWords(change) };
}

/** The JSON answer of `compare`. */
export function compareJson({ comparison, paired }: CompareReport, origin: Origin): string {
  const { candidate, before, after, changes, others, decisive, complete, irrelevant } = comparison;
  const side = ({ asOf, verdict, standing }: SideVerdict) => ({
    asOf,
    verdict,
    blockers: standing?.blockers ?? [],
  });
  return jsonAnswer(origin, {
    candidate,
    before: side(before),
    after: side(after),
    changes: changes.map(changeAnswer),
    others: others.map(changeAnswer),
    decisive: decisive.map((set) => set.map(changeAnswer)),
    complete,
    irrelevant: irrelevant.map(changeAnswer),
    ...(paired ? { forecast: pairedAnswers(paired), ...runOf(paired) } : {}),
  });
}

/** What was run for a paired forecast. */
function runOf({ pairing: { trials }, wanted, seed, scenario }: PairingReport): object {
  return { trials, wanted, partial: trials < wanted, seed, inSample: scenario.inSample };
}
