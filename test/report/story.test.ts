import { describe, expect, it } from 'vitest';
import type { FutureEnd, FutureEvent } from '../../src/engine/index.js';
import { rendered, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf({
  title: 'Race',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  incumbent: { name: 'Ann Old', member: 'NOR', extendable: true },
  candidates: { doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] } },
  stances: {},
  concessions: { base: { to: ['HUN'], what: 'a base on its soil' } },
});

const NOTHING: FutureEnd = { outcome: 'undecided', candidate: null, day: 14 };

function told(events: readonly FutureEvent[], end = NOTHING, scenario = SCENARIO): string {
  const future = { trial: 7, events, end };
  const text = rendered('story', 'text', [{ scenario, asOf: '2024-03-10', seed: 's', future }, 200]);
  return text.replaceAll('\u00a0', ' ');
}

const withholds = (member: string, reason: 'record' | 'undeclared' | 'sponsor' | 'unseen' | 'unnamed') =>
  ({ type: 'withholds', day: 0, member, candidate: 'doe', reason }) as const;
const round = (member: string, because: 'itself' | 'condition' | 'own-exit') =>
  ({ type: 'comes-round', day: 3, member, candidate: 'doe', because }) as const;

describe('a future', () => {
  it('is told day by day, members that do the same together', () => {
    const text = told([
      withholds('TUR', 'record'),
      withholds('CZE', 'record'),
      round('TUR', 'condition'),
      { type: 'joins', day: 3, member: 'SWE' },
    ]);
    expect(text).toBe(
      'Trial 7 of seed s, from 10 March 2024: one possible future.\n\n' +
        'At the start, 2024-03-10\n  Czechia and Türkiye on Jane Doe: withholds, by its record.\n\n' +
        '2024-03-13\n' +
        '  Türkiye on Jane Doe: comes round, its condition is met.\n' +
        '  Sweden joins.\n\n' +
        'By 24 March 2024, the last day that is simulated, nothing has been decided.\n',
    );
  });

  it.each<[FutureEvent, string]>([
    [withholds('HUN', 'undeclared'), 'Hungary on Jane Doe: withholds, undeclared on record.'],
    [withholds('HUN', 'sponsor'), 'Hungary on Jane Doe: withholds, its own candidate stands.'],
    [withholds('HUN', 'unseen'), 'Hungary on Jane Doe: withholds, an objection that is not on record.'],
    [
      withholds('HUN', 'unnamed'),
      'Hungary on Jane Doe: withholds, one of those reported against without a name.',
    ],
    [round('HUN', 'itself'), 'Hungary on Jane Doe: comes round, of its own accord.'],
    [round('HUN', 'own-exit'), 'Hungary on Jane Doe: comes round, its own candidate gave up.'],
    [{ type: 'given', day: 1, concession: 'base' }, 'Given: a base on its soil.'],
    [{ type: 'gives-up', day: 1, candidate: 'doe' }, 'Jane Doe gives up.'],
    [{ type: 'free', day: 1, candidate: 'doe' }, 'Nothing stands in the way of Jane Doe any more.'],
    [{ type: 'stopped', day: 1, candidate: 'doe' }, 'Jane Doe is stopped by a member that joins.'],
    [{ type: 'meeting', day: 1 }, 'The meeting that settles the race.'],
    [{ type: 'found', day: 1 }, 'Somebody else is agreed on.'],
  ])('%j', (event, sentence) => {
    expect(told([event])).toContain(`\n  ${sentence}\n`);
  });

  it.each<[FutureEnd, string]>([
    [{ outcome: 'appointed', candidate: 'doe', day: 14 }, 'Jane Doe is appointed on 24 March 2024.'],
    [
      { outcome: 'someone-else', candidate: null, day: 14 },
      'Somebody who is not on record is appointed on 24 March 2024.',
    ],
    [{ outcome: 'extended', candidate: null, day: 14 }, 'The term of Ann Old is extended on 24 March 2024.'],
    [{ outcome: 'vacant', candidate: null, day: 14 }, 'The office falls vacant on 24 March 2024.'],
  ])('%j', (end, sentence) => {
    expect(told([], end).endsWith(`\n${sentence}\n`)).toBe(true);
  });

  it('knows no name of an incumbent that the scenario does not give', () => {
    const text = told([], { outcome: 'extended', candidate: null, day: 1 }, { ...SCENARIO, incumbent: null });
    expect(text).toContain('The term of the incumbent is extended');
  });
});
