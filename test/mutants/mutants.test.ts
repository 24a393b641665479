/** Mutants of what ships, through the whole program: `npm run test:mutants -- 100000` tries as many. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { simulate, snapshot, verdicts, type Scenario } from '../../src/engine/index.js';
import { bundledNames, fileText, packageFile, resolverFor } from '../../src/files/index.js';
import { JobError, parametersOf, raceIn } from '../../src/jobs/index.js';
import { resolution } from '../../src/scenario/index.js';
import { answerTo } from '../cli/harness.js';
import { mutant } from './mutate.js';
import { watchdog } from './watchdog.js';

const COUNT = Number(process.env.MUTANTS ?? 100);
const FROM = Number(process.env.MUTANTS_FROM ?? 0);
/** One that takes longer hangs, in seconds: some hundred times what it takes on a busy machine. */
const LONGEST = 20;
/** Where the pages go that are asked for. */
const FOLDER = mkdtempSync(join(tmpdir(), 'nato-consensus-mutants-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const TEXTS = bundledNames().map((name) => {
  const text = fileText(packageFile(`scenarios/${name}.json`), name);
  // Standard input stands in no folder: what an overlay extends goes by its bundled name.
  return text.replace(/"extends": "[^"]*?([\w-]+)\.json"/, '"extends": "$1"');
});

/** How many are read besides without a command line, which takes a twentieth of the time. */
const READ = process.env.MUTANTS === undefined ? 2000 : COUNT;
/** All of them, those seldom that take ten times as long to read: the largest, and what extends it. */
const OFTEN = TEXTS.flatMap((text) =>
  text.length > 12_000 || text.includes('"extends"') ? [text] : Array.from({ length: 16 }, () => text),
);
/** What a mutant extends, if that is still there. */
const FINDS = resolverFor(packageFile('scenarios/mutant.json'), { cwd: FOLDER, allowOutside: true });

/** The trials that are simulated from a mutant that is valid. */
const TRIALS = { seed: 'mutant', from: 0, to: 2 };

/** What is asked of a mutant that is valid, in turn. */
const QUESTIONS = [
  ['run', '-'], ['run', '-', '--json'], ['run', '-', '--format', 'markdown'], ['run', '-', '--quiet', '--hindsight'],
  ['replay', '-', '--csv'], ['replay', '-', '--json'], ['replay', '-', '--events'], ['replay', '-', '--format', 'markdown'],
  ['check', '-'], ['check', '-', '--junit'], ['check', '-', '--tap'], ['check', '-', '--format', 'markdown'],
  ['compare', '-', '2024-rutte'], ['compare', '2024-rutte', '-', '--json'], ['compare', '2024-rutte', '-', '--format', 'markdown'],
  ['forecast', '-', '--trials', '20'], ['forecast', '-', '--trials', '20', '--json'], ['forecast', '-', '--trial', '3'],
  ['run', '-', '--format', 'svg'], ['replay', '-', '--format', 'svg'], ['forecast', '-', '--trials', '20', '--format', 'svg'],
  ['unlock', '-'], ['unlock', '-', '--json'], ['unlock', '-', '--adopted', '--format', 'markdown'],
  ['unlock', '-', '--by', '2024-07-11', '--trials', '20'], ['explore', '-', '-o', 'page.html', '--force'],
  ['sensitivity', '-', '--trials', '20', '--rows', '2', '--workers', '1'], ['calibrate', '-', '--spells'],
]; // prettier-ignore

/** What a command line may end with, whatever the file: an answer, unmet expectations, or faults of the file. */
const CODES = [0, 1, 2];

interface Finding {
  readonly mutant: number;
  readonly command: string;
  /** Where the mutant is kept, to be looked at. */
  readonly file: string;
  readonly found: string;
}

