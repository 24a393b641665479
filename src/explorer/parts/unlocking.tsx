/** What it would take: every smallest set of changes, to be tried with one press. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Unlock } from '../../engine/index.js';
import {
  choicesInWords,
  dayInWords,
  onOneLine,
  points,
  reasonsInWords,
  setInWords,
  unlockFindings,
} from '../../report/index.js';
import { editsFrom, type Choice } from '../../scenario/index.js';
import { choiceInWords } from '../state/choice-words.js';
import type { Store } from '../state/store.js';
import { unlockReport } from '../state/answers.js';
import { canBeShown, isWaiting, soughtIn } from '../state/unlocking.js';
import { FIRST_WAYS } from '../work/gain-run.js';
import { DocumentView } from './document-view.js';
import { PageSection } from './section.js';

/** The ways to the goal, cheapest first. */
export function Unlocking({ store }: { readonly store: Store }): VNode | null {
  const read = store.read.value;
  const now = store.unlocking.value;
  if (read.standing === null || now === null) return null;
  const found = soughtIn(now.found);
  const { goal, ways } = found;
  return (
    <PageSection id="unlock" title={TITLES[goal](onOneLine(read.standing.name))} lead={LEADS[goal]}>
      {ways.length === 0 ? (
        <p>Nothing that is known would be enough.</p>
      ) : (
        <Ways store={store} found={found} />
      )}
      <Suppositions store={store} levers={now.found.unlock.levers} />
      <details class="behind">
        <summary>In words and tables, with what the verdict hangs on</summary>
        <DocumentView pieces={unlockFindings(unlockReport(read, now.found))} />
      </details>
    </PageSection>
  );
}

const TITLES = {
  unblocked: (name: string) => `What would free ${name}`,
  adopted: (name: string) => `What would settle it for ${name}`,
  blocked: (name: string) => `What could still stop ${name}`,
} as const;

const LEADS = {
  unblocked:
    'Each line is enough by itself, and nothing in it can be left out. Press one to see the page with it.',
  adopted:
    'Nobody stands in the way, and not enough have said yes. Each line would do, and nothing in it can be left out.',
  blocked: 'Each line would be enough to block. Press one to see the page with it.',
} as const;

interface WaysProps {
  readonly store: Store;
  readonly found: Unlock;
}

function Ways({ store, found }: WaysProps): VNode {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? found.ways : found.ways.slice(0, FIRST_WAYS);
  return (
    <>
      <ol class="ways">
        {shown.map((way, at) => (
          <WayLine key={at} store={store} way={way} at={at} />
        ))}
      </ol>
      {shown.length < found.ways.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {found.ways.length} ways
        </button>
      )}
      <Meaning store={store} />
      {!found.complete && <p class="note">There may be more ways than could be tried.</p>}
    </>
  );
}

/** What the gains are gains in. */
function Meaning({ store }: { readonly store: Store }): VNode | null {
  const { by = null, chances = [] } = store.unlocking.value ?? {};
  if (by === null || chances.length === 0) return null;
  return (
    <p class="note">
      Points: how much likelier an appointment by {dayInWords(by)} becomes, in percentage points, with the
      interval at 95 %; the same draws with and without it.
    </p>
  );
}

interface WayProps {
  readonly store: Store;
  readonly way: Unlock['ways'][number];
  readonly at: number;
}

function WayLine({ store, way, at }: WayProps): VNode {
  const { scenario, standing, reading } = store.read.value;
  const isShown = canBeShown(way, reading);
  const setting = { candidate: standing?.id ?? '', scenario };
  const words = onOneLine(setInWords(way, setting));
  const more = [
    ...[...choicesInWords(way, setting), ...reasonsInWords(way.reasons, setting)].map(onOneLine),
    `Cost ${way.cost}.`,
    ...(isWaiting(way) ? [isShown ? WAITING : WAITING_KNOWN] : []),
  ];
  return (
    <li>
      <button type="button" disabled={!isShown} onClick={() => store.makeAll(editsFrom(way))}>
        <span>{words.charAt(0).toUpperCase() + words.slice(1)}</span>
        <Gain store={store} at={at} />
        <small>{more.join(' ')}</small>
      </button>
    </li>
  );
}

const WAITING = 'The forecast has waiting in it already, so there is no gain to tell.';
const WAITING_KNOWN =
  'With hindsight, no day can pass in which nothing else happens; without, it can be tried.';

/** How much likelier the appointment becomes, in percentage points, with the interval. */
function Gain({ store, at }: Omit<WayProps, 'way'>): VNode {
  const found = store.unlocking.value?.chances.find(({ way }) => way === at);
  if (found === undefined) return <span class="gain" />;
  const { difference, interval } = found.gain;
  return (
    <span class="gain">
      {points(difference)}
      <small> points [{interval.map(points).join(', ')}]</small>
    </span>
  );
}

interface SuppositionsProps {
  readonly store: Store;
  readonly levers: Unlock['levers'];
}

/** Withdrawals and concessions that a stance waits for. */
function Suppositions({ store, levers }: SuppositionsProps): VNode | null {
  const { scenario } = store.read.value;
  const all = levers.flatMap(({ type, key }): readonly Choice[] => {
    if (type === 'withdrawal') return [{ type, candidate: key, date: null }];
    return type === 'concession' ? [{ type, concession: key, date: null }] : [];
  });
  if (all.length === 0) return null;
  return (
    <div class="suppose" role="group" aria-label="Suppose">
      <span>Or suppose</span>
      {all.map((choice) => {
        const words = onOneLine(choiceInWords(choice, scenario));
        return (
          <button key={words} type="button" onClick={() => store.make(choice)}>
            {words}
          </button>
        );
      })}
    </div>
  );
}
