/** What --set, --grant, --withdraw and --without make of a scenario, one after the other. */
import { lastDayOf, STANCES, type IsoDate, type Scenario } from '../engine/index.js';
import {
  candidateCalled,
  edited,
  historyBefore,
  mergePatch,
  namesOf,
  rollCallVote,
  type Described,
  type WrittenScenario,
} from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options } from './options.js';
import { candidateFrom, dayFrom, oneOf } from './values.js';

/** The flags that change a document; `--rule` changes what it is resolved to, and needs none. */
export type ChangeOptions = Options<'set' | 'grant' | 'withdraw' | 'without'>;

/** A JSON Merge Patch of a scenario document. */
export type Patch = Readonly<Record<string, unknown>>;

/** What one flag changes. */
export interface FlagEdit {
  /** The flag as it was typed. */
  readonly typed: string;
  readonly before: Scenario;
  readonly after: Scenario;
  /** As an overlay with the same words says it. */
  readonly patch: Patch;
}

/** What the flags change, each on top of those before: changes without a date first, then by date. */
export function editsOf(options: ChangeOptions, base: Described): readonly FlagEdit[] {
  const asked = requests(options, base).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  refuseContradictions(asked);
  let now = base;
  return asked.map(({ typed, patchOf }) => {
    const { document, scenario: before } = now;
    const patch = patchOf(document);
    now = edited(now, patch);
    return { typed, patch, before, after: now.scenario };
  });
}

/** The overlay that makes all the edits at once. */
export function overlayOf(edits: readonly FlagEdit[]): Patch {
  return edits.map(({ patch }) => patch).reduce((whole, patch) => mergePatch(whole, patch) as Patch, {});
}

/** What one flag asks for. */
interface ChangeRequest {
  readonly typed: string;
  /** The one thing that it decides, which no two flags may. */
  readonly about: string;
  /** From when; null: without a date. */
  readonly date: IsoDate | null;
  readonly patchOf: (document: WrittenScenario) => Patch;
}

function requests(options: ChangeOptions, base: Described): ChangeRequest[] {
  const each = (flag: string, values: readonly string[] = [], read: Reader) =>
    values.map((text) => {
      const typed = `${flag} ${text}`;
      return { typed, ...oneOf({ flag, text }, () => read({ flag, text, typed, base })) };
    });
  return [
    ...each('--set', options.set, stanceRequest),
    ...each('--grant', options.grant, grantRequest),
    ...each('--withdraw', options.withdraw, withdrawalRequest),
    ...each('--without', options.without, absenceRequest),
  ];
}

/** What is read: a flag with its value, and the scenario that it changes. */
interface Typed {
  readonly flag: string;
  readonly text: string;
  readonly typed: string;
  readonly base: Described;
}

type Reader = (typed: Typed) => Omit<ChangeRequest, 'typed'>;

function refuseContradictions(asked: readonly ChangeRequest[]): void {
  const first = new Map<string, string>();
  for (const { about, typed } of asked) {
    const other = first.get(about);
    if (other !== undefined && other !== typed) {
      throw new UsageError(`${other} and ${typed} contradict each other`, 'give one of them');
    }
    first.set(about, typed);
  }
}

function stanceRequest({ flag, text, typed, base }: Typed): Omit<ChangeRequest, 'typed'> {
  const match = cellIn(text, base);
  if (match === null)
    throw new UsageError(`--set takes MEMBER.CANDIDATE=STANCE, not "${text}"`, 'such as HUN.rutte=accept');
  const member = memberFrom(match.who, flag, base);
  const candidate = candidateIdFrom(match.whom, flag, base);
  const { value, date } = datedValue(match.said, typed);
  const stance = STANCES.find((known) => known === value.toLowerCase());
  if (stance === undefined) throw noStance(value, `${match.who}.${match.whom}`, match.who);
  const record = { stance, evidence: 'assumed' };
  const patchOf = ({ stances = {} }: WrittenScenario) => {
    const said = { row: stances[candidate] ?? {}, among: base.scenario };
    const cell = date === null ? record : [...historyBefore(date, member, said), { from: date, ...record }];
    return { stances: { [candidate]: { [member]: cell } } };
  };
  return { about: `${candidate} ${member} ${date ?? ''}`, date, patchOf };
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

function grantRequest({ text, typed, base }: Typed): Omit<ChangeRequest, 'typed'> {
  const { value: id, date } = datedValue(text, typed);
  const known = Object.keys(base.document.concessions ?? {});
  if (!known.includes(id)) {
    const message = `there is no concession "${id}"; there are ${known.join(', ') || 'none'}`;
    throw new UsageError(message, { word: id, known });
  }
  return { about: id, date, patchOf: () => ({ concessions: { [id]: { granted: date ?? true } } }) };
}

function withdrawalRequest({ flag, text, typed, base }: Typed): Omit<ChangeRequest, 'typed'> {
  const { value, date } = datedValue(text, typed);
  const id = candidateIdFrom(value, flag, base);
  const patchOf = ({ candidates }: WrittenScenario) => {
    const earlier =
      date === null
        ? []
        : (candidates[id]?.candidacy ?? []).filter(
            ({ from }) => from === undefined || lastDayOf(from) < date,
          );
    const record = { ...(date === null ? {} : { from: date }), status: 'withdrawn' };
    return { candidates: { [id]: { candidacy: [...earlier, record] } } };
  };
  return { about: `withdrawal of ${id}`, date, patchOf };
}

function absenceRequest({ flag, text, base }: Typed): Omit<ChangeRequest, 'typed'> {
  const member = memberFrom(text, flag, base);
  const patchOf = () => ({ members: { [member]: { participates: false } } });
  return { about: `absence of ${member}`, date: null, patchOf };
}

function memberFrom(name: string, flag: string, { scenario }: Described): string {
  const match = namesOf(scenario.body).match(name);
  if (match.code === null) throw new UsageError(`${flag}: ${match.message}`, match.suggestion);
  return match.code;
}

function candidateIdFrom(name: string, flag: string, { document }: Described): string {
  return candidateFrom(candidateCalled(name, document.candidates), flag);
}
