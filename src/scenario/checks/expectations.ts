/** Expectations of members that are none on their date, and expectations that cannot fail. */
import { canFail, EXPECTED_RUN, membersOn, type Body } from '../../engine/index.js';
import type { Draft } from '../draft.js';
import type { UnplacedFault } from '../fault.js';
import { leverCalled, noLever } from '../lever-names.js';
import type { WrittenScenario } from '../schema/scenario.js';
import { didYouMean } from '../suggestion.js';
import { isRightOrAbsent, isWritten, type Subject } from './written.js';

type Expected = Draft<NonNullable<WrittenScenario['expect']>[number]>;

/** The form of expected members that others may join. */
interface AtLeast {
  readonly atLeast: readonly string[];
}

/** Every fault of an expectation that no schema can find. */
export function expectationFaults({ draft, body }: Subject): readonly UnplacedFault[] {
  return (draft.expect ?? []).flatMap((expectation, index): readonly UnplacedFault[] => {
    if (expectation === undefined) return [];
    const date = isWritten(expectation, 'asOf') ? expectation.asOf : draft.asOf;
    const outsiders = body && date !== undefined ? outsidersOn(date, expectation, body) : [];
    return [
      ...outsiders,
      ...unknownLevers(expectation, { draft, body }),
      ...withoutAssertion(expectation),
    ].map((fault) => ({
      ...fault,
      path: ['expect', index, ...fault.path],
    }));
  });
}

/** Expected members that are members at other times only. */
function outsidersOn(date: string, expectation: Expected, body: Body): readonly UnplacedFault[] {
  const present = new Set(membersOn(body, date).map(({ code }) => code));
  return (['blockers', 'supporters'] as const).flatMap((field) => {
    const expected = expectation[field];
    const isExact = Array.isArray(expected);
    const codes = (isExact ? expected : (expected as Draft<AtLeast> | undefined)?.atLeast) ?? [];
    return codes.flatMap((code: string | undefined, place: number): readonly UnplacedFault[] => {
      if (code === undefined || present.has(code) || !Object.hasOwn(body.members, code)) return [];
      const message = `${code} is not a member on ${date}`;
      return [{ path: [field, ...(isExact ? [] : ['atLeast']), place], code: 'not-a-member', message }];
    });
  });
}

/** Expected levers that are nothing that could be done. */
function unknownLevers(
  { unlockedBy = [] }: Expected,
  { draft: { candidates = {}, concessions = {}, levers = {} }, body }: Pick<Subject, 'draft' | 'body'>,
): readonly UnplacedFault[] {
  if (body === null) return [];
  const parts = {
    body,
    candidates: withTexts(candidates, (id, entry) => ({ name: entry?.name ?? id })),
    concessions: withTexts(concessions, (id, entry) => ({ what: entry?.what ?? id })),
    levers: withTexts(levers, (id, entry) => ({ what: entry?.what ?? id })),
  };
  return unlockedBy.flatMap((each, place): readonly UnplacedFault[] => {
    if (each === undefined) return [];
    const { key, meant } = leverCalled(each, parts);
    if (key === each) return [];
    const suggestion = didYouMean(meant);
    return [{ path: ['unlockedBy', place], code: 'unknown-lever', message: noLever(each), suggestion }];
  });
}

/** `entries` with what each is called, where that is known. */
function withTexts<T, U>(
  entries: Readonly<Record<string, T>>,
  textOf: (key: string, entry: T) => U,
): Record<string, U> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, textOf(key, entry)]));
}

/** What an expectation may assert, beside the question that it asks. */
const ASSERTIONS = [
  'frontRunner',
  'verdict',
  'blockers',
  'supporters',
  'undeclared',
  'members',
  'firstPossible',
  'reached',
  'forecast',
  'unlockedBy',
  'robustTo',
] as const satisfies readonly (keyof Expected)[];

function withoutAssertion(expectation: Expected): readonly UnplacedFault[] {
  const { forecast } = expectation;
  if (!ASSERTIONS.some((field) => isWritten(expectation, field))) {
    const message = `the expectation asserts nothing; give one of ${ASSERTIONS.join(', ')}`;
    return [{ path: [], code: 'empty-expectation', message }];
  }
  if (!forecast) return [];
  const path = ['forecast'];
  if (!isWritten(forecast, 'atLeast') && !isWritten(forecast, 'atMost')) {
    const message = 'the expected forecast has no bound; give "atLeast" or "atMost"';
    return [{ path, code: 'empty-expectation', message }];
  }
  const { atLeast = null, atMost = null, trials = EXPECTED_RUN.trials } = forecast;
  const isReadable = (['atLeast', 'atMost', 'trials'] as const).every((field) =>
    isRightOrAbsent(forecast, field),
  );
  if (!isReadable || canFail({ atLeast, atMost, trials })) return [];
  const message = `the expected forecast cannot fail: no result of ${trials} trials lies beyond these bounds with its whole 95 % interval`;
  const suggestion = 'raise "atLeast", lower "atMost", or take more "trials"';
  return [{ path, code: 'empty-expectation', message, suggestion }];
}
