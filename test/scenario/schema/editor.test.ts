/** What Visual Studio Code offers and marks in a scenario, from the schema that ships. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  getLanguageService,
  TextDocument,
  type CompletionItem,
  type JSONDocument,
} from 'vscode-json-languageservice';
import { RULE_NAMES } from '../../../src/engine/index.js';
import { bundledNames } from '../../../src/files/index.js';
import { STANCE_MEANINGS } from '../../../src/scenario/schema/meanings.js';
import { answerTo, folderWith } from '../../cli/harness.js';

const schema = JSON.parse(readFileSync('scenarios/scenario.schema.json', 'utf8')) as object;
// Whatever way a file names the schema, it is this one.
const service = getLanguageService({ schemaRequestService: () => Promise.resolve(JSON.stringify(schema)) });

// The service puts definitions in the places of references to them, in the schema itself.
beforeAll(() => {
  service.configure({
    schemas: [{ uri: 'scenario.schema.json', fileMatch: ['*.json'], schema: structuredClone(schema) }],
  });
});

interface Opened {
  readonly text: TextDocument;
  readonly json: JSONDocument;
}

function opened(text: string): Opened {
  const document = TextDocument.create('file:///case.json', 'json', 1, text);
  return { text: document, json: service.parseJSONDocument(document) };
}

const textOf = ({ documentation }: CompletionItem): string =>
  typeof documentation === 'string' ? documentation : (documentation?.value ?? '');

/** What is offered where ▮ stands, each with its text. */
async function offeredAt(marked: string): Promise<ReadonlyMap<string, string>> {
  const { text, json } = opened(marked.replace('▮', ''));
  const completions = await service.doComplete(text, text.positionAt(marked.indexOf('▮')), json);
  return new Map(completions?.items.map((item) => [item.label.replaceAll('"', ''), textOf(item)]));
}

/** What is marked as wrong. */
async function marksIn(content: string): Promise<readonly string[]> {
  const { text, json } = opened(content);
  return (await service.doValidation(text, json)).map(({ message }) =>
    typeof message === 'string' ? message : message.value,
  );
}

const BASE = '"title": "T", "body": "nato", "asOf": "2024-01-01", "candidates": {}';
/** A place in a scenario that stands on its own, and the same place in an overlay. */
const BOTH = [['a scenario', BASE], ['an overlay', '"extends": "2024-rutte"']] as const; // prettier-ignore

describe.each(BOTH)('in %s an editor offers', (_kind, beginning) => {
  const at = (place: string) => offeredAt(`{ ${beginning}, ${place} }`);

  it('every section, with what it is', async () => {
    const sections = await at('"▮"');
    for (const key of ['stances', 'counts', 'concessions', 'blocs', 'events', 'sources', 'expect', 'termEnds', 'principals'])
      expect([key, sections.get(key) ?? ''].join(': ')).toMatch(/^\w+: .{8,}/);
    expect([...sections].filter(([, text]) => text === '')).toEqual([]);
  }); // prettier-ignore

  it.each([
    ['as the key of a row', '"stances": { "rutte": { "▮" } }'],
    ['as the key of what changes about one', '"members": { "▮" }'],
    ['in a list of blockers', '"expect": [{ "blockers": ["▮"] }]'],
    ['as those to whom something is given', '"concessions": { "post": { "to": ["▮"] } }'],
    [
      'in a condition',
      '"stances": { "rutte": { "HUN": { "stance": "object", "liftedBy": { "consents": ["▮"] } } } }',
    ],
    ['in a bloc', '"blocs": { "four": ["▮"] }'],
  ])('members %s, by name', async (_place, place) => {
    const members = await at(place);
    expect(members.get('HUN')).toContain('Hungary (nato');
    expect(members.get('BRA')).toContain('Brazil (');
  });

  it('everyone as a row, and the fields of a record with what they are', async () => {
    expect((await at('"stances": { "rutte": { "▮" } }')).get('*')).toContain('Everyone');
    const fields = await at('"stances": { "rutte": { "HUN": { "▮" } } }');
    expect(fields.get('from')).toContain('First day');
    expect([...fields].filter(([, text]) => text === '')).toEqual([]);
  });

  it('what each stance, grade, status, event and rule means', async () => {
    const stances = await at('"stances": { "rutte": { "HUN": "▮" } }');
    for (const [stance, meaning] of Object.entries(STANCE_MEANINGS)) expect(stances.get(stance)).toBe(meaning);
    const said = async (place: string, word: string) => (await at(place)).get(word) ?? '';
    expect(await said('"stances": { "rutte": { "HUN": { "evidence": "▮" } } }', 'inferred')).toContain('follows');
    expect(await said('"events": [{ "type": "▮" }]', 'milestone')).toContain('a decision is looked for');
    const rules = await at('"rule": "▮"');
    for (const rule of RULE_NAMES) expect([rule, rules.get(rule) ?? ''].join(': ')).toMatch(/^[\w-]+: .{20,}/);
    const people = '"candidates": { "doe": { "name": "D", "candidacy": [{ "status": "▮" }] } }';
    expect((await offeredAt(`{ ${beginning.replace(', "candidates": {}', '')}, ${people} }`)).get('leading')).toContain('put first');
  }); // prettier-ignore

  it('the bodies that ship', async () => {
    const bodies = await offeredAt(`{ ${beginning.replace('"body": "nato", ', '')}, "body": "▮" }`);
    expect(bodies.get('nato')).toBe('NATO');
    expect([...bodies.keys()]).toEqual(expect.arrayContaining(['eu', 'wto', 'osce']));
  });
});

