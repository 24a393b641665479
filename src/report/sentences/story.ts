/** What `forecast --trial` says: one possible future, day by day. */
import { daysAfter, type Future, type FutureEvent, type Scenario } from '../../engine/index.js';
import type { Document } from '../document.js';
import type { StoryReport } from '../reports.js';
import {
  alphabetical,
  candidateName,
  concessionInWords,
  dayInWords,
  incumbentName,
  memberName,
  sentenceList,
} from './words.js';

/** The whole answer of `forecast --trial`. */
export function storyDocument(report: StoryReport): Document {
  const { future, asOf, seed } = report;
  const days = [...new Set(future.events.map(({ day }) => day))].sort((a, b) => a - b);
  return [
    {
      type: 'lead',
      words: `Trial ${future.trial} of seed ${seed}, from ${dayInWords(asOf)}: one possible future.`,
    },
    ...days.flatMap((day) => dayBlocks(day, report)),
    { type: 'paragraph', words: ending(future.end, report) },
  ];
}

function dayBlocks(day: number, { future, scenario, asOf }: StoryReport): Document {
  const text = day === 0 ? `At the start, ${asOf}` : daysAfter(asOf, day);
  const items = alike(future.events.filter((event) => event.day === day)).map((events) => ({
    words: `${futureEventsInWords(events, scenario)}.`,
  }));
  return [
    { type: 'subheading', words: [{ text, tone: 'strong' }] },
    { type: 'list', items },
  ];
}

type Events = readonly [FutureEvent, ...FutureEvent[]];

/** Events that differ in the member alone, together. */
function alike(events: readonly FutureEvent[]): readonly Events[] {
  const groups = new Map<string, [FutureEvent, ...FutureEvent[]]>();
  for (const event of events) {
    const key = JSON.stringify({ ...event, member: '' });
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

/** Events of a future that differ in the member alone, in one sentence without its full stop. */
export function futureEventsInWords(events: Events, scenario: Scenario): string {
  const [event] = events;
  const members = events.flatMap((each) => ('member' in each ? [memberName(each.member, scenario)] : []));
  const who = sentenceList(alphabetical(members));
  const on = 'candidate' in event ? candidateName(event.candidate, scenario) : '';
  switch (event.type) {
    case 'withholds':
      return `${who} on ${on}: withholds, ${REASONS[event.reason]}`;
    case 'comes-round':
      return `${who} on ${on}: comes round, ${CAUSES[event.because]}`;
    case 'given':
      return `Given: ${concessionInWords(event.concession, scenario)}`;
    case 'joins':
      return `${who} joins`;
    default:
      return SENTENCES[event.type](on);
  }
}

const SENTENCES = {
  'gives-up': (name: string) => `${name} gives up`,
  free: (name: string) => `Nothing stands in the way of ${name} any more`,
  stopped: (name: string) => `${name} is stopped by a member that joins`,
  meeting: () => 'The meeting that settles the race',
  found: () => 'Somebody else is agreed on',
};

const REASONS: Readonly<Record<Extract<FutureEvent, { type: 'withholds' }>['reason'], string>> = {
  record: 'by its record',
  undeclared: 'undeclared on record',
  sponsor: 'its own candidate stands',
  unseen: 'an objection that is not on record',
  unnamed: 'one of those reported against without a name',
};

const CAUSES: Readonly<Record<Extract<FutureEvent, { type: 'comes-round' }>['because'], string>> = {
  itself: 'of its own accord',
  condition: 'its condition is met',
  'own-exit': 'its own candidate gave up',
};

function ending({ outcome, candidate, day }: Future['end'], { scenario, asOf }: StoryReport): string {
  const when = dayInWords(daysAfter(asOf, day));
  switch (outcome) {
    case 'appointed':
      return `${candidateName(candidate ?? '', scenario)} is appointed on ${when}.`;
    case 'someone-else':
      return `Somebody who is not on record is appointed on ${when}.`;
    case 'extended':
      return `The term of ${incumbentName(scenario)} is extended on ${when}.`;
    case 'vacant':
      return `The office falls vacant on ${when}.`;
    case 'undecided':
      return `By ${when}, the last day that is simulated, nothing has been decided.`;
  }
}
