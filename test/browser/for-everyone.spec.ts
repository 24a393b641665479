/** The explorer for everyone: axe finds nothing, no text becomes a program, it fits every screen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launched, openedIn, written } from './browser.js';
import { BROWSER } from './installed.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds, as far as a rule of WCAG 2.2 AA or good practice is broken. */
async function findings(page: Page): Promise<readonly string[]> {
  // Written into the page by the protocol, which its policy does not bind.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '</script><script>alert(1)</script>',
  '{script}{content}$&',
  'שלום مرحبا',
];
const text = (at: number) => EVIL[at % EVIL.length] ?? '';

/** A case in which every text tries to be more than text. */
const HOSTILE = {
  title: text(0),
  body: {
    name: text(1),
    members: Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`M${at}A`, { name: `${text(at)} ${at}` }]),
    ),
  },
  asOf: '2024-01-10',
  rule: 'consensus',
  candidates: { one: { name: text(4), candidacy: [{ from: '2024-01-01', status: 'declared' }] } },
  concessions: { gift: { what: text(5), to: ['M1A'] } },
  events: [{ date: '2024-01-05', type: 'signal', what: text(1) }],
  sources: { evil: { publisher: text(1), date: '2024-01-01', url: 'https://example.org/"><script>' } },
  stances: {
    one: {
      M0A: { stance: 'object', why: text(0), asks: text(1), source: 'evil', evidence: 'reported' },
      M1A: { stance: 'reserved', why: text(4), liftedBy: { concession: 'gift' }, evidence: 'assumed' },
      M2A: [{ from: '2024-01-03', stance: 'support', source: 'evil', evidence: 'reported' }],
    },
  },
};

let browser: Browser;

describe.skipIf(BROWSER === undefined)('for everyone, the explorer', () => {
  let path: string;
  beforeAll(async () => {
    [browser, path] = [await launched(), await written([])];
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const { page } = await openedIn(browser, path, { colorScheme, hash: '#set=HUN.rutte=accept' });
    await page.waitForSelector('.figure');
    await page.locator('[data-member=TUR][role=button]').first().click();
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    await page.waitForSelector('.futures svg');
    expect(await findings(page)).toEqual([]);
  });

  it.each([
    [360, '2024-rutte'],
    [768, '2024-rutte'],
    [1280, 'history/2016-guterres'],
    [1920, 'history/2020-schmid'],
    [2560, 'history/1999-moore'],
  ])('fits a screen of %i px with %s', async (width, name) => {
    const own = await written([name]);
    const { page, broken } = await openedIn(browser, own, { viewport: { width, height: 800 } });
    await page.waitForSelector('.figure, .big-words, .progress:not(:empty)');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(broken).toEqual([]);
  });

  it('shows what a case says as text, whatever it says', async () => {
    const own = await written(['-'], HOSTILE);
    const { page, asked, broken } = await openedIn(browser, own);
    await page.waitForSelector('.figure');
    await page.locator('[data-member=M1A][role=button]').first().click();
    expect(await page.textContent('.kicker')).toBe(text(0));
    expect(await page.locator('script').count()).toBe(2);
    expect(await page.locator('img, iframe, object, embed').count()).toBe(0);
    const links = await page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links.filter((href) => !/^(https:|#)/.test(href ?? ''))).toEqual([]);
    expect([...asked, ...broken]).toEqual([]);
  });

  it('keeps up with a slider that is dragged', async () => {
    const { page } = await openedIn(browser, path);
    await page.waitForSelector('.dock');
    const longest = await page.evaluate(async () => {
      const slider = document.querySelector<HTMLInputElement>('.dock input');
      const times: number[] = [];
      for (let at = 0; at < 30; at += 1) {
        const start = performance.now();
        if (slider) slider.value = String(at * 10);
        slider?.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        await new Promise((settle) => setTimeout(settle));
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[15] ?? 0;
    });
    // Two frames on a machine of one's own; here others work too.
    expect(longest).toBeLessThan(250);
  });

  it('follows the switch of its colours, and prints in light', async () => {
    const { page } = await openedIn(browser, path, { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'dark', exact: true }).click();
    expect(await paper()).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await paper()).toBe(light);
  });
});
