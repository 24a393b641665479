/** What `forecast` says: who leads, how likely each outcome is by when, who agrees last, and what simple rules would say. */
import type { OutcomeEstimate, Scenario } from '../../engine/index.js';
import type { Document, Piece, Words } from '../document.js';
import type { ForecastReport } from '../reports.js';
import { baselineBlocks, datesAsColumns } from './baselines.js';
import { decider } from './rule.js';
import {
  candidateName,
  dayInWords,
  counted,
  grouped,
  heading,
  incumbentName,
  memberName,
  membersInSentence,
  sentenceList,
  withInterval,
} from './words.js';

/** The whole answer of `forecast`. */
export function forecastDocument(report: ForecastReport): Document {
  const { forecast, wanted, scenario, seed } = report;
  return [
    { type: 'lead', words: headline(report) },
    { type: 'paragraph', words: CAVEAT },
    ...partial(forecast.trials, wanted),
    heading('How likely by when'),
    outcomeTable(report),
    {
      type: 'note',
      words: `Brackets show the simulation error only (95\u00a0%). Seed ${seed}.${inSample(scenario)}`,
    },
    ...deadlineNote(report),
    ...reasonNotes(report),
    ...whenChosen(report),
    ...lastToAgree(report),
    ...withholding(report),
    ...baselineBlocks(report),
  ];
}

function headline(report: ForecastReport): string {
  const { subject, scenario, asOf, decision } = report;
  const day = `As of ${dayInWords(asOf)}`;
  const rule = decider(scenario.body.name, report.rule);
  if (decision !== null) {
    const name = candidateName(decision.candidate, scenario);
    return `${day}, the decision for ${name} is on record: it was taken on ${dayInWords(decision.on)}. ${rule}`;
  }
  const shown = appointmentOf(report);
  if (shown === null)
    return `${day}, nobody leads${tie(report)} and nobody is on record who could be appointed. ${rule}`;
  const name = candidateName(shown.id, scenario);
  const share = `${withInterval(shown)} of ${counted(report.forecast.trials, 'simulated future')}`;
  const deadline = dayInWords(shown.by);
  if (subject === null)
    return `${day}, nobody leads${tie(report)}; ${name} is the likeliest, appointed by ${deadline} in ${share}. ${rule}`;
  const leads = report.frontRunner === subject ? 'leads and ' : '';
  return `${day}, ${name} ${leads}is appointed by ${deadline} in ${share}. ${rule}`;
}

function tie({ tied, scenario }: ForecastReport): string {
  if (tied.length === 0) return '';
  return ` (${sentenceList(tied.map((id) => candidateName(id, scenario)))} are tied)`;
}

/** The appointment that the headline speaks of: of the subject, else the likeliest; null: nobody is on record. */
function appointmentOf({ forecast, by, subject }: ForecastReport) {
  const appointed = forecast.outcomes.flatMap((outcome) =>
    outcome.candidate !== null && outcome.by === by.at(-1) ? [{ ...outcome, id: outcome.candidate }] : [],
  );
  const [likeliest] = appointed.sort((a, b) => b.probability - a.probability);
  return appointed.find(({ id }) => id === subject) ?? likeliest ?? null;
}

/** What the shares of a simulation are, what they are good for, and what they are not. */
export const CAVEAT =
  'These are shares of simulated futures, conditional on the record and the model. They are good for when, for who is last and for what would change it; on who is chosen in the end, base rates do as well.';

/** Says so when the model was made with this very race in view. */
export function inSample({ inSample: reason }: Scenario): string {
  return reason === null ? '' : ` In-sample: ${reason}.`;
}

/** That a forecast was stopped before its end. */
export function partial(trials: number, wanted: number): Document {
  if (trials >= wanted) return [];
  const text = `Partial: stopped after ${grouped(trials)} of ${grouped(wanted)} trials.`;
  return [{ type: 'paragraph', words: [{ text, tone: 'bad' }] }];
}

/** Who is appointed, or what happens instead. */
export function outcomeName(
  { outcome, candidate }: Pick<OutcomeEstimate, 'outcome' | 'candidate'>,
  scenario: Scenario,
): string {
  switch (outcome) {
    case 'appointed':
      return candidateName(candidate ?? '', scenario);
    case 'someone-else':
      return 'somebody else';
    case 'extended':
      return `${incumbentName(scenario)} extended`;
    case 'vacant':
      return 'the office is vacant';
    case 'undecided':
      return 'no decision';
  }
}

