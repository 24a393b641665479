import { parametersWith } from '../../../../src/engine/dynamics/parameters.js';
import { contender, race, start } from '../races.js';
import { codes, joining, only, said, type Setting } from './setting.js';

/** Races of several candidates: what these make of one another, and everything at once. */
export const RIVALS: readonly Setting[] = [
  {
    name: 'a rival that trails, and its member that clears the way',
    race: race(
      codes('ABCDEFG'),
      [
        contender('x', said('ABC', 'support')),
        contender('y', [...said('F', 'support')], { home: 'F' }),
        contender('z', [...said('G', 'support')], { home: 'G', status: 'waiting' }),
      ],
      { horizon: 25 },
    ),
    parameters: only({
      undeclaredRate: 0.1,
      reservedRate: 0.01,
      trailingExitRate: 0.25,
      isolationFloor: 0.7,
      clearing: 0.7,
      entryRate: 0.08,
    }),
  },
  {
    name: 'two candidates of one member',
    race: race(
      codes('ABCD'),
      [
        contender('x', [], { home: 'A' }),
        contender('y', [], { home: 'A' }),
        contender('z', said('BCD', 'support'), { home: 'B' }),
      ],
      { horizon: 12 },
    ),
    parameters: only({ undeclaredRate: 0.05, trailingExitRate: 0.3, clearing: 0.6 }),
  },
  {
    name: 'backing compared with the best who stands',
    race: race(
      codes('ABCDEF'),
      [
        contender('x', [...said('A', 'support')]),
        contender('y', [...said('ABCD', 'support'), start('E', 'redline')]),
      ],
      { quad: codes('E'), horizon: 25 },
    ),
    parameters: only({ redlineRate: 0, quadExitRate: 0.3 }),
  },
  {
    name: 'one frailty for all candidates, and extension when each is blocked',
    race: race(
      codes('AB'),
      [
        contender('x', [start('A', 'support'), start('B', 'reserved')]),
        contender('y', [start('A', 'undeclared'), start('B', 'reserved')]),
      ],
      { termEnds: 16, horizon: 16, extendable: true },
    ),
    parameters: only({ reservedRate: 0.1, undeclaredRate: 0.1, frailtySpread: 1.5, extensionRate: 0.06 }),
  },
  {
    name: 'a choice in the week of an extension',
    race: race(codes('AB'), [contender('x', [start('A', 'support'), start('B', 'reserved')])], {
      termEnds: 6,
      horizon: 6,
      extendable: true,
    }),
    parameters: only({ reservedRate: 0.4, extensionRate: 0.2, extensionRush: 2 }),
  },
  {
    name: 'silences on two who are ripe',
    race: race(
      codes('ABCD'),
      [contender('x', said('ABC', 'support')), contender('y', said('AB', 'accept'))],
      { termEnds: 12, horizon: 12, extendable: true },
    ),
    parameters: only({
      undeclaredRate: 0.02,
      silence: 1,
      undeclaredAllowed: 2,
      undeclaredBreaks: 0.5,
      consentingBreaks: 0.02,
      silencePause: 3,
      extensionRate: 0.1,
    }),
  },
];

const CONDITIONS = race(
  codes('ABCDEFGH'),
  [
    contender(
      'x',
      [
        ...said('AB', 'support'),
        start('C', 'object', {
          conditional: true,
          clearedBy: [{ exits: ['y', 'z'], consents: [], fromWeek: 0 }],
        }),
        start('D', 'redline', {
          conditional: true,
          clearedBy: [
            { exits: [], consents: ['B', 'E'], fromWeek: 6 },
            { exits: ['z'], consents: [], fromWeek: 0 },
          ],
        }),
        ...said('E', 'reserved'),
      ],
      { home: 'A', count: [3, 5] },
    ),
    contender('y', [...said('C', 'support'), ...said('F', 'accept')], { home: 'C' }),
    contender('z', [...said('G', 'accept'), ...said('A', 'redline')], { home: 'D', status: 'waiting' }),
  ],
  {
    horizon: 30,
    milestones: [5.4, 15.4],
    termEnds: 29.7,
    extendable: true,
    blocs: [codes('ABC'), codes('CDEF'), codes('GH')],
    quad: codes('ABEG'),
  },
);

/** Races in which everything is on. */
export const TOGETHER: readonly Setting[] = [
  {
    name: 'conditions, with everything on',
    race: joining(CONDITIONS, 'H', 4),
    parameters: parametersWith({ entryRate: 0.2, exitRate: 0.02, isolationFloor: 0.3, quadExitRate: 0.05 }),
  },
  {
    name: 'much movement, with everything on',
    race: joining(CONDITIONS, 'H', 4),
    parameters: parametersWith({
      entryRate: 0.3,
      exitRate: 0.05,
      quadExitRate: 0.05,
      trailingExitRate: 0.3,
      isolationFloor: 0.3,
      defectRate: 0.03,
      turnRate: 0.1,
      objectRate: 0.3,
      undeclaredBreaks: 0.4,
      consentingBreaks: 0.03,
      clearing: 0.5,
    }),
  },
];
