/** The Security Council of the United Nations, which recommends a Secretary-General to the General Assembly. */
import type { WrittenBody } from '../schema/body.js';

/**
 * The permanent members at all times, and the elected members of five years in which a Secretary-General was
 * chosen: 1981, 1991, 1996, 2006 and 2016, when the council has its fifteen. In other years members are missing.
 *
 * Elected members sit for two years from the first of January. Source: [CouncilMembers] for the terms that began from
 * 1985 to 2012; [CouncilElection1980], [CouncilElection1981] and [CouncilElection2015] for 1981 and 2016.
 *
 * China's seat was the Republic of China's (`TWN`) until 1971-10-25, and Russia's the Soviet Union's (`SUN`) until
 * 1991-12-25. Source: [CouncilMembership].
 */
export const unSecurityCouncil: WrittenBody = {
  name: 'UN Security Council',
  members: {
    AGO: { name: 'Angola', joined: '2015-01-01', left: '2017-01-01' },
    ARG: { name: 'Argentina', joined: '2005-01-01', left: '2007-01-01' },
    AUT: { name: 'Austria', joined: '1991-01-01', left: '1993-01-01' },
    BEL: { name: 'Belgium', joined: '1991-01-01', left: '1993-01-01' },
    BWA: { name: 'Botswana', joined: '1995-01-01', left: '1997-01-01' },
    CHL: { name: 'Chile', joined: '1996-01-01', left: '1998-01-01' },
    CHN: { name: 'China', joined: '1971-10-25', permanent: true },
    CIV: { name: "Côte d'Ivoire", joined: '1990-01-01', left: '1992-01-01' },
    COD: { name: 'Zaire', joined: '1990-01-01', left: '1992-01-01' },
    COG: { name: 'Congo', joined: '2006-01-01', left: '2008-01-01' },
    CUB: { name: 'Cuba', joined: '1990-01-01', left: '1992-01-01' },
    DDR: { name: 'German Democratic Republic', joined: '1980-01-01', left: '1982-01-01' },
    DEU: { name: 'Germany', joined: '1995-01-01', left: '1997-01-01' },
    DNK: { name: 'Denmark', joined: '2005-01-01', left: '2007-01-01' },
    ECU: { name: 'Ecuador', joined: '1991-01-01', left: '1993-01-01' },
    EGY: {
      name: 'Egypt',
      joined: '2016-01-01',
      left: '2018-01-01',
      earlier: [{ joined: '1996-01-01', left: '1998-01-01' }],
    },
    ESP: {
      name: 'Spain',
      joined: '2015-01-01',
      left: '2017-01-01',
      earlier: [{ joined: '1981-01-01', left: '1983-01-01' }],
    },
    FRA: { name: 'France', joined: '1945-10-24', permanent: true },
    GBR: { name: 'United Kingdom', joined: '1945-10-24', permanent: true },
    GHA: { name: 'Ghana', joined: '2006-01-01', left: '2008-01-01' },
    GNB: { name: 'Guinea-Bissau', joined: '1996-01-01', left: '1998-01-01' },
    GRC: { name: 'Greece', joined: '2005-01-01', left: '2007-01-01' },
    HND: { name: 'Honduras', joined: '1995-01-01', left: '1997-01-01' },
    IDN: { name: 'Indonesia', joined: '1995-01-01', left: '1997-01-01' },
    IND: { name: 'India', joined: '1991-01-01', left: '1993-01-01' },
    IRL: { name: 'Ireland', joined: '1981-01-01', left: '1983-01-01' },
    ITA: { name: 'Italy', joined: '1995-01-01', left: '1997-01-01' },
    JPN: {
      name: 'Japan',
      joined: '2016-01-01',
      left: '2018-01-01',
      earlier: [
        { joined: '1981-01-01', left: '1983-01-01' },
        { joined: '2005-01-01', left: '2007-01-01' },
      ],
    },
    KOR: { name: 'South Korea', joined: '1996-01-01', left: '1998-01-01' },
    MEX: { name: 'Mexico', joined: '1980-01-01', left: '1982-01-01' },
    MYS: { name: 'Malaysia', joined: '2015-01-01', left: '2017-01-01' },
    NER: { name: 'Niger', joined: '1980-01-01', left: '1982-01-01' },
    NZL: { name: 'New Zealand', joined: '2015-01-01', left: '2017-01-01' },
    PAN: { name: 'Panama', joined: '1981-01-01', left: '1983-01-01' },
    PER: { name: 'Peru', joined: '2006-01-01', left: '2008-01-01' },
    PHL: { name: 'Philippines', joined: '1980-01-01', left: '1982-01-01' },
    POL: { name: 'Poland', joined: '1996-01-01', left: '1998-01-01' },
    QAT: { name: 'Qatar', joined: '2006-01-01', left: '2008-01-01' },
    ROU: { name: 'Romania', joined: '1990-01-01', left: '1992-01-01' },
    RUS: { name: 'Russia', joined: '1991-12-26', permanent: true },
    SEN: { name: 'Senegal', joined: '2016-01-01', left: '2018-01-01' },
    SUN: { name: 'Soviet Union', joined: '1945-10-24', left: '1991-12-26', permanent: true },
    SVK: { name: 'Slovakia', joined: '2006-01-01', left: '2008-01-01' },
    TUN: { name: 'Tunisia', joined: '1980-01-01', left: '1982-01-01' },
    TWN: { name: 'Republic of China', joined: '1945-10-24', left: '1971-10-25', permanent: true },
    TZA: { name: 'Tanzania', joined: '2005-01-01', left: '2007-01-01' },
    UGA: { name: 'Uganda', joined: '1981-01-01', left: '1983-01-01' },
    UKR: { name: 'Ukraine', joined: '2016-01-01', left: '2018-01-01' },
    URY: { name: 'Uruguay', joined: '2016-01-01', left: '2018-01-01' },
    USA: { name: 'United States', joined: '1945-10-24', permanent: true },
    VEN: { name: 'Venezuela', joined: '2015-01-01', left: '2017-01-01' },
    YEM: { name: 'Yemen', joined: '1990-01-01', left: '1992-01-01' },
    ZWE: { name: 'Zimbabwe', joined: '1991-01-01', left: '1993-01-01' },
  },
};
