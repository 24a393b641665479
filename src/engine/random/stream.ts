/** The keyed draws of a run: from a seed and names to words that depend on nothing else. */
import tychei from 'seedrandom/lib/tychei.js';
import { encipher, type Row } from './threefry.js';

/** The two 32-bit words that a seed stands for; every draw of a run is keyed by them. */
export interface RunKey {
  readonly low: number;
  readonly high: number;
}

/**
 * The key of the run with that seed.
 *
 * seedrandom's tychei is seeded with the text once; its first two 32-bit outputs are the key. Nothing else of the
 * program touches a sequential generator, so no result depends on how many draws came before.
 *
 * @throws RangeError when `seed` is empty: a run without a seed could not be repeated.
 */
export function runKey(seed: string): RunKey {
  if (seed === '') throw new RangeError('seed must be a non-empty text, got ""');
  const generator = tychei(seed);
  return { low: generator.int32(), high: generator.int32() };
}

/**
 * The key of everything that chance decides about one thing: the run's key enciphered with the names of the thing.
 *
 * It depends on the names only, never on where the thing stands in a file or on what else there is; so adding a
 * candidate or changing a stance leaves the draws of everything else alone. The parts are hashed one after the other,
 * so `['a', 'bc']` and `['ab', 'c']` differ.
 *
 * @internal
 */
export function keyOf(run: RunKey, names: readonly string[]): RunKey {
  const words = () => new Int32Array(1);
  const row = {
    keys: Int32Array.of(run.low, run.high),
    counter: new Int32Array(2),
    low: words(),
    high: words(),
  };
  for (const name of names) {
    absorb(row, name.length, fingerprint(name));
    for (let at = 0; at < name.length; at += 4) absorb(row, pairAt(name, at), pairAt(name, at + 2));
  }
  return { low: row.keys[0]!, high: row.keys[1]! };
}

/** Makes the enciphered counter the key of what follows. */
function absorb(row: Row, first: number, second: number): void {
  row.counter[0] = first;
  row.counter[1] = second;
  encipher(row, 0, 1);
  row.keys[0] = row.low[0]!;
  row.keys[1] = row.high[0]!;
}

/** Two characters in one word. */
function pairAt(name: string, at: number): number {
  return (codeAt(name, at) << 16) | codeAt(name, at + 1);
}

/** Beyond the end there is 0. */
function codeAt(name: string, at: number): number {
  return at < name.length ? name.charCodeAt(at) : 0;
}

/** Sets a name's head apart from the characters of another: a length alone could equal a pair of characters. */
function fingerprint(name: string): number {
  return -1 - name.length;
}

/**
 * All that chance decides in a run, by slot (who is meant), trial and counter (what is decided, and how many times it
 * has been before). The keys are those of the slots; `low` and `high` hold the words of the last draw.
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
