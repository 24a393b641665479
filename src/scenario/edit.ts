/** One change to a scenario, as flags, overlays and the explorer make it: what it is about, and the overlay that says it. */
import {
  lastDayOf,
  usedIn,
  type CandidateId,
  type Change,
  type IsoDate,
  type LeverSet,
  type MemberCode,
  type RuleSpec,
  type Scenario,
  type Stance,
  type StanceChange,
} from '../engine/index.js';
import { mergePatch } from './merge-patch.js';
import { edited, type Described } from './resolution.js';
import { historyBefore } from './rows.js';
import type { WrittenScenario } from './schema/scenario.js';

/** A JSON Merge Patch of a scenario document. */
export type Patch = Readonly<Record<string, unknown>>;

/** One change; `date` is the first day on which it holds, null: it holds throughout. */
export type Edit =
  | {
      readonly type: 'stance';
      readonly member: MemberCode;
      readonly candidate: CandidateId;
      readonly stance: Stance;
      readonly date: IsoDate | null;
    }
  | { readonly type: 'concession'; readonly concession: string; readonly date: IsoDate | null }
  | { readonly type: 'withdrawal'; readonly candidate: CandidateId; readonly date: IsoDate | null }
  | { readonly type: 'absence'; readonly member: MemberCode }
  | { readonly type: 'rule'; readonly rule: RuleSpec };

/** What a lever comes to: an edit, or one of two that no flag makes. */
export type LeverEdit =
  | Edit
  /** Nobody who was not named stands against a candidate any more. */
  | { readonly type: 'total'; readonly candidate: CandidateId }
  /** The scenario is read on another day, with what was known on the old one. */
  | { readonly type: 'reading'; readonly from: IsoDate; readonly to: IsoDate };

/** The one thing that an edit decides, which no two edits may. */
export function aboutOf(edit: LeverEdit): string {
  switch (edit.type) {
    case 'stance':
      return `${edit.candidate} ${edit.member} ${edit.date ?? ''}`;
    case 'concession':
      return edit.concession;
    case 'withdrawal':
      return `withdrawal of ${edit.candidate}`;
    case 'absence':
      return `absence of ${edit.member}`;
    case 'rule':
      return 'rule';
    case 'total':
      return `unnamed against ${edit.candidate}`;
    case 'reading':
      return 'reading: date';
  }
}

/** A set of levers as edits that hold throughout. Who joins by another day follows from the day. */
export function editsFrom(set: LeverSet): readonly LeverEdit[] {
  const changes = usedIn(set).flatMap((lever): readonly Change[] => lever.changes);
  return changes.flatMap((change): readonly LeverEdit[] => {
    if (change.to === null) return [];
    switch (change.type) {
      case 'stance':
        return [stanceEdit(change, change.to.stance)];
      case 'concession':
        return [{ type: 'concession', concession: change.concession, date: null }];
      case 'candidacy':
        return [{ type: 'withdrawal', candidate: change.candidate, date: null }];
      case 'total':
        return [{ type: 'total', candidate: change.candidate }];
      case 'date':
        return [{ type: 'reading', from: change.from, to: change.to }];
      default:
        return [];
    }
  });
}

function stanceEdit({ member, candidate }: StanceChange, stance: Stance): Edit {
  return { type: 'stance', member, candidate, stance, date: null };
}

/** What an edit makes of a scenario. */
export interface AppliedEdit {
  readonly edit: Edit;
  readonly before: Scenario;
  readonly after: Scenario;
  /** As an overlay with the same words says it. */
  readonly patch: Patch;
}

/**
 * `edits` in the order in which they build on one another: what was not known goes first, then come those without a
 * date, then the others by date, the rule last.
 */
export function inOrderOfDates<T>(edits: readonly T[], editOf: (each: T) => LeverEdit): readonly T[] {
  const place = (each: T) => {
    const edit = editOf(each);
    if (edit.type === 'rule') return '~';
    if (edit.type === 'reading') return '';
    return 'date' in edit ? (edit.date ?? '0') : '0';
  };
  return edits.toSorted((a, b) => Number(place(a) > place(b)) - Number(place(a) < place(b)));
}

/** What one edit makes of a document and its scenario; a rule changes what it is resolved to alone. */
export function withEdit(before: Described, edit: LeverEdit): Described & { readonly patch: Patch } {
  if (edit.type === 'rule') {
    const { rule } = edit;
    const written = rule.type === 'weighted' && rule.quota === null ? rule.type : rule;
    return { document: before.document, scenario: { ...before.scenario, rule }, patch: { rule: written } };
  }
  const patch = patchOf(edit, before);
  return { ...edited(before, patch), patch };
}

/** The overlay that makes all of `patches` at once. */
export function overlayOf(patches: readonly Patch[]): Patch {
  return patches.reduce((whole, patch) => mergePatch(whole, patch) as Patch, {});
}

function patchOf(edit: Exclude<LeverEdit, { readonly type: 'rule' }>, before: Described): Patch {
  switch (edit.type) {
    case 'stance':
      return stancePatch(edit, before);
    case 'concession':
      return { concessions: { [edit.concession]: { granted: edit.date ?? true } } };
    case 'withdrawal':
      return withdrawalPatch(edit, before.document);
    case 'absence':
      return { members: { [edit.member]: { participates: false } } };
    case 'total':
      return { counts: withoutAgainst(edit.candidate, before.document) };
    case 'reading':
      return { asOf: edit.to, knownBy: edit.from };
  }
}

type OfType<T extends Edit['type']> = Extract<Edit, { readonly type: T }>;

function stancePatch(
  { member, candidate, stance, date }: OfType<'stance'>,
  { document: { stances = {} }, scenario }: Described,
): Patch {
  const record = { stance, evidence: 'assumed' };
  const said = { row: stances[candidate] ?? {}, among: scenario };
  const cell = date === null ? record : [...historyBefore(date, member, said), { from: date, ...record }];
  return { stances: { [candidate]: { [member]: cell } } };
}

function withdrawalPatch({ candidate, date }: OfType<'withdrawal'>, { candidates }: WrittenScenario): Patch {
  const earlier =
    date === null
      ? []
      : (candidates[candidate]?.candidacy ?? []).filter(
          ({ from }) => from === undefined || lastDayOf(from) < date,
        );
  const record = { ...(date === null ? {} : { from: date }), status: 'withdrawn' };
  return { candidates: { [candidate]: { candidacy: [...earlier, record] } } };
}

function withoutAgainst(candidate: CandidateId, { counts = [] }: WrittenScenario): readonly object[] {
  return counts.map(({ against, ...count }) =>
    count.candidate === candidate || against === undefined ? count : { against, ...count },
  );
}
