import { describe, expect, test } from 'vitest';
import { ALIASES, ALPHA_3 } from '../../src/scenario/state-names.js';
import type { Body } from '../../src/engine/index.js';
import { BODIES, namesOf, readScenario, type NameMatch } from '../../src/scenario/index.js';
import { stateCalled, stateName } from '../../src/scenario/states.js';
import { fold } from '../../src/scenario/suggestion.js';

const { nato } = BODIES;
if (!nato) throw new RangeError('there must be a body nato');
const names = namesOf(nato);

function miss(name: string): Exclude<NameMatch, { code: string }> {
  const match = names.match(name);
  if (match.code !== null) throw new RangeError(`${name} must be no member, is ${match.code}`);
  return match;
}

describe('every member is known', () => {
  test.each(Object.values(nato.members))('$name by code and name, in any case', ({ code, name }) => {
    for (const each of [code, code.toLowerCase(), name, name.toUpperCase(), ` ${name} `]) {
      expect(names.match(each)).toEqual({ code });
    }
  });

  test('by alpha-2 code', () => {
    const alpha2 = new Map(ALPHA_3.map((row) => [row.slice(2), row.slice(0, 2)]));
    for (const code of Object.keys(nato.members)) {
      expect(names.match(alpha2.get(code) ?? '')).toEqual({ code });
    }
  });
});

test.each([
  ['TUR', ['TUR', 'TR', 'Türkiye', 'Turkey', 'Turkiye', 'TÜRKİYE', 'Türkei', 'Republic of Türkiye']],
  ['NLD', ['NL', 'Netherlands', 'Holland', 'the Netherlands', 'Niederlande', 'Pays-Bas', 'Países Bajos']],
  ['CZE', ['CZ', 'Czechia', 'Czech Republic', 'Tschechien', 'Česko', 'Česká republika']],
  ['GBR', ['GB', 'UK', 'U.K.', 'Britain', 'Great Britain', 'United Kingdom', 'Royaume-Uni']],
  ['USA', ['US', 'U.S.', 'USA', 'America', 'United States of America', 'États-Unis', 'Vereinigte Staaten']],
  [
    'HUN',
    ['HU', 'Hungary', 'Magyarország', 'Ungarn', 'Hongrie', 'Ungheria', 'Maďarsko', 'Унгария', 'Ουγγαρία'],
  ],
  ['DEU', ['DE', 'Germany', 'Deutschland', 'Németország', 'Saksa', 'Almanya', 'Niemcy', 'Allemagne']],
  ['MKD', ['MK', 'North Macedonia', 'FYROM', 'Северна Македонија', 'north-macedonia', 'North  Macedonia']],
  ['ISL', ['IS', 'Iceland', 'Ísland', 'Island', 'Islande']],
  ['GRC', ['GR', 'EL', 'Hellas', 'Ελλάδα', 'Yunanistan']],
  ['GBR', ['Großbritannien', 'Grossbritannien', 'İngiltere', 'England']],
  ['USA', ['ABD', 'EEUU', 'EE.UU.', 'the US', 'U.S.A.']],
  ['CZE', ['Tschechische Republik', 'République tchèque', 'Czech Rep.', 'the Czech Republic']],
  ['NLD', ['Netherlands (Kingdom of the)', 'Kingdom of the Netherlands']],
  ['MKD', ['Macedonia (FYROM)', 'Republic of Macedonia']],
  ['TUR', ['Turkey (Türkiye)', 'türkıye', 'Republic of Turkey']],
  ['TUR', ['Törökország', 'Turquie', 'Турция', 'Τουρκία']],
  // Codes of the Olympic Committee, and the one that ISO 3166-1 had for Romania until 2002.
  ['BGR', ['BUL']],
  ['DEU', ['GER', 'FRG', 'West Germany']],
  ['DNK', ['DEN']],
  ['ESP', ['SPA']],
  ['GRC', ['GRE']],
  ['HRV', ['CRO']],
  ['LVA', ['LAT']],
  ['LTU', ['LIT']],
  ['NLD', ['NED']],
  ['PRT', ['POR']],
  ['ROU', ['ROM', 'Roumania']],
  ['SVN', ['SLO']],
])('%s is also called %j', (code, aliases) => {
  expect(aliases.map((alias) => names.match(alias))).toEqual(aliases.map(() => ({ code })));
});

