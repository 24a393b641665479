import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf, stoppedAfter } from './harness.js';

const SHORT = ['--trials', '200', '--rows', '8', '--workers', '1'];
const JUNE = ['--as-of', '2024-06-19', '--by', '2024-07-11'];
const ASKED = ['sensitivity', ...JUNE, ...SHORT];

interface Said {
  readonly candidate: string;
  readonly by: string;
  readonly trials: number;
  readonly rows: number;
  readonly partial: boolean;
  readonly now: { readonly probability: number };
  readonly effects: readonly { readonly name: string | null; readonly now: number | string }[];
  readonly parameters: { readonly indices: readonly { readonly name: string }[] } | null;
}

describe('sensitivity', () => {
  it('is the same to the byte for any number of workers', async () => {
    for (const format of ['--json', '--csv']) {
      const [one, two] = await Promise.all(
        ['1', '2'].map((workers) => answerTo([...ASKED.slice(0, -1), workers, format])),
      );
      expect(one?.code).toBe(0);
      expect(two).toEqual(one);
    }
  });

  it('begins with what a forecast says', async () => {
    const { now, trials, rows, partial, candidate } = (await jsonOf(ASKED)) as Said;
    expect({ trials, rows, partial, candidate }).toEqual({
      trials: 200,
      rows: 8,
      partial: false,
      candidate: 'rutte',
    });
    const forecast = (await jsonOf(['forecast', ...JUNE, '--trials', '200', '--workers', '1'])) as {
      readonly outcomes: readonly { readonly candidate: string | null; readonly probability: number }[];
    };
    const rutte = forecast.outcomes.find((each) => each.candidate === 'rutte');
    expect(now.probability).toBe(rutte?.probability);
  });

  it('takes changes as forecast does, and says which do nothing', async () => {
    const agreed = (await jsonOf([...ASKED, '--set', 'Romania.rutte=accept'])) as Said;
    const { now } = (await jsonOf(ASKED)) as Said;
    expect(agreed.now.probability).toBeGreaterThan(now.probability + 0.1);
    const { err } = await answerTo([...ASKED, '--set', 'SVK.rutte=object@2030-01-01']);
    expect(err).toBe(
      '--set SVK.rutte=object@2030-01-01 has no effect: it changes nothing before 1 January 2030\n',
    );
  });

  it('leaves out a parameter that is held', async () => {
    const { effects, parameters } = (await jsonOf([...ASKED, '--param', 'exitRate=0.2'])) as Said;
    expect(effects.some(({ name }) => name === 'exitRate')).toBe(false);
    expect(parameters?.indices.map(({ name }) => name)).not.toContain('exitRate');
    expect(parameters?.indices).toHaveLength(12);
  });

  it('takes another candidate by a part of its name, and the end of the term without a day', async () => {
    const { candidate, by } = (await jsonOf([
      'sensitivity',
      ...SHORT,
      '--candidate',
      'Iohannis',
      '--as-of',
      '2024-06-19',
    ])) as Said;
    expect([candidate, by]).toEqual(['iohannis', '2024-10-01']);
  });

  it('says of somebody who is out that nothing moves', async () => {
    const { out } = await answerTo([...ASKED, '--candidate', 'karins']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('in 0.0 % [0.0, 1.9] of 200 simulated futures');
    expect(out).toContain('Nothing that was changed moves it by more than the noise');
    expect(out.replaceAll('\n', ' ')).toContain(
      'Over all that the parameters may be, the probability does not move.',
    );
  });

  it('fits its columns, whatever the width, and shows bars where there is room', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await answerTo(ASKED, {
        env: { COLUMNS: String(columns) },
        terminal: { isTTY: true, columns },
      });
      expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
      expect(out.includes('░')).toBe(true);
      expect(/^concessionRate .*░+│█+$/m.test(out)).toBe(columns >= 80);
    }
  });

  it('says what every figure is, with sources that the bibliography has', async () => {
    const bibliography = readFileSync('docs/bibliography.md', 'utf8');
    for (const command of [['sensitivity'], ['forecast', '--over-parameters']]) {
      const { definitions, sources } = (await jsonOf([...command, '--explain'])) as {
        readonly definitions: readonly { readonly sources: readonly string[] }[];
        readonly sources: readonly { readonly key: string; readonly reference: string }[];
      };
      const cited = [...new Set(definitions.flatMap((each) => each.sources))].sort();
      expect(sources.map(({ key }) => key)).toEqual(cited);
      for (const { key, reference } of sources) expect(bibliography).toContain(`- **[${key}]** ${reference}`);
    }
  });

  it('refuses a day on which nobody leads', async () => {
    const { code, err } = await answerTo(['sensitivity', '--as-of', '2023-01-01']);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no front-runner')]);
  });

  it.each<[readonly string[], string]>([
    [['--by', '2024-06-01'], '--by 2024-06-01 is before the reading date 2024-06-19'],
    [['--by', '2024-06-31'], '--by'],
    [['--candidate', 'nobody'], 'there is no candidate "nobody"'],
    [['--set', 'ATL.rutte=accept'], 'ATL'],
    [['--rows', '0'], '--rows'],
    [['--trials', 'many'], '--trials'],
    [['--param', 'speed=2'], 'speed'],
    [['--silent'], '--silent'],
  ])('refuses %j', async (more, message) => {
    const { code, out, err } = await answerTo(['sensitivity', '--as-of', '2024-06-19', ...more]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('sensitivity that is stopped', () => {
  const long = ['sensitivity', ...JUNE, '--trials', '200', '--rows', '1000', '--workers', '1'];

  it('tells what was done, marked as partial', async () => {
    // A block has a hundred trials, or eight rows.
    const { code, out } = await answerTo(long, { interrupted: stoppedAfter(1) });
    expect(code).toBe(130);
    expect(out).toContain('Partial: stopped after 100 of 200 trials.');
    expect(out).toContain('Stopped before any row of the design was done.');
    expect(out).toContain('Of the parameters: not looked at.');
    const json = JSON.parse(
      (await answerTo([...long, '--json'], { interrupted: stoppedAfter(1) })).out,
    ) as Said;
    expect([json.partial, json.rows, json.parameters]).toEqual([true, 0, null]);
  });

  it('tells what was done of the second part', async () => {
    const { code, out } = await answerTo(long, { interrupted: stoppedAfter(4) });
    expect(code).toBe(130);
    expect(out).toContain('Partial: stopped after 8 of 1\u00a0000 rows of the design.');
    expect(out).not.toContain('of 200 trials');
  });

  it('says so where nothing was', async () => {
    for (const asked of [ASKED, ['forecast', '--over-parameters', ...JUNE, '--workers', '1']]) {
      const { code, out, err } = await answerTo(asked, { interrupted: AbortSignal.abort('SIGINT') });
      expect([code, out, err]).toEqual([130, '', 'stopped before any trials finished; no result\n']);
    }
  });
});

describe('a file of parameters', () => {
  it('says how well they are known, and a flag holds one', async () => {
    // As `calibrate --save` writes it.
    const cwd = folderWith({ 'own.json': readFileSync('src/engine/futures/defaults.json', 'utf8') });
    expect(await jsonOf([...ASKED, '--params', 'own.json'], { cwd })).toEqual(await jsonOf(ASKED));
    const held = (await jsonOf([...ASKED, '--params', 'own.json', '--param', 'exitRate=0.2'], {
      cwd,
    })) as Said;
    expect(held.parameters?.indices).toHaveLength(12);
  });
});
