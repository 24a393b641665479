/** The state of the page as signals: the case, what the reader changed, and what follows from both. */
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Assessment, IsoDate, MemberCode } from '../../engine/index.js';
import { snapshot, turningDays, verdicts } from '../../engine/index.js';
import type { Choice, Fault, PageContent } from '../../scenario/index.js';
import type { Crew } from '../work/crew.js';
import { forecastRun, type Forecasting } from '../work/forecast-run.js';

import { AS_RECORDED, fragmentOf } from './link.js';
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
  /** The record of the scenario with all edits, one reading for each day on which it may change; grows as it is read. */
  readonly course: Signal<readonly Assessment[]>;
  /** Faults of a file that was opened; empty: none. */
  readonly faults: Signal<readonly Fault[]>;
  /** Makes a change; `moving` says that it goes on with the one before. */
  readonly make: (choice: Choice, moving?: string) => void;
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

type Changing = Pick<Store, 'make' | 'takeBackAll' | 'settle' | 'undo' | 'redo' | 'reset'>;

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
    takeBackAll: (subjects) => change(subjects.reduce(withoutChoice, history.value.present)),
    settle: () => (history.value = { ...history.value, moving: null }),
    undo: () => (history.value = undone(history.value)),
    redo: () => (history.value = redone(history.value)),
    reset: () => change([]),
  };
}

/** What the store does by itself while the page is open: forecasts, the record through time, the fragment of the address. */
export function follow(store: Store, crew: Crew, content: PageContent): void {
  let asked = 0;
  effect(() => {
    const read = store.read.value;
    const mine = ++asked;
    const isStale = () => mine !== asked;
    crew.dropWaiting();
    const last = store.forecast.peek();
    const before = last.state === 'done' ? last.report : last.state === 'running' ? last.last : null;
    store.forecast.value = { state: 'running', done: 0, last: before };
    // After the verdict is on the screen.
    afterFrame(() => {
      if (isStale()) return;
      void forecastRun(crew, read, {
        isStale,
        onChange: (now) => (store.forecast.value = now.state === 'running' ? { ...now, last: before } : now),
      });
    });
  });
  followCourse(store);
  effect(() => {
    const fragment = fragmentOf(store.history.value.present);
    const isOpened = store.read.value.case.name !== content.name;
    show(
      isOpened
        ? ''
        : fragment === fragmentOf(content.choices)
          ? ''
          : fragment === ''
            ? AS_RECORDED
            : fragment,
    );
  });
}

/** Milliseconds of work between two looks at what the reader does. Assumed: half a frame. */
const SLICE = 8;

function followCourse({ read, course }: Store): void {
  let asked = 0;
  const scenario = computed(() => read.value.scenario);
  const hindsight = computed(() => read.value.reading.hindsight);
  effect(() => {
    const [of, isHindsight, mine] = [scenario.value, hindsight.value, ++asked];
    const days = turningDays(of, { hindsight: isHindsight });
    const readings: Assessment[] = [];
    const goOn = () => {
      if (mine !== asked) return;
      const start = performance.now();
      while (readings.length < days.length && performance.now() - start < SLICE) {
        const asOf = days[readings.length] ?? of.asOf;
        readings.push(verdicts(snapshot(of, { asOf, hindsight: isHindsight })));
      }
      if (readings.length === days.length) course.value = readings;
      else setTimeout(goOn);
    };
    afterFrame(goOn);
  });
}

function afterFrame(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}

/** Shows a fragment in the address; some places, such as a preview of a mail, allow no address. */
function show(fragment: string): void {
  try {
    const plain = location.pathname + location.search;
    window.history.replaceState(null, '', fragment === '' ? plain : `#${fragment}`);
  } catch {
    // The page works without.
  }
}
