import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORKED_OUT } from '../engine/calibration/cases.js';
import { answerTo, folderWith, jsonOf } from './harness.js';

const members = Object.fromEntries(['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((code) => [code, {}]));
const CASE = {
  title: 'A case',
  body: { name: 'Five', members },
  asOf: '2024-03-01',
  principals: ['AAA'],
  ...WORKED_OUT,
};

describe('calibrate', () => {
  it('tells parameters, terms and counts of the cases that are named, in 80 columns', async () => {
    const { code, out, err } = await answerTo(['calibrate', 'a.json'], {
      cwd: folderWith({ 'a.json': CASE }),
    });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^13 parameters from 1 case\.\n/);
    expect(out).toMatch(/^unseenObjection +1 +0\.34–1 +probability +counted +2 +2$/m);
    expect(out).toMatch(/^a member comes round +4 \/ 3 +0 \/ 0 +0 \/ 3$/m);
    expect(out).toContain('Chosen was who first led alone: 1; another on record then: 0;');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('lists the spells of each case', async () => {
    const cwd = folderWith({ 'a.json': CASE });
    const { out } = await answerTo(['calibrate', 'a.json', '--spells'], { cwd });
    expect(out).toMatch(/^5 spells of withholding in 1 case\.\n/);
    expect(out).toMatch(/^AAA\* +x +2024-03-01 +2024-03-11 +1\.4 +20 +came round$/m);
    expect(out).toMatch(/^BBB +x +2024-03-06 +2024-03-16 +1\.4 +15 +was given it$/m);
    const { spells } = (await jsonOf(['calibrate', 'a.json', '--spells'], { cwd })) as { spells: object[] };
    expect(spells[0]).toEqual({
      ...{ case: 'a', member: 'AAA', principal: true, candidate: 'x', from: '2024-03-01', to: '2024-03-11' },
      ...{ weeks: 1.4, stance: 'reserved', deadlineIn: 20, ended: 'conceded' },
    });
  });

  it('prints both as comma-separated values and as Markdown', async () => {
    const cwd = folderWith({ 'a.json': CASE });
    const csv = async (...more: string[]) =>
      (await answerTo(['calibrate', 'a.json', '--csv', ...more], { cwd })).out.split('\r\n');
    expect((await csv())[0]).toBe('parameter,value,low,high,unit,kind,events,exposure');
    expect((await csv()).at(-2)).toMatch(/^undeclaredWithholds,1,0\.2065\d+,1,probability,counted,1,1$/);
    const [header, ...rows] = await csv('--spells');
    expect(header).toBe('case,member,principal,candidate,from,to,weeks,stance,deadlineIn,ended');
    expect(rows).toContain('a,DDD,false,x,2024-03-12,2024-03-14,0.3,object,17,conceded');
    const { out } = await answerTo(['calibrate', 'a.json', '--spells', '--format', 'markdown'], { cwd });
    expect(out).toContain('| CCC | x | 2024-03-08 | 2024-03-31 | 3.3 | 0 | came round |');
  });

  it('saves the parameters, and replaces nothing', async () => {
    const cwd = folderWith({ 'a.json': CASE });
    const args = ['calibrate', 'a.json', '--save', 'p.json'];
    expect(await answerTo(args, { cwd })).toMatchObject({ code: 0, err: 'wrote p.json\n' });
    const file = JSON.parse(readFileSync(join(cwd, 'p.json'), 'utf8')) as Record<string, unknown>;
    expect(file).toMatchObject({ formatVersion: 1, kind: 'nato-consensus parameters', cases: ['a'] });
    expect(await answerTo(args, { cwd })).toMatchObject({ code: 2, out: '' });
  });

  it('has a digest that the outcome is part of', async () => {
    const cwd = folderWith({
      'a.json': CASE,
      'b/a.json': { ...CASE, outcome: { ...CASE.outcome, on: '2024-03-30' } },
    });
    const digestOf = async (path: string) =>
      ((await jsonOf(['calibrate', path, '--spells'], { cwd })) as { digest: string }).digest;
    expect(await digestOf('a.json')).not.toBe(await digestOf('b/a.json'));
  });

  it.each([
    ['that says nothing of its end', { ...CASE, outcome: undefined }, 'a.json does not say how it ended'],
    ['with faults', { ...CASE, rule: 'nonsense' }, 'nonsense'],
    ['that cannot be read', new Uint8Array([255]), 'UTF-8'],
  ])('refuses a case %s', async (_, content, message) => {
    const cwd = folderWith({ 'a.json': content });
    const answer = await answerTo(['calibrate', 'a.json'], { cwd });
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain(message);
  });
});
