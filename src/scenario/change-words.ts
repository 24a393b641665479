/** The words in which a change of a scenario is asked for, such as `HUN.rutte=accept@2024-05-01`, on the command line and in code. */
import { STANCES, type CandidateId, type IsoDate, type MemberCode } from '../engine/index.js';
import { candidateCalled } from './candidate-names.js';
import { aboutOf, inOrderOfDates, type Edit } from './edit.js';
import { namesOf } from './names.js';
import type { Described } from './resolution.js';
import { rollCallVote } from './stance-words.js';

/** What to write instead, or from what it is to be guessed. */
export type WordHint = string | { readonly word: string; readonly known: readonly string[] };

/** How what is wrong with a word is said. */
export interface Voice {
  /** What a kind of change is called: `--set` or `set`. */
  readonly nameOf: (kind: ChangeKind) => string;
  readonly refusal: (message: string, hint: WordHint | null) => Error;
  /** The day that was written for what `typed` names; throws when it is none. */
  readonly dayFrom: (text: string, typed: string) => IsoDate;
}

/** A change as it was written. */
export interface WrittenChange {
  readonly kind: ChangeKind;
  readonly text: string;
}

/** A change as it was written, with what it comes to. */
export interface ReadChange extends WrittenChange {
  readonly edit: Edit;
}

interface Context extends WrittenChange {
  readonly name: string;
  readonly base: Described;
  readonly voice: Voice;
}

const READERS = { set: stanceEdit, grant: grantEdit, withdraw: withdrawalEdit, without: absenceEdit };

/** The kinds of changes that words ask for. */
export type ChangeKind = keyof typeof READERS;

/** Every kind of change, in the order in which they are read. */
export const CHANGE_KINDS = Object.keys(READERS) as readonly ChangeKind[];

/** What one change asks of `base`. @throws the refusal of `voice`. */
export function readChange(written: WrittenChange, base: Described, voice: Voice): ReadChange {
  const { kind, text } = written;
  return { kind, text, edit: READERS[kind]({ ...written, name: voice.nameOf(kind), base, voice }) };
}

/** `changes` in the order in which they build on one another. @throws the refusal of `voice` when two of them contradict each other. */
export function inOrderOfChanges(changes: readonly ReadChange[], voice: Voice): readonly ReadChange[] {
  const said = ({ kind, text }: WrittenChange) => `${voice.nameOf(kind)} ${text}`;
  const ordered = inOrderOfDates(changes, ({ edit }) => edit);
  const first = new Map<string, string>();
  for (const change of ordered) {
    const about = aboutOf(change.edit);
    const [other, typed] = [first.get(about), said(change)];
    if (other !== undefined && other !== typed)
      throw voice.refusal(`${other} and ${typed} contradict each other`, 'give one of them');
    first.set(about, typed);
  }
  return ordered;
}

function stanceEdit(context: Context): Edit {
  const { name, text, base, voice } = context;
  const match = cellIn(text, base);
  if (match === null)
    throw voice.refusal(`${name} takes MEMBER.CANDIDATE=STANCE, not "${text}"`, 'such as HUN.rutte=accept');
  refuseSwapped(match, context);
  const member = memberFrom(match.who, context);
  const candidate = candidateIdFrom(match.whom, context);
  const { value, date } = datedValue(match.said, context);
  const stance = STANCES.find((known) => known === value.toLowerCase());
  if (stance === undefined) throw noStance(value, { ...match, context });
  return { type: 'stance', member, candidate, stance, date };
}

/** Refuses a candidate before a member. */
function refuseSwapped({ who, whom, said }: Cell, { name, base, voice }: Context): void {
  const names = namesOf(base.scenario.body);
  const member = names.match(whom).code;
  const { id } = candidateCalled(who, base.document.candidates);
  if (id === null || member === null || names.match(who).code !== null) return;
  const message = `${name}: "${who}" is a candidate, and the member comes first`;
  throw voice.refusal(message, `${name} ${member}.${id}=${said}`);
}

/** The parts of a change of a stance, as they are written. */
interface Cell {
  readonly who: string;
  readonly whom: string;
  readonly said: string;
}

/** The three parts of MEMBER.CANDIDATE=STANCE; null: it has another form. Ids of candidates may have dots, as may names. */
function cellIn(text: string, { document }: Described): Cell | null {
  const [, cell = '', said = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  const splits = [...cell.matchAll(/\./g)].map(({ index }) => ({
    who: cell.slice(0, index),
    whom: cell.slice(index + 1),
    said,
  }));
  const whole = splits.filter(({ who, whom }) => who !== '' && whom !== '');
  const isCandidate = ({ whom }: { whom: string }) => candidateCalled(whom, document.candidates).id !== null;
  return whole.find(isCandidate) ?? whole.at(-1) ?? null;
}

function noStance(
  word: string,
  { who, whom, context }: { readonly who: string; readonly whom: string; readonly context: Context },
): Error {
  const { voice } = context;
  const message = `there is no stance "${word}"; there are ${STANCES.join(', ')}`;
  const meant = rollCallVote(word);
  if (meant === null) return voice.refusal(message, { word, known: STANCES });
  const { vote, stance } = meant;
  const instead =
    stance === null ? (['without', who] as const) : (['set', `${who}.${whom}=${stance}`] as const);
  return voice.refusal(message, `for ${vote}: ${voice.nameOf(instead[0])} ${instead[1]}`);
}

/** `value@DATE`, or `value` without a date. */
function datedValue(
  text: string,
  { name, text: whole, voice }: Context,
): { readonly value: string; readonly date: IsoDate | null } {
  const [value = '', date] = text.split(/@(.*)/s);
  return { value, date: date === undefined ? null : voice.dayFrom(date, `${name} ${whole}`) };
}

function grantEdit(context: Context): Edit {
  const { value: id, date } = datedValue(context.text, context);
  const known = Object.keys(context.base.document.concessions ?? {});
  if (known.includes(id)) return { type: 'concession', concession: id, date };
  const message = `there is no concession "${id}"; there are ${known.join(', ') || 'none'}`;
  throw context.voice.refusal(message, { word: id, known });
}

function withdrawalEdit(context: Context): Edit {
  const { value, date } = datedValue(context.text, context);
  return { type: 'withdrawal', candidate: candidateIdFrom(value, context), date };
}

function absenceEdit(context: Context): Edit {
  return { type: 'absence', member: memberFrom(context.text, context) };
}

function memberFrom(word: string, { name, base, voice }: Context): MemberCode {
  const match = namesOf(base.scenario.body).match(word);
  if (match.code === null) throw voice.refusal(`${name}: ${match.message}`, match.suggestion);
  return match.code;
}

function candidateIdFrom(word: string, { name, base, voice }: Context): CandidateId {
  const match = candidateCalled(word, base.document.candidates);
  if (match.id !== null) return match.id;
  const hint = match.suggestion === null ? null : `did you mean ${match.suggestion}?`;
  throw voice.refusal(`${name}: ${match.message}`, hint);
}
