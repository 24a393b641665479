/** How the page works, and what it cannot do. */
import type { VNode } from 'preact';
import { basis } from '../../report/index.js';
import { VERSION } from '../../version.js';
import type { Store } from '../state/store.js';
import { PageSection } from './section.js';

/** How the answers come about, and their limits. */
export function About({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  return (
    <PageSection id="about" title="How it works, and what it cannot do">
      <div class="columns">
        <p>{basis(read.report)}</p>
        <p>
          A member’s stance is one of six, from support to a red line. The rule counts them: under consensus
          one member that withholds is enough, and silence is never counted as consent without being named. A
          reading uses only what was known by its date, unless hindsight is asked for.
        </p>
        <p>
          The forecast plays the race forward many times from what is on record: holdouts come round,
          candidates give up, newcomers are found, members wait for one another. How fast was fitted to
          settled races of history. The shares are shares of such futures, not of the world. They are good for
          when, for who is last and for what would change it; on who is chosen in the end, base rates do as
          well.
        </p>
        <p>
          It knows nothing that no record says: no private assurances, no moods, no sudden events. A stance
          that is inferred or a judgement says so. What you change is a supposition, not a prediction that it
          will happen.
        </p>
      </div>
      <p class="note">
        nato-consensus {VERSION}. Everything is computed in this page; nothing is sent anywhere. Outlines of
        states: Natural Earth, in the public domain, by way of visionscarto.
      </p>
    </PageSection>
  );
}
