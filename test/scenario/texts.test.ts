import { describe, expect, test } from 'vitest';
import { resolution } from '../../src/scenario/index.js';
import { PLAIN_TEXT } from '../../src/scenario/schema/primitives.js';

const CANDIDACY = [{ status: 'declared' }];
const BASE = {
  title: 'texts',
  body: 'nato',
  asOf: '2024-02-22',
  candidates: { doe: { name: 'Jane Doe', candidacy: CANDIDACY } },
};

/** Code and pointer of each fault of the scenario with `fields`. */
function faultsWith(fields: object): readonly (readonly [string, string])[] {
  const text = JSON.stringify({ ...BASE, ...fields });
  const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'no other file' }));
  return faults.map(({ code, pointer }) => [code, pointer] as const);
}

describe('characters that no reader can see', () => {
  const UNSEEN = [
    '\u0000', '\u0007', '\u001b', '\n', '\t', '\u007f', '\u009b', '\u00ad', '\u061c', '\u200b', '\u200e', '\u202e',
    '\u2028', '\u2029', '\u2066', '\ufeff', '\ud800', '\udfff', '\u{e0041}', '\u034f', '\u115f', '\u3164', '\u2800', '\uffa0',
    '\ufdd0', '\ufffe', '\uffff', '\u{1bca0}', '\u{e01f0}',
  ]; // prettier-ignore
  const source = { publisher: 'BBC', date: '2024-02-22' };
  const record = (field: string, text: string) => ({
    stances: { doe: { HUN: { stance: 'object', [field]: text } } },
  });

  test.each(UNSEEN.map((unseen) => [JSON.stringify(unseen), `a${unseen}b`]))(
    '%s in any text',
    (_name, text) => {
      expect(faultsWith({ title: text })).toEqual([['bad-text', '/title']]);
      expect(faultsWith(record('why', text))).toEqual([['bad-text', '/stances/doe/HUN/why']]);
      expect(faultsWith({ sources: { bbc: { ...source, url: `https://a.b/${text}` } } })).toEqual([
        ['bad-address', '/sources/bbc/url'],
      ]);
      expect(faultsWith({ sources: { [text]: source } })).toEqual([['bad-key', `/sources/${text}`]]);
      expect(faultsWith({ stances: { doe: { [text]: 'object' } } })).toEqual([
        ['bad-key', `/stances/doe/${text}`],
      ]);
      expect(faultsWith({ incumbent: { name: 'Jens', member: text } })).toEqual([
        ['bad-text', '/incumbent/member'],
      ]);
    },
  );

  test('whatever Unicode calls ignorable, a format or no character, in the first plane', () => {
    const unseen =
      /(?![\u200C\u200D]|\p{Variation_Selector})[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;
    // Written before the number that they are about, and seen.
    const seen = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2]/;
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    const missed = all.filter((sign) => unseen.test(sign) && !seen.test(sign) && PLAIN_TEXT.test(`a${sign}`));
    expect(missed.map((sign) => sign.charCodeAt(0).toString(16))).toEqual([]);
  });

  test('joiners, which names of some languages need, are seen', () => {
    expect(faultsWith({ title: 'Made with \u2764\ufe0f, \u845b\u{e0100}' })).toEqual([]);
    expect(faultsWith({ title: 'می\u200cخواهم', inSample: 'क्\u200dष' })).toEqual([]);
  });

  test.each([' ', '\u00a0', '\u3000'])('a blank text is none: %j', (title) => {
    expect(faultsWith({ title })).toEqual([['bad-text', '/title']]);
  });

  test('messages show them escaped, whatever repeats them', () => {
    const text = JSON.stringify({ ...BASE, 'zz\u001b[2J\u202e\u{e0041}': 1 });
    const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'no other file' }));
    expect(faults[0]?.message).toContain('"zz\\u001b[2J\\u202e\\udb40\\udc41"');
  });
});

