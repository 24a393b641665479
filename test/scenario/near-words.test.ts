/** What people say for the words of the format, as it is understood: near-words.txt lists it, a line for each word. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { wordMeant } from '../../src/scenario/near-words.js';

const LINES = readFileSync(new URL('near-words.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

it.each(LINES)('%s', (line) => {
  const [meant = '', said = ''] = line.split(': ');
  const understood = said.split(', ').filter((word) => wordMeant(word, [meant]) === meant);
  expect(understood.join(', ')).toBe(said);
});

it('understands a word in capitals, in several words and misspelt, but none that nobody says for it', () => {
  const words = ['asOf', 'title', 'termEnds'];
  const meant = [
    'AS OF',
    'as-of',
    'titles',
    'termends',
    'Term Ends',
    'deadline',
    'nothing like it',
    'in favour',
  ];
  expect(meant.map((word) => wordMeant(word, words))).toEqual([
    ...['asOf', 'asOf', 'title', 'termEnds', 'termEnds', 'termEnds'],
    ...[null, null],
  ]);
});

it('takes of two that are meant the one that is written alike, and else the one that is first in the list', () => {
  expect(wordMeant('name', ['name', 'title'])).toBe('name');
  expect(wordMeant('name', ['publisher', 'title'])).toBe('title');
  expect(wordMeant('official', ['stated', 'declared'])).toBe('declared');
});
