/** What `replay` says: each change with the verdict that its day ends with, then since when nothing has stood in the way. */
import type { IsoDate, Passage, RaceEvent, Scenario, Step } from '../../engine/index.js';
import type { Document, Item, Words } from '../document.js';
import type { ReplayReport } from '../reports.js';
import {
  byName,
  candidateName,
  citation,
  dayInWords,
  heading,
  memberName,
  membersInSentence,
  verdictMark,
} from './words.js';

/** The whole answer of `replay`. */
export function replayDocument(report: ReplayReport): Document {
  const { replay, scenario } = report;
  const events = eventsIn(report);
  const days = [...new Set([...replay.steps, ...events].map(({ date }) => date))].sort();
  return [
    {
      type: 'lead',
      words: `${scenario.title}, from ${dayInWords(replay.from)} to ${dayInWords(replay.to)}`,
    },
    ...days.flatMap((day) =>
      dayBlocks(day, {
        steps: replay.steps.filter(({ date }) => date === day),
        events: events.filter(({ date }) => date === day),
        scenario,
      }),
    ),
    heading('Since when nothing stood in the way'),
    { type: 'list', items: replay.passages.map((passage) => ({ words: passageInWords(passage, scenario) })) },
  ];
}

function eventsIn({ scenario, replay, events }: ReplayReport): readonly RaceEvent[] {
  if (!events) return [];
  return scenario.events.filter(({ date }) => date >= replay.from && date <= replay.to);
}

/** What happened on one day. */
interface Day {
  readonly steps: readonly Step[];
  readonly events: readonly RaceEvent[];
  readonly scenario: Scenario;
}

function dayBlocks(day: IsoDate, { steps, events, scenario }: Day): Document {
  const members = steps
    .slice(0, 1)
    .map((step) => ({ text: ` (${step.members} members)`, tone: 'faint' as const }));
  const happened = events.map(({ what, type, source }): Item => ({
    words: [{ text: type, tone: 'faint' }, `: ${what}`, ...link(source, scenario)],
  }));
  const ids = [...new Set(steps.map(({ candidate }) => candidate))];
  const moves = ids.flatMap((id) =>
    candidateItems(
      steps.filter(({ candidate }) => candidate === id),
      scenario,
    ),
  );
  return [
    { type: 'subheading', words: [{ text: day, tone: 'strong' }, ...members] },
    { type: 'list', items: [...happened, ...moves] },
  ];
}

/** The candidacy first, then the members by name; below the last one the verdict at the end of the day. */
function candidateItems(steps: readonly Step[], scenario: Scenario): readonly Item[] {
  const name = ({ member }: Step) => (member === null ? '' : memberName(member, scenario));
  const ordered = [...steps].sort((a, b) => byName(name(a), name(b)));
  return ordered.map((step, index) => ({
    words: moveInWords(step, scenario),
    ...(index === ordered.length - 1 ? { under: [verdictInWords(step, scenario)] } : {}),
  }));
}

function moveInWords(step: Step, scenario: Scenario): Words {
  const { from, to, member, candidate } = step;
  const name = candidateName(candidate, scenario);
  const mover = member === null ? name : `${memberName(member, scenario)} on ${name}`;
  const nothing = member === null ? 'not named' : 'not a member';
  return [`${mover}: ${from ?? nothing} → ${to ?? nothing}`, ...reason(step, scenario)];
}

function reason({ position }: Step, scenario: Scenario): Exclude<Words, string> {
  if (position?.lifted) return [' (condition met)'];
  const record = position?.record;
  if (!record) return [];
  const why = record.why === null ? [] : [{ text: ` — ${record.why}`, tone: 'faint' as const }];
  return [...why, ...link(record.source, scenario)];
}

/** A source in brackets, where it can be followed. */
function link(source: string | null, scenario: Scenario): Exclude<Words, string> {
  const cited = citation(source, scenario);
  if (cited === null) return [];
  return [
    { text: ' (', onlyLinked: true },
    { ...cited, onlyLinked: true },
    { text: ')', onlyLinked: true },
  ];
}

function verdictInWords({ verdict, blockers }: Step, scenario: Scenario): Words {
  const by = blockers.length === 0 ? '' : ` by ${membersInSentence(blockers, scenario)}`;
  return [verdictMark(verdict), by];
}

function passageInWords({ candidate, firstPossible, reached }: Passage, scenario: Scenario): string {
  const name = candidateName(candidate, scenario);
  if (firstPossible === null) return `${name}: something stood in the way to the end.`;
  const agreed = reached === null ? '' : `; agreed on ${reached}`;
  return `${name}: since ${firstPossible}${agreed}.`;
}
