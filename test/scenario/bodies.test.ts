import { describe, expect, it, test } from 'vitest';
import { membersOn } from '../../src/engine/index.js';
import { BUNDLED } from '../../src/scenario/bodies/index.js';
import { BODIES } from '../../src/scenario/body.js';
import { namesOf } from '../../src/scenario/names.js';
import { inlineBody } from '../../src/scenario/schema/body.js';
import { fitOf } from '../../src/scenario/structure.js';

/** The members of a bundled body on a day. */
function present(id: string, day: string) {
  const body = BODIES[id];
  if (!body) throw new RangeError(`there is no body ${id}`);
  return membersOn(body, day);
}

/** The sum of their weights; members without one make it no number. */
function votes(id: string, day: string): number {
  return present(id, day).reduce((sum, { weight }) => sum + (weight ?? Number.NaN), 0);
}

test.each(Object.entries(BUNDLED))('%s is written as a scenario could write it', (_name, body) => {
  expect(fitOf(inlineBody, body).faults).toEqual([]);
});

// Source of the numbers: [EuropaCountries], [OecdMembers], [UN-Charter], [OsceStates1975], [OsceMongolia], [WtoSize],
// [OpecMembers]; for the OECD of 1994 and 2021, the WTO of 1999 and OPEC of 2012 the press of the time.
test.each([
  ['eu', '1994-07-15', 12],
  ['eu', '1998-05-02', 15],
  ['eu', '2004-04-30', 15],
  ['eu', '2004-05-01', 25],
  ['eu', '2019-12-31', 28],
  ['eu', '2020-02-01', 27],
  ['oecd', '1994-11-01', 25],
  ['oecd', '2021-03-12', 37],
  ['oecd', '2021-05-25', 38],
  ['osce', '2012-11-20', 56],
  ['osce', '2012-11-21', 57],
  ['wto', '1994-12-31', 0],
  ['wto', '1995-01-01', 76],
  ['wto', '1999-07-22', 134],
  ['wto', '2008-07-23', 153],
  ['wto', '2012-08-22', 156],
  ['wto', '2013-05-14', 159],
  ['wto', '2020-10-28', 164],
  ['wto', '2024-08-30', 166],
  ['opec', '1960-09-14', 5],
  ['opec', '2012-12-12', 12],
  ['un-security-council', '1981-12-11', 15],
  ['un-security-council', '1991-11-21', 15],
  ['un-security-council', '1991-12-31', 15],
  ['un-security-council', '1996-12-13', 15],
  ['un-security-council', '2006-10-09', 15],
  ['un-security-council', '2016-10-06', 15],
])('%s has on %s %i members', (id, day, size) => {
  expect(present(id, day)).toHaveLength(size);
});

describe('the Security Council', () => {
  it.each(['1961-01-01', '1981-12-11', '1991-11-21', '1991-12-26', '2016-10-06'])(
    'has five permanent members on %s',
    (day) => {
      const permanent = present('un-security-council', day).filter((member) => member.permanent);
      expect(permanent).toHaveLength(5);
    },
  );

  it('has in 1981 the elected members of that year, Japan and Spain for the first of their two times', () => {
    const elected = present('un-security-council', '1981-12-11').filter(({ permanent }) => !permanent);
    expect(elected.map(({ code }) => code)).toEqual(
      ['DDR', 'ESP', 'IRL', 'JPN', 'MEX', 'NER', 'PAN', 'PHL', 'TUN', 'UGA'],
    ); // prettier-ignore
    const spain = elected.find(({ code }) => code === 'ESP');
    expect(spain).toMatchObject({ joined: '1981-01-01', left: '1983-01-01' });
  });
});

// [CVCE-QMV].
test.each([
  ['1994-07-15', 76],
  ['2004-04-30', 87],
  ['2004-06-29', 124],
])('the members of the European Union have on %s %i votes', (day, sum) => {
  expect(votes('eu', day)).toBe(sum);
});

test.each([
  ['un-security-council', 'Soviet Union', 'SUN'],
  ['un-security-council', 'Zaire', 'COD'],
  ['wto', 'European Union', 'EU'],
  ['wto', 'Hong Kong', 'HKG'],
  ['wto', 'Swaziland', 'SWZ'],
  ['osce', 'Turkey', 'TUR'],
  ['opec', 'Iran', 'IRN'],
])('%s knows %s', (id, name, code) => {
  const body = BODIES[id];
  expect(body && namesOf(body).match(name)).toEqual({ code });
});
