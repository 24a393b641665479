import type * as Fs from 'node:fs';
import { linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { TakenError, writeWhole } from '../../src/files/index.js';
import { folderWith } from '../cli/harness.js';

/** What another process does between the look at the target and the moment at which the draft gets its name. */
const other = vi.hoisted((): { does: () => void; linkError: string | null } => ({
  does: () => undefined,
  linkError: null,
}));

vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof Fs>();
  return {
    ...fs,
    closeSync: (descriptor: number) => {
      fs.closeSync(descriptor);
      other.does();
    },
    linkSync: (from: string, to: string) => {
      if (other.linkError !== null) throw Object.assign(new Error('no links'), { code: other.linkError });
      fs.linkSync(from, to);
    },
  };
});

beforeEach(() => {
  other.does = () => undefined;
  other.linkError = null;
});

const target = (cwd: string, mayReplace: boolean) => ({
  ...{ file: 'out.json', cwd, mayReplace: () => mayReplace },
  hint: 'choose another name',
});

const puts = (cwd: string) => () => writeFileSync(join(cwd, 'out.json'), 'theirs');

test.each([null, 'EPERM', 'ENOTSUP'])(
  'what another process wrote meanwhile is not lost (%s)',
  (linkError) => {
    const cwd = folderWith({});
    other.does = puts(cwd);
    other.linkError = linkError;
    expect(() => writeWhole(target(cwd, false), 'ours')).toThrow(TakenError);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('theirs');
    expect(readdirSync(cwd)).toEqual(['out.json']);
  },
);

test('what another process wrote meanwhile is replaced where it may be', () => {
  const cwd = folderWith({});
  other.does = puts(cwd);
  writeWhole(target(cwd, true), 'ours');
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('ours');
  expect(readdirSync(cwd)).toEqual(['out.json']);
});

test('a link that another process put there meanwhile is not followed', () => {
  const cwd = folderWith({ 'victim.txt': 'keep' });
  other.does = () => symlinkSync('victim.txt', join(cwd, 'out.json'));
  expect(() => writeWhole(target(cwd, true), 'ours')).toThrow('is a symbolic link');
  expect(readFileSync(join(cwd, 'victim.txt'), 'utf8')).toBe('keep');
  expect(readdirSync(cwd).sort()).toEqual(['out.json', 'victim.txt']);
});

test('a file system without links takes the file all the same', () => {
  const cwd = folderWith({});
  other.linkError = 'ENOSYS';
  expect(() => linkSync(join(cwd, 'a'), join(cwd, 'b'))).toThrow('no links');
  writeWhole(target(cwd, false), 'ours');
  expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('ours');
  expect(readdirSync(cwd)).toEqual(['out.json']);
});
