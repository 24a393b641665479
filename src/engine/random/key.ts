/* eslint-disable @typescript-eslint/no-non-null-assertion -- a block always has four words */
import type { RunKey } from './seed.js';
import { encipher } from './threefry.js';

/**
 * The key of everything that chance decides about one thing: the run's key enciphered with the names of the thing.
 *
 * It depends on the names only, never on where the thing stands in a file or on what else there is; so adding a
 * candidate or changing a stance leaves the draws of everything else alone. The parts are hashed one after the other,
 * so `['a', 'bc']` and `['ab', 'c']` differ.
 */
export function keyOf(run: RunKey, names: readonly string[]): RunKey {
  const block = new Int32Array([0, 0, run.low, run.high]);
  for (const name of names) {
    block[0] = name.length;
    block[1] = fingerprint(name);
    absorb(block);
    for (let at = 0; at < name.length; at += 4) {
      block[0] = (name.charCodeAt(at) << 16) | codeAt(name, at + 1);
      block[1] = (codeAt(name, at + 2) << 16) | codeAt(name, at + 3);
      absorb(block);
    }
  }
  return { low: block[2]!, high: block[3]! };
}

/** Makes the enciphered counter the key of what follows. */
function absorb(block: Int32Array): void {
  encipher(block);
  block[2] = block[0]!;
  block[3] = block[1]!;
}

/** Beyond the end there is 0. */
function codeAt(name: string, at: number): number {
  return at < name.length ? name.charCodeAt(at) : 0;
}

/** Sets a name's head apart from the characters of another: a length alone could equal a pair of characters. */
function fingerprint(name: string): number {
  return -1 - name.length;
}
