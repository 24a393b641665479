/** The explorer in a real browser: the same numbers as the command line, by mouse and by keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, folderWith } from '../cli/harness.js';
import { kept, launched, openedIn, written, type OpenedPage } from './browser.js';
import { BROWSER } from './installed.js';

const READINGS = [
  '2023-12-01',
  '2024-02-22',
  '2024-03-07',
  '2024-04-03',
  '2024-05-01',
  '2024-06-19',
  '2024-06-21',
];

let browser: Browser;
let path: string;

const said = async (page: Page) => (await page.textContent('h1')) ?? '';
const printed = async (...args: readonly string[]) => (await answerTo([...args, '--json'])).out;
const settled = (page: Page) =>
  page.waitForSelector('#unlock .gain small, #unlock > p', { state: 'attached' });

describe.skipIf(BROWSER === undefined)('the explorer', () => {
  beforeAll(async () => {
    [browser, path] = [await launched(), await written([])];
  });
  afterAll(() => browser.close());

  describe('says what the command line says', () => {
    it.each(READINGS)('of %s', async (day) => {
      const { page } = await openedIn(browser, path, { hash: `#as-of=${day}` });
      expect(await kept(page, 'Verdict as JSON')).toBe(await printed('run', '--as-of', day));
    });
    it('of what may come of it, to the last digit', async () => {
      const { page, asked, broken } = await openedIn(browser, path);
      await page.waitForSelector('.figure');
      await settled(page);
      expect(await kept(page, 'Forecast as JSON')).toBe(await printed('forecast'));
      expect(await kept(page, 'Unlock as JSON')).toBe(await printed('unlock'));
      expect([...asked, ...broken]).toEqual([]);
    });
    it('of an overlay that was downloaded', async () => {
      const hash = '#set=HUN.rutte=accept&withdraw=iohannis@2024-02-01&rule=unanimity&as-of=2024-04-01';
      const { page } = await openedIn(browser, path, { hash });
      const cwd = folderWith({ 'what-if.json': await kept(page, 'Download overlay') });
      const { out } = await answerTo(['run', 'what-if.json', '--json'], { cwd });
      expect(await kept(page, 'Verdict as JSON')).toBe(out);
    });
  });

  describe('is used', () => {
    let opened: OpenedPage;
    beforeAll(async () => {
      opened = await openedIn(browser, path, { viewport: { width: 1280, height: 900 } });
    });

    it('with a mouse: a member, a supposition, undo, redo, reset, a link', async () => {
      const { page } = opened;
      await page.locator('[data-member=HUN][role=button]').first().click();
      await page.locator('.panel').getByText('Accepts').click();
      expect(await said(page)).toContain('blocked by Romania and Türkiye');
      await page.getByRole('button', { name: 'Suppose Klaus Iohannis withdraws' }).click();
      expect(await said(page)).toContain('blocked by Türkiye');
      expect(page.url()).toMatch(/#set=HUN\.rutte=accept&withdraw=iohannis$/);
      const other = await openedIn(browser, path, { hash: new URL(page.url()).hash });
      expect(await said(other.page)).toBe(await said(page));
      await page.getByRole('button', { name: 'Undo' }).click();
      expect(await said(page)).toContain('blocked by Romania and Türkiye');
      await page.getByRole('button', { name: 'Redo' }).click();
      await page.getByRole('button', { name: /^Take back: Hungary/ }).click();
      expect(await said(page)).toContain('blocked by Hungary and Türkiye');
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await said(page)).toContain('blocked by Hungary, Romania and Türkiye');
      expect(page.url()).not.toContain('#');
    });
    it('with the keyboard alone: arrows and letters on the map, arrows on the bar, undo', async () => {
      const { page } = opened;
      await page.locator('[data-member=ROU][role=button]').first().focus();
      await page.keyboard.press('ArrowLeft');
      const focused = page.locator(':focus');
      expect(await focused.getAttribute('data-member')).toBe('HUN');
      await page.keyboard.press('a');
      expect(await said(page)).toContain('blocked by Romania and Türkiye');
      await page.keyboard.press('Control+z');
      expect(await said(page)).toContain('blocked by Hungary, Romania and Türkiye');
      await page.getByRole('slider').focus();
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.dock output').textContent()).toContain('23 February 2024');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+z');
    });
    it('to replay the record: 31 members become 32, and holdouts fall one after the other', async () => {
      const { page } = await openedIn(browser, path, { hash: '#as-of=2024-06-17' });
      await page.waitForSelector('.dock');
      await page.getByRole('button', { name: 'Play the record' }).click();
      await page.waitForFunction(() => document.querySelector('h1')?.textContent.includes('has the consent'));
      expect(await page.locator('#members [data-member][role=button]').count()).toBe(32);
    });
    it('to try what would be enough, rules, tiles and futures', async () => {
      const { page, broken } = await openedIn(browser, path);
      await settled(page);
      await page.locator('.ways button').first().click();
      expect(await said(page)).toContain('neither blocked nor agreed');
      await page.getByRole('button', { name: 'Tiles' }).click();
      // Who accepts without backing is no yes.
      await page.getByRole('button', { name: 'unanimity', exact: true }).click();
      expect(await said(page)).toContain('blocked by Denmark');
      await page.waitForSelector('.futures svg');
      await page.locator('.futures [data-key][role=button]').first().click();
      expect(await page.textContent('.story')).toContain('one possible future');
      expect(broken).toEqual([]);
    });
    it('to open a file: faults with line and caret, then a case', async () => {
      const { page } = opened;
      const file = (name: string, value: object) => ({
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      });
      const overlay = { extends: '2024-rutte', asOf: '2024-06-21' };
      const input = page.locator('input[type=file]');
      await input.setInputFiles(file('bad.json', { ...overlay, stances: { rutte: { Hungray: 'object' } } }));
      await page.waitForSelector('.faults');
      expect(await page.textContent('.faults')).toMatch(
        /bad\.json:1:\d+.*"Hungray" is not a member.*\^.*Hungary/s,
      );
      await input.setInputFiles(file('good.json', { ...overlay, stances: { rutte: { Hungary: 'object' } } }));
      await page.waitForFunction(() =>
        document.querySelector('h1')?.textContent.includes('blocked by Hungary as'),
      );
      await page.getByRole('button', { name: /^Back to/ }).click();
      expect(await said(page)).toContain('Hungary, Romania and Türkiye');
    });
  });
});
