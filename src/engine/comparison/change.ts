import type { CandidateId } from '../candidate.js';
import type { MemberCode } from '../member.js';
import { labelOf, type RuleSpec } from '../rules/index.js';
import type { Scenario } from '../scenario.js';
import {
  candidacyInWords,
  differenceInWords,
  grantInWords,
  memberInWords,
  stanceInWords,
  type FromTo,
  type Words,
} from './words.js';

/** One thing that differs between two situations, the least that can be taken over from one to the other. */
export type Change =
  | ({ readonly type: 'stance'; readonly candidate: CandidateId; readonly member: MemberCode } & FromTo)
  | ({ readonly type: 'candidacy'; readonly candidate: CandidateId } & FromTo)
  | ({ readonly type: 'concession'; readonly concession: string } & FromTo)
  | ({ readonly type: 'member'; readonly member: MemberCode } & FromTo)
  | { readonly type: 'rule'; readonly from: RuleSpec; readonly to: RuleSpec };

/** A situation and the rule that decides on it. */
export interface Case {
  readonly situation: Scenario;
  readonly rule: RuleSpec;
}

/** Every change from `before` to `after`, by type, then by key. */
export function changesBetween(before: Case, after: Case): readonly Change[] {
  const [old, now] = [before.situation, after.situation];
  return [
    ...stanceChanges(old, now),
    ...keyed(old.candidates, now.candidates, candidacyInWords).map(({ key, ...words }): Change => ({
      type: 'candidacy',
      candidate: key,
      ...words,
    })),
    ...keyed(old.concessions, now.concessions, grantInWords).map(({ key, ...words }): Change => ({
      type: 'concession',
      concession: key,
      ...words,
    })),
    ...keyed(old.body.members, now.body.members, memberInWords).map(({ key, ...words }): Change => ({
      type: 'member',
      member: key,
      ...words,
    })),
    ...ruleChanges(before.rule, after.rule),
  ];
}

function stanceChanges(before: Scenario, after: Scenario): readonly Change[] {
  const [old, now] = [before.stances, after.stances];
  return union(old, now).flatMap((candidate) =>
    keyed(old[candidate] ?? {}, now[candidate] ?? {}, (records) => stanceInWords(records?.[0])).map(
      ({ key, ...words }): Change => ({ type: 'stance', candidate, member: key, ...words }),
    ),
  );
}

interface Keyed extends FromTo {
  readonly key: string;
}

function keyed<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  inWords: (value: T | undefined) => Words,
): readonly Keyed[] {
  return union(before, after).flatMap((key) => {
    const difference = differenceInWords(inWords(before[key]), inWords(after[key]));
    return difference === null ? [] : [{ key, ...difference }];
  });
}

function union(before: object, after: object): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
}

function ruleChanges(before: RuleSpec, after: RuleSpec): readonly Change[] {
  return labelOf(before) === labelOf(after) ? [] : [{ type: 'rule', from: before, to: after }];
}

/** `before` with the `chosen` changes taken over from `after`. */
export function mixed({ before, after }: { before: Case; after: Case }, chosen: readonly Change[]): Case {
  return chosen.reduce((mix, change) => ({ ...mix, ...takenOver(change, mix, after) }), before);
}

function takenOver(change: Change, { situation }: Case, after: Case): Partial<Case> {
  const source = after.situation;
  switch (change.type) {
    case 'rule':
      return { rule: after.rule };
    case 'stance': {
      const { candidate, member } = change;
      const row = withKey(member, situation.stances[candidate] ?? {}, source.stances[candidate] ?? {});
      return { situation: { ...situation, stances: { ...situation.stances, [candidate]: row } } };
    }
    case 'candidacy': {
      const candidates = withKey(change.candidate, situation.candidates, source.candidates);
      return { situation: { ...situation, candidates } };
    }
    case 'concession': {
      const concessions = withKey(change.concession, situation.concessions, source.concessions);
      return { situation: { ...situation, concessions } };
    }
    case 'member': {
      const members = withKey(change.member, situation.body.members, source.body.members);
      return { situation: { ...situation, body: { ...situation.body, members } } };
    }
  }
}

type Entries<T> = Readonly<Record<string, T>>;

/** `target` with the value that `source` has under `key`, or without the key where `source` has none. */
function withKey<T>(key: string, target: Entries<T>, source: Entries<T>): Entries<T> {
  const { [key]: _old, ...rest } = target;
  const taken = source[key];
  return taken === undefined ? rest : { ...rest, [key]: taken };
}
