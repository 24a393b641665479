import type { Candidate } from '../case/candidate.js';
import type { IsoDate } from '../case/date.js';
import type { Member } from '../case/member.js';
import type { Concession } from '../case/scenario.js';
import { consents, type Condition, type StanceRecord } from '../case/stance.js';

/** What was and what is, in as many words as tell the two apart. */
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

/** All that can matter of a thing, the most telling part first; the same words, the same effect. */
export type Words = readonly string[];

/** The shortest beginnings that tell two things apart; null: there is no difference. */
export function differenceInWords(before: Words, after: Words): FromTo | null {
  const length = Math.max(before.length, after.length);
  for (let parts = 1; parts <= length; parts += 1) {
    const [from, to] = [inOne(before, parts), inOne(after, parts)];
    if (from !== to) return { from, to };
  }
  return null;
}

function inOne(words: Words, parts: number): string {
  return words
    .slice(0, parts)
    .filter((word) => word !== '')
    .join(', ');
}

/**
 * A stance with what lifts it, and since when where a day can matter: consent may lift others that spoke before it, and
 * what lifts a stance does not lift a later one.
 */
export function stanceInWords(record: StanceRecord | undefined): Words {
  if (record === undefined) return ['undeclared'];
  const { stance, liftedBy, from } = record;
  const lift = liftedBy === null ? '' : `lifted by ${conditionInWords(liftedBy)}`;
  return [stance, lift, consents(stance) || liftedBy !== null ? sinceInWords(from) : ''];
}

function sinceInWords(from: IsoDate | null): string {
  return from === null ? 'at all times' : `since ${from}`;
}

function conditionInWords(condition: Condition): string {
  if ('all' in condition) return partsInWords(condition.all, 'and');
  if ('any' in condition) return partsInWords(condition.any, 'or');
  if ('consents' in condition) return `the consent of ${condition.consents.join(', ')}`;
  if ('after' in condition) return `the passing of ${condition.after}`;
  return 'withdrawn' in condition
    ? `the withdrawal of ${condition.withdrawn}`
    : `the concession ${condition.concession}`;
}

function partsInWords(parts: readonly Condition[], word: string): string {
  if (parts.length === 0) return 'nothing any more';
  return parts
    .map((part) => ('all' in part || 'any' in part ? `(${conditionInWords(part)})` : conditionInWords(part)))
    .join(` ${word} `);
}

/** A candidacy, and since when it is over: a withdrawal lifts what is older. */
export function candidacyInWords(candidate: Candidate | undefined): Words {
  const record = candidate?.candidacy[0];
  if (record === undefined) return ['not named'];
  return [record.status, record.status === 'withdrawn' ? sinceInWords(record.from) : ''];
}

/** Whether and when a concession was given. */
export function grantInWords(concession: Concession | undefined): Words {
  const granted = concession?.granted ?? null;
  return [granted === null ? 'not granted' : granted === true ? 'granted' : `granted ${granted}`];
}

/** Whether a member takes part, and what counts of it under rules that count more than heads. */
export function memberInWords(member: Member | undefined): Words {
  if (member === undefined) return ['not a member'];
  const { participates, weight, population, permanent } = member;
  return [
    participates ? 'member' : 'takes no part',
    permanent ? 'permanent' : '',
    weight === null ? '' : `weight ${weight}`,
    population === null ? '' : `population ${population}`,
  ];
}
