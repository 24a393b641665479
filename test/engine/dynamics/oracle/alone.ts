import { contender, race, start } from '../races.js';
import { codes, joining, only, said, type Setting } from './setting.js';

/** Races of one candidate: what makes members come round, turn and defect. */
export const ALONE: readonly Setting[] = [
  {
    name: 'isolation, drift and members that join',
    race: joining(
      race(codes('ABCDEFGH'), [
        contender('x', [...said('AB', 'support'), start('C', 'reserved'), start('D', 'object')]),
      ]),
      'GH',
      9,
    ),
    parameters: only({ isolationEffect: 8, isolationFloor: 0.1, turnRate: 0.2, defectRate: 0.02 }),
  },
  {
    name: 'friends, salience, frailty and shocks',
    race: race(
      codes('ABCDEF'),
      [
        contender('x', [
          start('A', 'support'),
          start('B', 'reserved', { salience: 0.9 }),
          start('C', 'object', { salience: 0.1 }),
          ...said('D', 'redline'),
          ...said('E', 'undeclared'),
        ]),
      ],
      { blocs: [codes('ABC'), codes('CDE'), codes('BDA')] },
    ),
    parameters: only({
      redlineRate: 0.1,
      friendsEffect: 4,
      salienceEffect: 3,
      frailtySpread: 0.8,
      shockSpread: 0.8,
      shockPersistence: 0.8,
    }),
  },
  {
    name: 'frailty alone',
    race: race(codes('ABC'), [contender('x', [start('A', 'support'), ...said('BC', 'reserved')])]),
    parameters: only({ frailtySpread: 1.2 }),
  },
  {
    name: 'deadlines',
    race: race(codes('ABCD'), [contender('x', [...said('AB', 'support'), ...said('CD', 'object')])], {
      milestones: [4, 12],
      termEnds: 21.6,
      horizon: 22,
    }),
    parameters: only({ objectRate: 0.02, deadlineEffect: 40, deadlineMemory: 2 }),
  },
  {
    name: 'the Quad, who may be undeclared',
    race: race(
      codes('ABCDEF'),
      [contender('x', [...said('ABC', 'support'), ...said('D', 'undeclared'), ...said('EF', 'reserved')])],
      { quad: codes('AD'), horizon: 25 },
    ),
    parameters: only({ undeclaredRate: 0.05, quadEffect: 6, quadExitRate: 0.2, turnRate: 0.04 }),
  },
  {
    name: 'offers to the few',
    race: race(
      codes('ABCDEF'),
      [
        contender('x', [
          ...said('A', 'support'),
          ...said('BC', 'object'),
          start('D', 'redline', { meetsRedline: true }),
          start('E', 'redline'),
        ]),
      ],
      { milestones: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], horizon: 20 },
    ),
    parameters: only({
      redlineRate: 0.1,
      undeclaredRate: 0.1,
      turnRate: 0.05,
      offerRate: 0.15,
      offerEffect: 6,
      offersFrom: 4,
    }),
  },
  {
    name: 'exits',
    race: race(codes('ABCDE'), [contender('x', [...said('ABC', 'support'), ...said('D', 'undeclared')])], {
      quad: codes('E'),
      horizon: 25,
    }),
    parameters: only({ undeclaredRate: 0.08, turnRate: 0.06, exitRate: 0.08, quadExitRate: 0.3 }),
  },
  {
    name: 'silences, which may follow one another',
    race: race(codes('ABCD'), [contender('x', [...said('AB', 'support')])], { horizon: 20 }),
    parameters: only({
      undeclaredRate: 0.1,
      objectRate: 0.7,
      defectRate: 0.05,
      silence: 1,
      undeclaredAllowed: 2,
      undeclaredBreaks: 0.6,
      consentingBreaks: 0.12,
      silenceDays: 2,
      silencePause: 1,
    }),
  },
  {
    name: 'a condition that lifts once',
    race: race(
      codes('ABC'),
      [
        contender('x', [
          ...said('AB', 'support'),
          start('C', 'object', {
            conditional: true,
            clearedBy: [{ exits: [], consents: ['A'], fromWeek: 3 }],
          }),
        ]),
      ],
      { horizon: 12 },
    ),
    parameters: only({ silence: 1, consentingBreaks: 0.4, silencePause: 1 }),
  },
  {
    name: 'defection',
    race: race(codes('ABC'), [contender('x', [...said('AB', 'support'), ...said('C', 'object')])], {
      horizon: 20,
    }),
    parameters: only({ undeclaredRate: 0.3, defectRate: 0.25, objectRate: 0.2 }),
  },
  {
    name: 'extension towards the end of the term',
    race: race(
      codes('ABCD'),
      [contender('x', [...said('AB', 'support'), ...said('C', 'object'), ...said('D', 'reserved')])],
      { termEnds: 18, horizon: 18, extendable: true },
    ),
    parameters: only({ exitRate: 0.03, extensionRate: 0.06, extensionRush: 12 }),
  },
  {
    name: 'evidence and a reported total',
    race: race(
      codes('ABCDEFGHI'),
      [
        contender(
          'x',
          [
            ...said('DE', 'support', { evidence: 'inferred', source: 'one' }),
            ...said('F', 'reserved', { evidence: 'reported' }),
            ...said('G', 'reserved', { evidence: 'inferred' }),
            ...said('H', 'undeclared'),
            ...said('I', 'accept', { evidence: 'assumed' }),
          ],
          { count: [2, 6] },
        ),
      ],
      { horizon: 20 },
    ),
    parameters: only({ undeclaredRate: 0.1, inferredHolds: 0.5, reportedHolds: 0.7 }),
  },
];
