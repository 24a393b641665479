import type { Body, IsoDate, Member, MemberCode } from '../../engine/index.js';

/** Code, official short name, first day of membership, thousands of inhabitants in 2023. */
type Row = readonly [code: MemberCode, name: string, joined: IsoDate, thousands: number];

const ROWS: readonly Row[] = [
  ['ALB', 'Albania', '2009-04-01', 2_746],
  ['BEL', 'Belgium', '1949-08-24', 11_823],
  ['BGR', 'Bulgaria', '2004-03-29', 6_430],
  ['CAN', 'Canada', '1949-08-24', 40_098],
  ['CZE', 'Czechia', '1999-03-12', 10_874],
  ['DEU', 'Germany', '1955-05-06', 84_482],
  ['DNK', 'Denmark', '1949-08-24', 5_947],
  ['ESP', 'Spain', '1982-05-30', 48_373],
  ['EST', 'Estonia', '2004-03-29', 1_366],
  ['FIN', 'Finland', '2023-04-04', 5_584],
  ['FRA', 'France', '1949-08-24', 68_170],
  ['GBR', 'United Kingdom', '1949-08-24', 68_350],
  ['GRC', 'Greece', '1952-02-18', 10_361],
  ['HRV', 'Croatia', '2009-04-01', 3_853],
  ['HUN', 'Hungary', '1999-03-12', 9_590],
  ['ISL', 'Iceland', '1949-08-24', 394],
  ['ITA', 'Italy', '1949-08-24', 58_761],
  ['LTU', 'Lithuania', '2004-03-29', 2_872],
  ['LUX', 'Luxembourg', '1949-08-24', 669],
  ['LVA', 'Latvia', '2004-03-29', 1_882],
  ['MKD', 'North Macedonia', '2020-03-27', 1_812],
  ['MNE', 'Montenegro', '2017-06-05', 616],
  ['NLD', 'Netherlands', '1949-08-24', 17_879],
  ['NOR', 'Norway', '1949-08-24', 5_520],
  ['POL', 'Poland', '1999-03-12', 36_686],
  ['PRT', 'Portugal', '1949-08-24', 10_525],
  ['ROU', 'Romania', '2004-03-29', 19_056],
  ['SVK', 'Slovakia', '2004-03-29', 5_427],
  ['SVN', 'Slovenia', '2004-03-29', 2_121],
  ['SWE', 'Sweden', '2024-03-07', 10_537],
  ['TUR', 'Türkiye', '1952-02-18', 85_326],
  ['USA', 'United States', '1949-08-24', 334_915],
];

/**
 * The North Atlantic Treaty Organization: 32 members, 31 until 2024-03-06. Nobody has left.
 *
 * `joined` is the day on which the treaty entered into force for the member: for the twelve founders the treaty's
 * own, 1949-08-24. Source: [NorthAtlanticTreaty], [Accessions].
 *
 * `population` is inhabitants in the year 2023, published in thousands and so exact to the thousand only.
 * Source: [WorldBank2023].
 */
export const nato: Body = {
  id: 'nato',
  name: 'NATO',
  members: Object.fromEntries(ROWS.map((row) => [row[0], memberOf(row)])),
};

function memberOf([code, name, joined, thousands]: Row): Member {
  return {
    code,
    name,
    joined,
    left: null,
    participates: true,
    // NATO has neither permanent members nor weighted votes.
    permanent: false,
    weight: null,
    population: thousands * 1000,
    assumed: false,
  };
}
