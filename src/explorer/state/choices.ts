/** What a reader has changed: one immutable list of choices, each the same as one flag of the command line. */
import { aboutOf, type Choice, type LeverEdit } from '../../scenario/index.js';

/** The choices that hold, in the order in which they were made; no two are about the same thing. */
export type Choices = readonly Choice[];

/** The one thing that a choice decides, which no two choices may. */
export function subjectOfChoice(choice: Choice): string {
  switch (choice.type) {
    case 'date':
    case 'candidate':
    case 'hindsight':
      return `reading: ${choice.type}`;
    default:
      return aboutOf(choice);
  }
}

/** `choices` with one more, which takes the place of the one that was about the same thing. */
export function withChoice(choices: Choices, choice: Choice): Choices {
  const at = choices.findIndex((each) => subjectOfChoice(each) === subjectOfChoice(choice));
  return at < 0 ? [...choices, choice] : choices.with(at, choice);
}

/** `choices` without the one that is about a thing. */
export function withoutChoice(choices: Choices, subject: string): Choices {
  return choices.filter((each) => subjectOfChoice(each) !== subject);
}

/** The choices that change the scenario, not how it is read. */
export function editsIn(choices: Choices): readonly LeverEdit[] {
  return choices.flatMap((choice) =>
    choice.type === 'date' || choice.type === 'candidate' || choice.type === 'hindsight' ? [] : [choice],
  );
}

/** The choices that hold, those before them and those that were taken back. */
export interface History {
  readonly past: readonly Choices[];
  readonly present: Choices;
  readonly future: readonly Choices[];
  /** What the last choice was about, so that a slider that is dragged is taken back at once; null: nothing goes on. */
  readonly moving: string | null;
}

/** A history that begins with `choices`. */
export function historyOf(choices: Choices): History {
  return { past: [], present: choices, future: [], moving: null };
}

/** `history` with other choices; where `moving` says so, they go on with the last change instead of being one more. */
export function changedTo(history: History, present: Choices, moving: string | null = null): History {
  const { past, moving: before } = history;
  const goesOn = moving !== null && moving === before;
  return { past: goesOn ? past : [...past, history.present], present, future: [], moving };
}

/** `history` before its last change. */
export function undone({ past, present, future }: History): History {
  const last = past.at(-1);
  if (last === undefined) return { past, present, future, moving: null };
  return { past: past.slice(0, -1), present: last, future: [present, ...future], moving: null };
}

/** `history` with the change that was taken back last. */
export function redone({ past, present, future }: History): History {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, moving: null };
  return { past: [...past, present], present: next, future: rest, moving: null };
}
