import type { Body, IsoDate, Member, MemberCode } from '../../engine/index.js';

/** Code, official short name, first day of membership, inhabitants in 2023. */
type Row = readonly [code: MemberCode, name: string, joined: IsoDate, population: number];

const ROWS: readonly Row[] = [
  ['ALB', 'Albania', '2009-04-01', 2_745_972],
  ['BEL', 'Belgium', '1949-08-24', 11_787_423],
  ['BGR', 'Bulgaria', '2004-03-29', 6_446_596],
  ['CAN', 'Canada', '1949-08-24', 40_097_761],
  ['CZE', 'Czechia', '1999-03-12', 10_864_042],
  ['DEU', 'Germany', '1955-05-06', 83_280_000],
  ['DNK', 'Denmark', '1949-08-24', 5_946_952],
  ['ESP', 'Spain', '1982-05-30', 48_347_910],
  ['EST', 'Estonia', '2004-03-29', 1_370_286],
  ['FIN', 'Finland', '2023-04-04', 5_583_911],
  ['FRA', 'France', '1949-08-24', 68_287_487],
  ['GBR', 'United Kingdom', '1949-08-24', 68_350_000],
  ['GRC', 'Greece', '1952-02-18', 10_405_588],
  ['HRV', 'Croatia', '2009-04-01', 3_859_686],
  ['HUN', 'Hungary', '1999-03-12', 9_592_186],
  ['ISL', 'Iceland', '1949-08-24', 393_349],
  ['ITA', 'Italy', '1949-08-24', 58_993_475],
  ['LTU', 'Lithuania', '2004-03-29', 2_871_585],
  ['LUX', 'Luxembourg', '1949-08-24', 666_430],
  ['LVA', 'Latvia', '2004-03-29', 1_877_445],
  ['MKD', 'North Macedonia', '2020-03-27', 1_827_816],
  ['MNE', 'Montenegro', '2017-06-05', 616_177],
  ['NLD', 'Netherlands', '1949-08-24', 17_877_117],
  ['NOR', 'Norway', '1949-08-24', 5_519_594],
  ['POL', 'Poland', '1999-03-12', 36_687_353],
  ['PRT', 'Portugal', '1949-08-24', 10_578_174],
  ['ROU', 'Romania', '2004-03-29', 19_059_479],
  ['SVK', 'Slovakia', '2004-03-29', 5_426_740],
  ['SVN', 'Slovenia', '2004-03-29', 2_120_461],
  ['SWE', 'Sweden', '2024-03-07', 10_536_632],
  ['TUR', 'Türkiye', '1952-02-18', 85_325_965],
  ['USA', 'United States', '1949-08-24', 334_914_895],
];

/**
 * The North Atlantic Treaty Organization: 32 members since 2024-03-07, 31 in the eleven months before. Nobody has left.
 *
 * `joined` is the day on which the treaty entered into force for the member: for the twelve founders the treaty's
 * own, 1949-08-24. Source: [NorthAtlanticTreaty], [Accessions].
 *
 * `population` is the number of inhabitants in the middle of 2023. Source: [WorldBank2023].
 */
export const nato: Body = {
  id: 'nato',
  name: 'NATO',
  members: Object.fromEntries(ROWS.map((row) => [row[0], memberOf(row)])),
};

function memberOf([code, name, joined, population]: Row): Member {
  return {
    code,
    name,
    joined,
    left: null,
    participates: true,
    // NATO has neither permanent members nor weighted votes.
    permanent: false,
    weight: null,
    population,
    assumed: false,
  };
}
