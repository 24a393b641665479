/** What follows from the state while the page is open: forecasts, ways, the record through time, the address. */
import { computed, effect, signal } from '@preact/signals';
import { snapshot, turningDays, verdicts, type Assessment } from '../../engine/index.js';
import type { PageContent } from '../../scenario/index.js';
import type { Crew } from '../work/crew.js';
import { afterFrame } from '../work/after-frame.js';
import { forecastRun } from '../work/forecast-run.js';
import { gainRun, waysRun, type UnlockProgress } from '../work/gain-run.js';
import { AS_RECORDED, fragmentOf } from './link.js';
import type { Read } from './read.js';
import type { Store } from './store.js';

/** Keeps all of it up to date, with the help of `crew`. */
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
    if (read.standing?.id !== store.unlocking.peek()?.found.unlock.candidate) store.unlocking.value = null;
    // After the verdict is on the screen.
    afterFrame(() => {
      if (!isStale()) void foretell(store, read, { crew, isStale });
    });
  });
  followCourse(store);
  effect(() => showFragment(store, content));
}

interface Foretelling {
  readonly crew: Crew;
  readonly isStale: () => boolean;
}

/** The forecast, then what it would take, then what that gains, which is measured against the forecast. */
async function foretell(store: Store, read: Read, { crew, isStale }: Foretelling): Promise<void> {
  const listening = { isStale, onChange: (now: UnlockProgress) => (store.unlocking.value = now) };
  const forecast = forecastRun(crew, read, {
    isStale,
    onChange: (now) => {
      const { value } = store.forecast;
      const last = value.state === 'running' ? value.last : null;
      store.forecast.value = now.state === 'running' ? { ...now, last } : now;
    },
  });
  // Asked for at once, so that it begins with the first worker that the forecast leaves free.
  const ways = waysRun(crew, read, listening);
  await forecast;
  const found = await ways;
  if (isStale() || found === null) return;
  await gainRun(crew, { read, found }, listening);
}

/** Milliseconds of work between two looks at what the reader does. Assumed: half a frame. */
const SLICE = 8;

function followCourse({ read, course }: Store): void {
  let asked = 0;
  const scenario = computed(() => read.value.scenario);
  const hindsight = computed(() => read.value.reading.hindsight);
  effect(() => {
    const [of, isHindsight, mine] = [scenario.value, hindsight.value, ++asked];
    const readings: Assessment[] = [];
    let days: readonly string[] = [];
    const goOn = () => {
      if (mine !== asked) return;
      const start = performance.now();
      if (days.length === 0) days = turningDays(of, { hindsight: isHindsight });
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

/** The same state for the parts of the page that may follow a frame later, so that the verdict is in the first. */
export function aFrameLater(store: Store): Store {
  const read = signal(store.read.peek());
  effect(() => {
    if (store.read.value !== read.peek()) afterFrame(() => (read.value = store.read.peek()));
  });
  return { ...store, read };
}

/** The changes in the address, unless they are those that the page begins with, or about a file that no link can hold. */
function showFragment(store: Store, content: PageContent): void {
  const fragment = fragmentOf(store.history.value.present);
  const isOther = store.read.value.case.name !== content.called;
  const isPlain = isOther || fragment === fragmentOf(content.choices);
  show(isPlain ? '' : fragment || AS_RECORDED);
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
