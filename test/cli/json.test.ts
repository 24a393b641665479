import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

const RACE: unknown = parse(readFileSync('scenarios/2024-rutte.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** `value` with the keys of every object in another order, drawn from `order`. */
function rekeyed(value: unknown, order: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => rekeyed(each, order));
  if (typeof value !== 'object' || value === null) return value;
  const keyed = Object.entries(value).map(([key, each]) => [order(), key, rekeyed(each, order)] as const);
  return Object.fromEntries(keyed.sort(([a], [b]) => a - b).map(([, key, each]) => [key, each]));
}

/** A plain linear congruential generator: any order will do. Source: Numerical Recipes, ranqd1. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
}

const READING = ['run', 'replay', 'check'];

describe('a JSON answer', () => {
  it.each([
    ['run', ['run']],
    ['replay', ['replay']],
    ['compare', ['compare', '2024-rutte', '--set', 'HUN.rutte=accept']],
    ['check', ['check']],
    ['validate', ['validate']],
    ['list', ['list']],
    ['members', ['members']],
    ['members', ['members', '--power', '--rule', 'consensus']],
    ['members', ['members', '--power', '--explain']],
  ])('of %s says first what it is', async (command, args) => {
    const answer = (await jsonOf(args)) as Record<string, unknown>;
    const start = ['formatVersion', 'command', 'version', 'digest'];
    expect(Object.keys(answer).slice(0, start.length)).toEqual(start);
    expect(answer).toMatchObject({ formatVersion: 1, command, version });
    expect(answer.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['run', ['run'], ['asOf', 'rule', 'members', 'frontRunner']],
    ['replay', ['replay'], ['firstPossible', 'reached']],
    [
      'compare',
      ['compare', '2024-rutte', '--rule', 'two-thirds'],
      ['changes', 'before', 'after', 'decisive'],
    ],
    ['check', ['check'], ['passed', 'failed']],
  ])('of %s holds the fields that others rely on', async (_command, args, fields) => {
    expect(Object.keys((await jsonOf(args)) as object)).toEqual(expect.arrayContaining(fields));
  });

  it.each([
    ['run', 'candidates', 'id name candidacy verdict supporters accepting undeclared blockers'],
    ['run', 'dossiers', 'candidate member stance since restated why asks liftedBy source evidence sole'],
    ['run', 'rules', 'rule candidate verdict'],
    ['replay', 'steps', 'date candidate member from to verdict blockers'],
    ['check', 'results', 'scenario expectation pass message'],
  ])('of %s holds %s, each with the fields that others rely on', async (command, list, fields) => {
    const answer = (await jsonOf([command])) as Record<string, readonly object[]>;
    expect(answer[list]).not.toEqual([]);
    for (const each of answer[list] ?? [])
      expect(Object.keys(each)).toEqual(expect.arrayContaining(fields.split(' ')));
  });

  it('is the same from run to run, from any folder and terminal', async () => {
    for (const command of READING) {
      const first = await answerTo([command, '--json']);
      const terminal = { isTTY: true, columns: 200 };
      expect((await answerTo([command, '--json'], { terminal, env: { TZ: 'UTC' } })).out).toBe(first.out);
    }
  });

  it('has a digest that does not depend on paths, and changes with what was read', async () => {
    const one = { extends: '2024-rutte', title: 'One', expect: [{ candidate: 'rutte', verdict: 'blocked' }] };
    const two = { ...one, title: 'Two' };
    const other = { ...one, expect: [{ candidate: 'rutte', verdict: 'blocked', undeclared: 3 }] };
    const digestOf = async (args: readonly string[], files: Record<string, object>) =>
      ((await jsonOf(args, { cwd: folderWith(files) })) as { digest: string }).digest;
    for (const command of ['check', 'validate']) {
      const plain = await digestOf([command, '.'], { 'a.json': one, 'b.json': two });
      expect(await digestOf([command, 'x'], { 'x/z.json': one, 'x/y.json': two })).toBe(plain);
      const changes = [{ 'a.json': one }, { 'a.json': one, 'b.json': { ...two, title: 'Three' } }];
      for (const files of [...changes, { 'a.json': other, 'b.json': two }])
        expect(await digestOf([command, '.'], files)).not.toBe(plain);
    }
    const [now, then] = [['members'], ['members', '--as-of', '2024-03-06']];
    expect(await digestOf(then, {})).not.toBe(await digestOf(now, {}));
  });

  it('is the same for any order of the keys in the file', async () => {
    const cwd = folderWith({ 'race.json': RACE as object });
    const plain = await Promise.all(
      READING.map((command) => answerTo([command, 'race.json', '--json'], { cwd })),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const other = folderWith({ 'race.json': rekeyed(RACE, drawing(seed)) as object });
        for (const [index, command] of READING.entries()) {
          expect((await answerTo([command, 'race.json', '--json'], { cwd: other })).out).toBe(
            plain[index]?.out,
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('lists members by code in alphabetical order, in every list', async () => {
    const { members, candidates } = (await jsonOf(['run', '--as-of', '2024-04-15'])) as {
      members: string[];
      candidates: Record<'supporters' | 'accepting' | 'undeclared' | 'blockers', string[]>[];
    };
    const lists = candidates.flatMap((each) => [
      each.supporters,
      each.accepting,
      each.undeclared,
      each.blockers,
    ]);
    for (const list of [members, ...lists]) expect(list).toEqual([...list].sort());
    expect(members).toHaveLength(32);
  });
});
