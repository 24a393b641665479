import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTarget, IoError, ownText, TakenError, writeWhole } from '../../src/files/index.js';
import { openDraft } from '../../src/files/open-draft.js';
import { fileText } from '../../src/files/text.js';
import { folderWith } from '../cli/harness.js';

const target = (cwd: string, file = 'out.json', isReplaceable = true) => ({
  file,
  cwd,
  mayReplace: () => isReplaceable,
  hint: 'choose another name',
});

describe('a file that is written whole', () => {
  it('is there with its text, and no draft beside it', () => {
    const cwd = folderWith({});
    writeWhole(target(cwd), 'one');
    writeWhole(target(cwd), 'two');
    expect(readdirSync(cwd)).toEqual(['out.json']);
    expect(ownText(target(cwd))).toBe('two');
  });

  it('may have a name as long as the file system takes', () => {
    const cwd = folderWith({});
    const longest = `${'x'.repeat(250)}.json`;
    writeWhole(target(cwd, longest), 'text');
    expect(readdirSync(cwd)).toEqual([longest]);
    expect(() => writeWhole(target(cwd, `x${longest}`), 'text')).toThrow('the name is too long');
  });

  it('leaves other files alone, drafts of other programs and links included', () => {
    const cwd = folderWith({ 'victim.txt': 'keep', 'out.json.draft': 'my notes' });
    symlinkSync('victim.txt', join(cwd, 'linked.json.draft'));
    for (const file of ['out.json', 'linked.json']) {
      checkTarget(target(cwd, file));
      writeWhole(target(cwd, file), 'text');
    }
    expect(readFileSync(join(cwd, 'victim.txt'), 'utf8')).toBe('keep');
    expect(readFileSync(join(cwd, 'out.json.draft'), 'utf8')).toBe('my notes');
  });

  it('leaves alone whatever may be called like a draft or a copy of it', () => {
    const marks = ['.draft', '.tmp', '.temp', '.part', '.new', '.old', '.bak', '.swp', '.lock', '~'];
    const names = ['out', 'out.json', '.out', '.out.json'].flatMap((stem) =>
      marks.map((mark) => stem + mark),
    );
    const cwd = folderWith(Object.fromEntries(names.map((name) => [name, `notes in ${name}`])));
    checkTarget(target(cwd));
    writeWhole(target(cwd), 'text');
    expect(readdirSync(cwd).sort()).toEqual([...names, 'out.json'].sort());
    for (const name of names) expect(readFileSync(join(cwd, name), 'utf8')).toBe(`notes in ${name}`);
  });

  it('sweeps away a draft that a killed process left, once it has lain for a minute', () => {
    const draft = (pid: number) => `.nato-consensus-${pid}-${crypto.randomUUID()}`;
    // No system gives a process so large a number.
    const [old, young, alive] = [draft(2_000_000_000), draft(2_000_000_000), draft(process.pid)];
    const others = ['.nato-consensus-2000000000-notes', `${old}.txt`, `my${old}`];
    const cwd = folderWith(Object.fromEntries([old, young, alive, ...others].map((name) => [name, 'half'])));
    const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
    for (const name of [old, alive, ...others]) utimesSync(join(cwd, name), ago(61), ago(61));
    utimesSync(join(cwd, young), ago(50), ago(50));
    writeWhole(target(cwd), 'text');
    expect(readdirSync(cwd).sort()).toEqual([young, alive, ...others, 'out.json'].sort());
  });

  it.each([
    ['a folder', 'folder', 'is a folder, not a file'],
    ['a device', '/dev/null', 'is a device, not a file'],
    ['a symbolic link', 'link.json', 'is a symbolic link'],
    ['a link that leads nowhere', 'broken.json', 'is a symbolic link'],
    ['a file below a file', 'file.json/inside.json', 'a part of the path is not a folder'],
    ['a file in a folder that is not there', 'no/such.json', 'there is no folder no'],
  ])('is never %s', (_case, file, reason) => {
    const cwd = folderWith({ 'folder/x.txt': '', 'file.json': 'keep' });
    symlinkSync('file.json', join(cwd, 'link.json'));
    symlinkSync('nowhere.json', join(cwd, 'broken.json'));
    for (const operation of [checkTarget, (each: ReturnType<typeof target>) => writeWhole(each, 'text')]) {
      expect(() => operation(target(cwd, file))).toThrow(IoError);
      expect(() => operation(target(cwd, file))).toThrow(reason);
    }
    expect(lstatSync(join(cwd, 'link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'file.json'), 'utf8')).toBe('keep');
    expect(existsSync(join(cwd, 'nowhere.json'))).toBe(false);
  });

  it('replaces only what may be replaced, judged by how it begins', () => {
    const cwd = folderWith({ 'mine.json': `mine ${'x'.repeat(1000)}`, 'other.json': 'other' });
    const careful = (file: string) => ({
      ...target(cwd, file),
      mayReplace: (start: string) => start.startsWith('mine') && start.length === 200,
    });
    writeWhole(careful('mine.json'), 'new');
    expect(() => checkTarget(careful('other.json'))).toThrow(TakenError);
    expect(() => writeWhole(careful('other.json'), 'new')).toThrow('other.json already exists');
    expect(readFileSync(join(cwd, 'other.json'), 'utf8')).toBe('other');
    expect(readFileSync(join(cwd, 'mine.json'), 'utf8')).toBe('new');
  });

  it('is a link’s own file, which the refusal of the link asks for', () => {
    const cwd = folderWith({ 'file.json': 'keep' });
    symlinkSync('file.json', join(cwd, 'link.json'));
    const hint = 'give the path of the file itself';
    expect(() => checkTarget(target(cwd, 'link.json'))).toThrow(expect.objectContaining({ hint }));
  });

  it('is written by way of a draft that says which process made it', () => {
    const cwd = folderWith({});
    const { path, descriptor } = openDraft(join(cwd, 'out.json'));
    closeSync(descriptor);
    expect(relative(cwd, path)).toMatch(new RegExp(`^\\.nato-consensus-${process.pid}-[0-9a-f-]{36}$`));
  });

  // Linux shows in this folder what a process has open.
  it.runIf(existsSync('/proc/self/fd'))('is closed again, as is whatever was read for it', () => {
    const cwd = folderWith({ 'x.json': '{}', 'large.json': 'x'.repeat(5_000_000) });
    const open = () => readdirSync('/proc/self/fd').length;
    const before = open();
    for (let time = 0; time < 8; time++) {
      checkTarget(target(cwd));
      writeWhole(target(cwd), 'text');
      expect(() => checkTarget(target(cwd, 'out.json', false))).toThrow(TakenError);
      ownText(target(cwd));
      fileText(join(cwd, 'x.json'), 'x.json');
      expect(() => fileText(join(cwd, 'large.json'), 'large.json')).toThrow('too large');
    }
    expect(open()).toBeLessThan(before + 8);
  });

  it('removes its draft where it cannot be renamed, and tells why', () => {
    const cwd = folderWith({ 'out.json': 'old' });
    const path = join(cwd, 'out.json');
    // A folder takes the place of the file between the look and the rename.
    const swap = () => (rmSync(path), mkdirSync(path), true);
    expect(() => writeWhole({ ...target(cwd), mayReplace: swap }, 'text')).toThrow('out.json: is a folder');
    expect(readdirSync(cwd)).toEqual(['out.json']);
  });
});