/** Writes a mutant of which something was found. @returns Its file. */
function kept(at: number, text: string): string {
  const file = `coverage/mutant-${at}.json`;
  mkdirSync('coverage', { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** What no answer and no message may have: a trace, a hole, or a character that a terminal obeys. */
const WRONG =
  /this is a defect|undefined|\[object|\bNaN\b|^ +at .*:\d+:\d+|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/m;

/** What is wrong with the program's behaviour on one mutant; and whether the mutant is valid. */
async function tried(
  at: number,
): Promise<{ readonly findings: readonly Finding[]; readonly isValid: boolean }> {
  const stdin = mutant(TEXTS, at);
  const findings: Finding[] = [];
  const ask = async (args: readonly string[]): Promise<number> => {
    const { code, err, out } = await answerTo(args, { stdin, cwd: FOLDER });
    const said = `${err}${out}`.replaceAll('\r\n', '\n');
    const wrong = WRONG.exec(said);
    if (wrong || !CODES.includes(code)) {
      const around = said.slice(Math.max(0, (wrong?.index ?? 0) - 60), (wrong?.index ?? 0) + 200);
      findings.push({
        mutant: at,
        command: args.join(' '),
        file: kept(at, stdin),
        found: `${code} ${around}`,
      });
    }
    return code;
  };
  const isValid = (await ask(['validate', '-'])) === 0;
  // One that is refused is refused by every command alike: one more is enough.
  const questions = QUESTIONS.filter(
    (_, question) => (question - at) % (isValid ? 9 : QUESTIONS.length) === 0,
  );
  for (const question of questions) await ask(question);
  return { findings, isValid };
}

/** What is wrong with what the engine makes of a scenario: its standings, and trials from them. */
function wrongInEngine(scenario: Scenario): readonly string[] {
  try {
    verdicts(snapshot(scenario));
    const race = raceIn({ scenario, reading: { asOf: scenario.asOf, hindsight: false } });
    const { outcomes } = simulate({ race, parameters: parametersOf(scenario.model) }, TRIALS);
    const ended = outcomes.flat().reduce((sum, count) => sum + count, 0);
    return ended === TRIALS.to ? [] : [`${ended} trials have an end`];
  } catch (error) {
    return error instanceof JobError ? [] : [String(error)];
  }
}

/** What is wrong with how a mutant is read, by itself or as what another file extends; and whether it is valid. */
function readOf(at: number): { readonly wrong: readonly string[]; readonly isValid: boolean } {
  const base = { name: 'mutant.json', text: mutant(OFTEN, at) };
  const over = { name: 'over.json', text: '{ "extends": "mutant.json", "title": "What if?" }' };
  const isOver = at % 4 === 0;
  // What an overlay says may be wrong in the light of what it extends, and the place is there.
  const isAlone = !isOver && !base.text.includes('"extends"');
  const { scenario, faults } = resolution(isOver ? over : base, (path, from) =>
    path === base.name ? base : FINDS(path, from),
  );
  const lines = faults.map(({ file, line, column, message }) => [file, line, column, message].join(' '));
  const said = faults.map(({ message, suggestion }) => `${message} ${suggestion ?? ''}`).join('\n');
  const wrong = [
    ...(scenario === null ? [] : wrongInEngine(scenario)),
    ...((scenario === null) === faults.length > 0 ? [] : ['neither a scenario nor a fault, or both']),
    ...(new Set(lines).size === lines.length ? [] : ['a fault twice']),
    ...(faults.every(({ line, file }) => line >= 1 && (!isAlone || file === base.name)) ? [] : ['no place']),
    ...(WRONG.test(said) ? [said] : []),
  ];
  return { wrong, isValid: scenario !== null };
}

/** The same with its number, and where it is kept if anything is wrong; what throws is wrong. */
function named(at: number): ReturnType<typeof readOf> {
  try {
    const { wrong, isValid } = readOf(at);
    return { wrong: wrong.map((each) => `mutant ${at}: ${each}, ${kept(at, mutant(OFTEN, at))}`), isValid };
  } catch (error) {
    return { wrong: [`mutant ${at}: ${String(error)}, ${kept(at, mutant(OFTEN, at))}`], isValid: false };
  }
}

describe('mutants of the scenarios that ship', () => {
  test(`${READ} of them are read: a scenario, or faults with their places`, { timeout: 0 }, () => {
    const found = Array.from({ length: READ }, (_, at) => named(FROM + at));
    expect(found.flatMap(({ wrong }) => wrong).slice(0, 20)).toEqual([]);
    // A sixth of them is valid, and goes through the engine.
    if (READ >= 100) expect(found.filter(({ isValid }) => isValid).length).toBeGreaterThanOrEqual(READ / 20);
  });

  test(`${COUNT} of them: an answer or faults, never a trace`, { timeout: 0 }, async () => {
    const findings: Finding[] = [];
    let valid = 0;
    const dog = await watchdog(LONGEST);
    for (let at = FROM; at < FROM + COUNT; at += 1) {
      dog.next(at);
      const result = await tried(at);
      findings.push(...result.findings);
      valid += Number(result.isValid);
    }
    await dog.stop();
    expect(findings.slice(0, 20)).toEqual([]);
    // Both sides are tried: mutants that are refused, and mutants that are answered.
    const [least, most] = COUNT < 100 ? [0, COUNT] : [COUNT / 50, COUNT - 1];
    expect(valid).toBeGreaterThanOrEqual(least);
    expect(valid).toBeLessThanOrEqual(most);
  });
});
