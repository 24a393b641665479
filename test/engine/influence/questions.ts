import {
  countInfluence,
  layInfluence,
  snapshot,
  type InfluenceCounts,
  type InfluenceQuestion,
  type Parameters,
  type Snapshot,
} from '../../../src/engine/index.js';
import { ASKED } from '../../properties/futures.js';
import { overlaid, written } from '../written.js';

/** The seed of every question here. */
export const SEED = 'matters';

/** The day of every question here, and how many days after the reading date it is. */
export const BY = '2024-04-30';
export const DAY = 60;

/** Who matters for Ann to be appointed by the day. */
export function asked(read: Snapshot, parameters: Parameters): InfluenceQuestion {
  return { snapshot: read, candidate: 'ann', by: BY, parameters, seed: SEED };
}

/** The counts of the first trials of such a question. */
export function counted(read: Snapshot, trials: number, parameters: Parameters): InfluenceCounts {
  return countInfluence(layInfluence(asked(read, parameters)), { from: 0, to: trials });
}

/** The fields of a body of so many, of whom each is reserved on Ann, and one more that is not. */
export function reserved(count: number, more: object = {}): object {
  const codes = Array.from({ length: count }, (_, at) => `H${String(at).padStart(2, '0')}`);
  return {
    asOf: ASKED,
    body: { name: 'Some', members: Object.fromEntries(['ZZZ', ...codes].map((code) => [code, {}])) },
    candidates: { ann: { name: 'Ann', candidacy: [{ status: 'declared' }] } },
    stances: { ann: Object.fromEntries(codes.map((code) => [code, 'reserved'])) },
    ...more,
  };
}

/** What these fields say on the day on which everything here is read. */
export function readOf(fields: object): Snapshot {
  return snapshot(written(fields), { asOf: ASKED });
}

/** The same with the consent of some members to Ann written into it. */
export function withConsent(fields: object, codes: readonly string[]): Snapshot {
  const row = Object.fromEntries(codes.map((code) => [code, { stance: 'support', evidence: 'assumed' }]));
  const read = snapshot(overlaid(fields, { stances: { ann: row } }), { asOf: ASKED });
  // Agreeing alone does not make a race ripe, as something that is assumed would.
  return { ...read, isRipe: readOf(fields).isRipe };
}
