/** What `compare` says: both verdicts, every change, and which of them matter. */
import { MOST_TRIED, type Change, type Comparison, type SideVerdict } from '../../engine/index.js';
import type { Piece, Document, Item, Words } from '../document.js';
import type { CompareReport } from '../reports.js';
import { changeMove, changeSubject, inReadingOrder, movesOf } from './change.js';
import { pairingBlocks } from './pairing.js';
import { candidateName, counted, grouped, memberNames, verdictMark } from './words.js';

/** The whole answer of `compare`. */
export function compareDocument(report: CompareReport): Document {
  const { comparison, paired } = report;
  const { before, after, changes } = comparison;
  const columns = ['', 'as of', 'verdict', 'blockers'].map((title) => ({ title }));
  return [
    { type: 'lead', words: headline(report) },
    { type: 'table', columns, rows: [sideRow('before', before), sideRow('after', after)] },
    { type: 'heading', words: `What changed (${changes.length})` },
    changeTable(report),
    { type: 'heading', words: 'What matters' },
    ...mattering(report),
    ...(paired ? pairingBlocks(paired) : []),
  ];
}

function headline({ comparison: { before, after, candidate }, scenario }: CompareReport): string {
  const name = candidateName(candidate, scenario);
  const [from, to] = [before.verdict, after.verdict].map((verdict) => verdict.replace('-', ' '));
  return from === to ? `${name} is ${to} on both sides.` : `${name} goes from ${from} to ${to}.`;
}

function sideRow(label: string, { asOf, verdict, standing }: SideVerdict): readonly Words[] {
  return [label, asOf, [verdictMark(verdict)], standing?.blockers.join(', ') ?? ''];
}

function changeTable({ comparison, scenario }: CompareReport): Piece {
  const { changes, irrelevant } = comparison;
  if (changes.length === 0) return { type: 'paragraph', words: 'Nothing.' };
  const rows = inReadingOrder(changes, scenario).map((change): readonly Words[] => [
    changeSubject(change, scenario),
    changeMove(change),
    irrelevant.includes(change) ? [{ text: 'not needed', tone: 'faint' }] : 'decisive',
  ]);
  const columns = ['what', 'change', 'for the verdict'].map((title) => ({ title }));
  return { type: 'table', columns, rows };
}

function mattering(report: CompareReport): Document {
  const { decisive, complete, irrelevant, before, after } = report.comparison;
  if (before.verdict === after.verdict) return [{ type: 'paragraph', words: sameVerdict(report) }];
  const bound = complete
    ? 'These are all the smallest sets of changes that alter the verdict.'
    : `The search stopped after ${grouped(MOST_TRIED)} sets of changes; there may be others.`;
  const others = `The other ${irrelevant.length === 1 ? 'change' : counted(irrelevant.length, 'change')}`;
  const [isOne, isNone] = [irrelevant.length === 1, irrelevant.length === 0];
  const matters = complete
    ? `make${isOne ? 's' : ''} no difference`
    : `${isOne ? 'is' : 'are'} in none of them`;
  const rest = isNone ? '' : ` ${others} ${matters}.`;
  return [
    { type: 'list', items: setItems(decisive, report) },
    { type: 'paragraph', words: bound + rest },
  ];
}

/** That the verdict is the same, and who blocks on one side only. */
function sameVerdict({ comparison: { before, after, changes }, scenario }: CompareReport): string {
  const [old, now] = [before.standing?.blockers ?? [], after.standing?.blockers ?? []];
  const named = (codes: readonly string[]) => memberNames(codes, scenario).join(', ');
  const gone = named(old.filter((code) => !now.includes(code)));
  const added = named(now.filter((code) => !old.includes(code)));
  return [
    changes.length === 0 ? 'The verdict is the same.' : 'None of the changes alters the verdict.',
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
