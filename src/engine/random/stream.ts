/* eslint-disable @typescript-eslint/no-non-null-assertion -- every slot was made with the stream */
import { keyOf } from './key.js';
import type { RunKey } from './seed.js';
import { encipher, type Row } from './threefry.js';

/**
 * All that chance decides in a run, by slot (who is meant), trial and counter (what is decided for the how-manieth
 * time). The keys are those of the slots; `low` and `high` hold the words of the last draw.
 */
export interface Stream extends Row {
  /** The trial that draws are made for, from 0. */
  trial: number;
}

/** The stream of a run with one slot for each list of names; equal names have equal draws. */
export function stream(run: RunKey, slots: readonly (readonly string[])[]): Stream {
  const keys = new Int32Array(2 * slots.length);
  slots.forEach((names, slot) => {
    const { low, high } = keyOf(run, names);
    keys[2 * slot] = low;
    keys[2 * slot + 1] = high;
  });
  const words = () => new Int32Array(slots.length);
  return { keys, counter: new Int32Array(2), low: words(), high: words(), trial: 0 };
}

/**
 * Draws two words for a slot and a counter in the stream's trial: returns the first, leaves the second in `high[0]`.
 *
 * Any trial, slot and counter can be drawn at any time and in any order.
 */
export function draw(chance: Stream, slot: number, counter: number): number {
  drawRow(chance, counter, { from: slot, to: slot + 1 });
  return chance.low[0]!;
}

/** A range of slots: from `from`, inclusive, to `to`, exclusive. */
export interface Slots {
  readonly from: number;
  readonly to: number;
}

/** Draws two words for each slot of a range, the same as one after the other: into `low` and `high`, from 0 on. */
export function drawRow(chance: Stream, counter: number, { from, to }: Slots): void {
  chance.counter[0] = chance.trial;
  chance.counter[1] = counter;
  encipher(chance, from, to);
}
