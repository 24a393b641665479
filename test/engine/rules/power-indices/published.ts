/** Members that are alike in a game, with the figures of each of them. */
interface PlayerClass {
  /** Codes, separated by spaces. */
  readonly members: string;
  readonly weight: number;
  /** Coalitions that a member turns from losing to winning. */
  readonly swings: number;
  /** Swings as a share of all members' swings, to six places. */
  readonly banzhaf: number;
  /** To six places. */
  readonly shapley: number;
  /** The Shapley value as a fraction; null: not carried over for its length. */
  readonly exact: string | null;
}

/** A weighted game with its known power indices. */
export interface PublishedGame {
  readonly name: string;
  readonly quota: number;
  readonly totalSwings: number;
  readonly winning: number;
  readonly classes: readonly PlayerClass[];
}

/**
 * Games whose indices are known. Weights and quotas of the Community and the Union: [CVCE-QMV], the last also
 * [Bilbao-2002]; of the Security Council: [Gonit-UNSC], and a test proves them to be its rule in other words.
 * Published indices: an elected Council member's Shapley value of 4/2145 [Gonit-UNSC], which leaves 421/2145
 * for each permanent one; Luxembourg's nullity from 1958 to 1972 [Games-9-29]; of six
 * supervisors of Nassau County three with the same power and three with none [Malkevitch-Games]. The other figures were computed
 * exactly from these weights and quotas by a program that shares nothing with this one.
 */
