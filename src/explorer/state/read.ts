/** From a case and the choices of a reader to what the page shows: scenario, snapshot, verdicts. */
import { snapshot, verdicts, type Reading, type Scenario, type Standing } from '../../engine/index.js';
import { subjectOf, type RunReport } from '../../report/index.js';
import {
  inOrderOfDates,
  overlayOf,
  withEdit,
  type Described,
  type LeverEdit,
  type Patch,
} from '../../scenario/index.js';
import { editsIn, type Choices } from './choices.js';

/** What a page is about. */
export interface Case extends Described {
  /** The name under which the command line finds it, or the file that was dropped. */
  readonly name: string;
  /** As an overlay on it says it. */
  readonly extendedAs: string;
}

/** A case with the choices of a reader, read. */
export interface Read {
  readonly case: Case;
  readonly choices: Choices;
  /** With all edits. */
  readonly scenario: Scenario;
  readonly reading: Reading;
  /** The edits as overlays, in the order in which they were applied. */
  readonly patches: readonly Patch[];
  readonly report: RunReport;
  /** Of the candidate that is looked at; null: nobody leads, and nobody was chosen. */
  readonly standing: Standing | null;
}

/** What an edit was applied to, and what came of it: the same edit on the same ground is not applied again. */
type Applied = Described & { readonly patch: Patch };
const known = new WeakMap<Described['document'], WeakMap<LeverEdit, Applied>>();

function appliedOnce(before: Described, edit: LeverEdit): Applied {
  // A rule leaves the document as it is, and costs nothing.
  if (edit.type === 'rule') return withEdit(before, edit);
  const made = known.get(before.document) ?? new WeakMap<LeverEdit, Applied>();
  known.set(before.document, made);
  const result = made.get(edit) ?? withEdit(before, edit);
  made.set(edit, result);
  return result;
}

/** Reads a case with the choices of a reader. */
export function readWith(of: Case, choices: Choices): Read {
  let now: Described = of;
  const patches = inOrderOfDates(editsIn(choices), (edit) => edit).flatMap((edit) => {
    // Whom nobody had named by the day from which nothing else happens, nothing can be supposed of.
    if ('candidate' in edit && !Object.hasOwn(now.scenario.candidates, edit.candidate)) return [];
    const { patch, ...after } = appliedOnce(now, edit);
    now = after;
    return [patch];
  });
  const { scenario } = now;
  const reading = readingOf(scenario, choices);
  const subject = choices.find((choice) => choice.type === 'candidate')?.candidate ?? null;
  const assessment = verdicts(snapshot(scenario, reading));
  const report = { scenario, assessment, subject, hindsight: reading.hindsight };
  return { case: of, choices, scenario, reading, patches, report, standing: subjectOf(report) };
}

function readingOf(scenario: Scenario, choices: Choices): Reading {
  const asOf = choices.find((choice) => choice.type === 'date')?.asOf ?? scenario.asOf;
  return { asOf, hindsight: choices.some((choice) => choice.type === 'hindsight') };
}

/** The overlay with which the command line gives the same answer; hindsight and candidate it cannot hold. */
export function overlayWith({ case: { extendedAs }, patches, choices }: Read): Patch {
  const asOf = choices.find((choice) => choice.type === 'date')?.asOf;
  return {
    extends: extendedAs,
    title: 'What if?',
    ...(asOf === undefined ? {} : { asOf }),
    ...overlayOf(patches),
  };
}
