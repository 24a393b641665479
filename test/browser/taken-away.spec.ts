/** What can be taken away from the explorer: every picture as CSV, SVG and PNG, and two pages of paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { downloaded, launched, openedIn, written } from './browser.js';
import { BROWSER } from './installed.js';

let browser: Browser;
let page: Page;

const PNG_SIGNATURE = '89504e470d0a1a0a';

/** Every picture of the page, as its files are called. */
const PICTURES = [
  'members-rutte-2024-02-22',
  'timeline-rutte',
  'forecast-2024-02-22',
  'last-holdouts-2024-02-22',
  'futures-2024-02-22',
];

describe.skipIf(BROWSER === undefined)('from the explorer', () => {
  beforeAll(async () => {
    browser = await launched();
    ({ page } = await openedIn(browser, await written([]), { viewport: { width: 1280, height: 900 } }));
    await page.waitForSelector('.futures svg');
    await page.waitForSelector('#unlock .gain small', { state: 'attached' });
  });
  afterAll(() => browser.close());

  it.each(['A4', 'Letter'])('two pages of %s are printed', async (format) => {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });

  it('every picture is saved in three forms, each of which opens', async () => {
    await page
      .locator('details.behind')
      .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
    const groups = await page.locator('.saving', { hasText: 'Save as CSV' }).all();
    const own = (
      await Promise.all(groups.map(async (each) => [each, await each.locator('button').count()] as const))
    )
      .filter(([, count]) => count === 3)
      .map(([each]) => each);
    const names: string[] = [];
    for (const group of own) {
      const save = async (form: string) => {
        const { name, bytes } = await downloaded(
          page,
          group.getByRole('button', { name: form, exact: true }),
        );
        expect(name.endsWith(`.${form.toLowerCase()}`)).toBe(true);
        names.push(name.replace(/\.\w+$/, ''));
        return bytes;
      };
      const [header = '', ...rows] = (await save('CSV')).toString('utf8').trim().split('\n');
      expect([header.includes(','), rows.length > 0]).toEqual([true, true]);
      const svg = (await save('SVG')).toString('utf8');
      const size = await page.evaluate(async (text) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }, svg);
      const png = await save('PNG');
      expect(png.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size.map((side) => 2 * side));
    }
    expect(names).toEqual(PICTURES.flatMap((name) => [name, name, name]));
  });
});
