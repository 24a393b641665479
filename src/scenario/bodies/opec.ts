/** The Organization of the Petroleum Exporting Countries. */
import type { WrittenBody } from '../schema/body.js';

/**
 * Twelve members from October 2007 to 2015, the twelve of the choice of 2012.
 *
 * `joined` and `left` are as precise as they are known; what ended in a January ended with the year before. A membership
 * that was suspended has ended. Source: [OpecMembers], [OpecAngola].
 */
export const opec: WrittenBody = {
  name: 'OPEC',
  members: {
    AGO: { name: 'Angola', joined: '2007', left: '2024-01-01' },
    ARE: { name: 'United Arab Emirates', joined: '1967' },
    COG: { name: 'Congo', joined: '2018-06' },
    DZA: { name: 'Algeria', joined: '1969' },
    ECU: {
      name: 'Ecuador',
      joined: '2007-10',
      left: '2020-01-01',
      earlier: [{ joined: '1973', left: '1992-12' }],
    },
    GAB: { name: 'Gabon', joined: '2016-07', earlier: [{ joined: '1975', left: '1995-01-01' }] },
    GNQ: { name: 'Equatorial Guinea', joined: '2017-05' },
    IDN: {
      name: 'Indonesia',
      joined: '2016-01',
      left: '2016-11',
      earlier: [{ joined: '1962', left: '2009-01-01' }],
    },
    IRN: { name: 'Iran', joined: '1960-09-14' },
    IRQ: { name: 'Iraq', joined: '1960-09-14' },
    KWT: { name: 'Kuwait', joined: '1960-09-14' },
    LBY: { name: 'Libya', joined: '1962' },
    NGA: { name: 'Nigeria', joined: '1971' },
    QAT: { name: 'Qatar', joined: '1961', left: '2019-01-01' },
    SAU: { name: 'Saudi Arabia', joined: '1960-09-14' },
    VEN: { name: 'Venezuela', joined: '1960-09-14' },
  },
};
