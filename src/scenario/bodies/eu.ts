/** The European Union and the Communities before it: whose governments choose a President of the Commission. */
import type { WrittenBody } from '../schema/body.js';

/**
 * The members by date of accession, six from 1958 and 27 since 2020-02-01.
 *
 * `joined` is the day on which the accession took effect, for the six that of the Treaty establishing the Economic
 * Community; `left` is the first day outside. Source: [EuropaCountries], [EurLexEnlargement].
 *
 * `weight` is the member's votes in the Council from 1986-01-01 to 2004-10-31, in which time no member's votes changed
 * and newcomers were added: 76 votes of twelve members with a qualified majority of 54, 87 and 62 of fifteen, 124 and 88
 * of twenty-five. Source: [CVCE-QMV]. Members that joined later have none, and other weights held before and after.
 *
 * `principals`. Assumed: the four members that were the largest at each choice. Britain's objection ended Dehaene's candidacy
 * in 1994 and France's held Duisenberg up in 1998; nothing on record shows that one of a smaller member could not do so.
 *
 * `population` is the number of inhabitants in the middle of 2023, for the double majority of today: it says nothing of
 * earlier years. Source: [WorldBank2023].
 */
export const eu: WrittenBody = {
  name: 'EU',
  principals: ['DEU', 'FRA', 'GBR', 'ITA'],
  members: {
    AUT: { name: 'Austria', joined: '1995-01-01', weight: 4, population: 9_131_761 },
    BEL: { name: 'Belgium', joined: '1958-01-01', weight: 5, population: 11_787_423 },
    BGR: { name: 'Bulgaria', joined: '2007-01-01', population: 6_446_596 },
    CYP: { name: 'Cyprus', joined: '2004-05-01', weight: 2, population: 1_344_976 },
    CZE: { name: 'Czechia', joined: '2004-05-01', weight: 5, population: 10_864_042 },
    DEU: { name: 'Germany', joined: '1958-01-01', weight: 10, population: 83_280_000 },
    DNK: { name: 'Denmark', joined: '1973-01-01', weight: 3, population: 5_946_952 },
    ESP: { name: 'Spain', joined: '1986-01-01', weight: 8, population: 48_347_910 },
    EST: { name: 'Estonia', joined: '2004-05-01', weight: 3, population: 1_370_286 },
    FIN: { name: 'Finland', joined: '1995-01-01', weight: 3, population: 5_583_911 },
    FRA: { name: 'France', joined: '1958-01-01', weight: 10, population: 68_287_487 },
    GBR: {
      name: 'United Kingdom',
      joined: '1973-01-01',
      left: '2020-02-01',
      weight: 10,
      population: 68_350_000,
    },
    GRC: { name: 'Greece', joined: '1981-01-01', weight: 5, population: 10_405_588 },
    HRV: { name: 'Croatia', joined: '2013-07-01', population: 3_859_686 },
    HUN: { name: 'Hungary', joined: '2004-05-01', weight: 5, population: 9_592_186 },
    IRL: { name: 'Ireland', joined: '1973-01-01', weight: 3, population: 5_307_600 },
    ITA: { name: 'Italy', joined: '1958-01-01', weight: 10, population: 58_993_475 },
    LTU: { name: 'Lithuania', joined: '2004-05-01', weight: 3, population: 2_871_585 },
    LUX: { name: 'Luxembourg', joined: '1958-01-01', weight: 2, population: 666_430 },
    LVA: { name: 'Latvia', joined: '2004-05-01', weight: 3, population: 1_877_445 },
    MLT: { name: 'Malta', joined: '2004-05-01', weight: 2, population: 552_747 },
    NLD: { name: 'Netherlands', joined: '1958-01-01', weight: 5, population: 17_877_117 },
    POL: { name: 'Poland', joined: '2004-05-01', weight: 8, population: 36_687_353 },
    PRT: { name: 'Portugal', joined: '1986-01-01', weight: 5, population: 10_578_174 },
    ROU: { name: 'Romania', joined: '2007-01-01', population: 19_059_479 },
    SVK: { name: 'Slovakia', joined: '2004-05-01', weight: 3, population: 5_426_740 },
    SVN: { name: 'Slovenia', joined: '2004-05-01', weight: 3, population: 2_120_461 },
    SWE: { name: 'Sweden', joined: '1995-01-01', weight: 4, population: 10_536_632 },
  },
};
