/** The North Atlantic Treaty Organization. */
import type { WrittenBody } from '../schema/body.js';

/**
 * 32 members since 2024-03-07, 31 in the eleven months before. Nobody has left, and there are neither permanent members
 * nor weighted votes.
 *
 * `joined` is the day on which the treaty entered into force for the member: for the twelve founders the treaty's
 * own, 1949-08-24. Source: [NorthAtlanticTreaty], [Accessions].
 *
 * `principals`. Assumed: the four that agree among themselves first on whom they back.
 *
 * `population` is the number of inhabitants in the middle of 2023. Source: [WorldBank2023].
 */
export const nato: WrittenBody = {
  name: 'NATO',
  principals: ['DEU', 'FRA', 'GBR', 'USA'],
  members: {
    ALB: { name: 'Albania', joined: '2009-04-01', population: 2_745_972 },
    BEL: { name: 'Belgium', joined: '1949-08-24', population: 11_787_423 },
    BGR: { name: 'Bulgaria', joined: '2004-03-29', population: 6_446_596 },
    CAN: { name: 'Canada', joined: '1949-08-24', population: 40_097_761 },
    CZE: { name: 'Czechia', joined: '1999-03-12', population: 10_864_042 },
    DEU: { name: 'Germany', joined: '1955-05-06', population: 83_280_000 },
    DNK: { name: 'Denmark', joined: '1949-08-24', population: 5_946_952 },
    ESP: { name: 'Spain', joined: '1982-05-30', population: 48_347_910 },
    EST: { name: 'Estonia', joined: '2004-03-29', population: 1_370_286 },
    FIN: { name: 'Finland', joined: '2023-04-04', population: 5_583_911 },
    FRA: { name: 'France', joined: '1949-08-24', population: 68_287_487 },
    GBR: { name: 'United Kingdom', joined: '1949-08-24', population: 68_350_000 },
    GRC: { name: 'Greece', joined: '1952-02-18', population: 10_405_588 },
    HRV: { name: 'Croatia', joined: '2009-04-01', population: 3_859_686 },
    HUN: { name: 'Hungary', joined: '1999-03-12', population: 9_592_186 },
    ISL: { name: 'Iceland', joined: '1949-08-24', population: 393_349 },
    ITA: { name: 'Italy', joined: '1949-08-24', population: 58_993_475 },
    LTU: { name: 'Lithuania', joined: '2004-03-29', population: 2_871_585 },
    LUX: { name: 'Luxembourg', joined: '1949-08-24', population: 666_430 },
    LVA: { name: 'Latvia', joined: '2004-03-29', population: 1_877_445 },
    MKD: { name: 'North Macedonia', joined: '2020-03-27', population: 1_827_816 },
    MNE: { name: 'Montenegro', joined: '2017-06-05', population: 616_177 },
    NLD: { name: 'Netherlands', joined: '1949-08-24', population: 17_877_117 },
    NOR: { name: 'Norway', joined: '1949-08-24', population: 5_519_594 },
    POL: { name: 'Poland', joined: '1999-03-12', population: 36_687_353 },
    PRT: { name: 'Portugal', joined: '1949-08-24', population: 10_578_174 },
    ROU: { name: 'Romania', joined: '2004-03-29', population: 19_059_479 },
    SVK: { name: 'Slovakia', joined: '2004-03-29', population: 5_426_740 },
    SVN: { name: 'Slovenia', joined: '2004-03-29', population: 2_120_461 },
    SWE: { name: 'Sweden', joined: '2024-03-07', population: 10_536_632 },
    TUR: { name: 'Türkiye', joined: '1952-02-18', population: 85_325_965 },
    USA: { name: 'United States', joined: '1949-08-24', population: 334_914_895 },
  },
};
