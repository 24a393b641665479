import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

interface Answer {
  readonly verdict: string;
  readonly complete: boolean;
  readonly sets: readonly { readonly cost: number; readonly changes: readonly { readonly key: string }[] }[];
  readonly stop: Answer | null;
  readonly chances: {
    readonly by: string;
    readonly trials: number;
    readonly partial: boolean;
    readonly before: object;
    readonly rows: readonly {
      readonly levers: readonly { readonly key: string }[];
      readonly chance: { readonly probability: number };
    }[];
  } | null;
  readonly influence: object | null;
}

const unlockOf = async (...args: readonly string[]) => (await jsonOf(['unlock', ...args])) as Answer;
const keysOf = ({ sets }: Answer) => sets.map(({ changes }) => changes.map(({ key }) => key));

describe('unlock --save', () => {
  it.each(['2024-02-22', '2024-05-01', '2024-06-13', '2024-06-19'])(
    'writes each set of %s as an overlay, with which run finds nobody in the way',
    async (asOf) => {
      const { sets } = await unlockOf('--as-of', asOf);
      expect(sets.length).toBeGreaterThan(1);
      for (const at of sets.keys()) {
        const cwd = folderWith({});
        const pick = ['--pick', String(at + 1), '--save', 'what-if.json'];
        const saved = await answerTo(['unlock', '--as-of', asOf, ...pick], { cwd });
        expect([saved.code, saved.err]).toEqual([0, 'wrote what-if.json\n']);
        const run = (await jsonOf(['run', 'what-if.json', '--candidate', 'rutte'], { cwd })) as {
          readonly asOf: string;
          readonly candidates: readonly {
            readonly id: string;
            readonly verdict: string;
            readonly blockers: readonly string[];
          }[];
        };
        expect(run.asOf).toBe(asOf);
        expect(run.candidates.find(({ id }) => id === 'rutte')).toMatchObject({ blockers: [] });
      }
    },
    60_000,
  );
  it('builds on the changes that flags have made', async () => {
    const cwd = folderWith({});
    const made = ['--as-of', '2024-06-19', '--set', 'SVK.rutte=object', '--set', 'ROU.rutte=accept'];
    await answerTo(['unlock', ...made, '--save', 'w.json'], { cwd });
    const written = JSON.parse(readFileSync(join(cwd, 'w.json'), 'utf8')) as {
      readonly stances: { readonly rutte: object };
    };
    expect(written.stances.rutte).toEqual({
      ROU: { stance: 'accept', evidence: 'assumed' },
      SVK: { stance: 'accept', evidence: 'assumed' },
    });
  });
  it('waits for a day with what was known before, and takes back unnamed objections', async () => {
    const body = { name: 'Three', members: { AAA: {}, BBB: {}, CCC: {} } };
    const base = {
      title: 'Case',
      body,
      asOf: '2024-03-01',
      candidates: { x: { name: 'X', candidacy: [{ status: 'declared' }] } },
    };
    const cwd = folderWith({
      'wait.json': {
        ...base,
        stances: { x: { AAA: { from: '2024-02-01', stance: 'object', liftedBy: { after: '2024-03-10' } } } },
      },
      'total.json': {
        ...base,
        counts: [{ date: '2024-02-20', candidate: 'x', supporters: [0, 2], against: 1 }],
      },
    });
    await answerTo(['unlock', 'wait.json', '--save', 'later.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'later.json'), 'utf8'))).toMatchObject({
      asOf: '2024-03-11',
      knownBy: '2024-03-01',
    });
    await answerTo(['unlock', 'total.json', '--cost', 'x=0', '--save', 'none.json'], { cwd });
    for (const file of ['later.json', 'none.json']) {
      const { candidates } = (await jsonOf(['run', file], { cwd })) as {
        readonly candidates: readonly object[];
      };
      expect(candidates).toMatchObject([{ id: 'x', verdict: 'open' }]);
    }
  });
  it('refuses a set that there is not', async () => {
    const late = ['unlock', '--as-of', '2024-06-19'];
    expect(await answerTo([...late, '--pick', '9', '--save', 'w.json'])).toMatchObject({
      code: 2,
      out: '',
      err: 'nato-consensus: there is no set 9\nhelp: --pick takes 1 to 3\n',
    });
    expect(await answerTo([...late, '--max-cost', '0', '--save', 'w.json'])).toMatchObject({
      code: 2,
      err: 'nato-consensus: there is no set to save\nhelp: unlock without --save says why\n',
    });
    expect((await answerTo([...late, '--pick', '2'])).err).toContain('--pick');
  });
});