describe('an editor', () => {
  it('offers what an overlay extends, from the first key on', async () => {
    expect((await offeredAt('{ "▮" }')).get('extends')).toContain('The scenario that this one changes');
    expect([...(await offeredAt('{ "extends": "▮" }')).keys()]).toEqual(expect.arrayContaining([...bundledNames()]));
  }); // prettier-ignore

  it('offers null in an overlay, with what it does', async () => {
    const words = await offeredAt('{ "extends": "2024-rutte", "stances": { "rutte": { "HUN": ▮ } } }');
    expect([...words.keys()]).toContain('null');
  });

  it('says in plain words what a date is', async () => {
    const told = ['Write a calendar day as YYYY-MM-DD, from 1900 to 2200.'];
    expect(await marksIn(`{ ${BASE.replace('2024-01-01', '1.1.2024')} }`)).toEqual(told);
    expect(await marksIn('{ "extends": "2024-rutte", "asOf": "1.1.2024" }')).toEqual(told);
    const [mark] = await marksIn(`{ ${BASE}, "termEnds": "soon" }`);
    expect(mark).toContain('YYYY-MM or YYYY when no more is known');
  });

  it('marks nothing in what ships', async () => {
    const marks = bundledNames().map(async (name) => [
      name,
      ...(await marksIn(readFileSync(`scenarios/${name}.json`, 'utf8'))),
    ]);
    expect((await Promise.all(marks)).filter((each) => each.length > 1)).toEqual([]);
  });

  it('marks nothing in what init writes', async () => {
    const cwd = folderWith({});
    await answerTo(['init', 'mine'], { cwd });
    await answerTo(['init', 'what-if', '--from', '2024-rutte'], { cwd });
    for (const file of ['mine.json', 'what-if.json'])
      expect(await marksIn(readFileSync(`${cwd}/${file}`, 'utf8'))).toEqual([]);
  });

  it('marks a stance that there is not, once', async () => {
    for (const [, beginning] of BOTH) {
      const marks = await marksIn(`{ ${beginning}, "stances": { "rutte": { "HUN": "suport" } } }`);
      expect(marks).toHaveLength(1);
      expect(marks[0]).toContain('"support"');
    }
  });
});

it('the schema holds in the strict mode of another validator, besides the words for editors', () => {
  const ajv = new Ajv2020({ strict: true });
  addFormats.default(ajv);
  ajv.addVocabulary(['allowComments', 'allowTrailingCommas', 'enumDescriptions', 'patternErrorMessage', 'defaultSnippets']); // prettier-ignore
  expect(() => ajv.compile(schema)).not.toThrow();
});

it('the schema is small enough to be loaded at each start of an editor', () => {
  expect(JSON.stringify(schema).length).toBeLessThan(110_000);
});

it('the page on the format says of each stance what an editor says', () => {
  const page = readFileSync('docs/scenario-format.md', 'utf8');
  for (const [stance, meaning] of Object.entries(STANCE_MEANINGS)) expect(page).toContain(`| \`${stance}\` | ${meaning} |`);
}); // prettier-ignore
