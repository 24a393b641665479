import { describe, expect, it } from 'vitest';
import { freshPart, JobError, resumed } from '../../src/jobs/index.js';
import { DEFAULTS, part, partAt, plan, RACE, type Changes } from './plans.js';

const resumedFrom = (saved: Changes, asked: Changes, reached = 100) =>
  resumed({ name: 'state.json', part: partAt(reached, saved) }, part(asked));

/** The trials that the hint of a refusal says; none: it says something else. */
function hintOf(attempt: () => unknown): readonly number[] {
  try {
    attempt();
  } catch (error) {
    const [, trials] = /^--trials (\d+)$/.exec((error as JobError).hint ?? '') ?? [];
    return trials === undefined ? [] : [Number(trials)];
  }
  throw new Error('it was not refused');
}

describe('a part that is resumed', () => {
  it('goes on where it was, to the goal that is asked for', () => {
    const end = resumedFrom({ trials: 200 }, { trials: 500 });
    expect(end).toMatchObject({ reached: 100, range: { from: 0, to: 500 }, plan: { trials: 500 } });
  });

  it('may answer for other dates, and under another title', () => {
    const other = { by: ['2024-07-09'], scenario: { ...RACE, title: 'Another title' } };
    expect(resumedFrom({}, other).plan.by).toEqual(['2024-07-09']);
  });

  it.each<[string, Changes, string]>([
    ['seed', { seed: '8' }, 'the seed is "seven", not "8"'],
    ['date', { asOf: '2024-03-10' }, 'the reading date is "2024-02-22", not "2024-03-10"'],
    ['hindsight', { hindsight: true }, '--hindsight is false, not true'],
    ['rule', { rule: { type: 'unanimity' } }, 'the rule is {"type":"consensus"}, not {"type":"unanimity"}'],
    [
      'parameter of a rule',
      { rule: { type: 'consensus-minus', tolerated: 2 } },
      'the rule is {"type":"consensus"}, not {"type":"consensus-minus","tolerated":2}',
    ],
    [
      'parameter of the model',
      { parameters: { exitRate: 0.2 } },
      `the parameter exitRate is ${DEFAULTS.exitRate}, not 0.2`,
    ],
    ['scenario', { scenario: { ...RACE, stances: {} } }, 'the scenario is different'],
  ])('is refused with another %s, and the message says which', (_what, asked, difference) => {
    expect(() => resumedFrom({}, asked)).toThrow(JobError);
    expect(() => resumedFrom({}, asked)).toThrow(`state.json belongs to a different forecast: ${difference}`);
  });

  it('says everything that differs at once', () => {
    const asked = { seed: '8', parameters: { exitRate: 0.2 }, scenario: { ...RACE, stances: {} } };
    expect(() => resumedFrom({}, asked)).toThrow(
      `the scenario is different; the seed is "seven", not "8"; the parameter exitRate is ${DEFAULTS.exitRate}, not 0.2`,
    );
  });

  it('is refused as another shard', () => {
    const saved = freshPart(plan(), { version: '0', shard: { shard: 1, of: 2 } });
    const fresh = freshPart(plan(), { version: '0', shard: { shard: 2, of: 2 } });
    // The second of two shards of 300 trials begins at trial 150.
    expect(() => resumed({ name: 'part.json', part: saved }, fresh)).toThrow('its first trial is 0, not 150');
  });

  it.each([
    [300, 300, false],
    [299, 300, false],
    [301, 300, true],
  ])('that has reached trial %i is refused where %i are asked for: %s', (reached, trials, isRefused) => {
    const attempt = () => resumedFrom({ trials: 400 }, { trials }, reached);
    if (isRefused)
      expect(attempt).toThrow(`already reached trial ${reached}, beyond the ${trials} asked for`);
    else expect(attempt().reached).toBe(reached);
  });

  it.each([
    ['all of the trials', null],
    ['the first shard', { shard: 1, of: 2 }],
    ['the last shard', { shard: 3, of: 3 }],
  ])('beyond the goal, %s, can be resumed as the hint says', (_what, shard) => {
    const asked = (trials: number) => freshPart(plan({ trials }), { version: '0', shard });
    const whole = asked(400);
    const saved = { name: 'state.json', part: { ...whole, reached: whole.range.to } };
    const attempt = (trials: number) => resumed(saved, asked(trials));
    // With one trial less the last shard begins where it did.
    const hints = [399, 100].flatMap((trials) => hintOf(() => attempt(trials)));
    expect(hints.length).toBeGreaterThan(0);
    for (const trials of hints) expect(attempt(trials).reached).toBe(whole.range.to);
  });

  it.each<[number | null, number | null, string | null]>([
    [null, null, null],
    [0.02, 0.02, null],
    // A run of all trials has passed wherever a run until a precision was.
    [0.02, null, null],
    [null, 0.02, 'resume with --trials'],
    [0.02, 0.01, 'resume with --until-precision 0.02'],
    [0.01, 0.02, 'resume with --until-precision 0.01'],
  ])('that was run until the precision %s, and is now until %s: %s', (was, now, hint) => {
    const attempt = () => resumedFrom({ precision: was }, { precision: now });
    if (hint === null) expect(attempt().plan.precision).toBe(now);
    else {
      const message = `state.json was not run until the precision ${String(now)}`;
      expect(attempt).toThrow(expect.objectContaining({ message, hint }));
    }
  });

  it('until a precision is refused with other dates, whose intervals decide where it ends', () => {
    const attempt = () => resumedFrom({ precision: 0.02 }, { precision: 0.02, by: ['2024-07-09'] });
    const message = 'state.json was run until its precision at other dates';
    expect(attempt).toThrow(expect.objectContaining({ message, hint: 'resume with --by 2024-10-01' }));
  });
});
