import { type Condition, type Dossier, type Position, type Rule, type Scenario } from '../../engine/index.js';
import type { Style } from '../style.js';
import { labelled, paragraph, sentenceList } from '../text/layout.js';
import { candidateName, concessionInWords, inSentence, memberNames } from '../text/names.js';
import { isWeak, MARK, type Roll } from './roll.js';

/** Under which rule a member stands in the way, and how many do. */
export interface Obstruction {
  readonly rule: Rule;
  readonly blockers: number;
}

/** Why one member stands in the way, since when, on whose word, and what would lift it. */
export function dossierText(dossier: Dossier, obstruction: Obstruction, roll: Roll): string {
  const { record } = dossier.position;
  const { style, scenario } = roll;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    ['why', record?.why ?? 'no reason recorded'],
    ['asks', record?.asks],
    ['lifted by', record?.liftedBy && conditionInWords(record.liftedBy, roll)],
    ['source', sourceInWords(record?.source ?? null, scenario)],
    ['evidence', record?.evidence],
    ['judgement', record?.judgement],
  ];
  const lines = rows.flatMap(([label, text]) => (text ? [labelled(label, text, { indent: 2, style })] : []));
  return [dossierTitle(dossier, obstruction, style), ...lines].join('\n');
}

function dossierTitle({ position, sole }: Dossier, { rule, blockers }: Obstruction, style: Style): string {
  const { record, stance, member } = position;
  const effect = rule.words[rule.effects[stance]];
  const weight = sole ? 'the sole blocker' : `one of ${blockers} blockers`;
  const name = style.strong(member.name + (isWeak(record) ? MARK : ''));
  return paragraph(
    `${style.bad('✗')} ${name}: ${stance}, ${effect} ${spellInWords(position)}; ${weight}`,
    style,
    2,
  );
}

/** Since when a member has stood where it stands. */
function spellInWords({ record, since }: Position): string {
  const spell = since === null ? 'at all times' : `since ${since}`;
  return record?.restated && record.restated !== since ? `${spell}, latest record ${record.restated}` : spell;
}

function sourceInWords(source: string | null, { sources }: Scenario): string {
  const cited = source === null ? undefined : sources[source];
  return cited ? `${cited.publisher}, ${cited.date}` : 'none: assumed';
}

/** A condition as a clause: "the withdrawal of Klaus Iohannis". */
function conditionInWords(condition: Condition, roll: Roll): string {
  const { scenario } = roll;
  const joined = (parts: readonly Condition[], word: string) =>
    parts.map((part) => conditionInWords(part, roll)).join(`, ${word} `);
  if ('all' in condition) return joined(condition.all, 'and');
  if ('any' in condition) return joined(condition.any, 'or');
  if ('consents' in condition)
    return `the consent of ${sentenceList(memberNames(condition.consents, scenario).map(inSentence))}`;
  if ('after' in condition) return `the passing of ${condition.after}`;
  if ('withdrawn' in condition) {
    return `the withdrawal of ${candidateName(condition.withdrawn, scenario)}`;
  }
  return concessionInWords(condition.concession, scenario);
}
