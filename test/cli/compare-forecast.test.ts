import { describe, expect, it } from 'vitest';
import { answerTo, jsonOf } from './harness.js';

const WHAT_IF = ['compare', '2024-rutte', '--set', 'TUR.rutte=accept', '--forecast', '--seed', 'seven'];

interface Compared {
  readonly trials: number;
  readonly wanted: number;
  readonly partial: boolean;
  readonly seed: string;
  readonly inSample: string | null;
  readonly forecast: readonly {
    readonly outcome: string;
    readonly candidate: string | null;
    readonly by: string;
    readonly before: number;
    readonly after: number;
    readonly difference: number;
  }[];
}

interface Forecast {
  readonly outcomes: readonly {
    readonly outcome: string;
    readonly candidate: string | null;
    readonly by: string;
    readonly probability: number;
  }[];
}

describe('compare --forecast', () => {
  it('says of each side what its own forecast says, extension and no decision included', async () => {
    const trials = ['--trials', '2500'];
    const { forecast, ...run } = (await jsonOf([...WHAT_IF, ...trials])) as Compared;
    expect(run).toMatchObject({ trials: 2500, wanted: 2500, partial: false, seed: 'seven' });
    const own = ['forecast', '--seed', 'seven', '--workers', '1', ...trials];
    const before = (await jsonOf(own)) as Forecast;
    const after = (await jsonOf([...own, '--set', 'TUR.rutte=accept'])) as Forecast;
    expect(forecast).toHaveLength(before.outcomes.length);
    const sharesOf = ({ outcomes }: Forecast) =>
      outcomes.map(({ outcome, candidate, by, probability }) => ({ outcome, candidate, by, probability }));
    const sideOf = (side: 'before' | 'after') =>
      forecast.map(({ outcome, candidate, by, [side]: probability }) => ({
        outcome,
        candidate,
        by,
        probability,
      }));
    expect(sideOf('before')).toEqual(sharesOf(before));
    expect(sideOf('after')).toEqual(sharesOf(after));
    for (const each of forecast) expect(each.difference).toBeCloseTo(each.after - each.before, 12);
  });

  it('carries the caution of a forecast', async () => {
    const { out } = await answerTo([...WHAT_IF, '--trials', '50']);
    const text = out.replaceAll('\n', ' ');
    expect(text).toContain('shares of simulated futures, conditional on the record and the model');
    expect(text).toContain('brackets show their simulation error only (95\u00a0%)');
    expect(text).toContain('Seed seven. In-sample: ');
  });

  it('stops on Ctrl-C with what was done, marked as partial', async () => {
    const long = [...WHAT_IF, '--trials', '4000000000', '--workers', '1'];
    // Someone who presses Ctrl-C while the third block, of 10 000 trials as in any long run, waits for its turn.
    const stopping = () => {
      let looks = 0;
      return {
        interrupted: {
          get aborted() {
            return (looks += 1) > 2;
          },
        } as AbortSignal,
      };
    };
    const text = await answerTo(long, stopping());
    expect(text.code).toBe(130);
    expect(text.out).toMatch(/Partial: stopped after 20\s000 of 4\s000\s000\s000 trials\./);
    const { code, out } = await answerTo([...long, '--json'], stopping());
    expect({ code, answer: JSON.parse(out) as Compared }).toMatchObject({
      code: 130,
      answer: { trials: 20_000, partial: true },
    });
  });

  it('stopped before the first trials still compares the verdicts', async () => {
    const { code, out, err } = await answerTo([...WHAT_IF, '--trials', '50', '--json'], {
      interrupted: AbortSignal.abort(),
    });
    expect({ code, err }).toEqual({
      code: 130,
      err: 'stopped before any trials finished; there is no forecast to compare\n',
    });
    expect(JSON.parse(out)).not.toHaveProperty('forecast');
  });
});
