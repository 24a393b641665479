import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { flagName } from '../../src/cli/options.js';
import { YEAR_RANGE } from '../../src/scenario/schema/primitives.js';
import { answerTo, folderWith } from './harness.js';

const declared = (name: string) => ({ name, candidacy: [{ status: 'declared' }] });
const BASE = { body: 'nato', asOf: '2024-01-10', termEnds: '2024-10-01' };
const FILES = {
  'tie.json': { title: 'Tie', ...BASE, candidates: { a: declared('Ann Lee'), b: declared('Bo Roe') } },
  'three.json': {
    title: 'Three',
    ...BASE,
    candidates: {
      a: declared('Ann Lee'),
      b: declared('Bo Roe'),
      c: { name: 'Cy Poe', candidacy: [{ status: 'interested' }] },
    },
  },
  'month.json': {
    title: 'A month',
    ...BASE,
    candidates: {
      a: { name: 'Ann Lee', candidacy: [{ status: 'declared', from: '2024-01' }] },
      b: { name: 'Bo Roe', candidacy: [{ status: 'declared', from: '2024-01-05', source: 's' }] },
    },
    sources: { s: { publisher: 'The Paper', date: '2024-02-02' } },
  },
  'nobody.json': { title: 'Nobody', ...BASE, candidates: {} },
  'open.json': {
    title: 'Open',
    body: 'nato',
    asOf: '2024-01-10',
    candidates: { a: declared('Ann Lee') },
  },
};

