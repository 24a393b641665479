import { describe, expect, it } from 'vitest';
import { answerTo, jsonOf } from './harness.js';

const JUNE = ['--as-of', '2024-06-19', '--by', '2024-07-11'];

interface Over {
  readonly trials: number;
  readonly wanted: number;
  readonly partial: boolean;
  readonly draws: number;
  readonly overParameters: readonly { readonly candidate: string | null; readonly probability: number }[];
}

describe('forecast --over-parameters', () => {
  const over = ['forecast', '--over-parameters', ...JUNE];

  it('is the same to the byte for any number of workers', async () => {
    const [one, two] = await Promise.all(
      ['1', '2'].map((workers) => answerTo([...over, '--trials', '2500', '--workers', workers, '--json'])),
    );
    expect(one?.code).toBe(0);
    expect(two).toEqual(one);
  });

  it('runs whole draws of the parameters, two at least', async () => {
    const { trials, wanted, partial, draws } = (await jsonOf([...over, '--trials', '150'])) as Over;
    expect({ trials, wanted, partial, draws }).toEqual({
      trials: 200,
      wanted: 150,
      partial: false,
      draws: 2,
    });
    expect(((await jsonOf([...over, '--trials', '1'])) as Over).trials).toBe(200);
  });

  it('speaks of the likeliest where nobody leads, and of nobody where there is nobody', async () => {
    const { out } = await answerTo([
      ...over,
      '--trials',
      '200',
      '--candidate',
      'iohannis',
      '--by',
      '2024-10-01',
    ]);
    expect(out).toMatch(/^As of 19 June 2024, Klaus Iohannis is appointed by 1 October 2024 in/);
    const early = await answerTo([
      'forecast',
      '--over-parameters',
      '--as-of',
      '2023-01-01',
      '--trials',
      '200',
    ]);
    expect(early.out).toMatch(/^As of 1 January 2023, nobody is on record who could be appointed\./);
  });

  it.each(['--until-precision=0.1', '--trial=3', '--checkpoint=c.json', '--resume=c.json'])(
    'refuses %s',
    async (flag) => {
      const { code, err } = await answerTo(['forecast', '--over-parameters', flag]);
      expect(code).toBe(2);
      expect(err).toContain('--over-parameters');
    },
  );
});
