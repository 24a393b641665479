/** The state of the page as signals: the case, what the reader changed, and what follows from both. */
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Assessment, IsoDate, MemberCode } from '../../engine/index.js';
import type { Choice, Fault } from '../../scenario/index.js';
import type { UnlockProgress } from '../work/gain-run.js';
import type { Forecasting } from '../work/forecast-run.js';

import { readWith, type Case, type Read } from './read.js';
import {
  changedTo,
  historyOf,
  redone,
  subjectOfChoice,
  undone,
  withoutChoice,
  withChoice,
  type History,
  type Choices,
} from './choices.js';

/** What the page shows, and what changes it. */
export interface Store {
  readonly history: Signal<History>;
  readonly read: ReadonlySignal<Read>;
  readonly selected: Signal<MemberCode | null>;
  readonly forecast: Signal<Forecasting>;
  /** What it would take; null: it is not known yet, or there is nothing to be found out. */
  readonly unlocking: Signal<UnlockProgress | null>;
  /** The record of the scenario with all edits, one reading for each day on which it may change; grows as it is read. */
  readonly course: Signal<readonly Assessment[]>;
  /** Faults of a file that was opened; empty: none. */
  readonly faults: Signal<readonly Fault[]>;
  /** Makes a change; `moving` says that it goes on with the one before. */
  readonly make: (choice: Choice, moving?: string) => void;
  /** Makes several changes as one. */
  readonly makeAll: (choices: readonly Choice[]) => void;
  /** Takes back what is about any of `subjects`. */
  readonly takeBackAll: (subjects: readonly string[]) => void;
  /** Ends what goes on: the next change is one of its own. */
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  /** Goes over to another case. */
  readonly open: (other: Case) => void;
}

/** The state of a page about `of`, with the choices that it begins with. */
export function storeOf(of: Case, choices: Choices): Store {
  const about = signal(of);
  const history = signal(historyOf(choices));
  const present = computed(() => history.value.present);
  const read = computed(() => readWith(about.value, present.value));
  const store: Store = {
    history,
    read,
    selected: signal(null),
    forecast: signal<Forecasting>({ state: 'running', done: 0, last: null }),
    unlocking: signal<UnlockProgress | null>(null),
    course: signal<readonly Assessment[]>([]),
    faults: signal<readonly Fault[]>([]),
    ...changesOf(history, () => about.value.scenario.asOf),
    open: (other) =>
      batch(() => {
        about.value = other;
        history.value = historyOf([]);
        store.selected.value = null;
        store.faults.value = [];
      }),
  };
  return store;
}

type Changing = Pick<Store, 'make' | 'makeAll' | 'takeBackAll' | 'settle' | 'undo' | 'redo' | 'reset'>;

function changesOf(history: Signal<History>, ownDate: () => IsoDate): Changing {
  const change = (choices: Choices, moving: string | null = null) => {
    history.value = changedTo(history.value, choices, moving);
  };
  return {
    make: (choice, moving) => {
      const { present } = history.value;
      const isOwn = choice.type === 'date' && choice.asOf === ownDate();
      const choices = isOwn ? withoutChoice(present, subjectOfChoice(choice)) : withChoice(present, choice);
      change(choices, moving ?? null);
    },
    makeAll: (choices) => change(choices.reduce(withChoice, history.value.present)),
    takeBackAll: (subjects) => change(subjects.reduce(withoutChoice, history.value.present)),
    settle: () => (history.value = { ...history.value, moving: null }),
    undo: () => (history.value = undone(history.value)),
    redo: () => (history.value = redone(history.value)),
    reset: () => change([]),
  };
}
