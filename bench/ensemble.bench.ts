import { Bench } from 'tinybench';
import { comparePaired, parametersWith, raceAt, simulate, story } from '../src/engine/index.js';
import { loadScenario } from '../src/files/index.js';

const TRIALS = 10_000;

const scenario = loadScenario();
const race = raceAt(scenario, { asOf: '2024-02-22', hindsight: false });
const parameters = parametersWith(scenario.model);
const side = { race, parameters };

const bench = new Bench({ time: 3000, warmupTime: 1000 });
let from = 0;
bench
  .add('simulate', () => {
    simulate(race, parameters, { seed: 'bench', from, to: from + TRIALS });
    from += TRIALS;
  })
  .add('compare in pairs', () => {
    comparePaired(side, side, { seed: 'bench', from: 0, to: TRIALS });
  })
  .add('one story', () => {
    story({ race, parameters, seed: 'bench' }, from);
  });
await bench.run();

for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) continue;
  const trials = name === 'one story' ? 1 : TRIALS;
  const perSecond = Math.round((1000 * trials) / result.latency.p50);
  console.log(`${name}: ${perSecond} trials a second on one core, at the median`);
}
