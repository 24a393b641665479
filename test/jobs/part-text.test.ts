import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/engine/index.js';
import {
  isPartStart,
  JobError,
  mergedParts,
  partFrom,
  partText,
  raceIn,
  type Part,
} from '../../src/jobs/index.js';
import { part } from './plans.js';

type Path = readonly (string | number)[];
type Json = Readonly<Record<string, unknown>>;

const RUN_AGAIN = 'run its trials again; a part must not be edited';
const OTHER_VERSION = 'read it with the version that wrote it, or run its trials again';
const NAMED = { name: 'state.json', version: '0' };

/** A part of ten trials, of which four have been run. */
const PART: Part = (() => {
  const fresh = part({ trials: 10, candidate: 'rutte', precision: 0.02 });
  const { seed, parameters } = fresh.plan;
  const ensemble = simulate({ race: raceIn(fresh.plan), parameters }, { seed, from: 0, to: 4 });
  return { ...fresh, reached: 4, ensemble };
})();

/** `value` with something else at `path`; undefined: with nothing there. */
function changed(value: unknown, [first, ...rest]: Path, other: unknown): unknown {
  if (first === undefined) return other;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === first ? changed(item, rest, other) : item));
  return { ...(value as Json), [first]: changed((value as Json)[first], rest, other) };
} // prettier-ignore

/** What is said of a part in which something was changed and the checksum made anew. */
async function saidOf(path: Path, other: unknown): Promise<string> {
  try {
    await partFrom(partText(changed(PART, path, other) as Part), NAMED);
    return 'it is a part';
  } catch (error) {
    if (!(error instanceof JobError)) throw error;
    return `${error.message}; ${error.hint ?? ''}`;
  }
}

const invalid = (fault: string) => `state.json is not a valid part of a forecast: ${fault}; ${RUN_AGAIN}`;
const pathOf = (path: string): Path => path.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

describe('the text of a part', () => {
  it('is read as it was written', async () => {
    expect(await partFrom(partText(PART), NAMED)).toEqual(PART);
    const fresh = { ...PART, reached: 0, ensemble: null };
    expect(await partFrom(partText(fresh), NAMED)).toEqual(fresh);
    expect(isPartStart(partText(PART).slice(0, 80))).toBe(true);
    expect(isPartStart('{ "title": "A case" }')).toBe(false);
  });

  it.each([
    'plan', 'range', 'reached', 'ensemble', 'plan.scenario', 'plan.scenario.title', 'plan.scenario.rule', 'plan.scenario.rule.type',
    'plan.scenario.candidates', 'plan.scenario.termEnds', 'plan.reading', 'plan.reading.asOf', 'plan.reading.hindsight',
    'plan.parameters', ...Object.keys(PART.plan.parameters).map((name) => `plan.parameters.${name}`), 'plan.seed', 'plan.trials',
    'plan.candidate', 'plan.by', 'plan.by.0', 'plan.precision', 'range.from', 'range.to', 'ensemble.trials', 'ensemble.members',
    'ensemble.members.0', 'ensemble.candidates', 'ensemble.candidates.0', 'ensemble.days', 'ensemble.outcomes',
    'ensemble.outcomes.0', 'ensemble.outcomes.0.0', 'ensemble.lastHoldout', 'ensemble.lastHoldout.0', 'ensemble.lastHoldout.0.0',
    'ensemble.withheld', 'ensemble.withheld.0', 'ensemble.withheld.0.0',
  ])('has %s, and of its type', async (path) => {
    const wrong = invalid(`${path} is missing or has the wrong type`);
    expect(await saidOf(pathOf(path), undefined)).toBe(wrong);
    if (path !== 'plan.scenario.candidates')
      expect(await saidOf(pathOf(path), { no: 'type' })).toContain(path);
  }); // prettier-ignore

  // A number at the end of what it may be, and the next.
  it.for<readonly [path: string, good: readonly unknown[], bad: readonly unknown[]]>([
    ['plan.trials', [10, 11], [0, -1, 10.5, 2 ** 53, 9]],
    ['plan.precision', [null, 0.001, 0.499], [0, 0.5, -0.1]],
    ['plan.seed', ['x'], ['']],
    ['plan.by', [['2024-07-09']], [[], ['2024-02-30'], ['2024-7-9']]],
    ['plan.reading.hindsight', [false], ['false', 0]],
    ['plan.candidate', [null], [5]],
    ['range.to', [4, 10], [3, 11, 4.5]],
    ['reached', [4], [3, 5, 11]],
    ['range.from', [0], [1, 5, -1]],
    ['ensemble.trials', [4], [3, 5, 0]],
    ['ensemble.days', [PART.ensemble?.days], [1]],
    ['plan.other', [], [1]],
    ['range.other', [], [1]],
    ['ensemble.other', [], [1]],
    ['plan.reading.other', [], [1]],
    ['plan.parameters.other', [], [1]],
  ])('says of %s %j what it may be, and refuses %j', async ([path, good, bad]) => {
    for (const value of good) expect([value, await saidOf(pathOf(path), value)]).toEqual([value, 'it is a part']);
    for (const value of bad)
      expect([value, await saidOf(pathOf(path), value)]).toEqual([value, expect.stringContaining('is not a valid part')]);
  }); // prettier-ignore

  const {
    members = [],
    candidates = [],
    outcomes = [],
    withheld = [],
    lastHoldout = [],
  } = PART.ensemble ?? {};
  it.for<readonly [path: string, value: unknown, fault: string]>([
    ['range.from', 1, 'its trials do not match its range'],
    ['reached', 11, 'the trial range is invalid'],
    ['range.to', 11, 'the trial range is invalid'],
    ['ensemble.days', 1, 'its tables belong to a different race'],
    ['ensemble.members', members.slice(1), 'its tables belong to a different race'],
    ['ensemble.candidates', candidates.slice(1), 'its tables belong to a different race'],
    ['ensemble.outcomes', outcomes.slice(1), 'its tables have the wrong shape'],
    ['ensemble.outcomes.0', [1], 'its tables have the wrong shape'],
    ['ensemble.withheld', withheld.slice(1), 'its tables have the wrong shape'],
    ['ensemble.withheld.0', [1], 'its tables have the wrong shape'],
    ['ensemble.lastHoldout', lastHoldout.slice(1), 'its tables have the wrong shape'],
    ['ensemble.lastHoldout.0', [1], 'its tables have the wrong shape'],
    ['ensemble.outcomes.0', outcomes[0]?.map((count) => count + 1), 'its counts do not add up to its trials'],
    ['plan.scenario.candidates', { x: 5 }, 'its scenario is none'],
  ])('with another %s: %j', async ([path, value, fault]) => {
    expect(await saidOf(pathOf(path), value)).toBe(invalid(fault));
  });

  it.for<readonly [what: string, text: string, message: string, hint: string]>([
    ['of another version', partText({ ...PART, version: '9' }), 'state.json was written by version 9; this is 0', OTHER_VERSION],
    ['of no version', partText({ ...PART, version: 5 as never }), 'state.json was written by an unknown version; this is 0', OTHER_VERSION],
    ['of another format', partText({ ...PART, formatVersion: 99 }), `state.json is not in format ${PART.formatVersion} of parts`, RUN_AGAIN],
    ['of another kind', partText({ ...PART, kind: 'x' as never }), 'state.json is not a part of a forecast', 'forecast --output or --checkpoint writes one'],
    ['that is empty', '\n', 'state.json is empty', RUN_AGAIN],
    ['that is no object', '5', 'state.json is not a part of a forecast', 'forecast --output or --checkpoint writes one'],
    ['that was cut off', partText(PART).slice(0, -20), 'state.json is damaged or was changed after it was written', RUN_AGAIN],
    ['that was changed', partText(PART).replace('"reached":4', '"reached":3'), 'state.json is damaged or was changed after it was written', RUN_AGAIN],
  ])('%s is refused', async ([, text, message, hint]) => {
    await expect(partFrom(text, NAMED)).rejects.toMatchObject({ message, hint });
  }); // prettier-ignore
});

