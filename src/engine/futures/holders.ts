/** The members that withhold in a trial, and which of them comes round first. */

/** The members that withhold in a trial, each from one candidate. */
export interface Holders {
  count: number;
  readonly member: Int32Array;
  readonly candidate: Int32Array;
  /** The clock at which it comes round by itself. */
  readonly due: Float64Array;
  /** Its cell; −1: the objection is not on record. */
  readonly cell: Int32Array;
  /** Whether something else than time may make it come round: a condition, or the end of its own candidacy. */
  readonly isBound: Uint8Array;
  /** Whether it is known to be a principal's objection. */
  readonly isPrincipal: Uint8Array;
  /** Whether it is a red line that the rule cannot pass. */
  readonly isLine: Uint8Array;
  /** {@link WAITING} until it joins, then {@link HOLDING}, then {@link ROUND}. */
  readonly phase: Uint8Array;
  /** The time at which it came round, in days. */
  readonly left: Float64Array;
  /** Those still to come round by themselves, and perhaps some that have: a binary heap by `due`, the first on top. */
  readonly queue: Int32Array;
  queued: number;
}

/** Not a member yet. */
export const WAITING = 0;

/** It withholds. */
export const HOLDING = 1;

/** It has come round. */
export const ROUND = 2;

/** Room for so many holders. */
export function holdersIn(room: number): Holders {
  return {
    count: 0,
    member: new Int32Array(room),
    candidate: new Int32Array(room),
    due: new Float64Array(room),
    cell: new Int32Array(room),
    isBound: new Uint8Array(room),
    isPrincipal: new Uint8Array(room),
    isLine: new Uint8Array(room),
    phase: new Uint8Array(room),
    left: new Float64Array(room),
    queue: new Int32Array(room),
    queued: 0,
  };
}

/** Queues a holder by the clock at which it comes round. */
export function enqueue(holders: Holders, at: number): void {
  const { queue, due } = holders;
  let place = holders.queued++;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (due[queue[above]!]! <= due[at]!) break;
    queue[place] = queue[above]!;
    place = above;
  }
  queue[place] = at;
}

function dequeue(holders: Holders): void {
  const { queue, due } = holders;
  const last = queue[--holders.queued]!;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= holders.queued) break;
    if (below + 1 < holders.queued && due[queue[below + 1]!]! < due[queue[below]!]!) below += 1;
    if (due[queue[below]!]! >= due[last]!) break;
    queue[place] = queue[below]!;
    place = below;
  }
  queue[place] = last;
}

/** The holder that comes round first by itself; −1: none does. */
export function firstDue(holders: Holders): number {
  while (holders.queued > 0) {
    const at = holders.queue[0]!;
    if (holders.phase[at] !== ROUND) return at;
    dequeue(holders);
  }
  return -1;
}
