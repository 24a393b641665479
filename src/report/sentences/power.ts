/** What `members --power` says: how much power a decision rule gives each member. */
import { membersOn, type Member, type MemberPower, type Power } from '../../engine/index.js';
import type { Column, Document, Words } from '../document.js';
import type { PowerReport } from '../reports.js';
import { inapplicableInWords, ruleTitle } from './rule.js';
import { counted, dayInWords, grouped, heading, percent, sentenceStart } from './words.js';

/** What is alike in one line each, then a table for each rule that tells members apart, then what cannot be applied. */
export function powerDocument(report: PowerReport): Document {
  const { body, asOf, powers, inapplicable } = report;
  const members = membersOn(body, asOf);
  const apart = powers.filter(({ isEqual }) => !isEqual);
  const lacking = inapplicable.map(
    ({ rule, reason }) => `${ruleTitle(rule)} cannot be applied: ${inapplicableInWords(reason)}`,
  );
  const words = `${sentenceStart(body.name)} has ${counted(members.length, 'member')} on ${dayInWords(asOf)}. How much power a decision rule gives each of them, if yes and no are all that there is:`;
  return [
    { type: 'lead', words },
    ...listOf([...equalInWords(powers), ...lacking]),
    ...apart.flatMap((power) => powerBlocks(power, members)),
    ...(apart.length === 0 ? [] : [{ type: 'paragraph' as const, words: KEY }]),
  ];
}

const KEY =
  'Shapley–Shubik: the share of all orders of the members in which this one carries the decision; Banzhaf: its share of all ' +
  'coalitions in which one member is decisive; decides: how likely it is decisive if all others say yes or no with a half each. ' +
  '--explain has the definitions.';

function listOf(items: readonly Words[]): Document {
  return items.length === 0 ? [] : [{ type: 'list', items: items.map((words) => ({ words })) }];
}

/** The rules under which all have the same power, those that one member can stop apart from the others. */
function equalInWords(powers: readonly Power[]): readonly string[] {
  const equal = powers.filter(({ isEqual }) => isEqual);
  const stopped = equal.filter(({ winning }) => winning === 1n);
  const idle = equal.filter(({ members: [one] }) => one?.swings === 0n);
  const alike = equal.filter((power) => !stopped.includes(power) && !idle.includes(power));
  return [
    ...worded(stopped, (share) => `every member can stop a decision, so all power indices are ${share}`),
    ...worded(alike, (share) => `no member differs from another, so all power indices are ${share}`),
    ...worded(idle, () => 'no member can turn a decision'),
  ];
}

function worded(powers: readonly Power[], words: (share: string) => string): readonly string[] {
  const [first] = powers;
  if (first === undefined) return [];
  const share = first.members.length === 1 ? '1' : `1/${first.members.length}`;
  return [`${powers.map(({ rule }) => ruleTitle(rule)).join('; ')}: ${words(share)}`];
}

const FIGURES: Readonly<Record<NonNullable<Power['figure']>, Column>> = {
  weight: { title: 'votes', align: 'right' },
  population: { title: 'population', align: 'right' },
  permanent: { title: 'seat' },
};

/** A rule that tells members apart: the most powerful first, then by code. */
function powerBlocks(power: Power, members: readonly Member[]): Document {
  const { rule, winning, coalitions, figure } = power;
  const rows = [...power.members]
    .sort((a, b) => b.shapleyShubik - a.shapleyShubik || (a.member < b.member ? -1 : 1))
    .map((each) => rowOf(each, power, members));
  const columns: readonly Column[] = [
    { title: 'member' },
    ...(figure === null ? [] : [FIGURES[figure]]),
    { title: 'Shapley–Shubik', align: 'right' },
    { title: 'Banzhaf', align: 'right' },
    { title: 'decides', align: 'right' },
  ];
  const share = percent(Number(winning) / Number(coalitions));
  const carried = `${grouped(Number(winning))} of ${grouped(Number(coalitions))} coalitions carry a decision, ${share}.`;
  return [
    heading(sentenceStart(ruleTitle(rule))),
    { type: 'table', columns, rows },
    { type: 'note', words: carried },
  ];
}

function rowOf(
  { member, shapleyShubik, banzhaf, penrose }: MemberPower,
  { figure }: Power,
  members: readonly Member[],
): readonly string[] {
  const found = members.find(({ code }) => code === member);
  return [
    found?.name ?? member,
    ...(figure === null ? [] : [figureInWords(found?.[figure] ?? null)]),
    ...[shapleyShubik, banzhaf, penrose].map(hundredths),
  ];
}

function figureInWords(figure: number | boolean | null): string {
  if (typeof figure === 'number') return grouped(figure);
  return figure === true ? 'permanent' : 'elected';
}

/** A share in percent, to a hundredth; what is above 0 never looks like it. */
function hundredths(share: number): string {
  const text = (share * 100).toFixed(2);
  return text === '0.00' && share > 0 ? '<\u00a00.01\u00a0%' : `${text}\u00a0%`;
}
