import { readFileSync } from 'node:fs';
import { parse, type ParseError } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { snapshot, daysAfter, positions, verdicts } from '../../src/engine/index.js';
import { loadScenario } from '../../src/files/load.js';

const race = loadScenario('2024-rutte');

function rutte(asOf: string, hindsight = false) {
  const { standings, members } = verdicts(snapshot(race, { asOf, hindsight }));
  const standing = standings.find(({ id }) => id === 'rutte');
  if (!standing) throw new Error(`nobody had named Rutte by ${asOf}`);
  return { ...standing, members };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function sourcesUsedOn(asOf: string): readonly string[] {
  const all = Object.keys(race.candidates).flatMap((id) =>
    positions(snapshot(race, { asOf, hindsight: false }), id),
  );
  return all.flatMap(({ record }) => record?.source ?? []);
}

/** What the reports of the time said; the sources are in the scenario. */
describe('the race of 2023-2024', () => {
  it.each([
    ['2024-02-22', 31, ['HUN', 'ROU', 'TUR']],
    ['2024-03-10', 32, ['HUN', 'ROU', 'TUR']],
    ['2024-04-03', 32, ['BGR', 'HUN', 'POL', 'ROU', 'TUR']],
    ['2024-05-01', 32, ['HUN', 'ROU']],
    ['2024-06-19', 32, ['ROU']],
  ])('on %s of %i members exactly %j stood in the way of Rutte', (asOf, count, blockers) => {
    const { verdict, members, blockers: found } = rutte(asOf);
    expect({ verdict, members: members.length, blockers: found }).toEqual({
      verdict: 'blocked',
      members: count,
      blockers,
    });
  });

  it('was settled on 20 June 2024, and the record agrees with hindsight', () => {
    expect(rutte('2024-06-20')).toMatchObject({ verdict: 'adopted', blockers: [], undeclared: [] });
    expect(rutte('2024-06-21').verdict).toBe('adopted');
    expect(rutte('2024-06-20', true).verdict).toBe('adopted');
    expect(rutte('2024-06-19', true).verdict).toBe('blocked');
  });

  it('on 22 February: the four big members, Spain and the Netherlands back him, four in the east have not said', () => {
    const { supporters, undeclared } = rutte('2024-02-22');
    expect(supporters).toEqual(['DEU', 'ESP', 'FRA', 'GBR', 'NLD', 'USA']);
    expect(undeclared).toEqual(expect.arrayContaining(['EST', 'LTU', 'LVA', 'POL']));
  });

  it('knows on 7 March that Finland backs him, the day on which its president said so', () => {
    expect(rutte('2024-03-06').undeclared).toContain('FIN');
    expect(rutte('2024-03-06', true).undeclared).toContain('FIN');
    expect(rutte('2024-03-07').supporters).toContain('FIN');
  });

  it("knows of Slovenia's support of February from 21 March, when it weighs both", () => {
    expect(rutte('2024-02-22').supporters).not.toContain('SVN');
    expect(rutte('2024-02-22', true).supporters).toContain('SVN');
    expect(rutte('2024-03-20').undeclared).toContain('SVN');
    expect(rutte('2024-03-21').accepting).toContain('SVN');
  });

  it("knows of Romania's signal of April only from 18 June", () => {
    const stanceOfRomania = (asOf: string, hindsight = false) =>
      rutte(asOf, hindsight).profile.find(({ member }) => member.code === 'ROU')?.stance;
    expect(stanceOfRomania('2024-06-17')).toBe('object');
    expect(stanceOfRomania('2024-06-18')).toBe('reserved');
    expect(stanceOfRomania('2024-04-14', true)).toBe('object');
    expect(stanceOfRomania('2024-04-15', true)).toBe('reserved');
  });

  it('never uses a source from after the reading date', () => {
    let seen = 0;
    for (let day = '2023-10-28'; day <= '2024-06-30'; day = daysAfter(day, 1)) {
      const sources = sourcesUsedOn(day);
      seen += sources.length;
      // A source that is dated to the month counts from the month's last day, so its text comes first.
      expect(sources.filter((source) => (race.sources[source]?.date ?? '') > day)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(5_000);
  });

  it('has all 32 members, each with its day, and every stance with a source', () => {
    expect(Object.keys(race.body.members)).toHaveLength(32);
    const records = Object.values(race.stances).flatMap((row) => Object.values(row).flat());
    expect(records).toHaveLength(81);
    expect(records.filter(({ source }) => source === null)).toEqual([]);
  });

  it('has no comma that an editor would mark', () => {
    const errors: ParseError[] = [];
    parse(readFileSync('scenarios/2024-rutte.json', 'utf8'), errors, { allowTrailingComma: false });
    expect(errors).toEqual([]);
  });
});

describe('docs/record.md', () => {
  const page = readFileSync('docs/record.md', 'utf8');

  it('says how many records of each kind the file holds', () => {
    const records = Object.fromEntries(
      Object.entries(race.stances).map(([id, row]) => [id, Object.values(row).flat().length]),
    );
    const { rutte: onRutte, iohannis, kallas, karins } = records;
    expect(page.replace(/\s+/g, ' ')).toContain(
      `${String(sum(Object.values(records)))} stance records (${String(onRutte)} on Rutte, ${String(iohannis)} on Iohannis, ` +
        `${String(kallas)} on Kallas, ${String(karins)} on Kariņš), ${String(Object.keys(race.sources).length)} sources, ` +
        `${String(race.counts.length)} reported totals, ${String(race.events.length)} events`,
    );
  });

  it('shows which totals the stances by name allow on the day of each', () => {
    const days = [...new Set(race.counts.map(({ date }) => date))];
    const allowed = days.map((day) => {
      const { supporters, accepting, undeclared } = rutte(day, true);
      const consents = supporters.length + accepting.length;
      return [day, consents, consents + undeclared.length];
    });
    const [, table = ''] = page.split('| day | reported | stances by name allow | |\n|---|---|---|---|\n');
    const shown = [...table.matchAll(/^\| (\S+) \|[^|]*\| (\d+)(?: to (\d+))? \|/gm)].map(
      ([, day, low, high = low]) => [day, Number(low), Number(high)],
    );
    expect(shown).toEqual(allowed);
  });

  it('gives a window only for a day on which the file has a record', () => {
    const [, table = ''] = page.split('| candidate | member | in the file | window |\n|---|---|---|---|\n');
    const rows = [...(table.split('\n\n')[0] ?? '').matchAll(/^\| (\w+) \| ([A-Z]{3}) \| (\S+) \|/gm)];
    const missing = rows.filter(
      ([, candidate = '', member = '', day]) =>
        !race.stances[candidate]?.[member]?.some(({ from }) => from === day),
    );
    expect(rows).toHaveLength(12);
    expect(missing).toEqual([]);
  });

  it('tells every judgement of the file, as the file tells it', () => {
    const candidacies = Object.values(race.candidates).flatMap(({ id, candidacy }) =>
      candidacy.map(({ from, status, judgement }) => [id, '(candidacy)', from, status, judgement]),
    );
    const stances = Object.entries(race.stances).flatMap(([candidate, row]) =>
      Object.entries(row).flatMap(([member, records]) =>
        records.map(({ from, stance, judgement }) => [candidate, member, from, stance, judgement]),
      ),
    );
    const judgements = [...candidacies, ...stances].filter((cells) => cells.at(-1) !== null);
    const [, table = ''] = page.split('| why it is a judgement |\n|---|---|---|---|---|\n');
    const rows = table.split('\n\n')[0]?.split('\n') ?? [];
    expect(rows).toEqual(judgements.map((cells) => `| ${cells.join(' | ')} |`));
  });
});
