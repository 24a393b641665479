import type { Scenario } from '../../src/engine/index.js';
import { readScenario } from '../../src/scenario/index.js';

/** One objects from February on, one supports, three accept. */
export const ONE_OBJECTS = {
  x: {
    AAA: { from: '2024-02-01', stance: 'object' },
    BBB: 'support',
    CCC: 'accept',
    DDD: 'accept',
    EEE: 'accept',
  },
};

/** A scenario read from its text, as users write it, by a body of the members AAA to EEE unless it names another. */
export function written(fields: object): Scenario {
  const members = Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, {}]));
  const document = {
    title: 'A case',
    body: { name: 'Five', members },
    asOf: '2024-03-01',
    candidates: { x: { name: 'X', candidacy: [{ status: 'declared' }] } },
    ...fields,
  };
  return readScenario({ name: 'case.json', text: JSON.stringify(document) }, () => ({
    refused: 'no other file',
  }));
}

/** The reading of a day without hindsight. */
export function on(asOf: string): { readonly asOf: string; readonly hindsight: boolean } {
  return { asOf, hindsight: false };
}
