import { Bench } from 'tinybench';
import { robustness, snapshot, unlock } from '../src/engine/index.js';
import { loadScenario } from '../src/files/load.js';
import { readScenario } from '../src/scenario/index.js';

/** A body of 32 in which all object, each but for a concession of its own or the consent of others: forty levers and more. */
const CODES = Array.from({ length: 32 }, (_, at) => `M${String(at).padStart(2, '0')}`);
const text = JSON.stringify({
  title: 'Thirty-two members, more than forty levers',
  body: { name: 'Thirty-two', members: Object.fromEntries(CODES.map((code) => [code, {}])) },
  asOf: '2024-03-01',
  candidates: { x: { name: 'X', candidacy: [{ status: 'declared' }] } },
  concessions: Object.fromEntries(
    CODES.slice(0, 8).map((code) => [`for-${code}`, { to: [code], what: code }]),
  ),
  stances: {
    x: Object.fromEntries(
      CODES.map((code, at) => {
        const waits =
          at < 8
            ? { liftedBy: { concession: `for-${code}` } }
            : at < 16
              ? { liftedBy: { consents: [CODES[at - 8]] } }
              : {};
        return [code, { from: '2024-01-01', stance: at < 16 ? 'object' : 'support', ...waits }];
      }),
    ),
  },
});
const wide = readScenario({ name: 'wide.json', text }, () => ({ refused: 'no other file' }));
const flagship = loadScenario();

const bench = new Bench({ time: 2000 });
for (const [name, scenario, asOf] of [
  ['32 members, 40 levers', wide, '2024-03-01'],
  ['the flagship on 22 February', flagship, '2024-02-22'],
] as const) {
  const read = snapshot(scenario, { asOf });
  for (const goal of ['unblocked', 'adopted'] as const)
    bench.add(`unlock, ${goal}: ${name}`, () => void unlock(read, { goal, listed: scenario }));
  bench.add(`robustness: ${name}`, () => void robustness(read));
}
const february = snapshot(flagship, { asOf: '2024-02-22' });
for (const type of ['simple-majority', 'two-thirds', 'qualified-majority'] as const) {
  const read = { ...february, rule: { type } };
  bench.add(`unlock, adopted: the flagship under ${type}`, () => void unlock(read, { goal: 'adopted' }));
}
await bench.run();
console.table(bench.table());
