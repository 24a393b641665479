/** One change to a scenario, as flags, overlays and the explorer make it: what it is about, and the overlay that says it. */
import {
  lastDayOf,
  type CandidateId,
  type IsoDate,
  type MemberCode,
  type RuleSpec,
  type Scenario,
  type Stance,
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

/** The one thing that an edit decides, which no two edits may. */
export function aboutOf(edit: Edit): string {
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
  }
}

/** What an edit makes of a scenario. */
export interface AppliedEdit {
  readonly edit: Edit;
  readonly before: Scenario;
  readonly after: Scenario;
  /** As an overlay with the same words says it. */
  readonly patch: Patch;
}

/** `edits` in the order in which they build on one another: those without a date first, then by date, the rule last. */
export function inOrderOfDates<T>(edits: readonly T[], editOf: (each: T) => Edit): readonly T[] {
  const place = (each: T) => {
    const edit = editOf(each);
    if (edit.type === 'rule') return '~';
    return 'date' in edit ? (edit.date ?? '') : '';
  };
  return edits.toSorted((a, b) => Number(place(a) > place(b)) - Number(place(a) < place(b)));
}

/** What one edit makes of a document and its scenario; a rule changes what it is resolved to alone. */
export function withEdit(before: Described, edit: Edit): Described & { readonly patch: Patch } {
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

function patchOf(edit: Exclude<Edit, { readonly type: 'rule' }>, before: Described): Patch {
  switch (edit.type) {
    case 'stance':
      return stancePatch(edit, before);
    case 'concession':
      return { concessions: { [edit.concession]: { granted: edit.date ?? true } } };
    case 'withdrawal':
      return withdrawalPatch(edit, before.document);
    case 'absence':
      return { members: { [edit.member]: { participates: false } } };
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
