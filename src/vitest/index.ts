/** Adds the matchers to vitest's `expect`, of vitest 3, 4 and 5. */
import { expect } from 'vitest';
import { matchers, type ConsensusMatchers } from './matchers.js';

export type { ConsensusMatchers, ForecastBounds, MatcherOptions } from './matchers.js';

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-namespace -- augmentations have no members of their own, and Chai's types are global */
declare global {
  // The one interface of what `expect` returns that has the same parameters, none, in every vitest.
  namespace Chai {
    interface Assertion extends ConsensusMatchers<void> {}
  }
}

declare module 'vitest' {
  interface AsymmetricMatchersContaining extends ConsensusMatchers<unknown> {}
}
/* eslint-enable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-namespace -- nothing else needs it */

expect.extend(matchers);
