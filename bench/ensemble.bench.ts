import { Bench } from 'tinybench';
import {
  snapshot,
  comparePaired,
  parametersWith,
  raceOf,
  simulate,
  story,
  type Race,
} from '../src/engine/index.js';
import { loadScenario } from '../src/files/index.js';

const TRIALS = 10_000;

const scenario = loadScenario();
const race = raceOf(snapshot(scenario, { asOf: '2024-02-22', hindsight: false }));
const parameters = parametersWith(scenario.model);
const side = { race, parameters };

/** The flagship with `count` members: some left out, or more like those who have said nothing. */
function withMembers(count: number): Race {
  const members = Array.from(
    { length: count },
    (_, at) => race.members[at] ?? { code: `Z${at}`, fromWeek: 0 },
  );
  const codes = new Set(members.map(({ code }) => code));
  const candidates = race.candidates.map((each) => ({
    ...each,
    home: each.home !== null && codes.has(each.home) ? each.home : null,
    stances: each.stances.filter(({ member }) => codes.has(member)),
    count: null,
  }));
  return { ...race, members, candidates };
}

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
for (const count of [15, 32, 57, 164]) {
  const other = withMembers(count);
  bench.add(`simulate, ${count} members`, () => {
    simulate(other, parameters, { seed: 'bench', from: 0, to: TRIALS });
  });
}
await bench.run();

for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) continue;
  const trials = name === 'one story' ? 1 : TRIALS;
  const each = (1000 * result.latency.p50) / trials;
  console.log(
    `${name}: ${Math.round(1e6 / each)} trials a second on one core, ${each.toFixed(1)} µs each, at the median`,
  );
}
