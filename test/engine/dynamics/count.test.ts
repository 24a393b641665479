import { expect, test } from 'vitest';
import { story } from '../../../src/engine/dynamics/story.js';
import { contender, plain, race, start } from './races.js';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** How many members are counted in at the start of a trial, beside those whose stance is on record. */
function countedIn(evidence: 'stated' | 'assumed', trial: number): number {
  const stances = [start('A', 'support'), start('B', 'support', { evidence })];
  const { events } = story(
    { race: race(CODES, [contender('x', stances, { count: [4, 4] })]), parameters: plain(), seed: 'count' },
    trial,
  );
  return events.filter((event) => event.type === 'moved' && event.cause === 'count').length;
}

test('a reported total is filled up to, and what is assumed comes on top of it', () => {
  for (let trial = 0; trial < 20; trial++) {
    expect(countedIn('stated', trial)).toBe(2);
    expect(countedIn('assumed', trial)).toBe(3);
  }
});
