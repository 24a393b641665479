import { describe, expect, test } from 'vitest';
import { ALPHA_3 } from '../../src/scenario/state-names.js';
import { BODIES, namesOf, type NameMatch } from '../../src/scenario/index.js';

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
  ['TUR', ['Törökország', 'Turquie', 'Турция', 'Τουρκία']],
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

test('a body of its own has its own members only', () => {
  const member = {
    joined: null,
    left: null,
    participates: true,
    permanent: false,
    weight: null,
    population: null,
  };
  const own = namesOf({
    id: 'inline',
    name: 'the Two',
    members: {
      A1: { ...member, code: 'A1', name: 'Atlantis', assumed: false },
      HUN: { ...member, code: 'HUN', name: 'HUN', assumed: false },
    },
  });
  expect(own.match('atlantis')).toEqual({ code: 'A1' });
  expect(own.match('a1')).toEqual({ code: 'A1' });
  expect(own.match('Ungarn')).toEqual({ code: 'HUN' });
  expect(own.match('Estonia')).toEqual({
    code: null,
    message: 'Estonia is not a member of the Two',
    suggestion: null,
  });
});