describe('the length of names', () => {
  const named = (name: string) => faultsWith({ candidates: { doe: { name, candidacy: CANDIDACY } } });

  test('200 characters are enough, 201 too many, counted by code point', () => {
    expect(named('x'.repeat(200))).toEqual([]);
    expect(named('😀'.repeat(200))).toEqual([]);
    expect(named('x'.repeat(201))).toEqual([['out-of-range', '/candidates/doe/name']]);
    expect(named('😀'.repeat(201))).toEqual([['out-of-range', '/candidates/doe/name']]);
  });

  test('keys are as short', () => {
    const key = 'k'.repeat(201);
    expect(faultsWith({ concessions: { [key]: { to: ['HUN'], what: 'x' } } })).toEqual([
      ['bad-key', `/concessions/${key}`],
    ]);
  });
});

describe('years', () => {
  test.each([
    ['1900-01-01', []],
    ['1899-12-31', ['bad-date']],
    ['0000-01-01', ['bad-date']],
    ['2200-12-31', []],
    ['2201-01-01', ['bad-date']],
    ['9999-12-31', ['bad-date']],
  ])('of a condition: %s', (after, codes) => {
    const stances = { doe: { HUN: { stance: 'object', liftedBy: { after } } } };
    expect(faultsWith({ stances }).map(([code]) => code)).toEqual(codes);
  });

  test.each([
    ['0050', ['bad-date']],
    ['1950', []],
    ['2201-01', ['bad-date']],
  ])('of a source: %s', (date, codes) => {
    expect(faultsWith({ sources: { s: { publisher: 'P', date } } }).map(([code]) => code)).toEqual(codes);
  });

  test.each([
    ['2044-02-22', []],
    ['2044-02-23', ['distant-term']],
  ])('of a term that ends on %s, read on 2024-02-22', (termEnds, codes) => {
    expect(faultsWith({ termEnds }).map(([code]) => code)).toEqual(codes);
  });
});

describe('words of a roll call', () => {
  test.each([
    ['yes', 'for a yes write "support"'],
    ['Y', 'for a yes write "support"'],
    ['for', 'for a yes write "support"'],
    ['NO', 'for a no write "object"'],
    ['against', 'for a no write "object"'],
    ['veto', 'for a no write "object"'],
    ['Abstain', 'for an abstention write "accept"'],
    ['absent', 'for an absent member write "participates": false in "members"'],
    ['suport', 'did you mean "support"?'],
    ['maybe', null],
  ])('%s: %s', (stance, suggestion) => {
    const text = JSON.stringify({ ...BASE, stances: { doe: { HUN: stance } } });
    const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'no other file' }));
    expect(faults).toMatchObject([{ code: 'not-allowed', suggestion }]);
  });
});

describe('an inline body', () => {
  test('has codes; a name in their place is told its code', () => {
    const body = { name: 'Few', members: { Albania: {}, Atlantis: {} } };
    const text = JSON.stringify({ ...BASE, body, stances: { doe: { Albania: 'object' } } });
    const { faults } = resolution({ name: 'it.json', text }, () => ({ refused: 'no other file' }));
    expect(faults).toMatchObject([
      { code: 'bad-key', pointer: '/body/members/Albania', suggestion: 'write "ALB": { "name": "Albania" }' },
      {
        code: 'bad-key',
        pointer: '/body/members/Atlantis',
        suggestion: 'write "ATLANTIS": { "name": "Atlantis" }',
      },
    ]);
  });
});

test('of several with one name each is told the first', () => {
  const called = (name: string) => ({ name, candidacy: CANDIDACY });
  const candidates = { doe: called('Jane Doe'), roe: called('JANE DOE'), poe: called('Jané Doe') };
  const { faults } = resolution({ name: 'it.json', text: JSON.stringify({ ...BASE, candidates }) }, () => ({
    refused: 'no other file',
  }));
  expect(faults.map(({ pointer, message }) => [pointer, message])).toEqual([
    ['/candidates/roe/name', 'doe and roe have the same name, "JANE DOE"'],
    ['/candidates/poe/name', 'doe and poe have the same name, "Jané Doe"'],
  ]);
});