describe('who is no member', () => {
  test.each([
    ['Ireland', 'Ireland'],
    ['IRL', 'Ireland'],
    ['Irland', 'Ireland'],
    ['Irlande', 'Ireland'],
    ['Österreich', 'Austria'],
    ['AUT', 'Austria'],
    ['Schweiz', 'Switzerland'],
    ['Ukraine', 'Ukraine'],
    ['Украина', 'Ukraine'],
    ['Niger', 'Niger'],
  ])('%s is told to be %s, with nobody in its place', (name, state) => {
    expect(miss(name)).toEqual({ code: null, message: `${state} is not a member of NATO`, suggestion: null });
  });

  test.each([
    ['Turky', 'did you mean Türkiye (TUR)?'],
    ['Hungry', 'did you mean Hungary (HUN)?'],
    ['Grmany', 'did you mean Germany (DEU)?'],
    ['Netherland', 'did you mean Netherlands (NLD)?'],
    ['Slovekia', 'did you mean Slovakia (SVK)?'],
    ['Atlantis', null],
    ['', null],
    ['toString', null],
    ['__proto__', null],
  ])('%j is nobody; suggestion: %s', (name, suggestion) => {
    expect(miss(name).suggestion).toBe(suggestion);
  });
});

/** A body written in a file, with nothing of its members but their names. */
function bodyWith(members: Readonly<Record<string, string>>): Body {
  const written = mapped(members, (name) => ({ name }));
  const text = JSON.stringify({
    title: 'own',
    body: { name: 'the Few', members: written },
    asOf: '2024-01-01',
    candidates: {},
  });
  return readScenario({ name: 'own.json', text }, () => ({ refused: 'no other file' })).body;
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

describe('a body of its own', () => {
  const own = namesOf(bodyWith({ A1: 'Atlantis', HUN: 'HUN', RU: 'Russia', JPN: 'Japan' }));

  test.each([
    ['atlantis', 'A1'],
    ['a1', 'A1'],
    ['Ungarn', 'HUN'],
    ['Russian Federation', 'RU'],
    ['RUS', 'RU'],
    ['Russland', 'RU'],
    ['Japon', 'JPN'],
    ['JP', 'JPN'],
  ])('%s is its %s', (name, code) => expect(own.match(name)).toEqual({ code }));

  test('has people, who go by a name that no other has', () => {
    const people = namesOf(bodyWith({ ADA: 'Ada Byron', BRUNO: 'Bruno Keller', B2: 'Bruno Diaz' }));
    expect(people.match('byron')).toEqual({ code: 'ADA' });
    expect(people.match('Diaz')).toEqual({ code: 'B2' });
    expect(people.match('Bruno')).toEqual({ code: 'BRUNO' });
    expect(namesOf(bodyWith({ A1: 'Bruno K', A2: 'Bruno D' })).match('Bruno')).toMatchObject({
      message: '"Bruno" may be A1 or A2',
    });
    expect(miss('North').message).toBe('"North" is not a member of NATO');
  });

  test('has its own members only', () => {
    const message = 'Estonia is not a member of the Few';
    expect(own.match('Estonia')).toEqual({ code: null, message, suggestion: null });
  });

  test('may have a member that is called like the code of another', () => {
    const two = namesOf(bodyWith({ AA: 'Bb', BB: 'Bee' }));
    expect(two.match('BB')).toEqual({ code: 'BB' });
    expect(two.match('bb')).toEqual({
      code: null,
      message: '"bb" may be AA or BB',
      suggestion: 'write the code',
    });
  });
});

test('a code of a state is that member, whatever another is called', () => {
  const two = namesOf(bodyWith({ FRA: 'The first', X1: 'France' }));
  expect(two.match('FR')).toEqual({ code: 'FRA' });
  expect(two.match('Frankreich')).toEqual({ code: 'FRA' });
  expect(two.match('France')).toEqual({ code: 'X1' });
});

describe('the table of states', () => {
  const codes = ALPHA_3.map((row) => row.slice(2));

  test('has 193 members of the United Nations, two observers, Taiwan and Kosovo, each once', () => {
    expect(new Set(codes).size).toBe(193 + 2 + 2);
    expect(new Set(ALPHA_3.map((row) => row.slice(0, 2))).size).toBe(codes.length);
  });

  test.each(codes)('%s is found by its code and by its English name', (code) => {
    expect(stateCalled(code)).toBe(code);
    const name = stateName(code) ?? '';
    for (const each of [
      name,
      name.replace('&', 'and'),
      name.replace(' and ', ' & '),
      name.replace(/ß/g, 'ss'),
    ])
      expect(stateCalled(each)).toBe(code);
  });

  test('has no alias that the languages know already, or that is the code of a state', () => {
    const english = new Set(codes.map((code) => fold(stateName(code) ?? '')));
    for (const [alias, code] of Object.entries(ALIASES)) {
      expect(english).not.toContain(alias);
      expect(codes).toContain(code);
      expect(codes).not.toContain(alias.toUpperCase());
    }
  });
});
