import type { CandidateId, Replay, Scenario, Step } from '../../engine/index.js';
import type { Style } from '../style.js';
import { dayInWords, heading, paragraph, sentenceList } from '../text/layout.js';
import { candidateName, memberName } from '../text/names.js';
import { verdictMark } from '../run/tables.js';

/** A replay with the scenario it is of. */
export interface ReplayReport {
  readonly scenario: Scenario;
  readonly replay: Replay;
  /** Whether events are told between the changes. */
  readonly events: boolean;
  /** The candidate of whom `firstPossible` and `reached` speak; null: nobody has declared. */
  readonly subject: CandidateId | null;
}

/** The text answer of `replay`: each change with the verdict that the day ends with, then the days on which consensus was possible and reached. */
export function replayText(report: ReplayReport, style: Style): string {
  const { replay, scenario } = report;
  const title = `${scenario.title}, from ${dayInWords(replay.from)} to ${dayInWords(replay.to)}`;
  const days = [...new Set([...replay.steps.map(({ date }) => date), ...eventDays(report)])].sort();
  const blocks = days.map((date) => dayText(date, report, style));
  return `${[style.strong(paragraph(title, style)), ...blocks, heading('When', style), ...passages(report, style)].join('\n')}\n`;
}

function eventDays({ scenario, replay, events }: ReplayReport): readonly string[] {
  if (!events) return [];
  return scenario.events.map(({ date }) => date).filter((date) => date >= replay.from && date <= replay.to);
}

function dayText(date: string, { scenario, replay, events }: ReplayReport, style: Style): string {
  const steps = replay.steps.filter((step) => step.date === date);
  const told = events ? scenario.events.filter((event) => event.date === date) : [];
  const members = steps[0] ? style.faint(` (${steps[0].members} members)`) : '';
  return [
    `\n${style.strong(date)}${members}`,
    ...told.map(({ what, type }) => paragraph(`  · ${style.faint(type)} ${what}`, style, 4)),
    ...candidatesOf(steps).flatMap((own) => [
      ...byName(own, scenario).map((step) => moveText(step, { scenario, style })),
      ...own.slice(-1).map((step) => verdictText(step, style)),
    ]),
  ].join('\n');
}

interface Setting {
  readonly scenario: Scenario;
  readonly style: Style;
}

/** The steps of a day, those of one candidate together. */
function candidatesOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const ids = [...new Set(steps.map(({ candidate }) => candidate))];
  return ids.map((id) => steps.filter(({ candidate }) => candidate === id));
}

/** The candidacy first, then the members in the order in which their names are read. */
function byName(steps: readonly Step[], scenario: Scenario): readonly Step[] {
  const name = ({ member }: Step) => (member === null ? '' : memberName(member, scenario));
  return [...steps].sort((a, b) => name(a).localeCompare(name(b), 'en'));
}

function moveText(step: Step, { scenario, style }: Setting): string {
  const { from, to } = step;
  const move = `  ${mover(step, scenario)}: ${from ?? nothing(step)} → ${to ?? nothing(step)}${reason(step, style)}`;
  return paragraph(move, style, 4);
}

/** The verdict on a candidate at the end of the day. */
function verdictText({ verdict, blockers }: Step, style: Style): string {
  const by = blockers.length === 0 ? '' : ` by ${blockers.join(', ')}`;
  return paragraph(`    ${verdictMark(verdict, style)}${by}`, style, 6);
}

/** What a step comes from or leads to when that is no stance and no candidacy. */
function nothing({ member }: Step): string {
  return member === null ? 'not named' : 'not a member';
}

function mover({ candidate, member }: Step, scenario: Scenario): string {
  const name = candidateName(candidate, scenario);
  return member === null ? name : `${memberName(member, scenario)} on ${name}`;
}

function reason({ position }: Step, style: Style): string {
  if (position?.lifted) return ' (condition met)';
  const why = position?.record?.why ?? null;
  return why === null ? '' : style.faint(` — ${why}`);
}

function passages({ scenario, replay }: ReplayReport, style: Style): readonly string[] {
  return replay.passages.map(({ candidate, firstPossible, reached }) => {
    const name = candidateName(candidate, scenario);
    const facts = [
      firstPossible === null
        ? 'consensus out of reach to the end'
        : `consensus possible from ${firstPossible}`,
      ...(reached === null ? [] : [`reached ${reached}`]),
    ];
    return paragraph(`${name}: ${sentenceList(facts)}.`, style, 2);
  });
}
