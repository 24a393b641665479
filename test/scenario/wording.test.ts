/** Values, limits and errors of the parser in words. */
import { expect, it } from 'vitest';
import { resolution } from '../../src/scenario/index.js';
import { article, escaped, listed, shown, syntaxError, visible } from '../../src/scenario/wording.js';

/** What is said of the first fault of a text that is no JSON. */
function saidOf(text: string): string {
  const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'no' }));
  return faults[0]?.message ?? '';
}

it.each([
  ['{"title": x}', 'a text or a key must stand in double quotes'],
  ['{"title": "A",, "body": "nato"}', 'a key in double quotes is expected'],
  ['{"title": }', 'a value is expected'],
  ['{"title" "A"}', 'a colon is expected between key and value'],
  ['{"title": "A" "body": "nato"}', 'a comma is expected'],
  ['{"title": "A"', 'a closing brace is expected'],
  ['{"events": [', 'a closing bracket is expected'],
  ['{} {}', 'nothing more is expected here'],
  ['{"title": "A', 'the text is not closed by a double quote on its line'],
  ['{} /* x', 'the comment is not closed'],
  ['{"asOf": 1e}', 'the number is not complete'],
  ['{"title": "\\q"}', 'invalid escape character'],
])('%s: %s', (text, words) => {
  expect(saidOf(text)).toContain(`not valid JSON: ${words}`);
});

it('reads an error that has no words of its own as words', () => {
  expect(syntaxError('InvalidUnicode')).toBe('invalid unicode');
});

it('gives what is expected its article', () => {
  const types = ['int', 'record', 'boolean', 'array', 'object', 'string', 'number'];
  expect(types.map(article)).toEqual([
    ...['a whole number', 'an object', 'true or false', 'a list', 'an object', 'a string', 'a number'],
  ]);
});

it('shows values shortly, and what a terminal obeys as a dot or as JSON writes it', () => {
  const long = 'x'.repeat(38);
  expect([[1], {}, null, undefined, 'a', 1.5, true].map(shown)).toEqual([
    ...['a list', 'an object', 'null', 'nothing', '"a"', '1.5', 'true'],
  ]);
  expect(shown(long)).toBe(`"${long}"`);
  expect(shown(`${long}y`)).toBe(`"${long}y…`);
  expect(visible('a\tb\u001b[0mc\u0000')).toBe('a b·[0mc·');
  expect(escaped('a\u001bb\u202e')).toBe('a\\u001bb\\u202e');
});

it('lists twenty names at most, and counts the rest', () => {
  const names = Array.from({ length: 22 }, (_, at) => `n${at}`);
  expect(listed(names.slice(0, 20))).toBe(names.slice(0, 20).join(', '));
  expect(listed(names)).toBe(`${names.slice(0, 20).join(', ')} and 2 more`);
  expect(listed([])).toBe('');
});
