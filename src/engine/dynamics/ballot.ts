/* eslint-disable @typescript-eslint/no-non-null-assertion -- every member of the race is one of the ballot's */
import type { Member } from '../member.js';
import { ruleOf, type Inapplicable, type Rule, type RuleSpec } from '../rules/index.js';
import type { Ballot } from './race.js';

/**
 * The ballot that a rule asks for; null: consensus and the silence procedure, which only ask whether anyone withholds.
 *
 * @throws RangeError when the rule cannot be applied to the members.
 */
export function ballotOf(rule: RuleSpec, members: readonly Member[]): Ballot | null {
  const reason = ruleOf(rule).inapplicable(members);
  if (reason !== null) throw new RangeError(`the rule ${rule.type} cannot be applied: ${lackOf(reason)}`);
  return rule.type === 'consensus' || rule.type === 'silence-procedure' ? null : { rule, members };
}

/** What is lacking, with the bound and what there is. */
function lackOf(reason: Inapplicable): string {
  if (reason.lacking === 'participants') return 'one member must take part, got none';
  if (reason.lacking === 'parameter') return `${reason.name} must be given, got none`;
  if ('members' in reason)
    return `${reason.lacking} must be given, got none for ${reason.members.join(', ')}`;
  const { needed, got } = reason;
  return `there must be ${needed.members} members, ${needed.permanent} of them permanent, got ${got.members} and ${got.permanent}`;
}

/** A ballot laid out by the index of the race's members. */
export interface Count {
  readonly rule: Rule;
  readonly members: readonly Member[];
  /** By member of the race. */
  readonly voters: readonly Member[];
}

/** Lays out a ballot by the codes of the race's members. */
export function countOf(ballot: Ballot | null, codes: readonly string[]): Count | null {
  if (ballot === null) return null;
  const { rule, members } = ballot;
  const byCode = new Map(members.map((member) => [member.code, member]));
  return { rule: ruleOf(rule), members, voters: codes.map((code) => byCode.get(code)!) };
}
