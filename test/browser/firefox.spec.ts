/** The explorer in Firefox: it opens, says and simulates what the command does, and follows a change. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonOf } from '../cli/harness.js';
import { written } from './browser.js';
import { FIREFOX } from './installed.js';

/** A page around the explorer that uses it as a reader would, since playwright cannot steer a Firefox of the system. */
const AROUND = `<!doctype html><iframe src="/page.html" width="1280" height="900"></iframe><script>
const say = (said) => fetch('/said', { method: 'POST', body: JSON.stringify(said) });
const inside = () => document.querySelector('iframe').contentDocument;
const text = (selector) => inside()?.querySelector(selector)?.textContent ?? '';
const until = async (isSo) => { while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50)); };
(async () => {
  await until(() => text('h1') !== '' && text('.figure') !== '' && text('.progress') === '');
  const [opened, figure] = [text('h1'), text('.figure')];
  const click = (element) => element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  click(inside().querySelector('[data-member=HUN][role=button]'));
  await until(() => inside().querySelector('.panel input[type=radio]') !== null);
  inside().querySelectorAll('.panel input[type=radio]')[1].click();
  await until(() => text('h1') !== opened);
  await say({ opened, figure, changed: text('h1') });
})().catch((error) => say({ error: String(error) }));
</script>`;

interface Said {
  readonly opened: string;
  readonly figure: string;
  readonly changed: string;
  readonly error?: string;
}

async function saidInFirefox(page: string): Promise<Said> {
  const profile = mkdtempSync(join(tmpdir(), 'nato-consensus-firefox-'));
  let heard: (said: Said) => void = () => undefined;
  const said = new Promise<Said>((resolve) => (heard = resolve));
  const server = createServer((request, response) => {
    if (request.url !== '/said') {
      response.setHeader('content-type', 'text/html').end(request.url === '/' ? AROUND : readFileSync(page));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => heard(JSON.parse(Buffer.concat(parts).toString('utf8')) as Said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const firefox = spawn(FIREFOX ?? '', ['--headless', '--no-remote', '--profile', profile, url], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile },
  });
  firefox.once('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  try {
    return await said;
  } finally {
    firefox.kill();
    server.close();
  }
}

describe('the explorer in Firefox', () => {
  it.skipIf(FIREFOX === undefined)('says what the command says, and follows a change', async () => {
    const { opened, figure, changed, error } = await saidInFirefox(await written([]));
    expect(error).toBeUndefined();
    expect(opened).toContain('Mark Rutte is blocked by Hungary, Romania and Türkiye');
    expect(changed).toContain('Mark Rutte is blocked by Romania and Türkiye');
    const { outcomes } = (await jsonOf(['forecast'])) as {
      readonly outcomes: readonly {
        readonly candidate: string;
        readonly by: string;
        readonly probability: number;
      }[];
    };
    const last = outcomes.filter(({ candidate }) => candidate === 'rutte').at(-1);
    expect(figure.replace(/\s/g, '')).toBe(`${((last?.probability ?? 0) * 100).toFixed(1)}%`);
  });
});
