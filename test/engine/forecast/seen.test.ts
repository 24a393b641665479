import { expect, it, describe } from 'vitest';
import {
  forecastReasons,
  forecastSeen,
  parametersWith,
  raceOf,
  simulate,
  snapshot,
  type Scenario,
} from '../../../src/engine/index.js';
import { overlaid, written } from '../written.js';

const declared = { candidacy: [{ status: 'declared' }] };
const BODY = {
  name: 'Five',
  principals: ['EEE'],
  members: Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, {}])),
};

function seen(scenario: Scenario) {
  const read = snapshot(scenario);
  const side = { race: raceOf(read), parameters: parametersWith({}) };
  const ensemble = simulate(side, { seed: '1', from: 0, to: 5 });
  const told = forecastSeen(ensemble, { read, side, by: ['2024-04-01'], candidate: null });
  return { ...told, ...forecastReasons(side.race, told.subject) };
}

describe('beside a forecast it is told', () => {
  it('who stands with less backing than another, and which weighty objections there are', () => {
    const fields = {
      body: BODY,
      candidates: {
        x: { name: 'X', ...declared },
        y: { name: 'Y', ...declared },
        z: { name: 'Z', candidacy: [{ status: 'interested' }] },
      },
      stances: { x: { AAA: 'support', DDD: 'object', EEE: 'object' }, y: { DDD: 'object' } },
    };
    expect(seen(written(fields))).toMatchObject({ frontRunner: 'x', outbacked: ['y'], weighty: ['EEE'] });
  });

  it('that a decision is on record, unless a what-if stands in the way of it', () => {
    const fields = {
      body: BODY,
      candidates: { x: { name: 'X', ...declared }, y: { name: 'Y', ...declared } },
      sources: { s: { publisher: 'A', date: '2024-02-01', url: 'https://a.example/' } },
      stances: { x: { '*': { from: '2024-02-01', stance: 'support', decision: true, source: 's' } } },
    };
    const decided = seen(written(fields));
    expect(decided.decision).toMatchObject({ candidate: 'x', on: '2024-02-01' });
    expect([decided.outbacked, decided.weighty]).toEqual([[], []]);
    const supposed = seen(overlaid(fields, { stances: { x: { EEE: 'redline' } } }));
    expect(supposed).toMatchObject({ decision: null, outbacked: ['y'], weighty: ['EEE'] });
  });
});
