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

/** The text of a scenario of a body of the members AAA to EEE, unless `fields` name another. */
function textOf(fields: object): string {
  const members = Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, {}]));
  const document = {
    title: 'A case',
    body: { name: 'Five', members },
    asOf: '2024-03-01',
    candidates: { x: { name: 'X', candidacy: [{ status: 'declared' }] } },
    ...fields,
  };
  return JSON.stringify(document);
}

/** A scenario read from its text, as users write it, by a body of the members AAA to EEE unless it names another. */
export function written(fields: object): Scenario {
  return readScenario({ name: 'case.json', text: textOf(fields) }, () => ({ refused: 'no other file' }));
}

/** The same with overlays, each on top of those before. */
export function overlaid(fields: object, ...patches: readonly object[]): Scenario {
  const texts = [
    textOf(fields),
    ...patches.map((patch, at) => JSON.stringify({ extends: String(at), ...patch })),
  ];
  const textAt = (at: number) => ({ name: String(at), text: texts[at] ?? '' });
  return readScenario(textAt(patches.length), (path) => textAt(Number(path)));
}

/** The reading of a day without hindsight. */
export function on(asOf: string): { readonly asOf: string; readonly hindsight: boolean } {
  return { asOf, hindsight: false };
}
