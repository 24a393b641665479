import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { shownPath } from '../../src/files/path.js';

test.each([
  // In the package itself its scenarios are files like others.
  [resolve('.'), 'scenarios/2024-rutte.json'],
  [resolve('scenarios'), '2024-rutte.json'],
  // A project has the package below it, in node_modules; a stranger has it elsewhere.
  [dirname(resolve('.')), 'bundled:2024-rutte.json'],
  ['/', 'bundled:2024-rutte.json'],
  [join(resolve('.'), '..', 'no', 'such'), 'bundled:2024-rutte.json'],
])('a bundled scenario is shown to who works in %s as %s', (cwd, shown) => {
  expect(shownPath(resolve('scenarios/2024-rutte.json'), cwd)).toBe(shown);
});

test('other files are shown from the working folder where they lie below it', () => {
  expect(shownPath('/a/b/c.json', '/a')).toBe(join('b', 'c.json'));
  expect(shownPath('/a/b/c.json', '/d')).toBe('/a/b/c.json');
  expect(shownPath('/a/bundled:2024-rutte.json', '/a')).toBe('./bundled:2024-rutte.json');
});