/** Command lines that no careful user types: the exit code, and what standard error must say. */
const HOSTILE: readonly (readonly [line: readonly string[], code: number, says: string])[] = [
  // Words that are not what stands there.
  [['2024-rutte'], 2, 'did you mean nato-consensus run 2024-rutte?'],
  [['mine.json'], 2, 'did you mean nato-consensus run mine.json?'],
  [['help', 'foo'], 2, 'there is no command "foo"'],
  [['help', 'forcast'], 2, 'did you mean forecast?'],
  [['forcast', '--help'], 2, 'did you mean forecast?'],
  [['--asof', '2024-01-01'], 2, 'there is no option "--asof"'],
  [['run', '--trials', '5'], 2, 'there is no option "--trials"'],
  [['run', '--as-of'], 2, '--as-of <date> needs a value'],
  [['run', 'a', 'b'], 2, 'run takes 1, not 2'],
  [['run', 'rutte'], 3, 'did you mean 2024-rutte, or --candidate rutte?'],
  [['forecast', 'Iohannis'], 3, '--candidate iohannis'],
  [['run', '2024-06-19'], 3, 'did you mean --as-of 2024-06-19?'],
  [['run', '19.6.2024'], 3, 'did you mean --as-of 2024-06-19?'],
  [['replay', '2024-06-19'], 3, 'did you mean --to 2024-06-19?'],
  [['run', 'HUN.rutte=accept'], 3, 'did you mean --set HUN.rutte=accept?'],
  [['compare', 'unanimity'], 3, 'did you mean --rule unanimity?'],
  [['run', ''], 2, '"" names no file'],
  [['run', 'bundled:no-such.json'], 3, 'there is no such file'],
  // Dates in other notations, and days that no calendar here has.
  [['run', '--as-of', '22.2.2024'], 2, 'did you mean 2024-02-22?'],
  [['run', '--as-of', '20240222'], 2, 'did you mean 2024-02-22?'],
  [['run', '--as-of', '2024\u201006\u201021'], 2, 'did you mean 2024-06-21?'],
  [['forecast', '--by', '9 July 2024'], 2, 'did you mean 2024-07-09?'],
  [['replay', '--from', '2024/3/1'], 2, 'did you mean 2024-03-01?'],
  [['replay', '--to', 'March 1, 2024'], 2, 'did you mean 2024-03-01?'],
  [['members', '--as-of', '7.3.2024'], 2, 'did you mean 2024-03-07?'],
  [['compare', '2024-rutte', '--as-of', '2024-2-3'], 2, 'did you mean 2024-02-03?'],
  [['run', '--set', 'HUN.rutte=object@22.2.2024'], 2, '--set HUN.rutte=object@22.2.2024 takes'],
  [['run', '--withdraw', 'kallas@2024-2-3'], 2, 'did you mean 2024-02-03?'],
  [['replay', '--from', '0000-01-01'], 2, `in the years ${YEAR_RANGE}`],
  [['run', '--as-of', '9999-12-31'], 2, `in the years ${YEAR_RANGE}`],
  [['run', '--grant', 'reassurance@2201-01-01'], 2, `in the years ${YEAR_RANGE}`],
  // The words of a vote, and several values in one.
  [['run', '--set', 'Hungary.Rutte=yes'], 2, 'for a yes: --set Hungary.Rutte=support'],
  [['run', '--set', 'HUN.rutte=Vetoes'], 2, 'for a no: --set HUN.rutte=object'],
  [['run', '--set', 'HUN.rutte=opposed'], 2, 'for a no: --set HUN.rutte=object'],
  [['run', '--set', 'HUN.rutte=abstains'], 2, 'for an abstention: --set HUN.rutte=accept'],
  [['run', '--set', 'HUN.rutte=absent'], 2, 'for an absent member: --without HUN'],
  [['run', '--withdraw', 'iohannis,kallas'], 2, '--withdraw iohannis --withdraw kallas'],
  [['run', '--without', 'Hungary;North Macedonia'], 2, "--without Hungary --without 'North Macedonia'"],
  [['forecast', '--by', '2024-07-09,2024-08-01'], 2, '--by 2024-07-09 --by 2024-08-01'],
  [['run', '--candidate', 'doe'], 2, 'there is no candidate "doe"'],
  [['run', '--fail-on', 'Blocked'], 2, 'did you mean blocked?'],
  [['run', '--format', 'xml'], 2, '--format takes'],
  // Files of answers, which go to standard output.
  [['run', '--format', 'png'], 2, 'standard output; write --format svg > run.svg\n'],
  [['run', '--svg'], 2, 'write --format svg > run.svg\n'],
  [['run', '-o', 'a b.png'], 2, "write --format svg > 'a b.svg'\n"],
  [['run', '--output=x.json'], 2, 'write --format json > x.json\n'],
  [['replay', '-o', 'x.xlsx'], 2, 'write --format excel > x.csv\n'],
  [['replay', '-o', 'x.doc'], 2, 'see nato-consensus replay --help'],
  [['check', '--out'], 2, 'write > check.txt\n'],
  [['explore', '--svg'], 2, 'see nato-consensus explore --help'],
  [['members', 'nope.json'], 3, 'nope.json: there is no such file'],
  // Nobody to speak of.
  [['run', 'tie.json', '--fail-on', 'open'], 2, '--candidate a or --candidate b'],
  [['run', 'three.json', '--fail-on', 'open'], 2, 'choose one\nhelp: --candidate a or --candidate b\n'],
  [['compare', 'tie.json', '--set', 'HUN.a=object', '--set', 'HUN.b=object'], 2, 'are tied'],
  [['run', 'nobody.json', '--fail-on', 'blocked'], 2, 'no candidate has declared by 2024-01-10'],
  [['compare', 'nobody.json', 'nobody.json'], 2, 'there is no front-runner'],
  [['run', '--candidate', 'karins', '--as-of', '2023-10-01'], 2, 'nobody has named karins by 2023-10-01'],
  [['replay', '--candidate', 'karins', '--to', '2023-10-01'], 2, 'help: --to 2023-11-19 or later\n'],
  [
    ['run', 'month.json', '--candidate', 'a'],
    2,
    'help: --as-of 2024-01-31 or later; a month counts from its last day\n',
  ],
  [['run', 'month.json', '--candidate', 'a', '--hindsight'], 2, 'help: --as-of 2024-01-31 or later; a month'],
  [['run', 'month.json', '--candidate', 'b'], 2, 'help: --hindsight, or --as-of 2024-02-02 or later\n'],
  [['run', 'month.json', '--fail-on', 'open'], 2, 'help: --hindsight, or --as-of 2024-01-31 or later\n'],
  [['forecast', '--candidate', 'karins', '--as-of', '2023-10-01'], 2, 'nobody has named karins'],
  [['compare', '2024-rutte', '--candidate', 'karins', '--as-of', '2023-10-01'], 2, 'nobody has named karins'],
  // After the end.
];

describe('a hostile command line', () => {
  it.each(HOSTILE)('%j ends with %i and the way out', async (line, code, says) => {
    const answer = await answerTo(line, { cwd: folderWith(FILES) });
    expect(answer).toMatchObject({ code, out: '' });
    expect(answer.err).toMatch(/^nato-consensus: /);
    expect(answer.err).toContain(says);
    expect(answer.err).not.toMatch(/^\s+at |error:/m);
  });
});

