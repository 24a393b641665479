import { expect, test } from 'vitest';
import { waysOf } from '../../../src/engine/dynamics/clauses.js';
import type { Condition } from '../../../src/engine/case/condition.js';
import { snapshot } from '../../../src/engine/snapshot.js';
import { candidate, scenario } from './scenarios.js';

const circumstances = {
  snapshot: snapshot(
    scenario({
      candidates: {
        x: candidate('x', 'declared'),
        y: candidate('y', 'declared'),
        z: candidate('z', 'withdrawn'),
      },
    }),
    { asOf: '2024-01-11' },
  ),
  consenting: new Set(['A']),
  members: new Set(['A', 'B', 'C']),
};
const nothing = { exits: [], consents: [], fromWeek: 0, concessions: [] };

test.each<[string, Condition, readonly Partial<typeof nothing | object>[]]>([
  ['a withdrawal', { withdrawn: 'y' }, [{ exits: ['y'] }]],
  ['a withdrawal that has happened: the record is newer, so nothing is left', { withdrawn: 'z' }, []],
  ['a withdrawal of someone unknown, which stays open', { withdrawn: '?' }, [{ exits: ['?'] }]],
  ['a concession', { concession: 'c' }, [{ concessions: ['c'] }]],
  ['consents that are missing', { consents: ['A', 'B'] }, [{ consents: ['B'] }]],
  ['consents that are all there', { consents: ['A'] }, []],
  ['consents of one who takes no part', { consents: ['B', 'Q'] }, []],
  ['a day: held from the day after', { after: '2024-01-11' }, [{ fromWeek: 1 }]],
  ['a day a week off', { after: '2024-01-18' }, [{ fromWeek: 2 }]],
  ['a day before a week is over', { after: '2024-01-17' }, [{ fromWeek: 1 }]],
  ['a day that is over', { after: '2024-01-10' }, []],
  [
    'any of two',
    { any: [{ withdrawn: 'y' }, { concession: 'c' }] },
    [{ exits: ['y'] }, { concessions: ['c'] }],
  ],
  [
    'all of two, the later day of two',
    {
      all: [
        { after: '2024-01-11' },
        { withdrawn: 'y' },
        { consents: ['B'] },
        { concession: 'c' },
        { after: '2024-01-20' },
      ],
    },
    [{ exits: ['y'], consents: ['B'], concessions: ['c'], fromWeek: 2 }],
  ],
  [
    'all of alternatives',
    { all: [{ any: [{ withdrawn: 'y' }, { concession: 'c' }] }, { consents: ['C'] }] },
    [
      { exits: ['y'], consents: ['C'] },
      { consents: ['C'], concessions: ['c'] },
    ],
  ],
  ['nothing at all', { all: [] }, []],
])('%s', (_, condition, ways) => {
  expect(waysOf(condition, circumstances)).toEqual(ways.map((way) => ({ ...nothing, ...way })));
});
