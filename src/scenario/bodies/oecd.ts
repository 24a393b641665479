/** The Organisation for Economic Co-operation and Development. */
import type { WrittenBody } from '../schema/body.js';

/**
 * 25 members in 1994, 37 in March 2021, 38 since 2021-05-25.
 *
 * `joined` is the day on which the convention of 1960 entered into force for the member: for those that ratified
 * it before, the convention's own, 1961-09-30; for the others that of their own ratification. Source: [OecdConvention],
 * [OecdMembers].
 */
export const oecd: WrittenBody = {
  name: 'OECD',
  members: {
    AUS: { name: 'Australia', joined: '1971-06-07' },
    AUT: { name: 'Austria', joined: '1961-09-30' },
    BEL: { name: 'Belgium', joined: '1961-09-30' },
    CAN: { name: 'Canada', joined: '1961-09-30' },
    CHE: { name: 'Switzerland', joined: '1961-09-30' },
    CHL: { name: 'Chile', joined: '2010-05-07' },
    COL: { name: 'Colombia', joined: '2020-04-28' },
    CRI: { name: 'Costa Rica', joined: '2021-05-25' },
    CZE: { name: 'Czechia', joined: '1995-12-21' },
    DEU: { name: 'Germany', joined: '1961-09-30' },
    DNK: { name: 'Denmark', joined: '1961-09-30' },
    ESP: { name: 'Spain', joined: '1961-09-30' },
    EST: { name: 'Estonia', joined: '2010-12-09' },
    FIN: { name: 'Finland', joined: '1969-01-28' },
    FRA: { name: 'France', joined: '1961-09-30' },
    GBR: { name: 'United Kingdom', joined: '1961-09-30' },
    GRC: { name: 'Greece', joined: '1961-09-30' },
    HUN: { name: 'Hungary', joined: '1996-05-07' },
    IRL: { name: 'Ireland', joined: '1961-09-30' },
    ISL: { name: 'Iceland', joined: '1961-09-30' },
    ISR: { name: 'Israel', joined: '2010-09-07' },
    ITA: { name: 'Italy', joined: '1962-03-29' },
    JPN: { name: 'Japan', joined: '1964-04-28' },
    KOR: { name: 'South Korea', joined: '1996-12-12' },
    LTU: { name: 'Lithuania', joined: '2018-07-05' },
    LUX: { name: 'Luxembourg', joined: '1961-12-07' },
    LVA: { name: 'Latvia', joined: '2016-07-01' },
    MEX: { name: 'Mexico', joined: '1994-05-18' },
    NLD: { name: 'Netherlands', joined: '1961-11-13' },
    NOR: { name: 'Norway', joined: '1961-09-30' },
    NZL: { name: 'New Zealand', joined: '1973-05-29' },
    POL: { name: 'Poland', joined: '1996-11-22' },
    PRT: { name: 'Portugal', joined: '1961-09-30' },
    SVK: { name: 'Slovakia', joined: '2000-12-14' },
    SVN: { name: 'Slovenia', joined: '2010-07-21' },
    SWE: { name: 'Sweden', joined: '1961-09-30' },
    TUR: { name: 'Türkiye', joined: '1961-09-30' },
    USA: { name: 'United States', joined: '1961-09-30' },
  },
};
