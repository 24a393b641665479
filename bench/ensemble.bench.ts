import { Bench } from 'tinybench';
import {
  snapshot,
  comparePaired,
  futureOf,
  parametersWith,
  raceOf,
  simulate,
  type Race,
} from '../src/engine/index.js';
import { loadScenario } from '../src/files/load.js';

const TRIALS = 10_000;

const scenario = loadScenario();
const race = raceOf(snapshot(scenario, { asOf: '2024-02-22', hindsight: false }));
const parameters = parametersWith(scenario.model);
const side = { race, parameters };

/** A member more. */
function another(code: string): Race['members'][number] {
  const [first] = race.members;
  if (!first) throw new Error('the flagship has members');
  const { member } = first;
  return { member: { ...member, code, name: code }, joins: 0, isPrincipal: false };
}

/** The flagship with `count` members, each with reservations about whoever stands: as many things may happen as there are members. */
function withMembers(count: number): Race {
  const members = Array.from(
    { length: count },
    (_, at) => race.members[at] ?? another(`Z${String(at).padStart(3, '0')}`),
  );
  const codes = new Set(members.map(({ member }) => member.code));
  const all = [...codes].map((member) => ({ member, stance: 'reserved' as const, wait: null }));
  const candidates = race.candidates.map((each) => ({
    ...each,
    home: null,
    positions: each.status === 'stands' ? all : each.positions.filter(({ member }) => codes.has(member)),
    total: null,
  }));
  return { ...race, members, candidates };
}

const bench = new Bench({ time: 3000, warmupTime: 1000 });
let from = 0;
bench
  .add('simulate', () => {
    simulate(side, { seed: 'bench', from, to: from + TRIALS });
    from += TRIALS;
  })
  .add('compare in pairs', () => {
    comparePaired(side, side, { seed: 'bench', from: 0, to: TRIALS });
  })
  .add('one future', () => {
    futureOf(side, 'bench', from);
  });
for (const count of [15, 32, 57, 164, 500]) {
  const other = withMembers(count);
  bench.add(`simulate, ${count} members with reservations`, () => {
    simulate({ race: other, parameters }, { seed: 'bench', from: 0, to: TRIALS });
  });
}
await bench.run();

for (const { name, result } of bench.tasks) {
  if (!('latency' in result)) continue;
  const trials = name === 'one future' ? 1 : TRIALS;
  const each = (1000 * result.latency.p50) / trials;
  console.log(
    `${name}: ${Math.round(1e6 / each)} trials a second on one core, ${each.toFixed(1)} µs each, at the median`,
  );
}
