/** Why one member stands in the way: since when, on whose word, and what would lift it. */
import {
  EFFECTS,
  type Condition,
  type Leaf,
  type Dossier,
  type Position,
  type RuleSpec,
  type Scenario,
  type StanceInForce,
} from '../../engine/index.js';
import type { Item, Words } from '../document.js';
import { conditionInWords } from './condition.js';
import { effectInWords } from './rule.js';
import { candidateName, citation, concessionInWords, membersInSentence } from './words.js';

/** Under which rule a member stands in the way, and how many do. */
export interface Obstruction {
  readonly scenario: Scenario;
  readonly rule: RuleSpec;
  /** With those that were not named. */
  readonly blockers: number;
  /** How many of them, at least, were not named. */
  readonly unnamed: number;
}

/** Whether a record rests on inferred evidence only, or on a judgement about its source. */
export function isWeak(record: StanceInForce | null): boolean {
  return record !== null && (record.evidence === 'inferred' || record.judgement !== null);
}

/** A dossier as an entry of a list, with a row for everything that is on record. */
export function dossierItem(dossier: Dossier, obstruction: Obstruction): Item {
  const { record } = dossier.position;
  return {
    words: dossierTitle(dossier, obstruction),
    details: record ? detailsOf(record, obstruction.scenario) : [],
  };
}

function detailsOf(record: StanceInForce, scenario: Scenario): readonly (readonly [string, Words])[] {
  const { why, asks, liftedBy, source, evidence, judgement } = record;
  const rows: readonly (readonly [string, Words | null])[] = [
    ['why', why ?? 'no reason recorded'],
    ['asks', asks],
    ['lifted by', liftedBy && liftInWords(liftedBy, scenario)],
    ['source', [citation(source, scenario) ?? 'none (assumed)']],
    ['evidence', evidence],
    ['judgement', judgement],
  ];
  return rows.flatMap(([label, words]) => (words === null ? [] : [[label, words] as const]));
}

/** What would lift a stance: "the withdrawal of Klaus Iohannis". */
export function liftInWords(liftedBy: Condition, scenario: Scenario): string {
  return conditionInWords(liftedBy, (leaf) => leafInWords(leaf, scenario));
}

function dossierTitle({ position, sole }: Dossier, { rule, blockers, unnamed }: Obstruction): Words {
  const { stance, member } = position;
  const effect = effectInWords(rule, EFFECTS[stance]);
  const others = `one of ${blockers} blockers${unnamed > 0 ? ' or more' : ''}`;
  const weight = blockers === 1 && sole ? 'the sole blocker' : others;
  const alone = blockers > 1 && sole ? ', and its consent alone would unblock it' : '';
  return [
    { text: '✗', tone: 'bad' },
    ' ',
    { text: member.name, tone: 'strong' },
    `: ${stance}, ${effect} ${spellInWords(position)}; ${weight}${alone}`,
  ];
}

/** Since when a member has stood where it stands. */
function spellInWords({ record, since }: Position): string {
  const spell = since === null ? 'throughout' : `since ${since}`;
  return record?.restated && record.restated !== since ? `${spell}, latest record ${record.restated}` : spell;
}

/** What would have to happen: "the withdrawal of Klaus Iohannis". */
export function leafInWords(leaf: Leaf, scenario: Scenario): string {
  if ('consents' in leaf) return `the consent of ${membersInSentence(leaf.consents, scenario)}`;
  if ('after' in leaf) return `the passing of ${leaf.after}`;
  return 'withdrawn' in leaf
    ? `the withdrawal of ${candidateName(leaf.withdrawn, scenario)}`
    : concessionInWords(leaf.concession, scenario);
}
