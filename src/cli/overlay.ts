/** What --set, --grant, --withdraw and --without make of a scenario, one after the other. */
import { STANCES, type IsoDate } from '../engine/index.js';
import {
  aboutOf,
  candidateCalled,
  inOrderOfDates,
  namesOf,
  rollCallVote,
  withEdit,
  type AppliedEdit,
  type Described,
  type Edit,
} from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options } from './options.js';
import { candidateFrom, dayFrom, oneOf } from './values.js';

/** The flags that change a document; `--rule` changes what it is resolved to, and needs none. */
export type ChangeOptions = Options<'set' | 'grant' | 'withdraw' | 'without'>;

/** What one flag changes. */
export interface FlagEdit extends AppliedEdit {
  /** The flag as it was typed. */
  readonly typed: string;
}

/** What the flags change, each on top of those before: changes without a date first, then by date. */
export function editsOf(options: ChangeOptions, base: Described): readonly FlagEdit[] {
  const asked = inOrderOfDates(requests(options, base), ({ edit }) => edit);
  refuseContradictions(asked);
  let now = base;
  return asked.map(({ typed, edit }) => {
    const { scenario: before } = now;
    const { patch, ...after } = withEdit(now, edit);
    now = after;
    return { typed, edit, patch, before, after: after.scenario };
  });
}

/** What one flag asks for. */
interface ChangeRequest {
  readonly typed: string;
  readonly edit: Edit;
}

function requests(options: ChangeOptions, base: Described): ChangeRequest[] {
  const each = (flag: string, values: readonly string[] = [], read: Reader) =>
    values.map((text) => {
      const typed = `${flag} ${text}`;
      return { typed, edit: oneOf({ flag, text }, () => read({ flag, text, typed, base })) };
    });
  return [
    ...each('--set', options.set, stanceEdit),
    ...each('--grant', options.grant, grantEdit),
    ...each('--withdraw', options.withdraw, withdrawalEdit),
    ...each('--without', options.without, absenceEdit),
  ];
}

/** What is read: a flag with its value, and the scenario that it changes. */
interface Typed {
  readonly flag: string;
  readonly text: string;
  readonly typed: string;
  readonly base: Described;
}

type Reader = (typed: Typed) => Edit;

function refuseContradictions(asked: readonly ChangeRequest[]): void {
  const first = new Map<string, string>();
  for (const { edit, typed } of asked) {
    const about = aboutOf(edit);
    const other = first.get(about);
    if (other !== undefined && other !== typed) {
      throw new UsageError(`${other} and ${typed} contradict each other`, 'give one of them');
    }
    first.set(about, typed);
  }
}

function stanceEdit({ flag, text, typed, base }: Typed): Edit {
  const match = cellIn(text, base);
  if (match === null)
    throw new UsageError(`--set takes MEMBER.CANDIDATE=STANCE, not "${text}"`, 'such as HUN.rutte=accept');
  const member = memberFrom(match.who, flag, base);
  const candidate = candidateIdFrom(match.whom, flag, base);
  const { value, date } = datedValue(match.said, typed);
  const stance = STANCES.find((known) => known === value.toLowerCase());
  if (stance === undefined) throw noStance(value, `${match.who}.${match.whom}`, match.who);
  return { type: 'stance', member, candidate, stance, date };
}

/** The three parts of MEMBER.CANDIDATE=STANCE; null: it has another form. Ids of candidates may have dots, as may names. */
function cellIn(text: string, { document }: Described): { who: string; whom: string; said: string } | null {
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

function noStance(word: string, cell: string, member: string): UsageError {
  const message = `there is no stance "${word}"; there are ${STANCES.join(', ')}`;
  const meant = rollCallVote(word);
  if (meant === null) return new UsageError(message, { word, known: STANCES });
  const { vote, stance } = meant;
  return new UsageError(
    message,
    stance === null ? `for ${vote}: --without ${member}` : `for ${vote}: --set ${cell}=${stance}`,
  );
}

/** `value@DATE`, or `value` without a date. */
function datedValue(text: string, typed: string): { readonly value: string; readonly date: IsoDate | null } {
  const [value = '', date] = text.split(/@(.*)/s);
  return { value, date: date === undefined ? null : dayFrom(date, typed) };
}

function grantEdit({ text, typed, base }: Typed): Edit {
  const { value: id, date } = datedValue(text, typed);
  const known = Object.keys(base.document.concessions ?? {});
  if (!known.includes(id)) {
    const message = `there is no concession "${id}"; there are ${known.join(', ') || 'none'}`;
    throw new UsageError(message, { word: id, known });
  }
  return { type: 'concession', concession: id, date };
}

function withdrawalEdit({ flag, text, typed, base }: Typed): Edit {
  const { value, date } = datedValue(text, typed);
  return { type: 'withdrawal', candidate: candidateIdFrom(value, flag, base), date };
}

function absenceEdit({ flag, text, base }: Typed): Edit {
  return { type: 'absence', member: memberFrom(text, flag, base) };
}

function memberFrom(name: string, flag: string, { scenario }: Described): string {
  const match = namesOf(scenario.body).match(name);
  if (match.code === null) throw new UsageError(`${flag}: ${match.message}`, match.suggestion);
  return match.code;
}

function candidateIdFrom(name: string, flag: string, { document }: Described): string {
  return candidateFrom(candidateCalled(name, document.candidates), flag);
}
