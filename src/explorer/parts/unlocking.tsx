/** What it would take: every smallest set of changes, to be tried with one press. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LeverChoice, Scenario, Unlock } from '../../engine/index.js';
import {
  candidateName,
  concessionInWords,
  membersInSentence,
  onOneLine,
  points,
  sentenceList,
} from '../../report/index.js';
import type { Choice } from '../../scenario/index.js';
import { choiceInWords } from '../state/choice-words.js';
import type { Store } from '../state/store.js';
import { choicesOf } from '../state/unlocking.js';
import { MOST_WAYS } from '../work/gain-run.js';
import { PageSection } from './section.js';

/** The ways to the goal, cheapest first. */
export function Unlocking({ store }: { readonly store: Store }): VNode | null {
  const { standing } = store.read.value;
  const now = store.unlocking.value;
  if (standing === null || now === null) return null;
  const { found } = now;
  const name = onOneLine(standing.name);
  return (
    <PageSection id="unlock" title={TITLES[found.goal](name)} lead={LEADS[found.goal]}>
      {found.ways.length === 0 ? (
        <p>{noWay(found, store.read.value.scenario)}</p>
      ) : (
        <Ways store={store} found={found} />
      )}
      <Suppositions store={store} />
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

function noWay({ obstacle }: Unlock, scenario: Scenario): string {
  const left =
    obstacle === null
      ? ''
      : ` ${membersInSentence(obstacle.blockers, scenario)} would still stand in the way.`;
  return `Nothing that can be done is enough.${left}`;
}

interface WaysProps {
  readonly store: Store;
  readonly found: Unlock;
}

function Ways({ store, found }: WaysProps): VNode {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? found.ways : found.ways.slice(0, MOST_WAYS);
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
      {!found.complete && <p class="note">There may be more ways than could be tried.</p>}
    </>
  );
}

interface WayProps {
  readonly store: Store;
  readonly way: Unlock['ways'][number];
  readonly at: number;
}

function WayLine({ store, way, at }: WayProps): VNode {
  const { scenario } = store.read.value;
  const choices = choicesOf(way);
  const parts = way.choices.map((choice) => leversInWords(choice, scenario));
  const words = onOneLine(`${sentenceList(parts)}.`);
  const followers = way.reasons.filter(({ because }) => because.length > 0).map(({ member }) => member);
  const follow = followers.length === 0 ? '' : `Lifts ${membersInSentence(followers, scenario)}. `;
  return (
    <li>
      <button type="button" disabled={choices === null} onClick={() => store.makeAll(choices ?? [])}>
        <span>{words.charAt(0).toUpperCase() + words.slice(1)}</span>
        <Gain store={store} at={at} />
        <small>
          {onOneLine(follow)}Cost {way.cost}.
        </small>
      </button>
    </li>
  );
}

/** How much likelier the appointment becomes, in percentage points. */
function Gain({ store, at }: Omit<WayProps, 'way'>): VNode {
  const { standing } = store.read.value;
  const forecast = store.forecast.value;
  const chance = store.unlocking.value?.chances[at] ?? null;
  if (chance === null || forecast.state !== 'done') return <span class="gain" />;
  const { by, forecast: told } = forecast.report;
  const now = told.outcomes.find((each) => each.candidate === standing?.id && each.by === by.at(-1));
  if (now === undefined) return <span class="gain" />;
  return (
    <span class="gain">
      {points(chance - now.probability)}
      <small> points</small>
    </span>
  );
}

/** Levers of one kind as a clause: "Hungary accepts", or "any 2 of Finland, Norway and Poland accept". */
function leversInWords({ choose, levers }: LeverChoice, scenario: Scenario): string {
  const keys = levers.map(({ key }) => key);
  const [first] = levers;
  if (first === undefined) return '';
  switch (first.type) {
    case 'stance': {
      const [change] = first.changes;
      const to = change?.type === 'stance' ? (change.to?.stance ?? 'undeclared') : 'undeclared';
      const isSome = choose < levers.length;
      const who = membersInSentence(keys, scenario);
      return isSome
        ? `any ${choose} of ${who} ${VERBS[to]}`
        : `${who} ${VERBS[to]}${choose === 1 ? 's' : ''}`;
    }
    case 'concession':
      return sentenceList(keys.map((key) => concessionInWords(key, scenario)));
    case 'withdrawal':
      return `${sentenceList(keys.map((key) => candidateName(key, scenario)))} withdraws`;
    case 'date':
      return `${first.key} comes`;
    case 'total':
      return 'those give in whom nobody has named';
    case 'listed':
      return sentenceList(keys);
  }
}

const VERBS = {
  support: 'support',
  accept: 'accept',
  undeclared: 'fall silent',
  reserved: 'hesitate',
  object: 'object',
  redline: 'refuse',
} as const;

/** Withdrawals and concessions that can be supposed besides. */
function Suppositions({ store }: { readonly store: Store }): VNode | null {
  const { report, scenario, standing } = store.read.value;
  const { snapshot, standings } = report.assessment;
  const withdrawals = standings
    .filter(({ id, candidacy }) => candidacy !== 'withdrawn' && id !== standing?.id)
    .map(({ id }): Choice => ({ type: 'withdrawal', candidate: id, date: null }));
  const concessions = Object.values(snapshot.concessions)
    .filter(({ granted }) => granted === null)
    .map(({ id }): Choice => ({ type: 'concession', concession: id, date: null }));
  const all = [...withdrawals, ...concessions];
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