function outcomeTable({ forecast, by, scenario }: ForecastReport): Piece {
  const rows = forecast.outcomes
    .filter((outcome) => outcome.by === by[0])
    .flatMap((first): readonly (readonly Words[])[] => {
      const same = forecast.outcomes.filter(
        ({ outcome, candidate }) => outcome === first.outcome && candidate === first.candidate,
      );
      const isPossible = first.outcome === 'appointed' || same.some(({ probability }) => probability > 0);
      const cells = by.map((date) =>
        same.flatMap((each) => (each.by === date ? [withInterval(each)] : [])).join(''),
      );
      return isPossible ? [[outcomeName(first, scenario), ...cells]] : [];
    });
  return { type: 'table', columns: [{ title: 'outcome' }, ...datesAsColumns(by)], rows, divisible: true };
}

/** The deadlines by which the clock runs, and which of them nothing on record announces. */
function deadlineNote({ deadlines, decision }: ForecastReport): Document {
  if (decision !== null) return [];
  const words = deadlines.map(
    ({ date, what, assumed }) => `${dayInWords(date)} (${what}${assumed ? '; assumed to be known' : ''})`,
  );
  const text =
    words.length === 0 ? 'No deadline is known.' : `Deadlines on the clock: ${sentenceList(words)}.`;
  return [{ type: 'note', words: text }];
}

/** Why a candidate who stands may never be chosen, and why somebody else may be sooner. */
function reasonNotes({ outbacked, weighty, scenario }: ForecastReport): Document {
  const weaker = sentenceList(outbacked.map((id) => candidateName(id, scenario)));
  const backing = `While others with more backing stand, ${weaker} can be chosen only if the known consents are enough.`;
  const ending = `The objection of ${membersInSentence(weighty, scenario)} is of a kind that has ended candidacies: while it lasts, candidates give up, and somebody else is found more often.`;
  return [
    ...(outbacked.length === 0 ? [] : [{ type: 'note' as const, words: backing }]),
    ...(weighty.length === 0 ? [] : [{ type: 'note' as const, words: ending }]),
  ];
}

/** When somebody is chosen, unless it is on record. */
export function whenChosen(report: Pick<ForecastReport, 'decision' | 'forecast'>): Document {
  if (report.decision !== null) return [];
  return [heading('When somebody is chosen'), { type: 'paragraph', words: timing(report) }, curve(report)];
}

function timing({ forecast: { decision } }: Pick<ForecastReport, 'forecast'>): string {
  const shares = [
    ['10', decision.q10],
    ['50', decision.q50],
    ['90', decision.q90],
  ] as const;
  const reached = shares.flatMap(([share, date]) =>
    date === null ? [] : [`by ${dayInWords(date)} in at least ${share}\u00a0%`],
  );
  const never = shares.find(([, date]) => date === null)?.[0];
  const rest = `ewer than ${never}\u00a0% of futures ever choose anyone.`;
  if (reached.length === 0) return `F${rest}`;
  const sentence = `Somebody is chosen ${sentenceList([`${reached[0]} of futures`, ...reached.slice(1)])}`;
  return never === undefined ? `${sentence}.` : `${sentence}; f${rest}`;
}

function curve({ forecast: { course } }: Pick<ForecastReport, 'forecast'>): Piece {
  const points = course.map(({ date, appointed, someoneElse }, week) => ({
    week,
    date,
    share: Object.values(appointed).reduce((sum, share) => sum + share, someoneElse),
  }));
  return { type: 'curve', title: 'Share of futures that have chosen somebody, by week', points };
}

/** Holdouts and members that are shown. Assumed: the rest is noise to a reader; --json has them all. */
const SHOWN = 8;

function lastToAgree({ forecast, scenario }: ForecastReport): Document {
  const rows = forecast.lastHoldout
    .slice(0, SHOWN)
    .map(({ member, from, ...share }) => [memberName(member, scenario), from, withInterval(share)]);
  if (rows.length === 0) return [];
  const columns = [{ title: 'member' }, { title: 'previous stance' }, { title: 'share of appointments' }];
  return [heading('Last member to agree, alone or with others'), { type: 'table', columns, rows }];
}

function withholding({ forecast, scenario, subject }: ForecastReport): Document {
  if (subject === null) return [];
  const rows = forecast.everWithholds
    .filter(({ candidate }) => candidate === subject)
    .sort((a, b) => b.probability - a.probability || (a.member < b.member ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ member, ...share }) => [memberName(member, scenario), withInterval(share)]);
  const name = candidateName(subject, scenario);
  if (rows.length === 0) return [];
  return [
    heading(`Who withholds consent to ${name} at any point`),
    { type: 'table', columns: [{ title: 'member' }, { title: 'share of futures' }], rows },
  ];
}
