import { expect, it } from 'vitest';
import type { RaceEvent } from '../../../src/engine/index.js';
import { eventMarks } from '../../../src/report/svg/timeline-events.js';
import { timeScale } from '../../../src/report/svg/time-axis.js';

/** From what a reader must see to what may go without words where there is no room; in one string: alike. */
const WEIGHTS = [
  'decision',
  'objection withdrawal',
  'concession',
  'membership',
  'milestone',
  'candidacy condition',
  'count',
  'meeting',
].map((types) => types.split(' '));

/** What has words in a row that has room for one event, since nothing fits to the left of the first day. */
function told(...types: readonly string[]): string {
  const events = types.map((type) => ({ date: '2024-01-01', type, what: type }) as unknown as RaceEvent);
  const scale = timeScale({ from: '2024-01-01', to: '2024-12-31', left: 0, right: 600 });
  const [drawn] = eventMarks(events, scale, 1).marks;
  const labels = JSON.stringify(drawn).split('"event-label"').slice(1);
  return types.filter((type) => labels.some((label) => label.includes(type))).join();
}

it('gives the room there is to the weightier event, and to the first of those that weigh alike', () => {
  const all = WEIGHTS.flatMap((alike, weight) => alike.map((type) => ({ type, weight })));
  for (const one of all) {
    for (const other of all.filter(({ type }) => type !== one.type)) {
      const first = one.weight <= other.weight ? one : other;
      expect([one.type, other.type, told(one.type, other.type)]).toEqual([one.type, other.type, first.type]);
    }
  }
});
