/** Answers about races in which something is out of the ordinary: ties, nobody, too many, and members of whom no map knows. */
/** An answer that is frozen in a file of its own. */
export interface Golden {
  readonly file: string;
  readonly args: readonly string[];
  readonly code?: number;
  /** What it writes, which stands behind it. */
  readonly writes?: string;
}

const FEW = ['--trials', '100', '--workers', '1'];
const SVG = ['--format', 'svg'];

/** A tie, somebody named besides, members who did not say by name that they are against, and more blockers than are tolerated. */
const declaredAs = (name: string, status = 'declared') => ({
  name,
  candidacy: [{ status, from: '2024-01-01' }],
});
const ODD = {
  title: 'An odd race',
  body: 'nato',
  asOf: '2024-03-10',
  candidates: { a: declaredAs('Ann A'), b: declaredAs('Bob B'), c: declaredAs('Cy C', 'mentioned') },
  stances: { a: { HUN: 'object', TUR: 'redline', '*': 'accept' } },
  counts: [{ date: '2024-03-01', candidate: 'b', supporters: 20, against: 3 }],
};
/** Twelve who came round one after the other, a rule that could not be applied, and members of whom no map knows. */
const LONG = {
  ...ODD,
  title: 'A long race',
  candidates: { a: ODD.candidates.a },
  counts: [],
  stances: {
    a: Object.fromEntries(
      ['HUN', 'TUR', 'POL', 'EST', 'LVA', 'LTU', 'ROU', 'BGR', 'HRV', 'SVN', 'SVK', 'CZE', 'FIN', 'SWE'].map(
        (code, at) => [
          code,
          [
            { stance: at % 2 === 0 ? 'object' : 'reserved', from: `2024-01-${10 + at}` },
            { stance: 'accept', from: `2024-02-${10 + at}` },
          ],
        ],
      ),
    ),
  },
};
const OSCE = { ...ODD, body: 'osce', asOf: '1990-06-01', candidates: { a: { name: 'Ann A', candidacy: [{ status: 'declared', from: '1990-01-01' }] } }, stances: { a: { SM: 'object', VA: 'object', FR: 'support', DE: 'reserved', US: 'support' } }, counts: [] }; // prettier-ignore
/** A table of which a row says that somebody takes no part. */
const ABSENT =
  'member,candidate,stance,date\nHungary,Ann Abe,absent,2024-01-01\nItaly,Ann Abe,abstains,2024-01-01\n';

/** A table as people keep them: ends of lines and blanks of all kinds, names in several forms, addresses for sources. */
const MESSY = [
  ' member ,candidate,  stance,date,source,home,why',
  'Hungary ,Ann  Bee , no ,2024-01-05,https://www.example.org/a?b#c,Iceland," two\n  lines "',
  '',
  'Türkiye,A. Bee,No,2024-01-06,"Reuters, 2024-01-07",,',
  'Nowhere , Bee,yes,2024-01-07,http://news.example.com:80/x,,',
  'It,BEE,yes,2024-01-08,the press,,',
  'France,Cy Dee-Day,absent,2024-01-09,,,',
  'Spain,cy deeday,yes,2024-01-10,,Norway,',
  ',Ann Bee,withdrawn,2024-02-01,,,',
  'Poland,Ann Bee,sometimes,2024-02-02,,,',
].join('\r\n');

/** The files that they are about. */
export const ODD_FILES = {
  'odd.json': ODD,
  'nobody.json': { ...ODD, candidates: {}, stances: {}, counts: [] },
  'none.json': {
    ...ODD,
    expect: [{ candidate: 'c', unlockedBy: ['TUR'] }],
  },
  'long.json': LONG,
  'osce.json': OSCE,
  'absent.csv': ABSENT,
  'messy.csv': MESSY,
};

/** What is asked, and where the answer is. */
export const ODD_GOLDEN: readonly Golden[] = [
  { file: 'odd.txt', args: ['run', 'odd.json'] },
  { file: 'odd.json', args: ['run', 'odd.json', '--json'] },
  { file: 'odd.svg', args: ['run', 'odd.json', '--candidate', 'b', ...SVG] },
  { file: 'odd-replay.svg', args: ['replay', 'odd.json', ...SVG] },
  { file: 'odd-replay.txt', args: ['replay', 'odd.json', '--candidate', 'b'] },
  { file: 'odd-tolerated.txt', args: ['run', 'odd.json', '--candidate', 'a', '--rule', 'consensus-minus=1'] },
  { file: 'odd-majority.txt', args: ['run', 'odd.json', '--candidate', 'c', '--rule', 'two-thirds'] },
  { file: 'odd-council.txt', args: ['run', 'odd.json', '--candidate', 'a', '--rule', 'security-council'] },
  {
    file: 'odd-council.svg',
    args: ['replay', 'odd.json', '--candidate', 'a', '--rule', 'security-council', ...SVG],
  },
  { file: 'long.svg', args: ['replay', 'long.json', '--from', '2023-12-01', ...SVG] },
  { file: 'osce.svg', args: ['run', 'osce.json', ...SVG] },
  { file: 'odd-unnamed.txt', args: ['run', 'odd.json', '--candidate', 'b'] },
  { file: 'odd-unnamed.md', args: ['run', 'odd.json', '--candidate', 'b', '--format', 'markdown'] },
  { file: 'check-none.txt', args: ['check', 'none.json'], code: 1 },
  {
    file: 'replay-linked.md',
    args: ['replay', '--from', '2024-06-10', '--to', '2024-06-30', '--events', '--format', 'markdown'],
  },
  { file: 'import-messy.txt', args: ['import', 'messy.csv', '--skip-refused'] },
  { file: 'decided.txt', args: ['run', '--as-of', '2024-07-01'] },
  { file: 'undone.txt', args: ['run', '--as-of', '2024-07-01', '--set', 'HUN.rutte=object'] },
  { file: 'members-eu.txt', args: ['members', 'eu'] },
  { file: 'import-absent.txt', args: ['import', 'absent.csv', '--skip-refused'] },
  { file: 'check-all.txt', args: ['check', '.'], code: 2 },
  { file: 'check-all.json', args: ['check', '.', '--json'], code: 2 },
  { file: 'check-all.tap', args: ['check', '.', '--tap'], code: 2 },
  { file: 'check-all.xml', args: ['check', '.', '--junit'], code: 2 },
  { file: 'nobody-over.txt', args: ['forecast', 'nobody.json', '--over-parameters', ...FEW] },
  { file: 'complete-run-format.tsv', args: ['complete', '--', 'run', '--format', ''] },
  { file: 'complete-replay-format.tsv', args: ['complete', '--', 'replay', '--format', ''] },
  { file: 'complete-check-format.tsv', args: ['complete', '--', 'check', '--format', ''] },
  { file: 'complete-commands.tsv', args: ['complete', '--', ''] },
  { file: 'nobody.svg', args: ['forecast', 'nobody.json', ...FEW, ...SVG] },
];
