/** Reported totals, filled up with members that are not named. */
import { draw, drawRow } from '../random/stream.js';
import { uniform } from '../random/variates.js';
import { move } from './transition.js';
import { candidateCells, candidateSlot, PURPOSE, type Course } from './course.js';
import { S, U } from './state.js';
import { IS_COUNTED } from './turn.js';

/** Recorded as nothing, and recorded as undeclared; see `record` of the layout. */
const POOLS = [0, 1] as const;

/** Assumed: what nobody reported is in no reported total either. */
const ASSUMED = 3;

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
    if (short > 0) {
      const size = castLots(course, candidate, pool);
      for (let at = 0; at < size && short > 0; at++, short--) move(course, course.pool[at]!, IS_COUNTED);
    }
  }
}

function consenting({ n, state, present, layout }: Course, candidate: number): number {
  let sum = 0;
  for (let member = 0; member < n; member++) {
    const cell = candidate * n + member;
    if (present[member] === 1 && state[cell] === S && layout.record[cell] !== ASSUMED) sum++;
  }
  return sum;
}

/** Puts the cells of a pool in the order of their lots; returns how many they are. */
function castLots(course: Course, candidate: number, pool: number): number {
  const { n, present, state, layout, chance } = course;
  drawRow(chance, PURPOSE.counted, candidateCells(course, candidate));
  let size = 0;
  for (let member = 0; member < n; member++) {
    const cell = candidate * n + member;
    if (present[member] === 0 || state[cell] !== U || layout.record[cell] !== pool) continue;
    insert(course, size++, { cell, lot: chance.low[member]! >>> 0 });
  }
  return size;
}

/** Insertion sort: pools are small. Of equal lots the first member stays first. */
function insert({ pool, lots }: Course, size: number, { cell, lot }: { cell: number; lot: number }): void {
  let at = size;
  for (; at > 0 && lots[at - 1]! > lot; at--) {
    lots[at] = lots[at - 1]!;
    pool[at] = pool[at - 1]!;
  }
  lots[at] = lot;
  pool[at] = cell;
}
