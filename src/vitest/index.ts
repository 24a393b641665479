/** Adds the matchers to vitest's `expect`. */
import { expect } from 'vitest';
import { matchers, type ConsensusMatchers } from './matchers.js';

export type { MatcherOptions } from './matchers.js';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an augmentation has no members of its own
  interface Matchers<T> extends ConsensusMatchers<T> {}
}

expect.extend(matchers);
