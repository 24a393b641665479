/** What is still taken, and what is one too much: the limits of docs/faults.md that no other test has. */
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith } from './harness.js';

const MEGABYTES = 4 * 1024 * 1024;
const SOUND = '{"extends":"2024-rutte"}';

describe('a limit', () => {
  it.each([
    [MEGABYTES, 0, ''],
    [MEGABYTES + 1, 2, 'is too large for a scenario: 4.0 MB; at most 4.0 MB are read'],
  ])('of a file: %i bytes', async (size, code, says) => {
    const text = SOUND.padEnd(size);
    const answers = [
      await answerTo(['run', 'it.json', '--quiet'], { cwd: folderWith({ 'it.json': text }) }),
      await answerTo(['run', '-', '--quiet'], { stdin: text }),
    ];
    for (const answer of answers) {
      expect(answer.code).toBe(code);
      expect(answer.err).toContain(says);
    }
  });

  it.each([
    ['forecast', '--trials', 2 ** 32],
    ['sensitivity', '--rows', 1_000_000],
  ] as const)('of %s %s', async (command, flag, most) => {
    const interrupted = AbortSignal.abort('SIGINT');
    const [taken, refused] = [
      await answerTo([command, flag, String(most)], { interrupted }),
      await answerTo([command, flag, String(most + 1)], { interrupted }),
    ];
    expect(taken.code).toBe(130);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain(`${flag} takes`);
    expect(refused.err).toContain(String(most));
  });

  it.each([
    [1_000_000, []],
    [1_000_001, ['out-of-range']],
  ])('of the trials of an expectation: %i', async (trials, codes) => {
    const expectation = { candidate: 'rutte', forecast: { by: '2024-07-09', trials, atLeast: 0.5 } };
    const stdin = JSON.stringify({ extends: '2024-rutte', expect: [expectation] });
    const { out } = await answerTo(['validate', '-', '--json'], { stdin });
    const { issues } = JSON.parse(out) as { issues: { code: string }[] };
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});
