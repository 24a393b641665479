/** Which case a page is about, and which files can be dropped on it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseIn, caseOf } from '../../src/explorer/state/content.js';
import { readWith } from '../../src/explorer/state/read.js';
import { resolverFor, scenarioText } from '../../src/files/index.js';
import { loadScenario } from '../../src/files/load.js';
import { gathered, resolution } from '../../src/scenario/index.js';
import { answerTo, folderWith } from '../cli/harness.js';
import { contentOf, openedCase } from './edited-cases.js';

const dropped = (value: unknown, page = '2024-rutte') =>
  caseIn({ name: 'mine.json', text: JSON.stringify(value) }, contentOf(page));

describe('the case of a page', () => {
  it.each([
    '2024-rutte',
    'what-if/hungary-redline',
    'history/2020-schmid',
    'history/1961-stikker',
    'history/1998-duisenberg',
  ])('%s', (name) => {
    const text = scenarioText(name, process.cwd());
    const resolve = resolverFor(text.path, { cwd: process.cwd(), allowOutside: false });
    const { document, scenario } = resolution(text, resolve);
    expect(openedCase(name)).toEqual({ name, extendedAs: name, document, scenario });
  });
  it('is that of a chain of files, with what was on record beneath', () => {
    const deep = {
      extends: 'what-if/hungary-redline',
      knownBy: '2024-03-01',
      stances: { rutte: { Hungary: 'accept' } },
    };
    const text = { name: 'deep.json', text: JSON.stringify(deep) };
    const resolve = resolverFor(`${process.cwd()}/deep.json`, { cwd: process.cwd(), allowOutside: false });
    const content = { called: 'deep', extendedAs: './deep', choices: [], ...gathered(text, resolve) };
    const { document, scenario } = resolution(text, resolve);
    expect(scenario?.recorded).toBeDefined();
    expect(caseOf(content)).toMatchObject({ document, scenario });
  });
});

describe('a file that is dropped', () => {
  it('may extend the case of the page, or stand on its own', () => {
    const overlay = { extends: '2024-rutte', asOf: '2024-06-21', stances: { rutte: { Hungary: 'object' } } };
    const found = dropped(overlay);
    if (!('opened' in found)) throw new Error(JSON.stringify(found.faults));
    const { standing, case: opened } = readWith(found.opened, []);
    expect(standing?.blockers).toEqual(['HUN']);
    expect(opened).toMatchObject({ name: 'mine.json', extendedAs: './mine.json' });
    expect(dropped(overlay, 'what-if/hungary-redline')).toMatchObject({
      faults: [{ code: 'unreadable-extends' }],
    });
  });
  it('is refused with the faults that validate finds', async () => {
    const faulty = { extends: '2024-rutte', asOf: '2024-06-31', stances: { rutte: { Hungray: 'veto' } } };
    const cwd = folderWith({ 'mine.json': faulty });
    const { out } = await answerTo(['validate', 'mine.json', '--json'], { cwd });
    const { issues } = JSON.parse(out) as { issues: readonly object[] };
    const found = dropped(faulty);
    const faults = 'faults' in found ? found.faults : [];
    expect(faults).toMatchObject(issues);
    expect(faults).toHaveLength(issues.length);
  });
});

describe('explore', () => {
  it('writes a page with the texts and the changes, and replaces no other file', async () => {
    const cwd = folderWith({ 'notes.html': 'mine' });
    const flags = ['--set', 'HUN.rutte=accept', '--as-of', '2024-03-01', '--candidate', 'rutte'];
    const first = await answerTo(['explore', ...flags, '-o', 'page.html'], { cwd });
    expect(first).toEqual({ code: 0, out: '', err: 'wrote page.html\n' });
    const page = readFileSync(`${cwd}/page.html`, 'utf8');
    const [, json = ''] = /<script type="application\/json" id="content">(.*)<\/script>/.exec(page) ?? [];
    const content = JSON.parse(json) as ReturnType<typeof contentOf>;
    expect(content.choices).toEqual([
      { type: 'date', asOf: '2024-03-01' },
      { type: 'stance', member: 'HUN', candidate: 'rutte', stance: 'accept', date: null },
      { type: 'candidate', candidate: 'rutte' },
    ]);
    expect(caseOf(content)).toMatchObject({ scenario: loadScenario() });
    expect((await answerTo(['explore', '-o', 'page.html'], { cwd })).code).toBe(0);
    const taken = await answerTo(['explore', '-o', 'notes.html'], { cwd });
    expect(taken).toMatchObject({ code: 2, err: expect.stringContaining('--force') as string });
    expect((await answerTo(['explore', '-o', 'notes.html', '--force'], { cwd })).code).toBe(0);
    expect(page.length).toBeLessThan(600_000);
  });
  it('reads standard input, and refuses what run refuses', async () => {
    const cwd = folderWith({});
    const stdin = JSON.stringify({ extends: '2024-rutte', asOf: '2024-06-21' });
    expect(await answerTo(['explore', '-'], { cwd, stdin })).toMatchObject({
      code: 0,
      err: 'wrote scenario.html\n',
    });
    expect((await answerTo(['explore', '--set', 'HUN.rutte=yes'], { cwd })).code).toBe(2);
    expect((await answerTo(['explore', 'nowhere.json'], { cwd })).code).toBe(3);
  });
});
