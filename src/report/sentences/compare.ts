/** What `compare` says: both verdicts, every change, and which of them matter. */
import {
  MOST_TRIED,
  type Change,
  type Comparison,
  type Scenario,
  type SideVerdict,
  type Turn,
} from '../../engine/index.js';
import type { Document, Item, Words } from '../document.js';
import type { CompareReport } from '../reports.js';
import { inReadingOrder, movesOf, othersOf } from './change.js';
import { pairingBlocks } from './pairing.js';
import { opening } from './run.js';
import { candidateName, counted, grouped, heading, memberNames, verdictMark } from './words.js';

/** The whole answer of `compare`. */
export function compareDocument(report: CompareReport): Document {
  const { comparison, paired } = report;
  const { before, after } = comparison;
  const columns = ['', 'as of', 'verdict', 'blockers'].map((title) => ({ title }));
  return [
    { type: 'lead', words: headline(report) },
    {
      type: 'table',
      columns,
      rows: [sideRow('before', before, report.scenario), sideRow('after', after, report.scenario)],
    },
    ...daysApart(comparison),
    heading(title(report)),
    ...mattering(report),
    ...changeList(report),
    ...otherList(report),
    ...(paired ? pairingBlocks(paired) : []),
  ];
}

/** What the smallest sets of changes bring about. */
const BROUGHT_ABOUT: Readonly<Record<Turn, (name: string) => string>> = {
  unblocked: (name) => `What unblocks ${name}`,
  blocked: (name) => `What blocks ${name}`,
  adopted: (name) => `What settles consent to ${name}`,
  'no-longer-adopted': (name) => `What unsettles consent to ${name}`,
  other: () => 'What alters the verdict',
};

function title({ comparison: { turn, candidate }, scenario }: CompareReport): string {
  return turn === null ? 'What matters' : BROUGHT_ABOUT[turn](candidateName(candidate, scenario));
}

function headline({ comparison: { before, after, candidate }, scenario }: CompareReport): string {
  const name = candidateName(candidate, scenario);
  const [from, to] = [before.verdict, after.verdict].map((verdict) => verdict.replace('-', ' '));
  const finding = from === to ? `is ${to} on both sides` : `goes from ${from} to ${to}`;
  return `${opening(scenario)}${name} ${finding}.`;
}

function sideRow(
  label: string,
  { asOf, verdict, standing }: SideVerdict,
  scenario: Scenario,
): readonly Words[] {
  const blockers = memberNames(standing?.blockers ?? [], scenario).join(', ');
  return [label, asOf, [verdictMark(verdict)], blockers];
}

/** That time has passed between the sides, and how to leave it out. */
function daysApart({ before, after }: Comparison): Document {
  if (before.asOf === after.asOf) return [];
  const words = `The sides are read on different days, so what happened between them is among the changes. To leave it out: --as-of ${after.asOf}.`;
  return [{ type: 'note', words }];
}

/** Every change that a verdict may depend on; members that make the same move stand together. */
function changeList({ comparison: { changes, others }, scenario }: CompareReport): Document {
  if (changes.length + others.length === 0) return [{ type: 'paragraph', words: 'Nothing changed.' }];
  if (changes.length === 0) return [];
  const items = movesOf(inReadingOrder(changes, scenario), scenario).map((words) => ({ words }));
  return [heading(`What changed (${changes.length})`), { type: 'list', items }];
}

/** Changes that no verdict depends on. */
function otherList({ comparison: { others }, scenario }: CompareReport): Document {
  if (others.length === 0) return [];
  const items = othersOf(others, scenario).map((words) => ({ words }));
  return [heading(`Other changes, on which no verdict depends (${others.length})`), { type: 'list', items }];
}

function mattering(report: CompareReport): Document {
  const { decisive, complete, turn, irrelevant } = report.comparison;
  if (turn === null) return [{ type: 'paragraph', words: sameVerdict(report) }];
  const bound = complete
    ? 'These are all the smallest sets.'
    : `The search stopped after ${grouped(MOST_TRIED)} tries; there may be other sets.`;
  const rest = irrelevant.length === 0 ? '' : ` ${spare(irrelevant.length, complete)}`;
  return [
    { type: 'list', items: setItems(decisive, report) },
    { type: 'paragraph', words: bound + rest },
  ];
}

/** What is said of the changes that are in none of the sets. */
function spare(count: number, complete: boolean): string {
  const isOne = count === 1;
  if (complete)
    return isOne ? 'The other change is not needed.' : `The other ${count} changes are not needed.`;
  return `The other ${isOne ? 'change is' : `${counted(count, 'change')} are`} in none of those found.`;
}

/** That the verdict is the same, and who blocks on one side only. */
function sameVerdict({ comparison: { before, after, changes }, scenario }: CompareReport): string {
  const [old, now] = [before.standing?.blockers ?? [], after.standing?.blockers ?? []];
  const named = (codes: readonly string[]) => memberNames(codes, scenario).join(', ');
  const gone = named(old.filter((code) => !now.includes(code)));
  const added = named(now.filter((code) => !old.includes(code)));
  return [
    changes.length === 0 ? 'The verdict is the same.' : 'No change alters the verdict.',
    ...(gone === '' ? [] : [`No longer blocking: ${gone}.`]),
    ...(added === '' ? [] : [`Newly blocking: ${added}.`]),
  ].join(' ');
}

/** The sets of changes that alter the verdict; what several of them share stands there once. */
function setItems(sets: Comparison['decisive'], { scenario }: CompareReport): readonly Item[] {
  const item = (title: string, set: readonly Change[]): Item => ({
    words: `${title}:`,
    under: movesOf(set, scenario),
  });
  const [first = [], ...others] = sets;
  const shared = first.filter((change) => others.every((set) => set.includes(change)));
  if (others.length === 0 || shared.length < 2) return sets.map((set) => item(size(set), set));
  const rests = sets.map((set) => set.filter((change) => !shared.includes(change)));
  return [
    item(`${shared.length} changes in each of ${sets.length} sets`, shared),
    ...rests.map((rest, index) => item(index === 0 ? 'and with them' : 'or', rest)),
  ];
}

function size({ length }: readonly Change[]): string {
  return length === 1 ? 'one change is enough' : `${length} changes together`;
}
