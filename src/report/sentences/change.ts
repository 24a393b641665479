/** What differs between two readings, in words; a change is worded here and nowhere else. */
import type { CandidateId, Change, RuleSpec, Scenario } from '../../engine/index.js';
import { ruleTitle } from './rule.js';
import { alphabetical, byName, candidateName, memberName } from './words.js';

/** What a change is about: "Romania on Mark Rutte". */
export function changeSubject(change: Change, scenario: Scenario): string {
  switch (change.type) {
    case 'rule':
      return 'decision rule';
    case 'concession':
      return `concession ${change.concession}`;
    case 'candidacy':
      return `candidacy of ${candidateName(change.candidate, scenario)}`;
    case 'member':
      return memberName(change.member, scenario);
    case 'stance':
      return `${memberName(change.member, scenario)} on ${candidateName(change.candidate, scenario)}`;
  }
}

/** What was and what is. */
export function changeEnds(change: Change): { readonly from: string; readonly to: string } {
  const inWords = (end: string | RuleSpec) => (typeof end === 'string' ? end : ruleTitle(end));
  return { from: inWords(change.from), to: inWords(change.to) };
}

/** From what to what: "reserved → support". */
export function changeMove(change: Change): string {
  const { from, to } = changeEnds(change);
  return `${from} → ${to}`;
}

/** `changes` as they come by type and candidate, and within these by the names that are read. */
export function inReadingOrder(changes: readonly Change[], scenario: Scenario): readonly Change[] {
  const groupOf = (change: Change) => (change.type === 'stance' ? `stance ${change.candidate}` : change.type);
  const groups = [...new Set(changes.map(groupOf))];
  return groups.flatMap((group) =>
    changes
      .filter((change) => groupOf(change) === group)
      .sort((a, b) => byName(changeSubject(a, scenario), changeSubject(b, scenario))),
  );
}

/** The changes of a set, a line each; members that make the same move stand on one line. */
export function movesOf(set: readonly Change[], scenario: Scenario): readonly string[] {
  const moves = new Map<string, readonly string[]>();
  for (const change of set) {
    const { topic, who } = moveOf(change, scenario);
    moves.set(topic, [...(moves.get(topic) ?? []), ...who]);
  }
  return [...moves].map(
    ([topic, who]) => topic + (who.length === 0 ? '' : `: ${alphabetical(who).join(', ')}`),
  );
}

/** What moves from where to where, apart from the members that move; nobody for a change that is about none. */
function moveOf(
  change: Change,
  scenario: Scenario,
): { readonly topic: string; readonly who: readonly string[] } {
  const move = changeMove(change);
  if (change.type !== 'stance') return { topic: `${changeSubject(change, scenario)}, ${move}`, who: [] };
  const on = (candidate: CandidateId) => candidateName(candidate, scenario);
  return { topic: `on ${on(change.candidate)}, ${move}`, who: [memberName(change.member, scenario)] };
}
