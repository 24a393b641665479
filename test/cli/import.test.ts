import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerTo, folderWith, jsonOf } from './harness.js';

const TABLE =
  'Country,Candidate,Vote,Date\nHungary,Ann Abe,opposes,05/03/2024\nUSA,Ann Abe,backs,22/02/2024\n';
const FAULTY = `${TABLE}Ireland,Ann Abe,yes,22/02/2024\n`;
const FILES = { 't.csv': TABLE, 'faulty.csv': FAULTY };

const writtenIn = (cwd: string, file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as object;

describe('import', () => {
  it('writes a scenario that validates and runs, and tells how it read the table', async () => {
    const cwd = folderWith(FILES);
    const { code, out, err } = await answerTo(['import', 't.csv', '-o', 'case.json'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    for (const line of [
      't.csv: 2 rows, 2 understood, 0 refused.',
      'Dates under "Date" have the day first, as row 3 shows ("22/02/2024").',
      '"opposes" is read as object (1 row).',
      '"backs" is read as support (1 row).',
      'No row says how far a candidacy has come of abe: counted as declared.',
      'wrote case.json; look at it with: nato-consensus run case.json\n',
    ])
      expect(err).toContain(line);
    for (const command of ['validate', 'run', 'check'])
      expect(await answerTo([command, 'case.json'], { cwd })).toMatchObject({ code: 0, err: '' });
    expect(await jsonOf(['run', 'case.json'], { cwd })).toMatchObject({ asOf: '2024-03-05', candidates: [{ verdict: 'blocked', blockers: ['HUN'] }] });
  }); // prettier-ignore

  it('takes from the command line what a table does not tell', async () => {
    const cwd = folderWith(FILES);
    const told = ['--title', 'Who?', '--rule', 'consensus-minus=2', '--as-of', '2024-04-01', '--term-ends', '2024-10-01', '--dates', 'month-first']; // prettier-ignore
    const table = 'ally\tvote\tdate\nHUN\tno\t03/05/2024\n';
    const { code, out, err } = await answerTo(['import', '-', '--candidate', 'Abe', '--body', 'eu', ...told], { cwd, stdin: table }); // prettier-ignore
    expect(JSON.parse(out)).toEqual({
      ...{ title: 'Who?', body: 'eu', rule: { type: 'consensus-minus', tolerated: 2 } },
      ...{ asOf: '2024-04-01', termEnds: '2024-10-01' },
      candidates: { abe: { name: 'Abe', candidacy: [{ status: 'declared' }] } },
      stances: { abe: { HUN: [{ from: '2024-03-05', stance: 'object' }] } },
    });
    expect({ code, shown: err.includes('"Ireland"') }).toEqual({ code: 0, shown: false });
  });

  it('takes the body of a scenario', async () => {
    const own = { title: 'Club', body: { name: 'Club', members: { ONE: { name: 'First' }, TWO: {} } }, asOf: '2024-01-01', candidates: {} };
    const cwd = folderWith({ 'club.json': own, 't.csv': 'member,candidate,vote,date\nFirst,Abe,yes,2024-01-01\n' });
    const strangers = await answerTo(['import', 't.csv'], { cwd });
    expect(strangers.err).toContain('most rows name no member of that body; --body takes another that ships');
    const { out, err: told } = await answerTo(['import', 't.csv', '--body', 'club.json'], { cwd });
    expect(told).toContain('--body club.json gives the members alone; its candidates and stances are not taken\n');
    expect(JSON.parse(out)).toMatchObject({ body: own.body, stances: { abe: { ONE: [{ stance: 'support' }] } } });
    const { code, err } = await answerTo(['import', 't.csv', '--body', 'nathto'], { cwd });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('no scenario of that name\nhelp: did you mean nato?') as string });
  }); // prettier-ignore

  it('writes nothing where a row is refused, unless it is told to go on', async () => {
    const cwd = folderWith(FILES);
    const refused = await answerTo(['import', 'faulty.csv', '-o', 'case.json'], { cwd });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('row 4, Country: Ireland is not a member of NATO\n');
    expect(refused.err).toContain('nothing was written; --skip-refused');
    expect(readdirSync(cwd).sort()).toEqual(['faulty.csv', 't.csv']);
    const rest = await answerTo(['import', 'faulty.csv', '-o', 'case.json', '--skip-refused'], { cwd });
    expect(rest.code).toBe(0);
    await answerTo(['import', 't.csv', '-o', 'other.json', '--title', 'faulty'], { cwd });
    expect(writtenIn(cwd, 'case.json')).toEqual(writtenIn(cwd, 'other.json'));
  });

  it('replaces no file unless it is told to', async () => {
    const cwd = folderWith({ ...FILES, 'case.json': 'precious' });
    const { code, err } = await answerTo(['import', 't.csv', '-o', 'case.json'], { cwd });
    expect({ code, err }).toEqual({ code: 2, err: 'nato-consensus: case.json already exists\nhelp: --force replaces it\n' });
    expect(await answerTo(['import', 't.csv', '-o', 'case.json', '--force'], { cwd })).toMatchObject({ code: 0 });
    expect(await answerTo(['import', 't.csv', '-o', 'no/case.json'], { cwd })).toMatchObject({ code: 3 });
  }); // prettier-ignore

  it('reads words with the meaning that a file gives them, which begins as what it prints', async () => {
    const own = await answerTo(['import', '--explain']);
    const map = JSON.parse(own.out) as { stances: Record<string, readonly string[]> };
    expect(map.stances.object).toContain('oppose');
    const cwd = folderWith({
      ...FILES,
      'own.json': own.out,
      'mine.json': { stances: { redline: ['opposes'], support: ['backs'] } },
      'wrong.json': '{\n  "stances": { "suport": [], "accept": ["a"], "object": ["A"] }\n}',
    });
    const withMap = async (...words: readonly string[]) => answerTo(['import', 't.csv', ...words], { cwd });
    expect((await withMap('--map', 'own.json')).out).toBe((await withMap()).out);
    expect((await withMap('--map', 'mine.json')).out).toContain('"redline"');
    const wrong = await withMap('--map', 'wrong.json');
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('wrong.json:2:16 [unknown-field] at /stances/suport');
    const twice = folderWith({ ...FILES, 'm.json': { stances: { accept: ['a'], object: ['A'] } } });
    expect((await answerTo(['import', 't.csv', '--map', 'm.json'], { cwd: twice })).err).toContain('"A" is among the words for accept as well'); // prettier-ignore
  });

  it('reads UTF-8 with a mark and the UTF-16 of spreadsheets, and says where a text is neither', async () => {
    const utf16 = Buffer.from(`\uFEFF${TABLE}`, 'utf16le');
    const latin = Buffer.concat([Buffer.from(TABLE), Buffer.from('T\u00fcrkiye', 'latin1')]);
    const cwd = folderWith({ ...FILES, 'bom.csv': `\uFEFF${TABLE}`, 'utf16.csv': utf16, 'latin.csv': latin });
    const plain = await answerTo(['import', 't.csv', '--title', 'T'], { cwd });
    for (const file of ['bom.csv', 'utf16.csv'])
      expect((await answerTo(['import', file, '--title', 'T'], { cwd })).out).toBe(plain.out);
    expect(await answerTo(['import', 'latin.csv'], { cwd })).toEqual({
      ...{ code: 2, out: '' },
      err: 'nato-consensus: latin.csv:4: is not valid UTF-8 text\nhelp: save the file as UTF-8\n',
    });
    const odd = folderWith({ 'odd.csv': utf16.subarray(0, 41) });
    expect((await answerTo(['import', 'odd.csv'], { cwd: odd })).err).toContain(
      'odd.csv is not valid UTF-16 text',
    );
  });

  it.each([
    ['without a table', [], 'import needs a table'],
    ['of a file that is not there', ['no.csv'], 'no.csv: there is no such file'],
    ['of what has no columns', ['json.csv'], 'json.csv:1: no column is headed as'],
    ['of a table without any date', ['undated.csv'], 'nothing was written\nhelp: no row has a date'],
    ['of a table without rows', ['empty.csv', '--as-of', '2024-01-01'], 'nothing was written\nhelp: no row is left'],
    ['to standard output by a name', ['t.csv', '-o', '-'], '--output takes a file'],
    ['with another order of dates', ['t.csv', '--dates', 'iso'], '--dates takes'],
  ])('is refused %s', async (_what, args, message) => {
    const head = 'member,candidate,vote';
    const cwd = folderWith({ ...FILES, 'json.csv': 'a,b', 'undated.csv': `${head}\nHUN,Abe,yes\n`, 'empty.csv': head });
    const { code, out, err } = await answerTo(['import', ...args], { cwd });
    expect({ isRefused: code === 2 || code === 3, out }).toEqual({ isRefused: true, out: '' });
    expect(err).toContain(message);
  }); // prettier-ignore
});

describe('export', () => {
  it('prints a table that import reads again, with the command that does', async () => {
    const cwd = folderWith({});
    const { code, out, err } = await answerTo(['export', '2024-rutte', '--csv'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('the table does not carry: 7 records about several members, which became a row for each');
    const [, command = ''] = /read it again with: nato-consensus (.*) -o FILE\n/.exec(err) ?? [];
    expect(command).toBe(
      "import TABLE --body nato --rule consensus --as-of 2024-02-22 --term-ends 2024-10-01 --title 'NATO Secretary General 2024'",
    );
    const back = await answerTo(['import', '-', ...command.split(' ').slice(2, 6), '--as-of', '2024-02-22'], { cwd, stdin: out });
    expect(back.code).toBe(0);
    const again = folderWith({ 'back.json': back.out });
    const told = async (args: readonly string[]) => {
      const { candidates } = (await jsonOf(['run', ...args], { cwd: again })) as { candidates: readonly object[] };
      return candidates.map((each) => Object.entries(each).filter(([key]) => ['id', 'verdict', 'blockers', 'supporters'].includes(key)));
    };
    expect(await told(['back.json'])).toEqual(await told(['2024-rutte']));
  }); // prettier-ignore

  it('is text and JSON as well, of one candidate and of a what-if', async () => {
    const rows = async (...args: readonly string[]) => ((await jsonOf(['export', ...args])) as { rows: readonly Record<string, string>[] }).rows; // prettier-ignore
    const all = await rows();
    const kallas = await rows('--candidate', 'kallas', '--set', 'HUN.kallas=redline');
    expect(kallas).toContainEqual(
      expect.objectContaining({ member: 'HUN', id: 'kallas', stance: 'redline', evidence: 'assumed' }),
    );
    expect(new Set(kallas.map(({ id }) => id))).toEqual(new Set(['kallas']));
    expect(all.length).toBeGreaterThan(kallas.length);
    expect((await answerTo(['export', '--candidate', 'kallas'])).out).toContain('Kaja Kallas');
  });

  it('tells of a member that takes no part', async () => {
    const scenario = { title: 'T', body: 'nato', asOf: '2024-03-10', candidates: { abe: { name: 'Abe', candidacy: [{ status: 'declared' }] } }, members: { HUN: { participates: false } } };
    const { out, err } = await answerTo(['export', 'a.json', '--csv'], { cwd: folderWith({ 'a.json': scenario }) });
    expect(out).toContain('HUN,,absent');
    expect(err).toMatch(/^read it again/);
  }); // prettier-ignore

  it('is what replay prints, as far as import is concerned', async () => {
    const { out } = await answerTo(['replay', '--csv']);
    const back = await answerTo(['import', '-', '--as-of', '2024-06-19'], { stdin: out });
    expect(back.code).toBe(0);
    const cwd = folderWith({ 'back.json': back.out });
    const blockersIn = async (...args: readonly string[]) =>
      (
        (await jsonOf(['run', ...args, '--as-of', '2024-06-19'], { cwd })) as {
          candidates: readonly { id: string; blockers: readonly string[] }[];
        }
      ).candidates.map(({ id, blockers }) => [id, blockers]);
    expect(await blockersIn('back.json')).toEqual(await blockersIn('2024-rutte'));
  });
});

describe('--csv=excel', () => {
  it('is UTF-16 with tabs, wherever there is CSV, and never begins a cell as a formula', async () => {
    const encodings: (string | undefined)[] = [];
    const out = (_text: string, encoding?: string) => encodings.push(encoding);
    for (const args of [['replay'], ['members'], ['export'], ['members', '--power', '--rule', 'unanimity']]) {
      const excel = await answerTo([...args, '--csv=excel'], { out });
      const csv = await answerTo([...args, '--format', 'csv'], { out });
      expect(excel.code).toBe(0);
      expect(excel.out.startsWith('\uFEFF')).toBe(true);
      const [head = ''] = excel.out.slice(1).split('\r\n');
      expect(head.split('\t')).toEqual((csv.out.split('\r\n')[0] ?? '').split(','));
      expect(excel.out.split('\r\n').length).toBe(csv.out.split('\r\n').length);
    }
    expect(encodings).toEqual(Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? 'utf16le' : undefined)));
  });

  it('has fractions without a mark that another country would read otherwise', async () => {
    const { out } = await answerTo(['members', '--power', '--rule', 'unanimity', '--csv=excel']);
    const [head = '', first = ''] = out.slice(1).split('\r\n').map((line) => line.split('\t'));
    expect(first[Array.from(head).indexOf('penrose')]).toMatch(/^\d+E-\d+$/);
    const csv = (await answerTo(['members', '--power', '--rule', 'unanimity', '--csv'])).out.split('\r\n')[1] ?? '';
    const at = Array.from(head).indexOf('banzhaf');
    expect(Number(first[at])).toBe(Number(csv.split(',')[at]));
  }); // prettier-ignore

  it('is refused where there is no CSV, by its other name too', async () => {
    expect(await answerTo(['run', '--csv=excel'])).toMatchObject({ code: 2, out: '' });
    expect(await answerTo(['replay', '--csv', '--csv=excel'])).toMatchObject({ code: 2, out: '' });
  });
});
