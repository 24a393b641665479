/* eslint-disable @typescript-eslint/no-non-null-assertion -- a row of one key has two words */
import type { RunKey } from './seed.js';
import { encipher, type Row } from './threefry.js';

/**
 * The key of everything that chance decides about one thing: the run's key enciphered with the names of the thing.
 *
 * It depends on the names only, never on where the thing stands in a file or on what else there is; so adding a
 * candidate or changing a stance leaves the draws of everything else alone. The parts are hashed one after the other,
 * so `['a', 'bc']` and `['ab', 'c']` differ.
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
