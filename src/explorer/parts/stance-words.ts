/** What the stances are called on the page. */

/** Each stance as what a member does. */
export const STANCE_WORDS = {
  support: 'Supports',
  accept: 'Accepts',
  undeclared: 'Undeclared',
  reserved: 'Reserved',
  object: 'Objects',
  redline: 'Red line',
} as const;
