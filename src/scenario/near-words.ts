/** Which of the words that are known was meant by another one: what people say for the words of the format, and typos. */
import { fold, nearest } from './suggestion.js';
import { HEADINGS } from './table/headings.js';

const {
  date = [],
  why = [],
  asks = [],
  evidence = [],
  judgement = [],
  url = [],
  source = [],
  published = [],
  home = [],
  known = [],
} = HEADINGS;

/** What people write, by the candidacy, the evidence or the rule that they mean. */
const WORDS_FOR_VALUES = {
  declared: ['candidate', 'running', 'standing', 'nominated', 'nominee', 'official', 'announced', 'active'],
  withdrawn: ['out', 'dropped out', 'dropped', 'quit', 'resigned', 'declined', 'not running', 'withdrew'],
  leading: ['front runner', 'favourite', 'favorite', 'ahead'],
  mentioned: ['rumoured', 'rumored', 'possible', 'potential', 'speculated'],
  interested: ['considering', 'willing', 'available', 'exploring'],
  stated: ['said', 'confirmed', 'official', 'public', 'on record', 'quoted', 'certain'],
  reported: ['press', 'media', 'anonymous', 'leaked'],
  inferred: ['implied', 'likely', 'estimated', 'probable'],
  assumed: ['guess', 'guessed', 'speculation', 'unknown'],
  'simple-majority': ['majority', 'simple', '1/2', '50%', '50%+1', 'half', 'majority vote'],
  'two-thirds': ['2/3', '66%', '67%', 'supermajority', '2/3 majority', 'two thirds majority'],
  'qualified-majority': ['qmv', 'qualified', 'qualified majority voting', 'double majority'],
  'security-council': ['unsc', 'un security council', 'p5', 'veto', 'permanent members'],
  unanimity: ['unanimous', 'all', 'everyone', '100%'],
  consensus: ['no objection', 'no objections', 'consent'],
  'consensus-minus': ['consensus minus one', 'near consensus'],
  'silence-procedure': ['silence', 'silent', 'tacit', 'tacit consent'],
  weighted: ['weighted voting', 'weights', 'weighted majority'],
};

/** What people write, by the field of a scenario that they mean; the headings of tables among it. */
const WORDS_FOR_FIELDS = {
  title: ['name', 'question', 'case', 'description'],
  body: ['organisation', 'organization', 'institution', 'committee', 'council'],
  rule: ['voting rule', 'decision rule', 'decision', 'procedure', 'method', 'voting', 'majority'],
  asOf: ['date', 'day', 'today', 'reading date', 'reading', 'when'],
  termEnds: ['term end', 'end of term', 'deadline', 'term', 'end date', 'expires'],
  incumbent: ['holder', 'office holder', 'current', 'current holder'],
  members: ['countries', 'states', 'voters', 'allies', 'nations'],
  candidates: ['nominees', 'contenders', 'people', 'persons', 'options'],
  stances: ['votes', 'positions', 'views', 'preferences', 'opinions'],
  counts: ['totals', 'tally', 'tallies', 'numbers'],
  concessions: ['offers', 'deals', 'side payments'],
  levers: ['actions', 'moves', 'packages'],
  blocs: ['groups', 'alliances', 'coalitions'],
  events: ['timeline', 'history', 'milestones', 'calendar'],
  sources: ['references', 'citations', 'bibliography'],
  outcome: ['result', 'winner'],
  expect: ['expected', 'expectations', 'assertions', 'checks', 'tests'],
  extends: ['base', 'parent', 'based on', 'inherits'],
  name: ['title', 'full name', 'candidate', 'label', 'person'],
  member: ['country', 'state', 'nation', 'from', ...home],
  candidacy: ['status', 'state', 'stance'],
  stance: ['position', 'vote', 'status', 'view', 'attitude', 'opinion', 'preference'],
  from: [...date, 'begin', 'begins'],
  known: [...known, ...published],
  liftedBy: ['condition', 'conditions', 'unless', 'if', 'lifted if', 'lifts'],
  asks,
  why: [...why, 'because', 'rationale', 'justification', 'text', 'description'],
  source: [...source, ...url],
  evidence,
  judgement,
  salience: ['weight', 'importance', 'strength', 'intensity', 'priority'],
  except: ['without', 'but', 'excluding'],
  publisher: [...source, 'name', 'title', 'author', 'newspaper'],
  url,
  date: [...date, ...published],
  supporters: ['for', 'yes', 'support', 'in favour', 'in favor'],
  against: ['no', 'opposed', 'objections', 'opponents'],
  neutral: ['abstain', 'abstentions', 'undecided', 'undeclared'],
  type: ['kind', 'category', 'name'],
  what: ['description', 'text', 'title', 'name', 'event', 'label'],
  on: ['date', 'day', 'when', 'from', 'since'],
  appointed: ['winner', 'elected', 'chosen', 'candidate', 'result'],
  participates: ['takes part', 'voting', 'votes', 'present', 'active'],
  joined: ['since', 'from', 'entry', 'accession'],
  left: ['until', 'exit'],
  weight: ['votes', 'seats', 'shares'],
  to: ['member', 'for', 'country'],
  cost: ['price'],
};

const TABLES: readonly (readonly [meant: string, said: readonly string[]])[] = [
  ...Object.entries(WORDS_FOR_VALUES),
  ...Object.entries(WORDS_FOR_FIELDS),
];

/** The one of `words` that was meant by `said`: by what people say for it, else by its letters; null: there is none. */
export function wordMeant(said: string, words: readonly string[]): string | null {
  const written = joined(said);
  const same = words.find((word) => joined(word) === written);
  const meant = TABLES.find(
    ([word, others]) => words.includes(word) && others.some((other) => joined(other) === written),
  );
  return same ?? meant?.[0] ?? nearest(said, words);
}

/** `text` as it is compared, without blanks: fields are written with capitals where others write several words. */
function joined(text: string): string {
  return fold(text).replaceAll(' ', '');
}
