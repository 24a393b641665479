/** What becomes of long runs that are stopped, and of two processes that write one file. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { folder, holds, isTrace, LONG, part, PROGRAM, ran, WRITERS } from './hostile-lines.mjs';

/** Starts a command line, sends it a signal after a while, and waits for its end. */
async function stopped(args, signal, { cwd = folder(), after = 4000, ready = () => false } = {}) {
  const child = spawn(process.execPath, [PROGRAM, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = [[], []];
  child.stdout.on('data', (data) => out.push(data));
  child.stderr.on('data', (data) => err.push(data));
  const ended = new Promise((resolve) => child.once('close', (code, by) => resolve({ code, by })));
  for (let waited = 0; waited < after && !ready(); waited += 50) await wait(50);
  const sent = Date.now();
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const { code, by } = await ended;
  clearTimeout(late);
  const seconds = (Date.now() - sent) / 1000;
  return { code, by, seconds, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

await part('signals', async () => {
  for (const [name, args] of Object.entries(LONG)) {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ]) {
      const cwd = folder();
      writeFileSync(join(cwd, 'watched.json'), '{"extends":"2024-rutte"}');
      const found = await stopped(args, signal, { cwd });
      const isEnded = found.code === code || (found.code === null && found.by === signal);
      holds(`${name}: ${signal}`, isEnded && !isTrace(found.err), found);
      if (!args.includes('--json') || found.out === '') continue;
      let isWhole = true;
      try {
        isWhole = JSON.parse(found.out).partial === true;
      } catch {
        isWhole = false;
      }
      holds(`${name}: ${signal}: the answer is whole and partial`, isWhole, {
        ...found,
        out: found.out.slice(0, 200),
      });
    }
  }
});

await part('resume', async () => {
  const args = ['forecast', '--trials', '160000', '--seed', 'seven', '--json'];
  const whole = ran(args).stdout;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
    const cwd = folder();
    const state = join(cwd, 'state.json');
    const ready = () => existsSync(state) && readFileSync(state).length > 0;
    // Of SIGKILL nobody is told: what counts is the last checkpoint. Before it heeds signals, the program has done nothing.
    const patience = signal === 'SIGKILL' ? { after: 120_000, ready } : {};
    let after = 3000;
    do {
      await stopped([...args, '--checkpoint', 'state.json'], signal, { cwd, after, ...patience });
      after *= 2;
    } while (!ready() && after < 60_000);
    const { stdout, stderr } = ran([...args, '--resume', 'state.json'], { cwd });
    holds(`forecast: ${signal} and --resume`, stdout === whole, { stderr, stdout: stdout.slice(0, 200) });
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

/** Of several that save to one file, one writes, and the others say that it is there. */
async function savedAtOnce() {
  for (const [name, args] of Object.entries({
    'run --save': WRITERS['run --save'],
    'unlock --save': WRITERS['unlock --save'],
  })) {
    const cwd = folder();
    const codes = await together([args, args, args], cwd);
    holds(`${name} three times at once: one writes`, codes.join() === '0,2,2', codes);
    holds(
      `${name} three times at once: the file`,
      ran(['validate', 'out.json'], { cwd }).status === 0,
      readdirSync(cwd),
    );
    holds(
      `${name} three times at once: nothing else`,
      readdirSync(cwd).join() === 'out.json',
      readdirSync(cwd),
    );
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
