import { describe, expect, it } from 'vitest';
import { attempted, IoError } from '../../src/files/failure.js';

describe('a file operation that fails', () => {
  it.each([
    ['ENOENT', 'no such file'],
    ['EACCES', 'permission'],
    ['EPERM', 'permission'],
    ['EISDIR', 'folder'],
    ['ENOTDIR', 'not a folder'],
    ['EROFS', 'read-only'],
    ['ENAMETOOLONG', 'too long'],
    ['ENOSPC', 'no space'],
  ])('with %s is told in words, by the name that was typed', (code, words) => {
    const fail = (): never => {
      throw Object.assign(new Error(`${code}: said by the system, open '/full/path'`), { code });
    };
    expect(() => attempted('typed.json', fail)).toThrow(IoError);
    expect(() => attempted('typed.json', fail)).toThrow(
      new RegExp(`^typed\\.json: [a-z ,-]*${words}[a-z ,-]*$`),
    );
  });

  it('in a way that nobody has thought of is told as the system says it', () => {
    const fail = (): never => {
      throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
    };
    expect(() => attempted('typed.json', fail)).toThrow('typed.json: EIO: i/o error, read');
  });
});
