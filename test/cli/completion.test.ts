import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo } from './harness.js';

describe('completion', () => {
  let printed = '';
  // The completion library writes to the console itself.
  beforeEach(() => {
    printed = '';
    vi.spyOn(console, 'log').mockImplementation((text: unknown) => void (printed += `${String(text)}\n`));
  });
  afterEach(() => void vi.restoreAllMocks());

  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s', async (shell) => {
    expect(await answerTo(['completion', shell])).toMatchObject({ code: 0, err: '' });
    expect(printed).toContain('nato-consensus');
  });

  it.each([
    [['ru'], 'run'],
    [['run', '--can'], '--candidate'],
    [['run', '--candidate', ''], 'rutte'],
    [['run', '--rule', ''], 'consensus-minus'],
    [['run', '--without', ''], 'HUN'],
    [['run', '--set', 'HUN.rutte='], 'HUN.rutte=accept'],
    [['run', '--grant', ''], 'ukraine-opt-out'],
    [['run', ''], '2024-rutte'],
    [['members', ''], 'nato'],
  ])('completes %j', async (typed, expected) => {
    expect(await answerTo(['complete', '--', ...typed])).toMatchObject({ code: 0, err: '' });
    expect(printed).toMatch(new RegExp(`^${expected}`, 'm'));
  });

  it('says which shells there are', async () => {
    expect(await answerTo(['completion'])).toMatchObject({ code: 2, out: '' });
  });
});
