import { describe, expect, it } from 'vitest';
import { cellRows } from '../../../src/scenario/table/cells.js';
import { HEADINGS } from '../../../src/scenario/table/headings.js';
import { tableIn } from '../../../src/scenario/table/whole-table.js';
import { read } from './reading.js';

const HEAD = 'member,candidate,stance,date,source,evidence,why,published,known,home';
const ISO = 'write it as YYYY-MM-DD';
const STANCE = 'is no stance, and no word that stands for one';
const MAP = '--map says what it stands for';
const CONTRADICTION = 'keep one of them, or give each its own date';

type Told = readonly [
  row: number,
  heading: string | null,
  cell: string,
  why: string,
  suggestion: string | null,
];

/** What is said of the rows below the headings. */
function toldOf(rows: readonly string[], head = HEAD): readonly Told[] {
  return read([head, ...rows]).refusals.map(({ row, heading, cell, why, suggestion }) => [row ?? 0, heading, cell, why, suggestion]);
} // prettier-ignore

describe('a cell that is not understood is told with its row, its heading, why, and what to do', () => {
  it.each<[string, readonly string[], readonly Told[]]>([
    ['a member that is misspelt', ['Hungray,Abe,yes,2024-03-05'], [[2, 'member', 'Hungray', 'is not a member of NATO', 'did you mean Hungary (HUN)?']]],
    ['a state that is no member', ['Ireland,Abe,yes,2024-03-05'], [[2, 'member', 'Ireland', 'Ireland is not a member of NATO', null]]],
    ['no member', [',Abe,yes,2024-03-05'], [[2, 'member', '', 'names no member', null]]],
    ['no candidate', ['HUN,,yes,2024-03-05'], [[2, 'candidate', '', 'names no candidate', '--candidate names the one of such rows']]],
    [
      'a part of two names',
      ['HUN,Ann Abe,yes,2024-01-01', 'HUN,Bob Abe,yes,2024-01-01', 'HUN,Abe,yes,2024-01-02'],
      [[4, 'candidate', 'Abe', 'may be abe or bob-abe', 'write the whole name']],
    ],
    ['a word near one that stands for a stance', ['HUN,Abe,abstian,2024-03-05'], [[2, 'stance', 'abstian', STANCE, `${MAP}; did you mean "abstain" (accept)?`]]],
    ['a word near a stance', ['HUN,Abe,suport,2024-03-05'], [[2, 'stance', 'suport', STANCE, `${MAP}; did you mean "support"?`]]],
    ['a word near no other', ['HUN,Abe,purple,2024-03-05'], [[2, 'stance', 'purple', STANCE, MAP]]],
    ['a grade that is misspelt', ['HUN,Abe,yes,2024-03-05,Reuters,statd'], [[2, 'evidence', 'statd', 'is not one of stated, reported, inferred, assumed', 'did you mean "stated"?']]],
    ['a grade that there is not', ['HUN,Abe,yes,2024-03-05,Reuters,purple'], [[2, 'evidence', 'purple', 'is not one of stated, reported, inferred, assumed', null]]],
    ['what is no date', ['HUN,Abe,yes,soon'], [[2, 'date', 'soon', 'is not a date', ISO]]],
    ['what is no day of publication', ['HUN,Abe,yes,2024-03-05,Reuters,,,soon'], [[2, 'published', 'soon', 'is not a date', ISO]]],
    ['what is no day from which it was known', ['HUN,Abe,yes,2024-03-05,Reuters,,,,soon'], [[2, 'known', 'soon', 'is not a date', ISO]]],
    ['a date of no known year', ['HUN,Abe,yes,1066-10-14'], [[2, 'date', '1066-10-14', 'lies outside the years 1900 to 2200', null]]],
    [
      'a date of two readings',
      ['HUN,Abe,yes,03/04/2024'],
      [[2, 'date', '03/04/2024', 'may be 2024-04-03 or 2024-03-04, and no other row of the column decides', '--dates day-first or --dates month-first says how to read the column']],
    ],
    [
      'a date of two readings beside dates of either',
      ['HUN,Abe,yes,03/04/2024', 'ITA,Abe,yes,22/02/2024', 'POL,Abe,yes,02/22/2024'],
      [[2, 'date', '03/04/2024', 'may be 2024-04-03 or 2024-03-04, and rows 3 and 4 are written in different orders', ISO]],
    ],
    ['a source of no day', ['HUN,Abe,yes,,Reuters'], [[2, 'source', 'Reuters', 'has no date, and neither has the row', 'write it as "Reuters, 2024-03-05", or use --as-of']]],
    ['what no reader can see', ['HUN,Abe,yes,2024-03-05,,,a\u202eb'], [[2, 'why', 'a\u202eb', 'has characters that no reader can see', 'write "ab"']]],
    [
      'a cell too many',
      ['HUN,Abe,yes,2024-03-05,,,no,,,HUN,wait,more'],
      [[2, null, 'wait', 'is not below any heading: the row has 12 cells, and there are 10 headings', 'put a cell that has the separator in it in double quotes']],
    ],
    ['a home that is no member', ['HUN,Abe,yes,2024-03-05,,,,,,Hungray'], [[2, 'home', 'Hungray', 'is not a member of NATO', 'did you mean Hungary (HUN)?']]],
    [
      'two homes of one candidate',
      ['HUN,Abe,yes,2024-03-05,,,,,,HUN', 'ITA,Abe,yes,2024-03-05,,,,,,ITA'],
      [[3, 'home', 'ITA', 'is not HUN, which an earlier row says of the same candidate', null]],
    ],
    [
      'two stances of one day',
      ['HUN,Abe,yes,2024-03-05', 'USA,Abe,yes,2024-03-05', 'HUN,Abe,no,2024-03-05', 'HUN,Abe,support,2024-03-05'],
      [
        [2, null, 'support', 'contradicts row 4 ("object"), which is about the same, the same day', CONTRADICTION],
        [4, null, 'object', 'contradicts row 2 ("support"), which is about the same, the same day', CONTRADICTION],
        [5, null, 'support', 'contradicts row 4 ("object"), which is about the same, the same day', CONTRADICTION],
      ],
    ],
    [
      'two ends of one candidacy on a day',
      ['HUN,Abe,yes,2024-03-05', ',Abe,mentioned,2024-03-01', ',Abe,Withdrawn,2024-03-01'],
      [
        [3, null, 'mentioned', 'contradicts row 4 ("withdrawn"), which is about the same, the same day', CONTRADICTION],
        [4, null, 'withdrawn', 'contradicts row 3 ("mentioned"), which is about the same, the same day', CONTRADICTION],
      ],
    ],
    // Another source may say something else: that two of equal evidence cannot both hold is for the checks of a scenario.
    [
      'two sources of different days',
      ['HUN,Abe,yes,2024-03-05,"A, 2024-03-06"', 'HUN,Abe,no,2024-03-05,"B, 2024-03-07"'],
      [[3, null, '', 'HUN is "support" and "object" from the same day on equal evidence', 'keep one, or tell their evidence apart']],
    ],
    [
      'a member that is absent and has a stance',
      ['HUN,Abe,absent,2024-03-05', 'HUN,Abe,no,2024-03-06', 'ITA,Abe,yes,2024-03-05'],
      [[2, null, 'absent', 'means that the member takes no part, but other rows give it a stance', 'who takes no part does so throughout; --map gives the word another meaning']],
    ],
  ])('%s', (_what, rows, told) => {
    expect(toldOf(rows)).toEqual(told);
  }); // prettier-ignore

  it.each<[string, readonly string[]]>([
    ['another day', ['HUN,Abe,yes,2024-03-05', 'HUN,Abe,no,2024-03-06']],
    ['another member', ['HUN,Abe,yes,2024-03-05', 'USA,Abe,no,2024-03-05']],
    ['another candidate', ['HUN,Abe,yes,2024-03-05', 'HUN,Roe,no,2024-03-05']],
    ['another grade', ['HUN,Abe,yes,2024-03-05,Reuters,stated', 'HUN,Abe,no,2024-03-05,Reuters,inferred']],
  ])('two rows of %s contradict nothing', (_what, rows) => {
    expect(toldOf(rows)).toEqual([]);
  });

  it('a month and its last day are the same day, and so are a grade and the one that goes without saying', () => {
    const same = ['HUN,Abe,yes,2024-02', 'HUN,Abe,no,2024-02-29', 'ITA,Abe,yes,2024-02-01,Reuters', 'ITA,Abe,no,2024-02-01,Reuters,stated', 'USA,Abe,yes,2024-02-01', 'USA,Abe,no,2024-02-01,,assumed']; // prettier-ignore
    expect(toldOf(same).map(([row]) => row)).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

const record = (from: string, stance: string, source: string) => ({ from, stance, source });

/** The stances of the document below. */
const STANCES = {
  abe: {
    HUN: [
      {
        ...record('2024-03-05', 'object', 'reuters-2024-03-05'),
        ...{
          known: '2024-03-01',
          evidence: 'reported',
          why: 'because',
          asks: 'a base',
          judgement: 'hm',
        },
      },
    ],
    POL: [record('2024-03-05', 'support', 'reuters-2024-03-05')],
    ESP: [record('2024-03-06', 'accept', 'reuters-2024-03-05-2')],
    PRT: [record('2024-03-06', 'accept', 'reuters-2024-03-05-2')],
  },
  roe: { USA: [{ stance: 'undeclared' }] },
};

describe('what a table says becomes a document', () => {
  it('with everything that its columns say, each source once', () => {
    const rows = [
      'HUN,Ann Abe,no,2024-03-05,"Reuters, 2024-03-05",Reported,because,,2024-03-01,ITA,a base,hm,',
      'POL,Abe,yes,2024-03-05,Reuters,,,2024-03-05,,Italy,,,',
      'ESP,Abe,accept,2024-03-06,Reuters,,,2024-03-05,,,,,https://r.example/a',
      'PRT,Abe,accept,2024-03-06,Reuters,,,2024-03-05,,,,,https://r.example/a',
      'USA,Roe,undecided,,,,,,,,,,',
      ',Roe,interested,2024-02,,,,,,,,,',
      'ISL,,absent,,,,,,,,,,',
    ];
    const { document, refusals } = read([`${HEAD},asks,judgement,url`, ...rows], { asOf: '2024-04-01', termEnds: '2024-10-01', rule: { type: 'unanimity' } }); // prettier-ignore
    expect(refusals).toEqual([]);
    expect(document).toEqual({
      ...{
        title: 'T',
        body: 'nato',
        rule: { type: 'unanimity' },
        asOf: '2024-04-01',
        termEnds: '2024-10-01',
      },
      members: { ISL: { participates: false } },
      candidates: {
        abe: { name: 'Ann Abe', member: 'ITA', candidacy: [{ status: 'declared' }] },
        roe: { name: 'Roe', candidacy: [{ from: '2024-02', status: 'interested' }] },
      },
      stances: STANCES,
      sources: {
        'reuters-2024-03-05': { publisher: 'Reuters', date: '2024-03-05' },
        'reuters-2024-03-05-2': {
          ...{ publisher: 'Reuters', date: '2024-03-05', url: 'https://r.example/a' },
        },
      },
    });
  });

  it('with the fields that it needs, and no others', () => {
    expect(read(['member,candidate,stance,date', 'HUN,Abe,yes,2024-03-05']).document).toEqual({
      ...{ title: 'T', body: 'nato', asOf: '2024-03-05' },
      candidates: { abe: { name: 'Abe', candidacy: [{ status: 'declared' }] } },
      stances: { abe: { HUN: [{ from: '2024-03-05', stance: 'support' }] } },
    });
  });

  it('in the order of time, and read on the latest day of a row or a source', () => {
    const rows = ['HUN,Abe,no,2024-03-05,"A, 2024-04-02"', 'HUN,Abe,yes,2024-02', 'HUN,Abe,undecided,', ',Abe,withdrawn,2024-03-31', ',Abe,mentioned,2024-01', 'ITA,Roe,yes,2024-03-01']; // prettier-ignore
    const { document, assumedDeclared, candidates } = read([HEAD, ...rows]);
    expect(document).toMatchObject({
      asOf: '2024-04-02',
      candidates: {
        abe: { candidacy: [{ from: '2024-01', status: 'mentioned' }, { from: '2024-03-31', status: 'withdrawn' }] },
        roe: { candidacy: [{ status: 'declared' }] },
      },
      stances: { abe: { HUN: [{ stance: 'undeclared' }, { from: '2024-02', stance: 'support' }, { from: '2024-03-05', stance: 'object' }] } },
    });
    expect([candidates.map(({ id }) => id), assumedDeclared]).toEqual([['abe', 'roe'], ['roe']]);
  }); // prettier-ignore

  it('with candidates by the ids that a column gives, and blanks of every kind as one', () => {
    const rows = ['HUN,p1,Ann  Abe,yes,2024-03-05', 'ITA,p1,,no,2024-03-05', 'POL,p2,,no,2024-03-05', 'ESP,,"Ann\tAbe",yes,2024-03-05']; // prettier-ignore
    const { document, refusals } = read(['member,id,candidate,stance,date', ...rows]);
    expect(refusals).toEqual([]);
    expect(document).toMatchObject({
      candidates: { p1: { name: 'Ann Abe' }, p2: { name: 'p2' } },
      stances: { p1: { HUN: [{ stance: 'support' }], ITA: [{ stance: 'object' }], ESP: [{}] }, p2: { POL: [{}] } },
    });
  }); // prettier-ignore
});

describe('the line at which a text is no table', () => {
  it.each([
    ['a quote that is never closed, on its own line', 'a,b\nc,"d\ne\nf', 2],
    ['a quote amid a cell', 'a,b\nc,d\ne"f,g\nh,i', 3],
    ['after a cell of two lines', 'a,"b\nb"\nc,d\ne,f"g', 4],
  ])('%s', (_what, text, line) => {
    expect(cellRows(text, 'comma')).toMatchObject({ line });
  });

  it('does not hide what its first row shows of separator and headings', () => {
    const faulty = '\n\nmember;candidate;stance\nHUN;"Abe;yes';
    expect(tableIn(faulty, HEADINGS)).toMatchObject({
      separator: 'semicolon',
      columns: { found: [{ column: 'member' }, { column: 'candidate' }, { column: 'stance' }] },
    });
  });
});
