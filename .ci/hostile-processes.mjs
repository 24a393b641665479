/** What becomes of long runs that are stopped, and of two processes that write one file. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folder, holds, isTrace, part, PROGRAM, ran } from './hostile-lines.mjs';
import { COMMAND_LINES, LONG, WRITERS } from './hostile-register.mjs';

/** Seconds of processor time that a process has taken; 0: it is gone. */
function secondsOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return 0;
  }
}

/** Starts a command line, sends it a signal once it is `ready`, and waits for its end. */
async function stopped(args, signal, { cwd = folder(), ready }) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [[], []];
  child.stdout.on('data', (data) => out.push(data));
  child.stderr.on('data', (data) => err.push(data));
  const ended = new Promise((resolve) => child.once('close', (code, by) => resolve({ code, by })));
  while (child.exitCode === null && !ready(child, out.length > 0)) await wait(20);
  const sent = Date.now();
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const { code, by } = await ended;
  clearTimeout(late);
  const seconds = (Date.now() - sent) / 1000;
  return { code, by, seconds, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143 };

/** Processor time after which the program is in the middle of its trials, and at most, where it prepares them for long. */
const [MIDDLE, LATEST] = [1.5, 48];

/** Whether an answer is a whole one that says it is partial. */
function isPartial(text) {
  try {
    let isSaid = false;
    JSON.parse(text, (key, value) => void (isSaid ||= key === 'partial' && value === true));
    return isSaid;
  } catch {
    return false;
  }
}

await part('signals in the middle', async () => {
  for (const [name, args] of Object.entries(LONG)) {
    for (const [signal, code] of Object.entries(SIGNALS)) {
      let found = { out: '' };
      for (let after = MIDDLE; after <= LATEST && found.out === ''; after *= 2) {
        found = await stopped(args, signal, { ready: ({ pid }) => secondsOf(pid) > after });
      }
      const shown = { ...found, out: found.out.slice(0, 200) };
      holds(`${name}: ${signal}`, found.code === code && !isTrace(found.err), shown);
      holds(`${name}: ${signal}: heeded within 5 s`, found.seconds < 5, shown);
      holds(`${name}: ${signal}: the answer is whole and partial`, isPartial(found.out), shown);
    }
  }
});

await part('signals at any time', async () => {
  for (const args of COMMAND_LINES) {
    for (const [signal, code] of Object.entries(SIGNALS)) {
      for (const after of [0, 0.1, 0.2]) {
        const found = await stopped(args, signal, { ready: ({ pid }) => secondsOf(pid) >= after });
        const isEnded = [0, code].includes(found.code) || found.by === signal;
        holds(`${args.join(' ')}: ${signal} after ${after} s`, isEnded && !isTrace(found.err), found);
      }
    }
  }
});

await part('signals to a watch', async () => {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    const cwd = folder();
    writeFileSync(join(cwd, 'watched.json'), '{"extends":"2024-rutte"}');
    const ready = (_child, hasAnswered) => hasAnswered;
    const found = await stopped(['run', 'watched.json', '--watch'], signal, { cwd, ready });
    holds(`run --watch: ${signal}`, [code, null].includes(found.code) && !isTrace(found.err), found);
  }
});

await part('resume', async () => {
  const args = ['forecast', '--trials', '1000000', '--seed', 'seven', '--json'];
  const whole = ran(args).stdout;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
    const cwd = folder();
    const state = join(cwd, 'state.json');
    // Of SIGKILL nobody is told: what counts is the last checkpoint.
    const isSaved = () => existsSync(state) && readFileSync(state).length > 0;
    const ready = signal === 'SIGKILL' ? isSaved : ({ pid }) => secondsOf(pid) > MIDDLE;
    const found = await stopped([...args, '--checkpoint', 'state.json'], signal, { cwd, ready });
    const { reached } = isSaved() ? JSON.parse(readFileSync(state, 'utf8')) : {};
    holds(`forecast: ${signal} in the middle`, reached > 0 && reached < 1_000_000, { ...found, reached });
    const { stdout, stderr } = ran([...args, '--resume', 'state.json'], { cwd });
    holds(`forecast: ${signal} and --resume`, stdout === whole, { stderr, stdout: stdout.slice(0, 200) });
    const left = readdirSync(cwd).filter((file) => file !== 'state.json');
    holds(`forecast: ${signal}: nothing else is left`, signal === 'SIGKILL' || left.length === 0, left);
  }
});

/** Runs command lines at once in one folder; their exit codes, in order. */
async function together(lines, cwd) {
  const children = lines.map((args) => spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: 'ignore' }));
  const codes = await Promise.all(
    children.map((each) => new Promise((resolve) => each.once('close', resolve))),
  );
  return codes.sort();
}

/** Of several that save to one file, one writes, and the others say that it is there; a page may be replaced by a page. */
async function savedAtOnce() {
  for (const [name, args] of Object.entries(WRITERS).filter(([, args]) => args[0] !== 'forecast')) {
    const cwd = folder();
    const codes = await together([args, args, args], cwd);
    const isRight = codes.join() === (args[0] === 'explore' ? '0,0,0' : '0,2,2');
    holds(`${name} three times at once: one writes`, isRight, codes);
    const files = readdirSync(cwd);
    const areWhole = files.every((file) => !file.startsWith('.') && readFileSync(join(cwd, file)).length > 0);
    holds(`${name} three times at once: nothing else`, files.length > 0 && areWhole, files);
  }
}

/** Of several forecasts that write one part, the last one counts, whole. */
async function writtenAtOnce() {
  const forecast = (seed) => ['forecast', '--trials', '300', '--seed', seed];
  for (const flags of [
    ['--checkpoint', 'out.json'],
    ['--shard', '1/1', '--output', 'out.json'],
  ]) {
    const cwd = folder();
    const codes = await together(
      ['1', '2'].map((seed) => [...forecast(seed), ...flags]),
      cwd,
    );
    const { plan } = JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'));
    const told = ran(['forecast', '--trials', '300', '--seed', plan.seed, '--resume', 'out.json', '--json'], {
      cwd,
    });
    const alone = ran([...forecast(plan.seed), '--json'], { cwd });
    holds(`forecast ${flags[0]} twice at once`, codes.join() === '0,0' && told.stdout === alone.stdout, {
      codes,
      told,
    });
    holds(
      `forecast ${flags[0]} twice at once: nothing else`,
      readdirSync(cwd).join() === 'out.json',
      readdirSync(cwd),
    );
  }
}

await part('two on one file', async () => {
  await savedAtOnce();
  await writtenAtOnce();
});
