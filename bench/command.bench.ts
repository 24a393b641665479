import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const COMMAND = 'dist/nato-consensus.js';
const TRIALS = 1_000_000;
const RUNS = 9;

/** One run of a Node program: seconds by the clock, and the most memory it held, in MB. */
interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Lets the program tell its peak memory when it ends, in kB. */
const TELL = 'process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

function run(args: readonly string[]): Run {
  const start = performance.now();
  const env = { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(TELL)}` };
  const { stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(stderr) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Both in turn, since the machine's speed drifts: the medians, and the median of the ratios pair by pair. */
function compared(first: readonly string[], second: readonly string[], runs: number) {
  run(first);
  run(second);
  const pairs = Array.from({ length: runs }, () => [run(first), run(second)] as const);
  return {
    first: median(pairs.map(([a]) => a.seconds)),
    second: median(pairs.map(([, b]) => b.seconds)),
    ratio: median(pairs.map(([a, b]) => a.seconds / b.seconds)),
    megabytes: Math.max(...pairs.map(([a]) => a.megabytes)),
  };
}

const startup = compared([COMMAND, 'run'], ['-e', '0'], RUNS);
console.log(
  `run: ${startup.ratio.toFixed(2)} times as long as node -e 0, ${startup.megabytes.toFixed(0)} MB`,
);

const forecast = (workers: number, trials: number) => [
  COMMAND,
  ...`forecast --json --workers ${workers} --trials ${trials}`.split(' '),
];
const two = compared(forecast(1, TRIALS), forecast(2, TRIALS), 3);
console.log(`forecast, one worker: ${Math.round(TRIALS / two.first)} trials a second`);
console.log(
  `forecast, two workers: ${Math.round(TRIALS / two.second)} trials a second, ${two.ratio.toFixed(2)} times one`,
);

for (const trials of [TRIALS / 10, TRIALS, TRIALS * 10]) {
  const { seconds, megabytes } = run(forecast(2, trials));
  console.log(
    `${trials} trials: ${((seconds / trials) * 1e6).toFixed(1)} µs each, ${megabytes.toFixed(0)} MB`,
  );
}
