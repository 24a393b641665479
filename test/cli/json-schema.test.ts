/** Every JSON answer against its published schema. */
import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { formatsOf } from '../../src/report/index.js';
import { ANSWERS_SCHEMA, faultsOf } from './answer-schema.js';
import { CLUB } from './club.js';
import { answerTo, folderWith, stoppedAfter } from './harness.js';

const FILES = {
  'club.json': CLUB,
  'fails.json': { ...CLUB, expect: [{ candidate: 'x', verdict: 'adopted' }] },
  'faulty.json': '{ "title": 1 }',
};
const FEW = '--trials 20 --seed 1';
const LONG = '--trials 5000 --workers 1';
const EASED = '--set AAA.x=accept --forecast';
const SHARD = `forecast club.json ${FEW} --shard`;

/** What is asked, and after how many looks it is stopped, if it is; jsonOf holds all that other tests ask. */
const ASKED: readonly (readonly [lines: string, looks: number | null])[] = [
  ['run', null],
  ['run club.json --rule two-thirds', null],
  ['run history/1999-robertson', null],
  ['run history/1994-claes', null],
  ['run history/2016-guterres', null],
  ['run history/1998-duisenberg', null],
  ['replay history/1994-claes', null],
  [`forecast club.json ${FEW}`, null],
  [`forecast history/1995-ruggiero ${FEW}`, null],
  ['forecast club.json --until-precision 0.05', null],
  ['forecast club.json --until-precision 0.0001 --workers 1', 1],
  [`forecast club.json ${LONG}`, 1],
  ['forecast club.json --trial 3', null],
  ['forecast --explain', null],
  [`forecast club.json --over-parameters ${FEW}`, null],
  [`forecast club.json --over-parameters ${LONG}`, 1],
  ['forecast --over-parameters --explain', null],
  [`${SHARD} 1/2 --output 1.json && ${SHARD} 2/2 --output 2.json && merge 1.json 2.json`, null],
  ['compare club.json --rule two-thirds', null],
  [`compare club.json ${EASED} ${FEW}`, null],
  [`compare club.json ${EASED} ${LONG}`, 1],
  [`compare club.json ${EASED} ${LONG}`, 0],
  ['unlock history/1995-ruggiero', null],
  [`unlock club.json --by 2024-03-20 ${FEW}`, null],
  [`unlock club.json --by 2024-03-20 ${LONG}`, 1],
  ['unlock --explain', null],
  [`sensitivity club.json --rows 2 ${FEW}`, null],
  ['sensitivity club.json --rows 2 --trials 200 --workers 1', 1],
  ['sensitivity --explain', null],
  ['check fails.json', null],
  ['check history/1995-ruggiero', null],
  ['validate faulty.json', null],
  ['validate none.json', null],
  ['validate club.json', null],
  ['export club.json', null],
  ['members', null],
  ['members --as-of 1990-01-01', null],
  ['members --power --rule consensus', null],
  ['members --power --explain', null],
  ['calibrate club.json', null],
  ['calibrate --spells club.json', null],
];

/** Commands that read everything that ships, which other tests ask: json.test.ts and backtest.test.ts. */
const ELSEWHERE = ['backtest', 'list'];

it.each(ASKED)('%s --json is as its schema says', async (lines, looks) => {
  const cwd = folderWith(FILES);
  const [line = '', ...before] = lines.split(' && ').reverse();
  for (const each of before.reverse()) await answerTo(each.split(' '), { cwd });
  const [command = ''] = line.split(' ');
  const world = looks === null ? { cwd } : { cwd, interrupted: stoppedAfter(looks) };
  const { out } = await answerTo([...line.split(' '), '--json'], world);
  const answer = JSON.parse(out) as Record<string, unknown>;
  expect(faultsOf(command, answer)).toEqual([]);
  expect(faultsOf(command, { ...answer, another: 1 })).not.toEqual([]);
  const { version: _version, ...lacking } = answer;
  expect(faultsOf(command, lacking)).not.toEqual([]);
  if (looks !== null && 'partial' in answer) expect(answer.partial).toBe(true);
});

it('every command with --json has a schema, and is held against it here or where it is tested', () => {
  const named = COMMANDS.filter(({ answer }) => answer && formatsOf(answer).includes('json')).map(
    ({ name }) => name,
  );
  const asked = ASKED.map(([lines]) => (lines.split(' && ').at(-1) ?? '').replace(/ .*/, ''));
  expect(named.filter((name) => !(name in ANSWERS_SCHEMA.$defs))).toEqual([]);
  expect(named.filter((name) => !asked.includes(name))).toEqual(ELSEWHERE);
  // A merged forecast is a forecast, and says so.
  const own = ANSWERS_SCHEMA.oneOf.map(({ $ref }) => $ref.replace('#/$defs/', ''));
  expect(own.toSorted()).toEqual(named.filter((name) => name !== 'merge').sort());
});
