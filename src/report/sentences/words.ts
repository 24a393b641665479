/** The words that sentences are built of: names, lists, days and numbers. */
import type {
  CandidateId,
  IsoDate,
  MemberCode,
  NumberRange,
  RuleVerdict,
  Scenario,
  Standing,
} from '../../engine/index.js';
import type { Piece, Span } from '../document.js';

/** A heading of the answer. */
export function heading(words: string): Piece {
  return { type: 'heading', words };
}

/** Of a day after the last one that is simulated: for which day the answer is. */
export function answeredFor(by: IsoDate, last: IsoDate, termEnds: IsoDate | null): string {
  const end = last === termEnds ? 'the end of the term' : 'the last day that is simulated';
  return `${by} is after ${end}, ${dayInWords(last)}; the answer is for that day`;
}

/** The official name of a member; its code where the body does not know it. */
export function memberName(code: MemberCode, { body }: Scenario): string {
  return nameOf(body.members, code);
}

/** The name of a candidate; its id where the scenario does not know it. */
export function candidateName(id: CandidateId, { candidates }: Scenario): string {
  return nameOf(candidates, id);
}

function nameOf(known: Readonly<Record<string, { readonly name: string }>>, id: string): string {
  return Object.hasOwn(known, id) ? (known[id]?.name ?? id) : id;
}

/** Who holds the post until it is filled. */
export function incumbentName({ incumbent }: Scenario): string {
  return incumbent?.name ?? 'the incumbent';
}

/** What a concession is, in words; its id where the scenario does not know it. */
export function concessionInWords(id: string, { concessions }: Scenario): string {
  return Object.hasOwn(concessions, id) ? (concessions[id]?.what ?? id) : id;
}

/** A source by publisher and date, with where it can be read; null: the record has none that the scenario knows. */
export function citation(source: string | null, { sources }: Scenario): Span | null {
  const cited = source === null || !Object.hasOwn(sources, source) ? undefined : sources[source];
  return cited ? { text: `${cited.publisher}, ${cited.date}`, url: cited.url } : null;
}

/** The official names of `codes`, in alphabetical order. */
export function memberNames(codes: readonly MemberCode[], scenario: Scenario): readonly string[] {
  return alphabetical(codes.map((code) => memberName(code, scenario)));
}

/** The official names of `codes` as a list in a sentence. */
export function membersInSentence(codes: readonly MemberCode[], scenario: Scenario): string {
  return sentenceList(memberNames(codes, scenario).map(inSentence));
}

/** `name` as it stands within a sentence: the United States, the Netherlands, the faculty for "The faculty". */
export function inSentence(name: string): string {
  return /^(United |Netherlands\b)/.test(name) ? `the ${name}` : name.replace(/^The /, 'the ');
}

/** `words` as they stand at the beginning of a sentence. */
export function sentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `names` in the order of an index: letters with marks stand with those without. No locale has a say. */
export function alphabetical(names: readonly string[]): readonly string[] {
  return [...names].sort(byName);
}

/** Orders two names as {@link alphabetical} does. */
export function byName(a: string, b: string): number {
  return ordered(folded(a), folded(b)) || ordered(a, b);
}

/** A name in small letters without marks. */
export function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function ordered(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** `words` as a list in a sentence: "A", "A and B", "A, B and C"; "nobody" when there are none. */
export function sentenceList(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nobody';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** From how many to how many: "3", or "2 to 4". */
export function rangeInWords([low, high]: NumberRange): string {
  return low === high ? String(low) : `${low} to ${high}`;
}

/** Who stands in the way: "Hungary and 2 members or more that were not named". */
export function obstructorsInWords(
  { blockers, unnamed }: Pick<Standing, 'blockers' | 'unnamed'>,
  scenario: Scenario,
): string {
  const hidden = `${unnamed === 1 ? 'one member' : `${unnamed} members`} or more that were not named`;
  if (unnamed === 0) return membersInSentence(blockers, scenario);
  return blockers.length === 0 ? hidden : `${membersInSentence(blockers, scenario)}, and by ${hidden}`;
}

/** The names of the months, January first. */
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] as const; // prettier-ignore

/** A calendar day in words: "22 February 2024". */
export function dayInWords(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

/** `count` with its noun: "1 member", "3 members". */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `count` with a blank between thousands where no line is broken: "100 000". */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** A probability in percent, to a tenth. What is neither 0 nor 1 never looks like it: "< 0.1 %", "> 99.9 %". */
export function percent(probability: number): string {
  return `${tenths(probability)}\u00a0%`;
}

function tenths(probability: number): string {
  const text = (probability * 100).toFixed(1);
  if (text === '0.0' && probability > 0) return '<\u00a00.1';
  return text === '100.0' && probability < 1 ? '>\u00a099.9' : text;
}

/** A probability with its interval, all in percent: "8.2 % [6.1, 10.9]". */
export function withInterval({
  probability,
  interval: [low, high],
}: {
  readonly probability: number;
  readonly interval: readonly [low: number, high: number];
}): string {
  return `${percent(probability)} [${tenths(low)},\u00a0${tenths(high)}]`;
}

/** A difference of two probabilities in percentage points, to a tenth, with its sign; what rounds to 0 has a plus. */
export function points(difference: number): string {
  const size = Math.abs(difference * 100).toFixed(1);
  return `${difference < 0 && size !== '0.0' ? '−' : '+'}${size}`;
}

/** A verdict with the sign that stands for it where there is no colour. */
export function verdictMark(verdict: RuleVerdict | 'not-named'): Span {
  return VERDICTS[verdict];
}

const VERDICTS: Readonly<Record<RuleVerdict | 'not-named', Span>> = {
  adopted: { text: '✓ adopted', tone: 'good' },
  open: { text: '? open', tone: 'unsure' },
  blocked: { text: '✗ blocked', tone: 'bad' },
  withdrawn: { text: '- withdrawn', tone: 'faint' },
  'not-applicable': { text: '· n/a', tone: 'faint' },
  'not-named': { text: '· not named', tone: 'faint' },
};
