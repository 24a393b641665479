import { describe, expect, it } from 'vitest';
import { faultOf, read, refusedIn, stancesIn } from './reading.js';

describe('a table of stances', () => {
  const ROWS = [
    'member,candidate,stance,date',
    'HUN,Ann Abe,object,2024-03-05',
    'USA,Ann Abe,support,2024-02-22',
  ];
  const EXPECTED = { HUN: 'object 2024-03-05', USA: 'support 2024-02-22' };

  it.each([
    ['commas', (text: string) => text],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['tabs', (text: string) => text.replaceAll(',', '\t')],
    ['quoted cells', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
    ['blank rows', (text: string) => `\n${text.replaceAll('\n', '\n\n,,,\n')}\n`],
    ['the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['line ends of two kinds', (text: string) => text.replace('\n', '\r\n')],
    [
      'other headings',
      (text: string) => text.replace('member,candidate,stance,date', 'Country ,NOMINEE:,Vote*,Since (day)'),
    ],
    [
      'German headings',
      (text: string) => text.replace('member,candidate,stance,date', 'Mitglied,Kandidatin,Stimme,Datum'),
    ],
  ])('may have %s', (_what, change) => {
    const imported = read([change(ROWS.join('\n'))]);
    expect(refusedIn(imported)).toEqual([]);
    expect(stancesIn(imported)).toEqual(EXPECTED);
    expect(imported).toMatchObject({ rows: 2, understood: 2, asOf: '2024-03-05' });
  });

  it('may have its columns in any order, and others that are told and not read', () => {
    const imported = read(['Colour,stance,date,candidate,member', 'red,object,2024-03-05,Ann Abe,HUN']);
    expect(imported.columns.unread).toEqual(['Colour']);
    expect(stancesIn(imported)).toEqual({ HUN: 'object 2024-03-05' });
  });

  it.each([
    ['Törökország', 'TUR'],
    ['États-Unis', 'USA'],
    ['Deutschland', 'DEU'],
    ['Ελλάδα', 'GRC'],
    ['България', 'BGR'],
    ['nl', 'NLD'],
  ])('may call a member %s', (name, code) => {
    expect(stancesIn(read(['member,candidate,stance,date', `${name},Abe,yes,2024-03-05`]))).toEqual({
      [code]: 'support 2024-03-05',
    });
  });

  it.each([
    ['supports', 'support'], ['Backed', 'support'], ['YES', 'support'], ['endorses', 'support'], ['in favour', 'support'],
    ['abstain', 'accept'], ['abstained', 'accept'], ['no objection', 'accept'],
    ['undecided', 'undeclared'], ['unknown', 'undeclared'],
    ['reserved', 'reserved'], ['has doubts', 'reserved'], ['sceptical', 'reserved'],
    ['opposes', 'object'], ['opposed', 'object'], ['No.', 'object'], ['blocking', 'object'], ['against', 'object'],
    ['red line', 'redline'], ['Redline', 'redline'],
    ['dafür', 'support'], ['Enthaltung', 'accept'], ['dagegen', 'object'], ['contre', 'object'], ['sí', 'support'],
  ])('reads "%s" as %s, and says so', (word, stance) => {
    const imported = read(['member,candidate,vote,date', `HUN,Abe,${word},2024-03-05`]);
    expect(stancesIn(imported)).toEqual({ HUN: `${stance} 2024-03-05` });
    expect(imported.words).toEqual([{ word: word.toLowerCase(), meaning: stance, rows: 1 }]);
  }); // prettier-ignore

  it('takes other words and headings instead, and then no longer its own', () => {
    const rows = ['Kraj,Name,Postoj,Datum', 'Ungarn,Abe,ja,2024-03-05', 'Polen,Abe,yes,2024-03-05'];
    const headings = { member: ['Kraj'], candidate: ['Name'], stance: ['Postoj'], date: ['Datum'] };
    const imported = read(rows, { headings, words: { support: ['ja'] } });
    expect(stancesIn(imported)).toEqual({ HUN: 'support 2024-03-05' });
    expect(refusedIn(imported)).toEqual([
      [3, 'Postoj', 'yes', 'is no stance, and no word that stands for one'],
    ]);
    expect(faultOf(rows)).toBe('1: no column is headed as member or stance');
  });

  it('takes a member that is absent for one that takes no part, unless other rows give it a stance', () => {
    const rows = ['member,candidate,stance,date', 'HUN,,absent,', 'ITA,Abe,absent,2024-03-01'];
    const imported = read([...rows, 'ITA,Abe,yes,2024-03-05']);
    expect(imported.document).toMatchObject({ members: { HUN: { participates: false } } });
    expect(refusedIn(imported)).toEqual([
      [3, null, 'absent', 'means that the member takes no part, but other rows give it a stance'],
    ]);
  });

  it('gives a candidate one id for every form of the name', () => {
    const names = ['Ann Abe', 'Abe', 'ANN ABE', 'Krišjānis Kariņš', 'Bob Sol', 'Марк Рютте', 'Ann Kariņš'];
    const { candidates } = read(['member,candidate,stance,date', ...names.map((name, at) => `HUN,${name},yes,2024-01-0${at + 1}`)]);
    expect(candidates.map(({ id, name, called }) => [id, name, called.length])).toEqual([
      ['abe', 'Ann Abe', 3],
      ['karins', 'Krišjānis Kariņš', 1],
      ['sol', 'Bob Sol', 1],
      ['candidate-4', 'Марк Рютте', 1],
      ['ann-karins', 'Ann Kariņš', 1],
    ]);
  }); // prettier-ignore

  it('refuses a part of a name that two candidates share', () => {
    const rows = ['member,candidate,stance,date', 'HUN,Ann Abe,yes,2024-01-01', 'HUN,Bob Abe,yes,2024-01-01'];
    const imported = read([...rows, 'HUN,Abe,yes,2024-01-02']);
    expect(refusedIn(imported)).toEqual([[4, 'candidate', 'Abe', 'may be abe or bob-abe']]);
  });

  it('never takes a name for another that is merely near, but tells', () => {
    const { candidates, alike } = read(['member,candidate,stance,date', 'HUN,Jan Novak,yes,2024-01-01', 'HUN,Jan Novek,no,2024-01-02']);
    expect(candidates.map(({ id }) => id)).toEqual(['novak', 'novek']);
    expect(alike).toEqual([['Jan Novek', 'Jan Novak']]);
  }); // prettier-ignore

  it('counts a candidate as declared unless rows without a member say how far the candidacy has come', () => {
    const rows = ['member,candidate,stance,date', 'HUN,Abe,yes,2024-03-05', 'HUN,Roe,yes,2024-03-05', ',Roe,mentioned,2024-01-01', ',Roe,Withdrawn,2024-02'];
    const { assumedDeclared, document } = read(rows);
    expect(assumedDeclared).toEqual(['abe']);
    expect(document).toMatchObject({
      candidates: {
        abe: { candidacy: [{ status: 'declared' }] },
        roe: { candidacy: [{ from: '2024-01-01', status: 'mentioned' }, { from: '2024-02', status: 'withdrawn' }] },
      },
    });
  }); // prettier-ignore

  it('reads sources with the date that they say, or that of the row', () => {
    const rows = [
      'member,candidate,stance,date,source,published,url',
      'HUN,Abe,no,2024-03-05,"Reuters, 2024-03-04",,',
      'POL,Abe,yes,2024-03-05,Reuters,,',
      'ITA,Abe,yes,2024-03-05,Reuters,5 April 2024,https://reuters.com/a',
      'ESP,Abe,yes,2024-03-05,https://www.nos.nl/a?b,,',
      'USA,Abe,yes,2024-03-05,NOS https://www.nos.nl/a?b,,',
    ];
    const { document, datedByRow } = read(rows);
    expect(datedByRow).toBe(3);
    expect(document).toMatchObject({
      sources: {
        'reuters-2024-03-04': { publisher: 'Reuters', date: '2024-03-04' },
        'reuters-2024-03-05': { publisher: 'Reuters', date: '2024-03-05' },
        'reuters-2024-04-05': { publisher: 'Reuters', date: '2024-04-05', url: 'https://reuters.com/a' },
        'nos-nl-2024-03-05': { publisher: 'nos.nl', date: '2024-03-05', url: 'https://www.nos.nl/a?b' },
        'nos-2024-03-05': { publisher: 'NOS', date: '2024-03-05', url: 'https://www.nos.nl/a?b' },
      },
    });
  });

  it('has one candidate where the command line names the candidate of all rows', () => {
    const rows = ['member,stance,date', 'HUN,no,2024-03-05'];
    expect(faultOf(rows)).toBe('1: no column is headed as candidate');
    expect(stancesIn(read(rows, { candidate: 'Ann Abe' }))).toEqual({ HUN: 'object 2024-03-05' });
  });
});

describe('a row is refused', () => {
  const HEAD = 'member,candidate,stance,date,source,evidence,why';
  it.each([
    ['of a state that is no member', 'Ireland,Abe,yes,2024-03-05', [[2, 'member', 'Ireland', 'Ireland is not a member of NATO']]],
    ['of a member that is misspelt', 'Hungray,Abe,yes,2024-03-05', [[2, 'member', 'Hungray', 'is not a member of NATO']]],
    ['without a member', ',Abe,yes,2024-03-05', [[2, 'member', '', 'names no member']]],
    ['without a candidate', 'HUN,,yes,2024-03-05', [[2, 'candidate', '', 'names no candidate']]],
    ['with a grade that there is not', 'HUN,Abe,yes,2024-03-05,,certain,', [[2, 'evidence', 'certain', 'is not one of stated, reported, inferred, assumed']]],
    ['with more cells than headings', 'HUN,Abe,yes,2024-03-05,,,no,wait', [[2, null, 'wait', 'is not below any heading: the row has 8 cells, and there are 7 headings']]],
    ['with what no reader can see', 'HUN,Abe,yes,2024-03-05,,,a\u202eb', [[2, 'why', 'a\u202eb', 'has characters that no reader can see']]],
    ['with a source of no day', 'HUN,Abe,yes,,Reuters,,', [[2, 'source', 'Reuters', 'has no date, and neither has the row']]],
    ['with several faults, each of which is told', 'Hungray,Abe,yep,soon', [[2, 'member', 'Hungray', 'is not a member of NATO'], [2, 'date', 'soon', 'is not a date'], [2, 'stance', 'yep', 'is no stance, and no word that stands for one']]],
  ])('%s', (_what, row, refusals) => {
    expect(refusedIn(read([HEAD, row]))).toEqual(refusals);
  }); // prettier-ignore

  it('that contradicts another of the same day, and one that only says it again is left out', () => {
    const imported = read([HEAD, 'HUN,Abe,yes,2024-03-05', 'HUN,Abe,no,2024-03-05', 'USA,Abe,yes,2024-03-05', 'USA,Abe,yes,2024-03-05', 'ITA,Abe,,']); // prettier-ignore
    expect(imported.refusals.map(({ row }) => row)).toEqual([2, 3]);
    expect(imported.leftOut).toEqual([
      { row: 6, why: 'it says no stance' },
      { row: 5, why: 'it says what row 4 says' },
    ]);
    expect(stancesIn(imported)).toEqual({ USA: 'support 2024-03-05' });
  });

  it('where the program would find fault with what it says', () => {
    const imported = read([HEAD, 'HUN,Abe,yes,2024-03-05', 'HUN,Abe,no,2024-03', 'USA,Abe,yes,2024-03-05']);
    expect(imported.refusals.map(({ row }) => row)).toContain(3);
    expect(stancesIn(imported)).toMatchObject({ USA: 'support 2024-03-05' });
    const address = read([`${HEAD},url`, 'HUN,Abe,yes,2024-03-05,Reuters,,,javascript:alert(1)']);
    expect(address.refusals).toMatchObject([
      { row: 2, why: expect.stringContaining('is not a web address') as string },
    ]);
  });
});

describe('a text is no table', () => {
  it.each([
    ['a quote that is never closed', ['member,candidate,stance', 'HUN,Abe,yes', 'ITA,"Abe,yes', 'USA,Abe,yes'], '3: a cell begins with a quote that is never closed'],
    ['something behind a closed quote', ['member,candidate,stance', 'HUN,"Abe"x,yes'], '2: something stands behind the quote that closes a cell'],
    ['a quote amid a cell', ['member;candidate;stance', 'HUN;A"be;yes'], '2: a double quote stands in a cell that does not begin with one'],
    ['nothing', [''], '1: no column is headed as member or candidate or stance'],
    ['two columns for one thing', ['member,country,candidate,vote', 'HUN,HUN,Abe,yes'], '1: two columns mean the member: "member" and "country"'],
  ])('with %s', (_what, lines, fault) => {
    expect(faultOf(lines)).toBe(fault);
  }); // prettier-ignore
});
