/** The kinds of text that JSON parsers differ on, after Nicolas Seriot's JSONTestSuite, as whole files and inside a scenario. */
import { describe, expect, it } from 'vitest';
import { answerTo } from './harness.js';

/** Every parser must take these. None is a scenario, so each has a fault, and none of it is one of syntax. */
const TAKEN = [
  '[[]   ]', '[""]', '[]', '[false]', '[null, 1, "1", {}]', '[1\n]', ' [1]', '[2] ', '[123e65]', '[0e+1]', '[0e1]', '[ 4]', '[-0]', '[-123]',
  '[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]', '[1E22]', '[1E-2]', '[1E+2]', '[123.456e78]', '[20e1]',
  '{"asd":"sdf", "dfg":"fgh"}', '{}', '{"":0}', '{"foo\\u0000bar": 42}', '{ "min": -1.0e+28, "max": 1.0e+28 }', '{"a":[]}', '{\n"a": "b"\n}',
  '["\\u0060\\u012a\\u12AB"]', '["\\uD801\\udc37"]', '["\\"\\\\\\/\\b\\f\\n\\r\\t"]', '["\\\\u0000"]', '["a/*b*/c/*d//e"]', '["\\u0012"]',
  '["\\uFFFF"]', '["\\uDBFF\\uDFFF"]', '["new\\u00A0line"]', '["\u{10FFFF}"]', '["\uFFFF"]', '["\\u0000"]', '["π"]', '" "', '["\u2028"]',
  '["\u2029"]', '["\u007f"]', '["⍂㈴⍂"]', 'false', '42', '-0.1', 'null', '"asd"', 'true', '""', '["a"]\n', ' [] ', '\ufeff{}',
  // Beyond what a parser must take: texts and numbers that no two read alike.
  '[123123e100000]', '[-1e+9999]', '[1.5e+9999]', '[100000000000000000000]', '[123.456e-789]', '{"\\uDFAA":0}', '["\\uDADA"]', '["\\uD888\\u1234"]',
  '["\\uDd1e\\uD834"]', '["\\uD800\\n"]', `${'['.repeat(100)}${']'.repeat(100)}`,
  // Beyond JSON, and taken here: comments, and a comma at the end.
  '[1,]', '{"id":0,}', '{"a":"b"}/**/', '{"a":"b"}//', '{"a":/*comment*/"b"}', '{"a":"b"}//x',
]; // prettier-ignore

/** No parser may take these. */
const REFUSED = [
  '[1 true]', '["": 1]', '[""],', '[,1]', '[1,,2]', '["x",,]', '["x"]]', '["x"', '[x', '[3[4]]', '[1:2]', '[,]', '[-]', '[   , ""]', '["a",\n4\n,1,',
  '[1,,]', '["\va"\\f]', '[*]', '[""', '[1,', '[{}', '[fals]', '[nul]', '[tru]', '[++1234]', '[+1]', '[+Inf]', '[-01]', '[-1.0.]', '[-2.]', '[-NaN]',
  '[.-1]', '[.2e-3]', '[0.1.2]', '[0.3e+]', '[0.3e]', '[0.e1]', '[0E+]', '[0e]', '[1 000.0]', '[1eE2]', '[2.e+3]', '[2.e3]', '[9.e+]', '[Inf]', '[NaN]',
  '[１]', '[1+2]', '[0x1]', '[Infinity]', '[0e+-1]', '[-123.123foo]', '[-Infinity]', '[-foo]', '[- 1]', '[-012]', '[-.123]', '[-1x]', '[1ea]', '[1.]',
  '[.123]', '[1.2a-3]', '[1.8011670033376514H-308]', '[012]', '["x", truth]', '{[: "x"}', '{"x", null}', '{"x"::"b"}', '{🇨🇭}', '{"a":"a" 123}',
  "{key: 'value'}", '{"a" b}', '{:"b"}', '{"a" "b"}', '{"a":', '{"a"', '{1:1}', '{9999E9999:1}', '{null:null,null:null}', '{"id":0,,,,,}', "{'a':0}",
  '{"a":"b"}/**//', '{"a":"b"}/', '{"a":"b",,"c":"d"}', '{a: "b"}', '{"a":"a', '{ "foo" : "bar", "a" }', '{"a":"b"}#', '["\\uD800\\"]', '["\\uD800\\u"]',
  '["\\uD800\\u1"]', '["\\uD800\\u1x"]', '[é]', '["\\x00"]', '["\\\\\\"]', '["\\\t"]', '["\\🌀"]', '["\\"]', '["\\u00A"]', '["\\uD834\\uDd"]', '["\\a"]',
  '["\\uqqqq"]', '[\\u0020"asd"]', '[\\n]', '"', "['single quote']", 'abc', '["\\', '["a\u0000a"]', '["new\nline"]', '["\t"]', '"\\UA66D"', '""x', '<.>',
  '[<null>]', '[1]x', '[1]]', '["asd]', 'aå', '[True]', '1]', '{"x": true,', '[][]', ']', '{}}', '{"":', '{"a": true} "x"', "['", '[,', '[{', '["a', '{',
  '{]', '{,', '{[', '{"a', "{'a'", '["\\{["\\{["\\{["\\{', 'é', '*', '{"a":"b"}#{}', '[\\u000A""]', '[1', '[ false, nul', '{"asd":"asd"', '\u2060[]',
  '[\u2060]', '[\f]', '\u0000', '{"a":1}\u0000', '[1]\u0000', `${'['.repeat(101)}${']'.repeat(101)}`, '['.repeat(100_000), '[{"":'.repeat(50_000),
]; // prettier-ignore

