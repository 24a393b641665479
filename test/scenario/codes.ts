/** Codes of the faults that the published schema finds as well. */
export const STRUCTURAL: ReadonlySet<string> = new Set([
  'bad-address',
  'bad-date',
  'bad-key',
  'bad-text',
  'forbidden-key',
  'missing-field',
  'not-allowed',
  'out-of-range',
  'unknown-field',
  'wrong-type',
]);

/** Codes of the faults that no schema can tell. */
export const SEMANTIC: ReadonlySet<string> = new Set([
  'circular-extends',
  'contradiction',
  'duplicate-key',
  'duplicate-member',
  'empty',
  'empty-expectation',
  'evidence-without-source',
  'missing-after-merge',
  'not-a-member',
  'nothing-to-lift',
  'reversed-count',
  'reversed-membership',
  'syntax',
  'unannounced-milestone',
  'unknown-body',
  'unknown-candidate',
  'unknown-concession',
  'unknown-member',
  'unknown-source',
  'unreachable-count',
  'unreadable-extends',
]);
