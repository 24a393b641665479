import type { Condition, Dossier, Scenario } from '../../engine/index.js';
import { labelled, paragraph, sentenceList } from '../text/layout.js';
import { MARK, membersIn, type Roll } from './roll.js';

/** Why one member withholds, since when, on whose word, and what would lift it. */
export function dossierText(dossier: Dossier, blockers: number, roll: Roll): string {
  const { position, sole } = dossier;
  const { record, stance, member, since } = position;
  const { scenario, style } = roll;
  const spell = since === null ? 'at all times' : `since ${since}`;
  const restated = record?.from && record.from !== since ? `, last restated ${record.from}` : '';
  const weight = sole ? 'the only one that withholds' : `one of ${blockers} that withhold`;
  const mark = record?.evidence === 'inferred' || record?.judgement ? MARK : '';
  const rows: readonly (readonly [string, string | null])[] = [
    ['why', record?.why ?? 'no reason recorded'],
    ['asks', record?.asks ?? null],
    ['lifted by', record?.liftedBy ? conditionInWords(record.liftedBy, roll) : null],
    ['source', sourceInWords(record?.source ?? null, scenario)],
    ['evidence', record?.evidence ?? null],
    ['judgement', record?.judgement ?? null],
  ];
  const lines = rows.flatMap(([label, text]) =>
    text === null ? [] : [labelled(label, text, { indent: 2, style })],
  );
  const heading = `${style.bad('✗')} ${style.strong(member.name + mark)}: ${stance} ${spell}${restated}; ${weight}`;
  const title = paragraph(heading, style, 2);
  return [title, ...lines].join('\n');
}

function sourceInWords(source: string | null, { sources }: Scenario): string {
  const cited = source === null ? undefined : sources[source];
  return cited ? `${cited.publisher}, ${cited.date}` : 'none: assumed';
}

/** A condition as a clause: "the withdrawal of Klaus Iohannis". */
export function conditionInWords(condition: Condition, roll: Roll): string {
  const { scenario } = roll;
  const joined = (parts: readonly Condition[], word: string) =>
    parts.map((part) => conditionInWords(part, roll)).join(`, ${word} `);
  if ('all' in condition) return joined(condition.all, 'and');
  if ('any' in condition) return joined(condition.any, 'or');
  if ('consents' in condition) return `the consent of ${sentenceList(membersIn(condition.consents, roll))}`;
  if ('after' in condition) return `the passing of ${condition.after}`;
  if ('withdrawn' in condition) {
    return `the withdrawal of ${scenario.candidates[condition.withdrawn]?.name ?? condition.withdrawn}`;
  }
  return scenario.concessions[condition.concession]?.what ?? condition.concession;
}
