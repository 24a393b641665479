import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const COMMAND = 'dist/nato-consensus.js';
const TRIALS = 1_000_000;
const RUNS = 9;

/** One run of a Node program: seconds by the clock and of all its threads, and the most memory it held, in MB. */
interface Run {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Lets the program tell when it ends what it used: kB, and microseconds. */
const TELL = `process.on("exit",()=>{
  const {maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();
  process.stderr.write([maxRSS,userCPUTime+systemCPUTime].join())
})`;

function run(args: readonly string[]): Run {
  const env = { ...process.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(TELL)}` };
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  const [kilobytes = Number.NaN, microseconds = Number.NaN] = stderr.split(',').map(Number);
  return { seconds, cpu: microseconds / 1e6, megabytes: kilobytes / 1000 };
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
    cpu: median(pairs.map(([a]) => a.cpu)),
    cpuRatio: median(pairs.map(([a, b]) => a.cpu / b.cpu)),
    megabytes: Math.max(...pairs.map(([a]) => a.megabytes)),
  };
}

const BARE = ['-e', '0'];

for (const args of ['run', 'forecast']) {
  const { first, ratio, cpu, cpuRatio, megabytes } = compared([COMMAND, args], BARE, RUNS);
  console.log(
    `${args}: ${first.toFixed(3)} s and ${cpu.toFixed(3)} s of CPU, ` +
      `${ratio.toFixed(2)} and ${cpuRatio.toFixed(2)} times node -e 0, ${megabytes.toFixed(0)} MB`,
  );
}

const forecast = (workers: number, trials: number) => [
  COMMAND,
  ...`forecast --json --workers ${workers} --trials ${trials}`.split(' '),
];
const two = compared(forecast(1, TRIALS), forecast(2, TRIALS), 3);
console.log(`forecast, one worker: ${Math.round(TRIALS / two.first)} trials a second`);
console.log(
  `forecast, two workers: ${Math.round(TRIALS / two.second)} trials a second, ${two.ratio.toFixed(2)} times one; ` +
    `${(1 / two.cpuRatio).toFixed(2)} times its CPU`,
);

for (const trials of [TRIALS / 10, TRIALS, TRIALS * 10]) {
  const { seconds, cpu, megabytes } = run(forecast(2, trials));
  const each = (time: number) => ((time / trials) * 1e6).toFixed(1);
  console.log(
    `${trials} trials: ${each(seconds)} µs each, ${each(cpu)} µs of CPU, ${megabytes.toFixed(0)} MB`,
  );
}
