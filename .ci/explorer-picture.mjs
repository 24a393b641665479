// Takes the picture of the explorer that the README shows, from the real page: node .ci/explorer-picture.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = mkdtempSync(join(tmpdir(), 'nato-consensus-'));
const path = join(folder, 'page.html');
execFileSync(process.execPath, ['dist/nato-consensus.js', 'explore', '-o', path]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({
  viewport: { width: 1100, height: 1500 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(`file://${path}`);
await page.waitForSelector('.figure');
await page.locator('.dock').evaluate((dock) => dock.remove());
const box = await page.locator('.changes').boundingBox();
await page.screenshot({
  path: 'docs/pictures/explorer.png',
  clip: { x: 0, y: 0, width: 1100, height: Math.ceil(box.y) - 8 },
});
await browser.close();
