import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { FILES, GOLDEN } from './goldens.js';
import { answerTo, folderWith } from './harness.js';

const MAX_COLUMNS = 80;
/** The outline of a state is data, which other tests hold: its length stands for it. */
const OUTLINE = /(?<= d=")[^"]{400,}(?=")/g;

/** `text` under a title; nothing where it is empty. */
const part = (title: string, text: string) => (text === '' ? '' : `\n[${title}]\n${text}`);

describe('golden answers', () => {
  it.each(GOLDEN)('$file', async ({ file, args, code = 0, writes }) => {
    const cwd = folderWith(FILES);
    const answer = await answerTo(args, { cwd });
    const written = writes === undefined ? '' : readFileSync(join(cwd, writes), 'utf8');
    const text = [answer.out, part('standard error', answer.err), part(writes ?? '', written)]
      .join('')
      .replace(OUTLINE, ({ length }) => `${length} characters`);
    const place = new URL(`golden/${file}`, import.meta.url);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(place, text);
    expect({ code: answer.code, text }).toEqual({ code, text: readFileSync(place, 'utf8') });
  });

  const forPeople = GOLDEN.filter(({ file }) => /^(?!init|export).*\.txt$/.test(file));
  it.each(forPeople)('$file fits 80 columns', ({ file }) => {
    const lines = readFileSync(new URL(`golden/${file}`, import.meta.url), 'utf8').split('\n');
    expect(lines.filter((line) => stringWidth(line) > MAX_COLUMNS)).toEqual([]);
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
  });
});
