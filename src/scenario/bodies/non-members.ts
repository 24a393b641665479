/** A state by code and name. */
interface NonMember {
  /** ISO 3166-1 alpha-3; `XKX`, which is user-assigned, for Kosovo. */
  readonly code: string;
  readonly name: string;
}

/**
 * Well-known states that do not belong to NATO, in alphabetical order of their codes, some under two names:
 * so that "Ireland" is told to be no member instead of being taken for a misspelt Iceland.
 */
export const NON_MEMBERS: readonly NonMember[] = [
  { code: 'AFG', name: 'Afghanistan' },
  { code: 'AND', name: 'Andorra' },
  { code: 'ARE', name: 'United Arab Emirates' },
  { code: 'ARG', name: 'Argentina' },
  { code: 'ARM', name: 'Armenia' },
  { code: 'AUS', name: 'Australia' },
  { code: 'AUT', name: 'Austria' },
  { code: 'AZE', name: 'Azerbaijan' },
  { code: 'BIH', name: 'Bosnia' },
  { code: 'BIH', name: 'Bosnia and Herzegovina' },
  { code: 'BLR', name: 'Belarus' },
  { code: 'BRA', name: 'Brazil' },
  { code: 'CHE', name: 'Switzerland' },
  { code: 'CHN', name: 'China' },
  { code: 'COL', name: 'Colombia' },
  { code: 'CYP', name: 'Cyprus' },
  { code: 'DZA', name: 'Algeria' },
  { code: 'EGY', name: 'Egypt' },
  { code: 'GEO', name: 'Georgia' },
  { code: 'IND', name: 'India' },
  { code: 'IRL', name: 'Ireland' },
  { code: 'IRL', name: 'Republic of Ireland' },
  { code: 'IRN', name: 'Iran' },
  { code: 'IRQ', name: 'Iraq' },
  { code: 'ISR', name: 'Israel' },
  { code: 'JOR', name: 'Jordan' },
  { code: 'JPN', name: 'Japan' },
  { code: 'KAZ', name: 'Kazakhstan' },
  { code: 'KOR', name: 'Korea' },
  { code: 'KOR', name: 'South Korea' },
  { code: 'LBN', name: 'Lebanon' },
  { code: 'LIE', name: 'Liechtenstein' },
  { code: 'MAR', name: 'Morocco' },
  { code: 'MCO', name: 'Monaco' },
  { code: 'MDA', name: 'Moldova' },
  { code: 'MEX', name: 'Mexico' },
  { code: 'MLT', name: 'Malta' },
  { code: 'NZL', name: 'New Zealand' },
  { code: 'PAK', name: 'Pakistan' },
  { code: 'PRK', name: 'North Korea' },
  { code: 'RUS', name: 'Russia' },
  { code: 'RUS', name: 'Russian Federation' },
  { code: 'SAU', name: 'Saudi Arabia' },
  { code: 'SMR', name: 'San Marino' },
  { code: 'SRB', name: 'Serbia' },
  { code: 'SYR', name: 'Syria' },
  { code: 'TUN', name: 'Tunisia' },
  { code: 'UKR', name: 'Ukraine' },
  { code: 'VAT', name: 'Holy See' },
  { code: 'XKX', name: 'Kosovo' },
  { code: 'ZAF', name: 'South Africa' },
];