describe('parts that are merged', () => {
  const { plan } = PART;
  /** The trials from `from` to `to`, of which all but `left` have been run. */
  const shard = (from: number, to: number, left = 0) => ({
    name: `${from}-${to}.json`,
    part: {
      ...{ ...PART, range: { from, to }, reached: to - left },
      ensemble: simulate({ race: raceIn(plan), parameters: plan.parameters }, { seed: plan.seed, from, to }),
    },
  });
  const refusalOf = (parts: Parameters<typeof mergedParts>[0]) => {
    try {
      return mergedParts(parts);
    } catch (error) {
      return error instanceof JobError ? [error.message, error.hint ?? null] : error;
    }
  };

  it('are the whole, in whatever order they are given', () => {
    const { part: whole } = shard(0, 10);
    expect(mergedParts([shard(4, 7), shard(0, 4), shard(7, 10)])).toEqual(whole);
    // Where there are more shards than trials, some have none, before others that begin there.
    const none = { name: 'none.json', part: { ...PART, range: { from: 4, to: 4 }, ensemble: null } };
    expect(mergedParts([shard(4, 10), none, shard(0, 4)])).toEqual(whole);
  });

  it('are refused where they are not of one forecast, or do not have each trial once', () => {
    const ALL = 'merge the parts of all shards';
    const other = { name: 'other.json', part: { ...shard(4, 10).part, plan: { ...plan, seed: '8' } } };
    expect(refusalOf([shard(0, 4), other])).toEqual(['other.json and 0-4.json are parts of different forecasts: the seed is "8", not "seven"', 'merge the parts of one forecast']);
    expect(refusalOf([shard(0, 4), shard(4, 10, 1)])).toEqual(['4-10.json was stopped before its end', 'run its shard again with --resume 4-10.json']);
    expect(refusalOf([shard(0, 5), shard(4, 10)])).toEqual(['4-10.json and 0-5.json both hold trial 4', 'leave one of them out']);
    expect(refusalOf([shard(0, 4), shard(6, 10)])).toEqual(['trials 4 to 5 are missing', ALL]);
    expect(refusalOf([shard(0, 4), shard(4, 8)])).toEqual(['trials 8 to 9 are missing', ALL]);
    expect(refusalOf([shard(0, 9), shard(2, 10)])).toEqual(['2-10.json and 0-9.json both hold trials 2 to 8', 'leave one of them out']);
    expect(refusalOf([shard(2, 5), shard(6, 9)])).toEqual(['trials 0 to 1, trial 5, trial 9 are missing', ALL]);
    expect(refusalOf([shard(1, 10)])).toEqual(['trial 0 is missing', ALL]);
  }); // prettier-ignore
});
