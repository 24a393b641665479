/** What `forecast --trial` says: one trial week by week. */
import type { Outcome, Scenario, StoryEvent, Terms } from '../../engine/index.js';
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
  weekEnd,
} from './words.js';

/** The whole answer of `forecast --trial`. */
export function storyDocument(report: StoryReport): Document {
  const { story, asOf, seed } = report;
  const weeks = [...new Set(story.events.map(({ week }) => week))].sort((a, b) => a - b);
  return [
    {
      type: 'lead',
      words: `Trial ${story.trial} of seed ${seed}, from ${dayInWords(asOf)}: one possible course of events.`,
    },
    ...weeks.flatMap((week) => weekBlocks(week, report)),
    { type: 'paragraph', words: ending(story.outcome, report) },
  ];
}

function weekBlocks(week: number, report: StoryReport): Document {
  const { story, scenario, asOf } = report;
  const text = week === 0 ? `At the start, ${asOf}` : `Week ${week}, to ${weekEnd(week, report)}`;
  const items = alike(story.events.filter((event) => event.week === week)).map((events) => ({
    words: `${sentence(events, scenario)}.`,
  }));
  return [
    { type: 'subheading', words: [{ text, tone: 'strong' }] },
    { type: 'list', items },
  ];
}

type Events = readonly [StoryEvent, ...StoryEvent[]];

/** Events of the same kind about the same candidate together, unless each has its own terms. */
function alike(events: readonly StoryEvent[]): readonly Events[] {
  const groups = new Map<string, [StoryEvent, ...StoryEvent[]]>();
  for (const event of events) {
    const isAlone = event.type !== 'moved' || event.terms !== null;
    const key = JSON.stringify(isAlone ? event : { ...event, member: '' });
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return [...groups.values()];
}

function sentence(events: Events, scenario: Scenario): string {
  const [event] = events;
  const member = (code: string) => memberName(code, scenario);
  if (event.type === 'joined') return `${member(event.member)} joins`;
  if (event.type === 'offered')
    return `${member(event.member)} is offered ${offer(event.concession, scenario)}`;
  const candidate = candidateName(event.candidate, scenario);
  if (event.type !== 'moved') return FOR_CANDIDATE[event.type](candidate);
  const names = events.flatMap((each) => (each.type === 'moved' ? [member(each.member)] : []));
  const who = sentenceList(alphabetical(names));
  return `${who} on ${candidate}: ${event.from} → ${event.to}, ${CAUSES[event.cause]}${termsInWords(event.terms)}`;
}

const FOR_CANDIDATE = {
  declared: (name: string) => `${name} declares`,
  'gave-up': (name: string) => `${name} gives up`,
  'silence-opened': (name: string) => `A silence procedure opens on ${name}`,
};

function offer(concession: string | null, scenario: Scenario): string {
  return concession === null ? 'something for its consent' : concessionInWords(concession, scenario);
}

/** Why a stance changed; true of one member and of several. */
const CAUSES: Readonly<Record<Extract<StoryEvent, { type: 'moved' }>['cause'], string>> = {
  evidence: 'the report proved wrong',
  count: 'counted among the supporters reported without names',
  'own-candidate': 'own candidate in the race',
  pressure: 'gave in to pressure',
  drift: 'turned negative',
  defection: 'withdrew its consent',
  silence: 'broke the silence',
  condition: 'condition met',
  'own-exit': 'own candidate withdrew',
};

function termsInWords(terms: Terms | null): string {
  if (terms === null) return '';
  const share = (value: number) => `${Math.round(value * 100)}\u00a0%`;
  const parts = [
    `isolation ${share(terms.isolation)}`,
    ...(terms.friends === null ? [] : [`friends ${share(terms.friends)}`]),
    `deadline ${share(terms.deadline)}`,
    ...(terms.quad === null ? [] : [`Quad ${terms.quad ? 'united' : 'divided'}`]),
    ...(terms.offered ? ['after an offer'] : []),
  ];
  return ` (${parts.join(', ')}; hazard ${terms.hazard.toFixed(2)} a week)`;
}

function ending(outcome: Outcome, report: StoryReport): string {
  if (outcome.outcome === 'none') return 'The trial ends without a decision.';
  const { scenario } = report;
  const when = `in week ${outcome.week}, by ${dayInWords(weekEnd(outcome.week, report))}`;
  return outcome.outcome === 'extended'
    ? `The term of ${incumbentName(scenario)} is extended ${when}.`
    : `${candidateName(outcome.candidate, scenario)} is appointed ${when}.`;
}
