/** The command lines to try, from the registers of commands, flags and formats: a new command is covered by itself. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { folder, holds, ran, ROOM } from './hostile-lines.mjs';

/** Commands, flags and formats, as the program has them; what a command imports later is left out. */
async function registers() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { COMMANDS } from './src/cli/commands/index.ts';
        export { FLAGS } from './src/cli/flags.ts'; export { FORMATS } from './src/report/formats.ts';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    plugins: [{ name: 'later', setup: ({ onResolve }) => onResolve({ filter: /^/ }, laterIsOutside) }],
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', mainFields: ['module', 'main'] },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function laterIsOutside({ kind, path }) {
  return kind === 'dynamic-import' ? { path, external: true } : undefined;
}

const { COMMANDS, FLAGS, FORMATS } = await registers();
export { COMMANDS };

/** A file that the program has written, for commands that read one. */
function made(name, args, isPrinted) {
  const { status, stdout } = ran(args, { cwd: ROOM });
  if (isPrinted) writeFileSync(join(ROOM, name), stdout);
  holds(`${args.join(' ')}: ${name}`, status === 0 && readFileSync(join(ROOM, name)).length > 0, status);
  return join(ROOM, name);
}

/** What a command is given: what it cannot do without, and what keeps it short. One that has no line here is tried alone. */
const GIVEN = {
  compare: ['2024-rutte', '--without', 'USA'],
  check: ['what-if/usa-objects'],
  validate: ['2024-rutte'],
  calibrate: ['history/2014-stoltenberg'],
  backtest: ['history/2014-stoltenberg'],
  completion: ['bash'],
  init: ['out.json'],
  merge: [
    made('part.json', ['forecast', '--trials', '60', '--shard', '1/1', '--output', 'part.json'], false),
  ],
  import: [made('table.csv', ['export', '--csv'], true)],
};

/** What a flag means nothing without, besides the flags that it needs. */
const BESIDE = { save: ['--set', 'HUN.rutte=object'] };

/** Flags that keep what runs short, by key. */
const SHORT = ['trials', 'pairs', 'trialsEach', 'trialsPaired', 'trialsAtEnds', 'rows'];

/** Flags that are not tried: one opens a browser, the other ends only by a signal. */
const UNTRIED = ['open', 'watch'];

/** A value for a flag, by what it takes. */
const BY_KIND = { date: '2024-07-11', rule: 'unanimity', precision: '0.1', amount: '1', shard: '1/2' };
const BY_SUGGESTION = { files: 'out.json', candidates: 'rutte', members: 'USA', scenarios: '2024-rutte' };

function wordsOf(key, whole) {
  const { flag, kind, choices, least = 1, suggests } = FLAGS[key];
  const [name] = /--[a-z-]+/.exec(flag);
  if (kind === 'switch') return [name];
  if (kind === 'whole') return [name, String(whole ?? Math.max(1, least))];
  return [name, choices?.[0] ?? BY_SUGGESTION[suggests] ?? BY_KIND[kind] ?? 'x'];
}

/** Whether two flags exclude one another. */
const clash = (a, b) => b in (FLAGS[a].excludes ?? {}) || a in (FLAGS[b].excludes ?? {});

/** The words of a command with one flag more, and with all that this one needs; `long`: with as many trials as go. */
function lineOf({ name, flags }, key = null, { long = false } = {}) {
  const keys = key === null ? [] : [key];
  for (const each of keys) {
    keys.push(
      ...Object.keys(FLAGS[each].needs ?? {}).filter(
        (other) => flags.includes(other) && !keys.includes(other),
      ),
    );
  }
  const goesWith = (each) =>
    !keys.includes(each) &&
    Object.keys(FLAGS[each].needs ?? {}).every((other) => !flags.includes(other) || keys.includes(other)) &&
    !keys.some((other) => clash(each, other));
  const short = SHORT.filter((each) => flags.includes(each) && goesWith(each));
  const sizes = short.flatMap((each) =>
    wordsOf(each, long && each !== 'rows' ? FLAGS[each].most : each === 'rows' ? 2 : 60),
  );
  const own = keys.flatMap((each) =>
    SHORT.includes(each) ? wordsOf(each, long ? FLAGS[each].most : 60) : wordsOf(each),
  );
  const beside = keys.flatMap((each) => BESIDE[each] ?? []);
  return [name, ...(GIVEN[name] ?? []), ...own, ...beside, ...sizes];
}

const formatsOf = ({ answer }) => Object.keys(FORMATS[answer] ?? {});

/** Every command in every format and with every switch. */
export const ANSWERS = COMMANDS.flatMap((command) => [
  lineOf(command),
  ...formatsOf(command).map((format) => [...lineOf(command), '--format', format]),
  ...command.flags
    .filter((key) => FLAGS[key].kind === 'switch' && !UNTRIED.includes(key))
    .map((key) => lineOf(command, key)),
  [command.name, '--help'],
]);

/** Every command, with every flag that names a file. */
const FILES = COMMANDS.flatMap((command) => [
  [command.name, lineOf(command)],
  ...command.flags
    .filter((key) => FLAGS[key].suggests === 'files')
    .map((key) => [`${command.name} ${wordsOf(key)[0]}`, lineOf(command, key)]),
]);

/** What leaves a file in the folder where it runs, by name, and what looks for the file that it is given. */
export const WRITERS = {};
export const READERS = {};
for (const [name, args] of FILES) {
  const cwd = folder();
  const found = ran(args, { cwd });
  if (readdirSync(cwd).length > 0) WRITERS[name] = args;
  else if (args.includes('out.json')) READERS[name] = args;
  if (!(name in READERS)) holds(`${args.join(' ')}`, found.status === 0, found);
}

/** What runs long, and tells of what is done, only when it is given this instead: many cases, each of some trials. */
const LONG_LINES = { backtest: ['backtest', '--trials', '20000', '--json'] };

/** What runs as long as it may, by name: every command with a number of trials, and with each switch that goes with it. */
export const LONG = Object.fromEntries(
  COMMANDS.flatMap((command) => {
    const trials = SHORT.find((key) => key !== 'rows' && command.flags.includes(key));
    if (trials === undefined) return [];
    const given = LONG_LINES[command.name];
    if (given !== undefined) return [[given.join(' '), given]];
    const isRun = (key) => /over/i.test(key) && command.flags.includes(key);
    const format = formatsOf(command).includes('json') ? ['--json'] : [];
    const lines = [trials, ...command.flags.filter(isRun)].map((key) => lineOf(command, key, { long: true }));
    return lines.map((line) => [
      line.filter((word) => !/^\d{4,}$/.test(word)).join(' '),
      [...line, ...format],
    ]);
  }),
);

/** Every command once. */
export const COMMAND_LINES = COMMANDS.map((command) => lineOf(command));
