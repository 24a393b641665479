import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { publishedSchema } from '../../src/index.js';
import { answerTo, folderWith } from '../cli/harness.js';

/** What an editor marks in a text whose schema allows comments. */
function marks(text: string): readonly string[] {
  const errors: ParseError[] = [];
  parse(text, errors, { allowTrailingComma: false, disallowComments: false });
  return errors.map(
    ({ error, offset }) => `${printParseErrorCode(error)} before ${text.slice(offset, offset + 20)}`,
  );
}

const SHIPPED = ['scenarios', 'docs/example-project/scenarios'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.jsonc?$/.test(file))
    .map((file) => join(folder, file)),
);

describe('an editor finds no fault', () => {
  it('is told of by a parser that knows trailing commas', () => {
    expect(marks('{ "a": [1] } // fine')).toEqual([]);
    expect(marks('{ "a": [1,] }')).not.toEqual([]);
    expect(marks('{ "a": 1, }')).not.toEqual([]);
    expect(SHIPPED.length).toBeGreaterThan(11);
  });

  it.each(SHIPPED)('in %s, which ships', (file) => {
    expect(marks(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each(SHIPPED.filter((file) => !file.endsWith('.schema.json')))(
    'in %s, which says how it is checked',
    (file) => {
      const { $schema } = parse(readFileSync(file, 'utf8')) as { readonly $schema: string };
      const path = join(dirname(file), $schema).replace(/^.*node_modules\/nato-consensus\//, '');
      expect(path).toBe('scenarios/scenario.schema.json');
    },
  );

  it.each([
    ['a scenario', []],
    ['an overlay', ['--from', '2024-rutte']],
    ['an overlay on an overlay', ['--from', 'what-if/usa-objects']],
    ['an overlay on a scenario in which nobody stands', ['--from', 'empty.json']],
  ])('in %s that init writes, as it is and once its examples are used', async (_case, args) => {
    const empty = { title: 'Empty', body: 'nato', asOf: '2024-01-01', candidates: {} };
    const cwd = folderWith({ 'empty.json': empty });
    for (const file of ['mine.json', 'mine.jsonc']) {
      expect((await answerTo(['init', file, ...args], { cwd })).code).toBe(0);
      const text = readFileSync(join(cwd, file), 'utf8');
      expect(text).toContain('//');
      expect(marks(text)).toEqual([]);
      expect(marks(text.replace(/\/\/ (?=["{])/g, ''))).toEqual([]);
    }
  });

  it('in comments and commas, since the schema allows them in the words of VS Code', () => {
    expect(publishedSchema()).toMatchObject({ allowComments: true, allowTrailingCommas: true });
  });
});
