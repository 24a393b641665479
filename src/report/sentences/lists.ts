/** What `list`, `members` and `forecast --explain` say. */
import { membersOn, PARAMETER_NAMES, PARAMETERS, usual, type Parameters } from '../../engine/index.js';
import type { Document } from '../document.js';
import type { Listed, Membership } from '../reports.js';
import { counted, dayInWords, grouped, heading, sentenceStart } from './words.js';

/** The bundled scenarios by name and title. */
export function listDocument(listed: readonly Listed[]): Document {
  const rows = listed.map(({ name, title }) => [name, title]);
  return [{ type: 'table', columns: [{ title: 'scenario' }, { title: 'title' }], rows }];
}

/** Who is a member on a date, since when. */
export function membersDocument({ body, asOf }: Membership): Document {
  const members = membersOn(body, asOf);
  const rows = members.map(({ code, name, joined, population }) => [
    code,
    name,
    joined ?? 'always',
    population === null ? '' : grouped(population),
  ]);
  const columns = [
    { title: 'code' },
    { title: 'member' },
    { title: 'since' },
    { title: 'population', align: 'right' },
  ] as const;
  const words = `${sentenceStart(body.name)} has ${counted(members.length, 'member')} on ${dayInWords(asOf)}.`;
  return [
    { type: 'lead', words },
    { type: 'table', columns, rows },
  ];
}

/** Every parameter of the model with its value, unit, range and basis. */
export function explanationDocument(parameters: Parameters): Document {
  const items = PARAMETER_NAMES.map((name) => {
    const { symbol, meaning, unit, basis, kind } = PARAMETERS[name];
    const { value: standard, interval } = usual(name);
    const value = parameters[name];
    const changed = value === standard ? '' : ` (default ${rounded(standard)})`;
    const facts = `${symbol}, ${unit}; ${interval.map(rounded).join(' to ')}; ${kind}`;
    return {
      words: [{ text: name, tone: 'strong' as const }, ` = ${rounded(value)}${changed}  ${facts}`],
      under: [`${meaning}. ${basis}.`],
    };
  });
  return [
    {
      type: 'paragraph',
      words:
        'The model of possible futures; docs/model.md describes it. A parameter that is "fitted" was fitted to the cases of history by likelihood, one that is "counted" is a share of them. Ranges are intervals at 95\u00a0%.',
    },
    heading('Parameters'),
    { type: 'list', items },
  ];
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}
