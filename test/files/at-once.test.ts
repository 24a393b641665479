import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TakenError, writeWhole } from '../../src/files/index.js';
import { folderWith } from '../cli/harness.js';

/** A target in `cwd`; another process does its work while the draft is written, between the first and the second look. */
function target(cwd: string, mayReplace: boolean, work: () => void) {
  let looks = 0;
  return {
    file: 'out.json',
    get cwd() {
      looks += 1;
      if (looks === 2) work();
      return cwd;
    },
    mayReplace: () => mayReplace,
    hint: 'choose another name',
  };
}

const puts = (cwd: string) => () => writeFileSync(join(cwd, 'out.json'), 'theirs');

test('what another process wrote meanwhile is not lost', () => {
  const cwd = folderWith({});
  expect(() => writeWhole(target(cwd, false, puts(cwd)), 'ours')).toThrow(TakenError);
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('theirs');
  expect(readdirSync(cwd)).toEqual(['out.json']);
});

test('what another process wrote meanwhile is replaced where it may be', () => {
  const cwd = folderWith({});
  writeWhole(target(cwd, true, puts(cwd)), 'ours');
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('ours');
  expect(readdirSync(cwd)).toEqual(['out.json']);
});

test('a link that another process put there meanwhile is not followed', () => {
  const cwd = folderWith({ 'victim.txt': 'keep' });
  const links = () => symlinkSync('victim.txt', join(cwd, 'out.json'));
  expect(() => writeWhole(target(cwd, true, links), 'ours')).toThrow('is a symbolic link');
  expect(readFileSync(join(cwd, 'victim.txt'), 'utf8')).toBe('keep');
  expect(readdirSync(cwd).sort()).toEqual(['out.json', 'victim.txt']);
});
