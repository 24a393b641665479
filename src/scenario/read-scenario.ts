/** A scenario or an error, never a list of faults: from a text, from an object, and with changes. */
import {
  calendarDay,
  checkOptions,
  shownValue,
  specFrom,
  type KnownOptions,
  type NamedRule,
  type Scenario,
} from '../engine/index.js';
import { CHANGE_KINDS, inOrderOfChanges, readChange, type ChangeKind, type Voice } from './change-words.js';
import { withEdit } from './edit.js';
import { ScenarioError } from './fault.js';
import { resolution, type Described } from './resolution.js';
import type { Resolve, ScenarioText } from './scenario-text.js';

/** The documents that scenarios were read from, which changes are made in. */
const DOCUMENTS = new WeakMap<Scenario, Described['document']>();

/**
 * The scenario that `text` describes.
 *
 * @throws ScenarioError with every fault at once; TypeError when the text has no name or nothing finds what it extends.
 */
export function readScenario(text: ScenarioText, resolve: Resolve): Scenario {
  const { name, text: content } = Object(text) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof content !== 'string')
    throw new TypeError(`readScenario takes { name, text }, got ${shownValue(text)}`);
  if (typeof resolve !== 'function')
    throw new TypeError(
      `readScenario takes a function that finds what "extends" names, got ${shownValue(resolve)}`,
    );
  const { scenario, document, faults } = resolution(text, resolve);
  if (scenario === null || document === null) throw new ScenarioError(faults);
  return remembered({ scenario, document });
}

function remembered({ scenario, document }: Described): Scenario {
  DOCUMENTS.set(scenario, document);
  return scenario;
}

/**
 * The scenario that an object describes, which has the form of a scenario file and is checked as one. Places in faults are
 * those of the object as `JSON.stringify` prints it with two spaces; `pointer` leads to the value.
 *
 * @example
 * ```ts
 * const club = scenarioFrom({
 *   title: 'A club of three',
 *   asOf: '2024-01-01',
 *   rule: 'consensus',
 *   body: { name: 'Club', members: { AAA: { name: 'Ann' }, BBB: { name: 'Bob' }, CCC: { name: 'Cleo' } } },
 *   candidates: { x: { name: 'X', candidacy: [{ status: 'declared' }] } },
 *   stances: { x: { Ann: 'support', BBB: 'object' } },
 * });
 * ```
 *
 * @throws ScenarioError with every fault at once; TypeError when it is no object.
 */
export function scenarioFrom(document: object, resolve: Resolve = extendsNothing): Scenario {
  if (typeof document !== 'object' || (document as unknown) === null || Array.isArray(document))
    throw new TypeError(`scenarioFrom takes an object, got ${shownValue(document)}`);
  return readScenario({ name: 'scenario', text: JSON.stringify(document, null, 2) }, resolve);
}

function extendsNothing(path: string): { readonly refused: string } {
  return { refused: `nothing finds "${path}"; give a function that does` };
}

/** What is changed of a scenario, in the words of the flags `--set`, `--grant`, `--withdraw`, `--without` and `--rule`. */
export interface ScenarioChanges {
  /** `MEMBER.CANDIDATE=STANCE`, or with the day from which it holds, `MEMBER.CANDIDATE=STANCE@DATE`. */
  readonly set?: string | readonly string[] | undefined;
  /** `CONCESSION` or `CONCESSION@DATE`. */
  readonly grant?: string | readonly string[] | undefined;
  /** `CANDIDATE` or `CANDIDATE@DATE`. */
  readonly withdraw?: string | readonly string[] | undefined;
  /** A member that takes no part. */
  readonly without?: string | readonly string[] | undefined;
  /** By name or with its parameter. */
  readonly rule?: NamedRule | undefined;
}

const WORDS: KnownOptions<ScenarioChanges> = {
  set: ['string', 'list'],
  grant: ['string', 'list'],
  withdraw: ['string', 'list'],
  without: ['string', 'list'],
  rule: ['string', 'object'],
};

const IN_CODE: Voice = {
  nameOf: (kind) => kind,
  refusal: (message, hint) => new RangeError(typeof hint === 'string' ? `${message}; ${hint}` : message),
  dayFrom: calendarDay,
};

/**
 * `scenario` with changes, as the flags of the command make them; the scenario itself stays as it is.
 *
 * @example
 * ```ts
 * const race = loadScenario('2024-rutte');
 * const eased = withChanges(race, { set: ['HUN.rutte=accept', 'Türkiye.rutte=support@2024-04-01'], grant: 'amends-for-2021' });
 * ```
 *
 * @throws TypeError when the scenario was not read by {@link readScenario} or another function of this library, or an option is unknown;
 * RangeError when a word names nothing, or two changes contradict each other.
 */
export function withChanges(scenario: Scenario, changed: ScenarioChanges): Scenario {
  checkOptions('withChanges', changed, WORDS);
  const document = DOCUMENTS.get(scenario);
  if (document === undefined)
    throw new TypeError(
      `withChanges takes a scenario that was read, not a copy, got ${shownValue(scenario)}`,
    );
  let now: Described = { document, scenario };
  const asked = CHANGE_KINDS.flatMap((kind) =>
    wordsOf(kind, changed[kind]).map((text) => readChange({ kind, text }, now, IN_CODE)),
  );
  for (const { edit } of inOrderOfChanges(asked, IN_CODE)) now = withEdit(now, edit);
  if (changed.rule !== undefined) now = withEdit(now, { type: 'rule', rule: specFrom(changed.rule) });
  return remembered(now);
}

function wordsOf(kind: ChangeKind, words: unknown = []): readonly string[] {
  return [words].flat().map((word) => {
    if (typeof word === 'string') return word;
    throw new TypeError(`${kind} takes texts, got ${shownValue(word)}`);
  });
}
