/** A real browser with pages of `explore` in it. */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { answerTo } from '../cli/harness.js';
import { BROWSER } from './installed.js';

/** Starts the browser. */
export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER ?? '', args: ['--no-sandbox'] });
}

/** Writes a page with `explore`. @returns Its path. */
export async function written(args: readonly string[], scenario?: object): Promise<string> {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'nato-consensus-page-')));
  const stdin = scenario === undefined ? '' : JSON.stringify(scenario);
  const { code, err } = await answerTo(['explore', ...args, '-o', 'page.html'], { cwd, stdin });
  if (code !== 0) throw new Error(err);
  return join(cwd, 'page.html');
}

/** A page that was opened, and what it must not do: ask for anything, or break. */
export interface OpenedPage {
  readonly page: Page;
  readonly asked: readonly string[];
  readonly broken: readonly string[];
}

/** Opens the page at `path`, with a fragment if any. */
export async function openedIn(
  browser: Browser,
  path: string,
  { hash = '', ...options }: BrowserContextOptions & { readonly hash?: string } = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const [asked, broken]: [string[], string[]] = [[], []];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(file|blob|data):/.test(url)) asked.push(url);
  });
  page.on('pageerror', (error) => broken.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text());
  });
  await page.goto(`file://${path}${hash}`);
  await page.waitForSelector('h1');
  return { page, asked, broken };
}

/** What a press of `button` downloads. */
export async function downloaded(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** What a click on `name` in "Share or keep" downloads. */
export async function kept(page: Page, name: string): Promise<string> {
  const details = page.locator('.keeping');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  const { bytes } = await downloaded(page, page.getByRole('button', { name, exact: true }));
  return bytes.toString('utf8');
}
