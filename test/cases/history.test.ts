import { describe, expect, it } from 'vitest';
import { check } from '../../src/engine/index.js';
import { bundledNames } from '../../src/files/index.js';
import { loadScenario } from '../../src/files/load.js';

const HISTORY = bundledNames().filter((name) => name.startsWith('history/'));

// What each file expects comes from the sources that it names.
describe.each(HISTORY)('%s', (name) => {
  const scenario = loadScenario(name);

  it('is as the record has it on the days for which its author says so', () => {
    expect(scenario.expect.length).toBeGreaterThan(0);
    expect(check(scenario).filter(({ pass }) => !pass)).toEqual([]);
  });

  it('says what happened, of somebody whom it names', () => {
    const { outcome } = scenario;
    expect(outcome).not.toBeNull();
    if (outcome && 'appointed' in outcome)
      expect(Object.keys(scenario.candidates)).toContain(outcome.appointed);
  });

  it('has a source for every stance, candidacy, total and event that is not marked as assumed', () => {
    const stances = Object.values(scenario.stances).flatMap((row) => Object.values(row).flat());
    const candidacies = Object.values(scenario.candidates).flatMap(({ candidacy }) => candidacy);
    const events = scenario.events.filter(({ type, source }) => type !== 'milestone' || source !== null);
    const unsourced = [...stances, ...candidacies, ...scenario.counts, ...events].filter(
      ({ source }) => source === null,
    );
    expect(unsourced).toEqual([]);
  });
});
