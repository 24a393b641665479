import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodedTable, fileText } from '../../src/files/text.js';
import { namedFiles, scenarioText, TextError, IoError } from '../../src/files/index.js';
import { folderWith } from '../cli/harness.js';

/** What is said of what could not be read: the message, and what may be done. */
function refusalOf(attempt: () => unknown): readonly unknown[] {
  try {
    return ['not refused', attempt()];
  } catch (error) {
    return error instanceof TextError || error instanceof IoError ? [error.message, error.hint] : [error];
  }
}

describe('a scenario that is not there', () => {
  it.each([
    ['2024-rute', 'did you mean 2024-rutte?'],
    ['2024-rute.JSON', 'did you mean 2024-rutte?'],
    // By its last part as well, and in the folder where it lies.
    ['hungary-redlin', 'did you mean what-if/hungary-redline?'],
    ['my/own/2024-rute.jsonc', 'did you mean 2024-rutte?'],
    ['nothing-like-it', null],
  ])('%s: %s', (name, hint) => {
    const cwd = folderWith({});
    expect(refusalOf(() => scenarioText(name, cwd))).toEqual([`${name}: there is no such file`, hint]);
  });

  it('is not suggested where a folder of the name is there', () => {
    const cwd = folderWith({ '2024-rute/x.txt': '' });
    expect(refusalOf(() => scenarioText('2024-rute', cwd))).toEqual([
      '2024-rute: is a folder, not a file',
      null,
    ]);
  });
});

describe('a file that is read', () => {
  const LARGEST = 4 * 1024 * 1024;
  const fileOf = (bytes: Uint8Array | string) => {
    const path = join(folderWith({}), 'x.json');
    writeFileSync(path, bytes);
    return path;
  };

  it('has four megabytes at most', () => {
    expect(fileText(fileOf('x'.repeat(LARGEST)), 'x.json')).toHaveLength(LARGEST);
    const tooLarge = (size: string) => [`x.json is too large for a scenario: ${size} MB; at most 4.0 MB are read`, null];
    expect(refusalOf(() => fileText(fileOf('x'.repeat(LARGEST + 1)), 'x.json'))).toEqual(tooLarge('4.0'));
    expect(refusalOf(() => fileText(fileOf('x'.repeat(LARGEST * 1.5)), 'x.json'))).toEqual(tooLarge('6.0'));
    // A device has no size beforehand.
    expect(refusalOf(() => fileText('/dev/zero', 'x.json'))).toEqual(tooLarge('4.0'));
    expect(refusalOf(() => decodedTable(Buffer.alloc(LARGEST + 2).fill('\uFEFFx', 'utf16le'), 'x.json'))).toEqual(tooLarge('4.0'));
  }); // prettier-ignore

  it('is UTF-16 only where both bytes of its mark are there', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00]);
    expect(decodedTable(utf16, 'x.csv')).toBe('a');
    for (const at of [0, 1]) {
      const other = utf16.with(at, 0x61);
      expect(() => decodedTable(other, 'x.csv')).toThrow('x.csv:1: is not valid UTF-8 text');
    }
  });

  it.each([
    [1, [0x61, 0xff, 0x0a]],
    [2, [0x61, 0x0a, 0xff]],
    [3, [0x0a, 0x0a, 0x61, 0xc3]],
  ])('is UTF-8, or the line is told in which it is not: %i', (line, bytes) => {
    const told = [`x.json:${line}: is not valid UTF-8 text`, 'save the file as UTF-8'];
    expect(refusalOf(() => fileText(fileOf(Uint8Array.from(bytes)), 'x.json'))).toEqual(told);
    expect(refusalOf(() => decodedTable(Uint8Array.from(bytes), 'x.json'))).toEqual(told);
  });

  it('may be a table in UTF-16 that says so', () => {
    expect(decodedTable(Buffer.from('\uFEFFa;ü', 'utf16le'), 't.csv')).toBe('a;ü');
    expect(decodedTable(Buffer.from('a;ü'), 't.csv')).toBe('a;ü');
    const odd = Buffer.concat([Buffer.from('\uFEFFa', 'utf16le'), Buffer.from([0x61])]);
    expect(refusalOf(() => decodedTable(odd, 't.csv'))).toEqual(['t.csv is not valid UTF-16 text', 'save the file as UTF-8']); // prettier-ignore
    expect(refusalOf(() => decodedTable(Uint8Array.from([0xff, 0x61]), 't.csv'))).toEqual(['t.csv:1: is not valid UTF-8 text', 'save the file as UTF-8']); // prettier-ignore
  });
});

describe('the files of a folder', () => {
  it('are its scenarios and those below, in order, without what other programs keep there', () => {
    const cwd = folderWith({
      ...{ 'b.json': '', 'a.JSONC': '', 'sub/c.json': '', 'notes.txt': '', 'json': '', 'x.json.bak': '' },
      ...{ 'package.json': '', 'package-lock.json': '', 'tsconfig.json': '', 'jsconfig.json': '', 'my.schema.json': '' },
      ...{ 'sub/node_modules/d.json': '', '.hidden/e.json': '', '.f.json': '', 'config.json': '' },
    }); // prettier-ignore
    const found = namedFiles(['.', 'b', 'sub/c.json', 'gone', 'b.json'], cwd);
    const inside = (path: string) => ({ path: join(cwd, path), folder: cwd });
    expect(found).toEqual([
      ...['a.JSONC', 'b.json', 'config.json', 'sub/c.json'].map(inside),
      // One that is not there keeps the name by which it was called.
      ...[join(cwd, 'b.json'), join(cwd, 'sub/c.json'), 'gone', join(cwd, 'b.json')].map((path) => ({
        path,
      })),
    ]);
  });
});
