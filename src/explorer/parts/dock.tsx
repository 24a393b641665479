/** The bar that stays in sight: the day, the way through the record, and what was changed. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { daysAfter, daysBetween, type IsoDate } from '../../engine/index.js';
import { dayInWords, onOneLine } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { findingOf } from './verdict.js';

/** Milliseconds between two days with a change while the record is played. Assumed: long enough to see what moved. */
const PACE = 450;

/** The first and the last day of the slider, and the days between on which something changes. */
export interface DaySpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly days: readonly IsoDate[];
}

/** The days that can be reached with the slider; null: the record is not read yet, or there is none. */
export function spanOf(store: Store): DaySpan | null {
  const { reading, scenario } = store.read.value;
  if (store.course.value.length === 0) return null;
  const days = store.course.value.map(({ snapshot }) => snapshot.asOf);
  const all = [...days, reading.asOf, scenario.asOf].sort();
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined || first === last ? null : { first, last, days };
}

/** The day with a change that comes next, or came last; null: there is none. */
function nextDay({ days }: DaySpan, day: IsoDate, isBack: boolean): IsoDate | null {
  return (isBack ? days.findLast((each) => each < day) : days.find((each) => each > day)) ?? null;
}

/** Play, slider and day. */
export function Dock({ store }: { readonly store: Store }): VNode | null {
  const read = store.read.value;
  const span = spanOf(store);
  if (span === null) return null;
  const { asOf } = read.reading;
  const go = (day: IsoDate) => store.make({ type: 'date', asOf: day }, 'date');
  const verdict = read.standing?.verdict ?? 'open';
  return (
    <nav class="dock" aria-label="Go through the record">
      <Play store={store} span={span} />
      <input
        type="range"
        aria-label="Day"
        aria-valuetext={`${dayInWords(asOf)}: ${onOneLine(findingOf(read))}`}
        min={0}
        max={daysBetween(span.first, span.last)}
        value={daysBetween(span.first, asOf)}
        onInput={({ currentTarget }) => go(daysAfter(span.first, Number(currentTarget.value)))}
        onChange={() => store.settle()}
        onKeyDown={(event) => {
          const day = dayBy(event, span, asOf);
          if (day !== null) go(day);
        }}
      />
      <output class={`is-${verdict}`}>
        <b>{dayInWords(asOf)}</b>
        <span>{verdictWord(store)}</span>
      </output>
    </nav>
  );
}

function verdictWord(store: Store): string {
  const { standing } = store.read.value;
  if (standing === null) return 'nobody leads';
  const { verdict, blockers, unnamed } = standing;
  return verdict === 'blocked' ? `blocked by ${blockers.length + unnamed}` : verdict.replace('-', ' ');
}

/** The day to which an arrow key leads, from change to change; null: another key, or with Shift day by day. */
function dayBy(event: KeyboardEvent, span: DaySpan, asOf: IsoDate): IsoDate | null {
  if (event.shiftKey) return null;
  const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
  if (!isBack && event.key !== 'ArrowRight' && event.key !== 'ArrowUp') return null;
  event.preventDefault();
  return nextDay(span, asOf, isBack);
}

function Play({ store, span }: { readonly store: Store; readonly span: DaySpan }): VNode {
  const [isPlaying, setPlaying] = useState(false);
  const { asOf } = store.read.value.reading;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const next = nextDay(span, asOf, false);
    const timer = setTimeout(() => {
      if (next === null) setPlaying(false);
      else store.make({ type: 'date', asOf: next }, 'date');
    }, PACE);
    return () => clearTimeout(timer);
  }, [isPlaying, asOf]);
  const toggle = () => {
    if (!isPlaying && nextDay(span, asOf, false) === null)
      store.make({ type: 'date', asOf: span.first }, 'date');
    setPlaying(!isPlaying);
  };
  return (
    <button type="button" class="play" aria-label={isPlaying ? 'Pause' : 'Play the record'} onClick={toggle}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={isPlaying ? 'M4 3h4v14H4zM12 3h4v14h-4z' : 'M5 3l12 7-12 7z'} />
      </svg>
    </button>
  );
}
