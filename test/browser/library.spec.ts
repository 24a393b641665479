/** The library in real browsers: the figures of Node, to the last digit, in the page and in workers of it. */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecast, loadScenario } from '../../src/index.js';
import { jsonOf } from '../cli/harness.js';
import { launched } from './browser.js';
import { BROWSER, FIREFOX } from './installed.js';

const RACES = ['2024-rutte', 'what-if/kallas-put-forward', 'what-if/qualified-majority'];
const TRIALS = 4000;

/** What the page does: it forecasts each race in its own thread and in two workers, and sends the answers. */
const PAGE = `<!doctype html><script type="module">
const say = (said) => fetch('/answers', { method: 'POST', body: JSON.stringify(said) });
try {
  const { forecast } = await import('/dist/library/engine.js');
  const { forecastAsync } = await import('/dist/library/browser.js');
  const races = await (await fetch('/races')).json();
  const options = { trials: ${TRIALS} };
  const worker = () => new Worker('/dist/library/worker.js', { type: 'module' });
  const here = races.map((race) => forecast(race, options));
  const there = [];
  for (const race of races) there.push(await forecastAsync(race, { ...options, worker, workers: 2 }));
  const broken = () => new Worker('/no-such-script.js', { type: 'module' });
  const failure = await forecastAsync(races[0], { ...options, worker: broken }).catch((error) => error.message);
  await say({ here, there, failure });
} catch (error) {
  await say({ error: String(error) });
}
</script>`;

interface Said {
  readonly here?: readonly object[];
  readonly there?: readonly object[];
  readonly failure?: string;
  readonly error?: string;
}

const races = RACES.map((name) => loadScenario(name));
let server: Server;
let heard: (said: Said) => void = () => undefined;

const digestOf = (answers: unknown) => createHash('sha256').update(JSON.stringify(answers)).digest('hex');

/** What the page says once `open` has opened it. */
async function saidIn(open: (url: string) => Promise<() => Promise<void> | void>): Promise<Said> {
  const said = new Promise<Said>((resolve) => (heard = resolve));
  const close = await open(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  try {
    return await said;
  } finally {
    await close();
  }
}

async function inChromium(url: string): Promise<() => Promise<void>> {
  const browser = await launched();
  await (await browser.newPage()).goto(url);
  return () => browser.close();
}

/** A Firefox as a system installs it is not one that playwright can steer; it can open a page. */
function inFirefox(url: string): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), 'nato-consensus-firefox-'));
  const firefox = spawn(FIREFOX ?? '', ['--headless', '--no-remote', '--profile', profile, url], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  const close = () => {
    firefox.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    firefox.kill();
  };
  return Promise.resolve(close);
}

beforeAll(() => {
  server = createServer((request, response) => {
    const { url = '/' } = request;
    if (url === '/') response.setHeader('content-type', 'text/html').end(PAGE);
    else if (url === '/races') response.end(JSON.stringify(races));
    else if (/^\/dist\/library\/[\w-]+\.js$/.test(url))
      response.setHeader('content-type', 'text/javascript').end(readFileSync(`.${url}`));
    else if (url === '/answers') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        response.end();
        heard(JSON.parse(Buffer.concat(parts).toString('utf8')) as Said);
      });
    } else response.writeHead(404).end();
  });
  return new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void server.close());

describe.each([
  { name: 'Chromium', path: BROWSER, open: inChromium },
  { name: 'Firefox', path: FIREFOX, open: inFirefox },
])('the library in $name', ({ path, open }) => {
  it.skipIf(path === undefined)('forecasts what Node does and the command says: one digest', async () => {
    const { here = [], there, failure, error } = await saidIn(open);
    expect(error).toBeUndefined();
    const expected = digestOf(races.map((race) => forecast(race, { trials: TRIALS })));
    expect([digestOf(here), digestOf(there)]).toEqual([expected, expected]);
    expect(failure).toMatch(/^a worker failed: /);
    for (const [at, name] of RACES.entries()) {
      const { parameters, ...answer } = here[at] as { readonly parameters: object };
      const said = await jsonOf(['forecast', name, '--trials', String(TRIALS)]);
      expect(said).toMatchObject({ ...answer, model: { name: 'futures', parameters } });
    }
  });
});
