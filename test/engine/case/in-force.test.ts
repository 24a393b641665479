import { expect, test } from 'vitest';
import { deadlinesAhead, snapshot } from '../../../src/engine/index.js';
import { written } from '../written.js';

const milestone = (date: string, what: string) => ({ type: 'milestone', date, what, assumed: true });
const SUMMITS = [milestone('2024-04-01', 'a summit'), milestone('2024-05-01', 'another')];
const PASSED = milestone('2024-02-01', 'one that has passed');

test('deadlines come in the order of their days, however the events are listed', () => {
  const scenario = written({ termEnds: '2024-10-01', events: [...SUMMITS, PASSED] });
  for (const events of [scenario.events, scenario.events.toReversed()]) {
    expect(deadlinesAhead(snapshot({ ...scenario, events })).map(({ date }) => date)).toEqual([
      '2024-04-01',
      '2024-05-01',
      '2024-10-01',
    ]);
  }
});
