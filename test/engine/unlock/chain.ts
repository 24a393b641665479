import { snapshot, unlock, type UnlockOptions } from '../../../src/engine/index.js';
import { on, written } from '../written.js';

export const DAY = '2024-03-01';
export const CONSENT = { BBB: 'support', CCC: 'support', DDD: 'support', EEE: 'accept' };

export function found(fields: object, options: UnlockOptions = {}) {
  const scenario = written(fields);
  return unlock(snapshot(scenario, on(DAY)), { candidate: 'x', listed: scenario, ...options });
}

export const STATED = { evidence: 'stated', source: 's' };
export const SOURCES = { s: { publisher: 'P', date: '2024-02-01' } };

/** Two that object: one waits for a post, the other for its consent. */
export const CHAIN = {
  concessions: { post: { to: ['AAA'], what: 'a post', cost: 3 } },
  stances: {
    x: {
      ...CONSENT,
      AAA: { from: '2024-02-01', stance: 'object', liftedBy: { concession: 'post' }, ...STATED },
      BBB: { from: '2024-02-01', stance: 'redline', liftedBy: { consents: ['AAA'] }, ...STATED },
    },
  },
  sources: SOURCES,
};
