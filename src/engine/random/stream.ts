/* eslint-disable @typescript-eslint/no-non-null-assertion -- every slot was made with the stream */
import { keyOf } from './key.js';
import type { RunKey } from './seed.js';
import { encipher, type Block } from './threefry.js';

/** All that chance decides in a run, by slot (who is meant), trial and counter (what is decided for the how-manieth time). */
export interface Stream {
  /** Two words for each slot. */
  readonly keys: Int32Array;
  /** The two words of the last draw, then its key. */
  readonly block: Block;
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
  return { keys, block: new Int32Array(4), trial: 0 };
}

/**
 * Draws two words for a slot and a counter in the stream's trial: returns the first, leaves the second in `block[1]`.
 *
 * Any trial, slot and counter can be drawn at any time and in any order.
 */
export function draw(chance: Stream, slot: number, counter: number): number {
  const { block, keys } = chance;
  block[0] = chance.trial;
  block[1] = counter;
  block[2] = keys[2 * slot]!;
  block[3] = keys[2 * slot + 1]!;
  encipher(block);
  return block[0];
}