const EMPTY = ['', '\ufeff', ' ', '\n\t ', '// only this', '/* only this */'];

/** Bytes that are no UTF-8, and are told so. */
const BYTES: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-16, little end first, with a mark', [0xff, 0xfe, 0x5b, 0, 0x5d, 0]],
  ['UTF-16, big end first, with a mark', [0xfe, 0xff, 0, 0x5b, 0, 0x5d]],
  ['Latin-1', [0x5b, 0x22, 0xe9, 0x22, 0x5d]],
  ['a byte that begins nothing', [0x5b, 0x22, 0xff, 0x22, 0x5d]],
  ['a character that ends too early', [0x5b, 0x22, 0xe0, 0xff, 0x22, 0x5d]],
  ['more bytes than needed', [0x5b, 0x22, 0xc0, 0xaf, 0x22, 0x5d]],
  ['half a pair', [0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]],
  ['beyond Unicode', [0x5b, 0x22, 0xf4, 0xbf, 0xbf, 0xbf, 0x22, 0x5d]],
];

/** The codes of the faults that `validate` finds, which is all that it says of them. */
async function codesOf(stdin: string | Uint8Array): Promise<readonly string[]> {
  const { code, out, err } = await answerTo(['validate', '-', '--json'], { stdin });
  const { issues: faults } = JSON.parse(out) as {
    issues: readonly { code: string; line: number; column: number }[];
  };
  expect({ code, err, isSilent: faults.length === 0 }).toEqual({ code: 2, err: '', isSilent: false });
  expect(faults.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
  return faults.map((fault) => fault.code);
}

describe('a file that is no scenario', () => {
  it.each(TAKEN.map((text) => [text]))('%j is sound JSON', async (text) => {
    expect(await codesOf(text)).not.toContain('syntax');
  });

  it.each(REFUSED.map((text) => [text.slice(0, 40), text]))('%j is no JSON', async (_start, text) => {
    expect(await codesOf(text)).toContain('syntax');
  });

  it.each(EMPTY.map((text) => [text]))('%j is empty', async (text) => {
    expect(await codesOf(text)).toEqual(['empty']);
  });

  it.each(BYTES)('%s is no text', async (_what, bytes) => {
    const { code, err } = await answerTo(['run', '-'], { stdin: Uint8Array.from(bytes) });
    expect(code).toBe(2);
    expect(err).toMatch(
      /^nato-consensus: standard input:1: is not valid UTF-8 text\nhelp: save the file as UTF-8\n$/,
    );
  });

  it('cut off anywhere has a fault and a place, and no trace', async () => {
    const whole = '{ "title": "t\\u00e9", /* c */ "body": "nato", "asOf": "2024-02-22", "candidates": {}, }';
    expect((await answerTo(['validate', '-'], { stdin: whole })).code).toBe(0);
    for (let end = 1; end < whole.length; end += 1)
      expect(await codesOf(whole.slice(0, end))).not.toEqual([]);
  });
});

describe('a value inside a scenario', () => {
  const sound = (fields: string) =>
    `{"title":"t","body":"nato","asOf":"2024-02-22","candidates":{"a":{"name":"A","candidacy":[{"status":"declared"}]}},${fields}}`;
  const count = (value: string) =>
    sound(`"counts":[{"date":"2024-02-01","candidate":"a","supporters":${value}}]`);

  it.each([
    '1e999',
    '-1e999',
    '1e400',
    '100000000000000000000',
    '1.5',
    '-1',
    '1e-5',
    '"1"',
    'true',
    '[1]',
    '{}',
  ])('%s supporters are refused', async (value) => {
    expect(await codesOf(count(value))).not.toContain('syntax');
  });

  it.each(['0', '-0', '0.0', '0e5', '5e-1000', '1e1', '10.0'])(
    '%s supporters are a whole number',
    async (value) => {
      const { code, out } = await answerTo(['run', '-', '--json'], { stdin: count(value) });
      expect(code).toBe(0);
      expect(out).not.toMatch(/-0\b(?![-\d.])|1e1/);
    },
  );

  it.each([
    '"__proto__":{"x":1}',
    '"constructor":{}',
    '"toString":1',
    '"":1',
    '"a\\u0000b":1',
    '"\\ud800":1',
  ])('the field %s is refused', async (field) => {
    expect(await codesOf(sound(field))).toHaveLength(1);
  });

  it('is told once where its key stands twice', async () => {
    expect(await codesOf(sound('"rule":"unanimity","rule":"unanimity"'))).toEqual(['duplicate-key']);
    expect(await codesOf(sound('"rule":"x","rule":"unanimity"'))).toEqual(['duplicate-key']);
  });
});
