import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evidenceOf, learnerFrom, type EndedCase, type Scenario } from '../../../src/engine/index.js';
import { readingOf } from '../../../src/engine/backtest/case-reading.js';
import { decidedOn, ended, readingDays } from '../../../src/engine/backtest/settled.js';
import { loadScenario } from '../../../src/files/load.js';

const NAMES = ['2024-rutte', ...readdirSync('scenarios/history').map((file) => `history/${file}`)];
const CASES = NAMES.flatMap((name) => ended({ name, scenario: loadScenario(name) }) ?? []);

const NEVER = '9999-12-31';

interface Dated {
  readonly known: string | null;
}

/** The scenario as a file would have it that was written on a day, from what was known by then. */
function writtenOn(day: string, scenario: Scenario): Scenario {
  const known = <T extends Dated>(records: readonly T[]) =>
    records.filter((record) => record.known === null || record.known <= day);
  const eachOf = <T, U>(all: Readonly<Record<string, T>>, map: (value: T) => U) =>
    Object.fromEntries(Object.entries(all).map(([key, value]) => [key, map(value)]));
  const { candidates, stances, counts, concessions, events } = scenario;
  return {
    ...scenario,
    candidates: eachOf(candidates, (each) => ({ ...each, candidacy: known(each.candidacy) })),
    stances: eachOf(stances, (rows) => eachOf(rows, known)),
    counts: known(counts),
    // A stance may wait for one of which nothing else is known yet.
    concessions: eachOf(concessions, (each) =>
      known([each]).length === 1 ? each : { ...each, granted: null, known: NEVER, what: '', to: [] },
    ),
    events: known(events),
  };
}

it('there are cases to look at', () => {
  expect(CASES.length).toBeGreaterThan(30);
});

describe.each(CASES.map((each): [string, EndedCase] => [each.name, each]))('%s', (_, settled) => {
  const days = readingDays(settled);

  it('is read before its end only', () => {
    const end = decidedOn(settled);
    expect(days.length).toBeGreaterThan(0);
    expect(days.filter((day) => end !== null && day >= end)).toEqual([]);
  });

  it('is read without any record that became known later', () => {
    for (const day of days) {
      const scenario = writtenOn(day, settled.scenario);
      const { happened: _h, ...read } = readingOf({ ...settled, scenario }, day);
      expect(readingOf(settled, day)).toMatchObject(read);
    }
  });
});

it('what is learnt without a case is what the others teach', () => {
  const some = CASES.filter(({ name }) => /robertson|luns|woerner|cormann|okonjo|rutte/.test(name));
  const [left, ...others] = some as [EndedCase, ...EndedCase[]];
  const learner = learnerFrom(some.map(evidenceOf));
  expect(learner(left.name)).toEqual(learnerFrom(others.map(evidenceOf))(null));
  expect(learner(left.name)).not.toEqual(learner(null));
  // It is fitted once.
  expect(learner(null)).toBe(learner(null));
});
