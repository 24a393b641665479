import {
  endOfWeek,
  type IsoDate,
  type Outcome,
  type Scenario,
  type Story,
  type StoryEvent,
  type Terms,
} from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import type { Style } from '../style.js';
import { dayInWords, paragraph, sentenceList } from '../text/layout.js';
import { alphabetical, candidateName, concessionInWords, incumbentName, memberName } from '../text/names.js';

/** One trial with the scenario that it is of. */
export interface StoryReport {
  readonly scenario: Scenario;
  readonly asOf: IsoDate;
  readonly seed: string;
  readonly story: Story;
}

/** The text answer of `forecast --trial`: what happened week by week, in words. */
export function storyText(report: StoryReport, style: Style): string {
  const { story, asOf, seed } = report;
  const weeks = [...new Set(story.events.map(({ week }) => week))].sort((a, b) => a - b);
  const blocks = weeks.map((week) => weekText(week, report, style));
  const head = `Trial ${story.trial} of seed ${seed}, from ${dayInWords(asOf)}: one of the ways in which the model lets it go.`;
  return `${[style.strong(paragraph(head, style)), ...blocks, '', paragraph(ending(story.outcome, report), style)].join('\n')}\n`;
}

/** The JSON answer of `forecast --trial`. */
export function storyJson({ asOf, seed, story }: StoryReport, origin: Origin): string {
  return jsonAnswer(origin, { asOf, seed, ...story });
}

function weekText(week: number, report: StoryReport, style: Style): string {
  const { story, scenario, asOf } = report;
  const events = story.events.filter((event) => event.week === week);
  const label =
    week === 0
      ? `At the start, ${asOf}`
      : `Week ${week}, to ${endOfWeek(week, { asOf, termEnds: scenario.termEnds })}`;
  const lines = grouped(events).map((group) => paragraph(`  ${sentence(group, report)}.`, style, 4));
  return [`\n${style.strong(label)}`, ...lines].join('\n');
}

/** Events of the same kind about the same candidate are told in one sentence, unless each has a story of its own. */
function grouped(events: readonly StoryEvent[]): readonly (readonly [StoryEvent, ...StoryEvent[]])[] {
  const groups = new Map<string, [StoryEvent, ...StoryEvent[]]>();
  for (const event of events) {
    const key =
      event.type === 'moved' && event.terms === null
        ? JSON.stringify({ ...event, member: '' })
        : JSON.stringify(event);
    const told = groups.get(key);
    groups.set(key, told ? [...told, event] : [event]);
  }
  return [...groups.values()];
}

function sentence(group: readonly [StoryEvent, ...StoryEvent[]], { scenario }: StoryReport): string {
  const [event] = group;
  const member = (code: string) => memberName(code, scenario);
  if (event.type === 'joined') return `${member(event.member)} joins`;
  if (event.type === 'offered')
    return `${member(event.member)} is offered ${offer(event.concession, scenario)}`;
  const candidate = candidateName(event.candidate, scenario);
  if (event.type !== 'moved') return FOR_CANDIDATE[event.type](candidate);
  const names = group.flatMap((each) => (each.type === 'moved' ? [member(each.member)] : []));
  const who = sentenceList(alphabetical(names));
  return `${who} on ${candidate}: ${event.from} → ${event.to}, ${CAUSES[event.cause]}${because(event.terms)}`;
}

const FOR_CANDIDATE = {
  declared: (name: string) => `${name} declares`,
  'gave-up': (name: string) => `${name} gives up`,
  'silence-opened': (name: string) => `Silence is opened on ${name}`,
};

function offer(concession: string | null, scenario: Scenario): string {
  return concession === null ? 'something for its consent' : concessionInWords(concession, scenario);
}

const CAUSES: Readonly<Record<Extract<StoryEvent, { type: 'moved' }>['cause'], string>> = {
  evidence: 'as the record was wrong',
  count: 'as one of the supporters that were reported without names',
  'own-candidate': 'for it has a candidate of its own',
  pressure: 'its resolve spent',
  drift: 'turning negative',
  defection: 'no longer sure',
  silence: 'breaking the silence',
  condition: 'its condition met',
  'own-exit': 'its own candidate gone',
};

function because(terms: Terms | null): string {
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

function ending(outcome: Outcome, { scenario, asOf }: StoryReport): string {
  const day = (week: number) => dayInWords(endOfWeek(week, { asOf, termEnds: scenario.termEnds }));
  if (outcome.outcome === 'none') return 'Nothing is decided by the end.';
  if (outcome.outcome === 'extended') {
    return `${incumbentName(scenario)} is extended by ${day(outcome.week)}, in week ${outcome.week}.`;
  }
  const name = candidateName(outcome.candidate, scenario);
  return `${name} is appointed by ${day(outcome.week)}, in week ${outcome.week}.`;
}