describe('a hint for an argument that names no file', () => {
  const words = ['2024-06-19', 'HUN.rutte=accept', 'unanimity', 'rutte'];
  // What init is given is a file to come.
  const reading = COMMANDS.filter(({ name, args }) => !['init', 'import'].includes(name) && args.length > 0);

  it.each(reading.map((command) => [command.name, command] as const))(
    'names only flags that %s takes',
    async (name, { flags }) => {
      const known = flags.map(flagName);
      const dated = known.filter((flag) => ['--as-of', '--to'].includes(flag));
      for (const word of words) {
        const { code, err } = await answerTo([name, word]);
        const [, hint = ''] = /did you mean (.*)\?/.exec(err) ?? [];
        const named = [...hint.matchAll(/--[\w-]+/g)].map(([flag]) => flag);
        expect({ word, unknown: named.filter((flag) => !known.includes(flag)) }).toEqual({
          word,
          unknown: [],
        });
        expect(code).toBeGreaterThan(0);
        // A body is found by its name, and no file is looked for.
        if (word === words[0] && name !== 'members') expect(named).toEqual(dated);
      }
    },
  );
});

describe('a command line at the edge of what can be answered', () => {
  it.each([
    [['run', 'tie.json', '--quiet'], 'are tied for the lead'],
    [['run', 'tie.json', '--candidate', 'a', '--fail-on', 'blocked', '--quiet'], 'Ann Lee is neither'],
    [['replay', 'tie.json', '--json'], '"candidate": null'],
    [['compare', 'tie.json', '--candidate', 'b', '--set', 'HUN.b=object'], 'Bo Roe'],
    [['forecast', 'tie.json', '--trials', '20', '--json'], '"frontRunner": null'],
    [['forecast', 'nobody.json', '--trials', '20', '--json'], '"frontRunner": null'],
    [['forecast', '--as-of', '2100-01-01', '--trials', '20'], 'the decision for Mark Rutte is on record'],
    [
      ['forecast', '--as-of', '2023-05-01', '--trials', '20'],
      'As of 1 May 2023, nobody leads and nobody is on record',
    ],
    [['forecast', 'tie.json', '--candidate', 'b', '--trials', '20'], 'Bo Roe is appointed by 1 October 2024'],
    [['run', 'bundled:2024-rutte.json', '--quiet'], 'Mark Rutte is blocked'],
    [['members', '2024-rutte'], 'NATO has 31 members on 22 February 2024.'],
    [['members', 'open.json'], 'NATO has 31 members on 10 January 2024.'],
    [['forecast', 'tie.json', '--candidate', 'b', '--trials', '20', '--quiet'], 'Bo Roe is appointed by'],
    [['forecast', '--trials', '1'], 'of 1 simulated future.'],
  ])('%j is answered', async (line, says) => {
    const { code, out, err } = await answerTo(line, { cwd: folderWith(FILES) });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(says);
  });

  it.each([
    [
      ['forecast', '--by', '2026-12-31'],
      '2024-10-01',
      '--by 2026-12-31 is after the end of the term, 1 October 2024; the answer is for that day\n',
    ],
    // 365 days after 10 January 2024, of which a year has 366 days.
    [
      ['forecast', 'open.json', '--by', '2030-01-01'],
      '2025-01-09',
      '--by 2030-01-01 is after the last day that is simulated, 9 January 2025; the answer is for that day\n',
    ],
  ])('%j claims no day that is not simulated', async (line, by, err) => {
    const answer = await answerTo([...line, '--trials', '20', '--json'], { cwd: folderWith(FILES) });
    expect(answer).toMatchObject({ code: 0, err });
    const { outcomes } = JSON.parse(answer.out) as { outcomes: { by: string }[] };
    expect(new Set(outcomes.map((outcome) => outcome.by))).toEqual(new Set([by]));
  });

  it('says that nothing is compared, and how to compare something', async () => {
    const { code, err } = await answerTo(['compare', '2024-rutte']);
    expect(code).toBe(0);
    expect(err).toContain('nothing is compared');
    expect((await answerTo(['compare', '2024-rutte', '--without', 'USA'])).err).toBe('');
  });
});