export const PUBLISHED: readonly PublishedGame[] = [
  {
    name: 'UN Security Council as a weighted game',
    quota: 39,
    totalSwings: 5080,
    winning: 848,
    classes: [
      {
        members: 'CN FR RU UK US',
        weight: 7,
        swings: 848,
        banzhaf: 0.166929,
        shapley: 0.19627,
        exact: '421/2145',
      },
      {
        members: 'E01 E02 E03 E04 E05 E06 E07 E08 E09 E10',
        weight: 1,
        swings: 84,
        banzhaf: 0.016535,
        shapley: 0.001865,
        exact: '4/2145',
      },
    ],
  },
  {
    name: 'EEC of six, 1958',
    quota: 12,
    totalSwings: 42,
    winning: 14,
    classes: [
      { members: 'DE FR IT', weight: 4, swings: 10, banzhaf: 0.238095, shapley: 0.233333, exact: '7/30' },
      { members: 'BE NL', weight: 2, swings: 6, banzhaf: 0.142857, shapley: 0.15, exact: '3/20' },
      { members: 'LU', weight: 1, swings: 0, banzhaf: 0.0, shapley: 0.0, exact: '0/1' },
    ],
  },
  {
    name: 'EC of nine, 1973',
    quota: 41,
    totalSwings: 317,
    winning: 75,
    classes: [
      { members: 'DE FR IT UK', weight: 10, swings: 53, banzhaf: 0.167192, shapley: 0.178571, exact: '5/28' },
      { members: 'BE NL', weight: 5, swings: 29, banzhaf: 0.091483, shapley: 0.080952, exact: '17/210' },
      { members: 'DK IE', weight: 3, swings: 21, banzhaf: 0.066246, shapley: 0.057143, exact: '2/35' },
      { members: 'LU', weight: 2, swings: 5, banzhaf: 0.015773, shapley: 0.009524, exact: '1/105' },
    ],
  },
  {
    name: 'EC of ten, 1981',
    quota: 45,
    totalSwings: 634,
    winning: 140,
    classes: [
      {
        members: 'DE FR IT UK',
        weight: 10,
        swings: 100,
        banzhaf: 0.157729,
        shapley: 0.17381,
        exact: '73/420',
      },
      { members: 'BE NL EL', weight: 5, swings: 52, banzhaf: 0.082019, shapley: 0.071429, exact: '1/14' },
      { members: 'DK IE', weight: 3, swings: 26, banzhaf: 0.041009, shapley: 0.030159, exact: '19/630' },
      { members: 'LU', weight: 2, swings: 26, banzhaf: 0.041009, shapley: 0.030159, exact: '19/630' },
    ],
  },
  {
    name: 'EC of twelve, 1986',
    quota: 54,
    totalSwings: 2222,
    winning: 402,
    classes: [
      {
        members: 'DE FR IT UK',
        weight: 10,
        swings: 286,
        banzhaf: 0.128713,
        shapley: 0.134199,
        exact: '31/231',
      },
      { members: 'ES', weight: 8, swings: 242, banzhaf: 0.108911, shapley: 0.111255, exact: '257/2310' },
      {
        members: 'BE EL NL PT',
        weight: 5,
        swings: 148,
        banzhaf: 0.066607,
        shapley: 0.063745,
        exact: '589/9240',
      },
      { members: 'DK IE', weight: 3, swings: 102, banzhaf: 0.045905, shapley: 0.042569, exact: '59/1386' },
      { members: 'LU', weight: 2, swings: 40, banzhaf: 0.018002, shapley: 0.011833, exact: '41/3465' },
    ],
  },
  {
    name: 'EU of fifteen, 1995',
    quota: 62,
    totalSwings: 16565,
    winning: 2549,
    classes: [
      {
        members: 'DE FR IT UK',
        weight: 10,
        swings: 1849,
        banzhaf: 0.111621,
        shapley: 0.116667,
        exact: '7/60',
      },
      { members: 'ES', weight: 8, swings: 1531, banzhaf: 0.092424, shapley: 0.09546, exact: '860/9009' },
      {
        members: 'BE EL NL PT',
        weight: 5,
        swings: 973,
        banzhaf: 0.058738,
        shapley: 0.055175,
        exact: '19883/360360',
      },
      { members: 'AT SE', weight: 4, swings: 793, banzhaf: 0.047872, shapley: 0.04536, exact: '743/16380' },
      {
        members: 'DK FI IE',
        weight: 3,
        swings: 595,
        banzhaf: 0.035919,
        shapley: 0.035254,
        exact: '1588/45045',
      },
      { members: 'LU', weight: 2, swings: 375, banzhaf: 0.022638, shapley: 0.02069, exact: '932/45045' },
    ],
  },
  {
    name: 'EU of twenty-seven under Nice, votes only',
    quota: 255,
    totalSwings: 28186428,
    winning: 2718774,
    classes: [
      {
        members: 'DE FR IT UK',
        weight: 29,
        swings: 2193664,
        banzhaf: 0.077827,
        shapley: 0.086738,
        exact: null,
      },
      { members: 'ES PL', weight: 27, swings: 2091380, banzhaf: 0.074198, shapley: 0.079975, exact: null },
      { members: 'RO', weight: 14, swings: 1200504, banzhaf: 0.042592, shapley: 0.039937, exact: null },
      { members: 'NL', weight: 13, swings: 1120138, banzhaf: 0.03974, shapley: 0.036825, exact: null },
      {
        members: 'BE CZ EL HU PT',
        weight: 12,
        swings: 1038492,
        banzhaf: 0.036844,
        shapley: 0.034068,
        exact: null,
      },
      { members: 'AT BG SE', weight: 10, swings: 871654, banzhaf: 0.030925, shapley: 0.028193, exact: null },
      {
        members: 'DK FI IE LT SK',
        weight: 7,
        swings: 614702,
        banzhaf: 0.021808,
        shapley: 0.019606,
        exact: '17893453/912652650',
      },
      {
        members: 'EE LV SI CY LU',
        weight: 4,
        swings: 352374,
        banzhaf: 0.012502,
        shapley: 0.011042,
        exact: '719816/65189475',
      },
      { members: 'MT', weight: 3, swings: 265568, banzhaf: 0.009422, shapley: 0.008178, exact: null },
    ],
  },
  {
    name: 'unanimity of thirty-two',
    quota: 32,
    totalSwings: 32,
    winning: 1,
    classes: [
      {
        members:
          'M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 M13 M14 M15 M16 M17 M18 M19 M20 M21 M22 M23 M24 M25 M26 M27 M28 M29 M30 M31 M32',
        weight: 1,
        swings: 1,
        banzhaf: 0.03125,
        shapley: 0.03125,
        exact: '1/32',
      },
    ],
  },
  {
    name: 'Nassau County, 1958',
    quota: 16,
    totalSwings: 48,
    winning: 32,
    classes: [
      { members: 'H1 H2', weight: 9, swings: 16, banzhaf: 0.333333, shapley: 0.333333, exact: '1/3' },
      { members: 'NH', weight: 7, swings: 16, banzhaf: 0.333333, shapley: 0.333333, exact: '1/3' },
      { members: 'OB', weight: 3, swings: 0, banzhaf: 0, shapley: 0, exact: '0/1' },
      { members: 'GC LB', weight: 1, swings: 0, banzhaf: 0, shapley: 0, exact: '0/1' },
    ],
  },
  {
    name: 'majority of 50, 49 and 1',
    quota: 51,
    totalSwings: 5,
    winning: 3,
    classes: [
      { members: 'A', weight: 50, swings: 3, banzhaf: 0.6, shapley: 0.666667, exact: '2/3' },
      { members: 'B', weight: 49, swings: 1, banzhaf: 0.2, shapley: 0.166667, exact: '1/6' },
      { members: 'C', weight: 1, swings: 1, banzhaf: 0.2, shapley: 0.166667, exact: '1/6' },
    ],
  },
];