describe('unlock --cost', () => {
  it('takes members by name, and every other key as it is', async () => {
    const late = ['--as-of', '2024-06-19'];
    expect(keysOf(await unlockOf(...late, '--cost', 'Rumänien=0.5'))[0]).toEqual(['ROU']);
    expect(keysOf(await unlockOf(...late, '--cost', 'reserved=0.5'))[0]).toEqual(['ROU']);
    expect(keysOf(await unlockOf(...late, '--cost', 'iohannis=0.5'))[0]).toEqual(['iohannis']);
    expect((await unlockOf(...late, '--max-cost', '1')).complete).toBe(false);
    expect(keysOf(await unlockOf(...late, '--without-moves'))).toEqual([
      ['eastern-commitments'],
      ['iohannis'],
    ]);
  });
  it.each([
    ['Rumania', /no member, stance, concession, candidate or lever|KEY=NUMBER/],
    ['iohanis=1', /"iohanis" is no member.*\n.*iohannis/],
    ['ROU=-1', /takes a number of at least 0, not "-1"/],
    ['ROU=', /takes a number of at least 0, not ""/],
  ])('refuses %s', async (typed, message) => {
    const { code, err } = await answerTo(['unlock', '--cost', typed]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('unlock of somebody who is free', () => {
  it('names the cheapest ways to stop it, and asks for consent with --adopted', async () => {
    const agreed = await unlockOf('--as-of', '2024-06-27');
    expect(agreed).toMatchObject({ verdict: 'adopted', sets: [], stop: { goal: 'blocked' } });
    const open = await unlockOf('--as-of', '2024-06-13', '--candidate', 'kallas', '--adopted');
    expect(open).toMatchObject({ goal: 'adopted', reached: false });
  });
});

describe('unlock --by', () => {
  const ASKED = ['--as-of', '2024-06-13', '--by', '2024-07-11', '--trials', '400'];

  it('gives the chance that a forecast of the saved overlay gives, to the last digit', async () => {
    const cwd = folderWith({});
    const { chances } = await unlockOf(...ASKED);
    await answerTo(['unlock', ...ASKED.slice(0, 2), '--save', 'w.json'], { cwd });
    const { outcomes } = (await jsonOf(['forecast', 'w.json', '--by', '2024-07-11', '--trials', '400'], {
      cwd,
    })) as {
      readonly outcomes: readonly { readonly candidate: string | null; readonly probability: number }[];
    };
    const first = chances?.rows.find(
      ({ levers }) => levers.map(({ key }) => key).join() === 'amends-for-2021,iohannis',
    );
    expect(first?.chance.probability).toBe(
      outcomes.find(({ candidate }) => candidate === 'rutte')?.probability,
    );
  });
  it('is the same for any number of threads', async () => {
    expect(await unlockOf(...ASKED, '--workers', '2')).toEqual(await unlockOf(...ASKED, '--workers', '1'));
  });
  it('says when there was no time, and that a day is not simulated', async () => {
    const stopped = await answerTo(['unlock', ...ASKED, '--json'], {
      interrupted: AbortSignal.abort('SIGINT'),
    });
    expect(stopped.code).toBe(130);
    expect(stopped.err).toBe('stopped before any trials finished; there are no chances\n');
    expect(JSON.parse(stopped.out)).toMatchObject({ chances: null, influence: null });
    const late = await answerTo(['unlock', '--as-of', '2024-06-19', '--by', '2030-01-01', '--trials', '10']);
    expect(late.err).toContain('--by 2030-01-01 is after the end of the term');
    expect((await answerTo(['unlock', '--seed', '2'])).err).toContain('--by');
  });
});
