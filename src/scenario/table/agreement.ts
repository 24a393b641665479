/** Rows of a table that say the same, or contradict one another. */
import { lastDayOf } from '../../engine/index.js';
import type { RowRefusal, RowMeaning } from './row-meaning.js';

/** A row that says nothing of its own, and why. */
export interface LeftOut {
  readonly row: number;
  readonly why: string;
}

/** Rows that can stand together, and the others. */
export interface Agreement {
  readonly kept: readonly RowMeaning[];
  readonly leftOut: readonly LeftOut[];
  readonly refusals: readonly RowRefusal[];
}

/** Parts rows that contradict others, and those that only repeat them, from the rest. */
export function agreement(meanings: readonly RowMeaning[]): Agreement {
  const [kept, leftOut, refusals]: [RowMeaning[], LeftOut[], RowRefusal[]] = [[], [], []];
  const groups = new Map<string, RowMeaning[]>();
  for (const meaning of meanings) {
    if (meaning.kind === 'silent') leftOut.push({ row: meaning.row, why: 'it says no stance' });
    else groups.set(subjectOf(meaning), [...(groups.get(subjectOf(meaning)) ?? []), meaning]);
  }
  const speaking = new Set(meanings.flatMap((each) => (each.kind === 'stance' ? [each.member] : [])));
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const other = others.find((each) => saidIn(each) !== saidIn(first));
    if (other !== undefined) refusals.push(...contradicting([first, ...others], [first, other]));
    else if (first.kind === 'absent' && speaking.has(first.member))
      refusals.push(...[first, ...others].map(absentAndSpeaking));
    else {
      const isRepeated = ({ row: _row, ...each }: RowMeaning, { row: _first, ...before }: RowMeaning) =>
        JSON.stringify(each) === JSON.stringify(before);
      const repeated = others.filter((each) => first.kind === 'absent' || isRepeated(each, first));
      kept.push(first, ...others.filter((each) => !repeated.includes(each)));
      leftOut.push(...repeated.map(({ row }) => ({ row, why: `it says what row ${first.row} says` })));
    }
  }
  return { kept, leftOut, refusals };
}

/** What only one thing can be said of: a member, a candidate and a day, as one source of one day and grade has it. */
function subjectOf(meaning: Exclude<RowMeaning, { readonly kind: 'silent' }>): string {
  if (meaning.kind === 'absent') return JSON.stringify([meaning.kind, meaning.member]);
  const { from, known, source, evidence } = meaning.record;
  const day = (date: string | null | undefined) => (date ? lastDayOf(date) : null);
  const member = meaning.kind === 'stance' ? meaning.member : null;
  const grade = evidence ?? (source === null ? 'assumed' : 'stated');
  return JSON.stringify([
    ...[meaning.kind, meaning.candidate, member, day(from)],
    day(known ?? source?.date ?? from),
    meaning.kind === 'stance' ? grade : null,
  ]);
}

function saidIn(meaning: RowMeaning): string {
  if (meaning.kind === 'stance') return meaning.stance;
  return meaning.kind === 'candidacy' ? meaning.status : meaning.kind;
}

function contradicting(
  rows: readonly RowMeaning[],
  [one, other]: readonly [RowMeaning, RowMeaning],
): readonly RowRefusal[] {
  return rows.map((each) => {
    const against = saidIn(each) === saidIn(one) ? other : one;
    const why = `contradicts row ${against.row} ("${saidIn(against)}"), which is about the same, the same day`;
    return {
      row: each.row,
      heading: null,
      cell: saidIn(each),
      why,
      suggestion: 'keep one of them, or give each its own date',
    };
  });
}

function absentAndSpeaking(meaning: RowMeaning): RowRefusal {
  const cell = meaning.kind === 'absent' ? meaning.word : '';
  const why = 'means that the member takes no part, but other rows give it a stance';
  const suggestion = 'who takes no part does so throughout; --map gives the word another meaning';
  return { row: meaning.row, heading: null, cell, why, suggestion };
}
