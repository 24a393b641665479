/** What an answer about one day rests on, and what is supposed in it. */
import type { Evidence } from '../../engine/index.js';
import type { Document } from '../document.js';
import { subjectOf, type RunReport } from '../reports.js';
import { isWeak } from './dossier.js';
import { candidateName, counted, dayInWords, inSentence, membersInSentence } from './words.js';

/** What the answer rests on. */
export function basis(report: RunReport): string {
  const { members, standings } = report.assessment;
  const used = report.hindsight
    ? 'using everything that held on that date, even if it became known later (hindsight)'
    : 'using only what was known on that date';
  const records = standings.flatMap(({ profile }) => profile.flatMap(({ record }) => record ?? []));
  const invented = assumedAmong(records);
  return (
    `Based on the recorded stances of ${counted(members.length, 'member')}, ${used}. ` +
    `The result is conditional on these stances${invented}.${assumedMembership(report)}${weakness(report)}`
  );
}

/** How many of the stances are assumed: ", all of which are assumed"; empty: none. */
function assumedAmong(records: readonly { readonly evidence: Evidence }[]): string {
  const assumed = records.filter(({ evidence }) => evidence === 'assumed').length;
  if (assumed === 0) return '';
  if (assumed === 1) return ', one of which is assumed';
  return `, ${assumed === records.length ? 'all' : assumed} of which are assumed`;
}

/** That what is supposed here stands in the way of a decision that is on record. */
export function undoneDecision({ assessment: { snapshot, standings }, scenario }: RunReport): Document {
  const { decision } = snapshot;
  const standing = standings.find(({ id }) => id === decision?.candidate);
  if (decision === null || standing?.verdict === 'adopted') return [];
  const name = candidateName(decision.candidate, scenario);
  const words = `On record, ${inSentence(scenario.body.name)} decided for ${name} on ${dayInWords(decision.on)}. What is supposed here stands in the way of that.`;
  return [{ type: 'paragraph', words }];
}

/** Members of which the scenario says something else than the body does. */
function assumedMembership({ scenario }: RunReport): string {
  const assumed = Object.values(scenario.body.members).filter((member) => member.assumed);
  if (assumed.length === 0) return '';
  const names = membersInSentence(
    assumed.map(({ code }) => code),
    scenario,
  );
  return ` The scenario changes the membership details of ${names}.`;
}

/** Whose blocking rests on weak evidence. */
function weakness(report: RunReport): string {
  const standing = subjectOf(report);
  const weak = (standing?.profile ?? [])
    .filter(({ record }) => isWeak(record))
    .map(({ member }) => member.code)
    .filter((code) => standing?.blockers.includes(code));
  if (weak.length === 0) return '';
  const [noun, verb] = weak.length === 1 ? ['stance', 'rests'] : ['stances', 'rest'];
  return ` The ${noun} of ${membersInSentence(weak, report.scenario)} ${verb} on inference or on a judgement about the source.`;
}
