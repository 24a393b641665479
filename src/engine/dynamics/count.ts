/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is a cell, member or candidate of the layout */
import { draw } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { move } from './change.js';
import { candidateSlot, PURPOSE, type Course } from './course.js';
import { S, U } from './state.js';

/** Recorded as nothing, and recorded as undeclared; see `record` of the layout. */
const POOLS = [0, 1] as const;

/**
 * Fills the supporters of a candidate up to a total drawn from the reported ones: members without a record first,
 * those that are undeclared on record only when that is not enough.
 *
 * Who of a pool is drawn is decided by one word for each member, smallest first.
 */
export function fillCount(course: Course, candidate: number): void {
  const { count } = course.layout.contenders[candidate]!;
  if (count === null) return;
  const [low, high] = count;
  const word = draw(course.chance, candidateSlot(course, candidate), PURPOSE.total);
  let short = low + Math.floor(uniform(word) * (high - low + 1)) - consenting(course, candidate);
  for (const pool of POOLS) {
    if (short > 0) short -= drawSupporters(course, candidate, [pool, short]);
  }
}

function consenting({ n, state, present }: Course, candidate: number): number {
  let sum = 0;
  for (let member = 0; member < n; member++) {
    if (present[member] === 1 && state[candidate * n + member] === S) sum++;
  }
  return sum;
}

/** Draws at most `wanted` supporters from a pool; returns how many there were. */
function drawSupporters(
  course: Course,
  candidate: number,
  [pool, wanted]: readonly [pool: number, wanted: number],
): number {
  const drawn: { cell: number; word: number }[] = [];
  for (let member = 0; member < course.n; member++) {
    const cell = candidate * course.n + member;
    if (course.present[member] === 0 || course.state[cell] !== U || course.layout.record[cell] !== pool)
      continue;
    drawn.push({ cell, word: draw(course.chance, cell, PURPOSE.counted) >>> 0 });
  }
  drawn.sort((a, b) => a.word - b.word);
  const chosen = drawn.slice(0, wanted);
  for (const { cell } of chosen) move(course, cell, [S, 'count']);
  return chosen.length;
}
