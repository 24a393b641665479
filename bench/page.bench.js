/** Times the page that `explore` writes, in a real browser: opening, an edit, a forecast, dragging. */
/* global document, performance, requestAnimationFrame, MessageChannel, Event -- of the page */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER } from '../test/browser/installed.js';

const TIMES = 9;
/** How much slower the processor is made for opening: a slow laptop. */
const SLOWER = 4;

function spread(values) {
  const sorted = values.map(Math.round).sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)];
  return `${at(0.5)} ms at the median, ${at(0)} to ${at(1)}`;
}

/** Milliseconds until the verdict can be read, from the start of loading. */
async function opening(browser, url) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.waitForSelector('h1');
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  await page.close();
  return painted ?? Number.NaN;
}

/** The page with a member chosen, when nothing is being worked out any more. */
async function settledPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.click('[data-member=HUN][role=button]');
  await settled(page);
  return page;
}

async function settled(page) {
  await page.waitForSelector('.progress:empty', { state: 'attached' });
  await page.waitForSelector('#unlock .gain small', { state: 'attached' });
  await page.waitForTimeout(1000);
}

/** Milliseconds from the choice of another stance to the new verdict, and to the forecast that follows. */
function edit(page, which) {
  return page.evaluate(async (at) => {
    const later = () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    const text = (selector) => document.querySelector(selector)?.textContent ?? '';
    const since = async (start, isDone) => {
      while (!isDone()) await later();
      return performance.now() - start;
    };
    const before = text('h1');
    const start = performance.now();
    document.querySelectorAll('.panel input[type=radio]')[at]?.click();
    const verdict = await since(start, () => text('h1') !== before);
    await since(start, () => text('.progress') !== '');
    const begun = performance.now();
    return { verdict, forecast: await since(begun, () => text('.progress') === '') };
  }, which);
}

/** Milliseconds of each frame while the slider is dragged. */
function dragged(page) {
  return page.evaluate(async () => {
    const slider = document.querySelector('.dock input');
    const times = [];
    for (let at = 0; slider !== null && at < 60; at += 1) {
      const start = performance.now();
      slider.value = String(at * 5);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      times.push(performance.now() - start);
    }
    return times;
  });
}

async function measured(browser, path) {
  const url = `file://${path}`;
  const openings = [];
  for (let time = 0; time < 3; time += 1) openings.push(await opening(browser, url));
  console.log(`page, opened on a processor ${SLOWER} times as slow: ${spread(openings)}`);
  const page = await settledPage(browser, url);
  const edits = [];
  for (let time = 0; time < TIMES; time += 1) {
    edits.push(await edit(page, time % 2 === 0 ? 1 : 4));
    await settled(page);
  }
  console.log(`page, verdict after an edit: ${spread(edits.map(({ verdict }) => verdict))}`);
  console.log(`page, 20000 trials after it: ${spread(edits.map(({ forecast }) => forecast))}`);
  console.log(`page, a frame while the slider is dragged: ${spread(await dragged(page))}`);
}

if (BROWSER === undefined) console.log('page: no Chromium is installed, nothing was measured');
else {
  const folder = mkdtempSync(join(tmpdir(), 'nato-consensus-bench-'));
  const path = join(folder, 'page.html');
  spawnSync(process.execPath, ['dist/nato-consensus.js', 'explore', '-o', path], { stdio: 'ignore' });
  const browser = await chromium.launch({ executablePath: BROWSER, args: ['--no-sandbox'] });
  await measured(browser, path);
  await browser.close();
  rmSync(folder, { recursive: true });
}
