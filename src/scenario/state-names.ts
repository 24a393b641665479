/** Codes and names of states that the languages of the runtime do not know. */

/**
 * ISO 3166-1 alpha-2 and alpha-3 code of each member and observer state of the United Nations, and of Taiwan; `XKX`,
 * which is user-assigned, for Kosovo.
 */
export const ALPHA_3: readonly string[] = (
  'ADAND AEARE AFAFG AGATG ALALB AMARM AOAGO ARARG ATAUT AUAUS AZAZE BABIH BBBRB BDBGD BEBEL BFBFA ' +
  'BGBGR BHBHR BIBDI BJBEN BNBRN BOBOL BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CDCOD CFCAF CGCOG ' +
  'CHCHE CICIV CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM ' +
  'DZDZA ECECU EEEST EGEGY ERERI ESESP ETETH FIFIN FJFJI FMFSM FRFRA GAGAB GBGBR GDGRD GEGEO GHGHA ' +
  'GMGMB GNGIN GQGNQ GRGRC GTGTM GWGNB GYGUY HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR ININD IQIRQ ' +
  'IRIRN ISISL ITITA JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KZKAZ ' +
  'LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MGMDG ' +
  'MHMHL MKMKD MLMLI MMMMR MNMNG MRMRT MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NENER NGNGA ' +
  'NINIC NLNLD NONOR NPNPL NRNRU NZNZL OMOMN PAPAN PEPER PGPNG PHPHL PKPAK PLPOL PSPSE PTPRT PWPLW ' +
  'PYPRY QAQAT ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SISVN SKSVK SLSLE SMSMR ' +
  'SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SYSYR SZSWZ TDTCD TGTGO THTHA TJTJK TLTLS TMTKM TNTUN TOTON ' +
  'TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA USUSA UYURY UZUZB VAVAT VCVCT VEVEN VNVNM VUVUT WSWSM ' +
  'XKXKX YEYEM ZAZAF ZMZMB ZWZWE'
).split(' ');

/**
 * What else states are called, by alpha-3 code: former and full names, codes of sport, and what the press writes.
 * Names are in lower case without diacritics and dots; what `Intl.DisplayNames` has and what only adds "Republic of"
 * or "the" needs no row.
 */
export const ALIASES: Readonly<Record<string, string>> = {
  shqiperia: 'ALB',
  uae: 'ARE',
  bul: 'BGR',
  balgariya: 'BGR',
  bosnia: 'BIH',
  "people's republic of china": 'CHN',
  'ivory coast': 'CIV',
  'democratic republic of the congo': 'COD',
  drc: 'COD',
  'czech republic': 'CZE',
  czech: 'CZE',
  'ceska republika': 'CZE',
  'tschechische republik': 'CZE',
  'republique tcheque': 'CZE',
  'czech rep': 'CZE',
  'republica checa': 'CZE',
  'repubblica ceca': 'CZE',
  ger: 'DEU',
  'west germany': 'DEU',
  frg: 'DEU',
  den: 'DNK',
  spa: 'ESP',
  'french republic': 'FRA',
  uk: 'GBR',
  'united kingdom of great britain and northern ireland': 'GBR',
  'great britain': 'GBR',
  britain: 'GBR',
  england: 'GBR',
  grossbritannien: 'GBR',
  ingiltere: 'GBR',
  el: 'GRC',
  gre: 'GRC',
  'hellenic republic': 'GRC',
  ellada: 'GRC',
  cro: 'HRV',
  'italian republic': 'ITA',
  korea: 'KOR',
  "lao people's democratic republic": 'LAO',
  lit: 'LTU',
  letzebuerg: 'LUX',
  lat: 'LVA',
  macedonia: 'MKD',
  'former yugoslav republic of macedonia': 'MKD',
  fyrom: 'MKD',
  'fyr macedonia': 'MKD',
  'n. macedonia': 'MKD',
  burma: 'MMR',
  ned: 'NLD',
  holland: 'NLD',
  noreg: 'NOR',
  dprk: 'PRK',
  "democratic people's republic of korea": 'PRK',
  "korea (democratic people's republic of)": 'PRK',
  'korea (north)': 'PRK',
  por: 'PRT',
  'portuguese republic': 'PRT',
  'state of palestine': 'PSE',
  palestine: 'PSE',
  rom: 'ROU',
  roumania: 'ROU',
  'russian federation': 'RUS',
  'slovak republic': 'SVK',
  slo: 'SVN',
  swaziland: 'SWZ',
  'syrian arab republic': 'SYR',
  'east timor': 'TLS',
  turkey: 'TUR',
  'republic of china': 'TWN',
  'united republic of tanzania': 'TZA',
  'united states of america': 'USA',
  america: 'USA',
  abd: 'USA',
  eeuu: 'USA',
  'ee uu': 'USA',
  'etats unis d amerique': 'USA',
  'holy see': 'VAT',
};
