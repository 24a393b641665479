/** Who stands in the way: one card each, with the reason, the source and what would lift it. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { leavesOf, type Dossier, type Leaf, type Scenario } from '../../engine/index.js';
import { byName, citation, dayInWords, liftInWords, onOneLine } from '../../report/index.js';
import { choiceInWords } from '../state/choice-words.js';
import type { Choice } from '../../scenario/index.js';
import type { Store } from '../state/store.js';
import { Away, isWebAddress } from './document-view.js';
import { placeTitle } from '../../report/svg/index.js';

/** Cards that are shown at first. Assumed: more hide the rest of the page. */
const SHOWN = 6;

/** The cards of those who stand in the way of the candidate; nothing when nobody does. */
export function Blockers({ store }: { readonly store: Store }): VNode | null {
  const { report, standing } = store.read.value;
  const [isWhole, setWhole] = useState(false);
  const own = report.assessment.dossiers
    .filter(({ candidate }) => candidate === standing?.id)
    .sort((a, b) => byName(a.position.member.name, b.position.member.name));
  if (own.length === 0) return null;
  const shown = isWhole ? own : own.slice(0, SHOWN);
  return (
    <section class="blockers" aria-labelledby="blockers-title">
      <h2 id="blockers-title" class="unseen">
        Who stands in the way
      </h2>
      <ul class="cards">
        {shown.map((dossier) => (
          <li key={dossier.member}>
            <Card dossier={dossier} store={store} />
          </li>
        ))}
      </ul>
      {shown.length < own.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show all {own.length} who stand in the way
        </button>
      )}
    </section>
  );
}

interface CardProps {
  readonly dossier: Dossier;
  readonly store: Store;
}

function Card({ dossier, store }: CardProps): VNode {
  const { position, member, sole } = dossier;
  const { stance, since } = position;
  return (
    <article class={`card edge-${stance}`}>
      <h3>
        <button type="button" class="name" onClick={() => (store.selected.value = member)}>
          <bdi>{onOneLine(position.member.name)}</bdi>
        </button>
      </h3>
      <p class="stance">
        <strong class={`text-${stance}`}>{placeTitle(stance)}</strong>{' '}
        {since === null ? 'throughout' : `since ${dayInWords(since)}`}
        {sole && '. Its consent alone would be enough'}
      </p>
      <Reason dossier={dossier} store={store} />
    </article>
  );
}

function Reason({ dossier, store }: CardProps): VNode {
  const { scenario } = store.read.value;
  const { record } = dossier.position;
  if (record === null) return <p class="why">Nothing is on record, which counts as undeclared.</p>;
  return (
    <>
      <p class="why">{sentence(record.why ?? 'no reason is on record')}</p>
      <Lift dossier={dossier} store={store} />
      {record.asks && record.liftedBy !== null && <p class="asks">Asks for {onOneLine(record.asks)}.</p>}
      <p class="source">
        <SourceLink id={record.source} scenario={scenario} /> · {record.evidence}
      </p>
      {record.judgement && <p class="source">A judgement: {onOneLine(record.judgement)}</p>}
    </>
  );
}

/** A phrase of the record as a sentence would open. */
export function sentence(phrase: string): string {
  const text = onOneLine(phrase);
  const first = /^(.)(?=[^A-Z]*(\s|$))/u.exec(text)?.[0] ?? '';
  return `${first.toUpperCase()}${text.slice(first.length)}${/[.?!]$/.test(text) ? '' : '.'}`;
}

/** The source of a record, with a link where it has one. */
export function SourceLink({
  id,
  scenario,
}: {
  readonly id: string | null;
  readonly scenario: Scenario;
}): VNode {
  const cited = citation(id, scenario);
  if (cited === null) return <span>No source (assumed)</span>;
  const text = onOneLine(cited.text);
  return cited.url && isWebAddress(cited.url) ? <Away url={cited.url}>{text}</Away> : <span>{text}</span>;
}

function Lift({ dossier, store }: CardProps): VNode {
  const { scenario } = store.read.value;
  const { liftedBy: condition = null, asks = null } = dossier.position.record ?? {};
  const turned: Choice = {
    type: 'stance',
    member: dossier.member,
    candidate: dossier.candidate,
    stance: 'accept',
    date: null,
  };
  if (condition === null)
    return (
      <div class="lift">
        <p>
          {asks === null
            ? 'Nothing on record says what would lift it.'
            : `Asks for ${onOneLine(asks)}, but nothing on record says that this would be enough.`}
        </p>
        <Suppose choice={turned} store={store} />
      </div>
    );
  const choices = leavesOf(condition).flatMap((leaf) => {
    const choice = choiceOfLeaf(leaf);
    return choice === null ? [] : [choice];
  });
  return (
    <div class="lift">
      <p>
        Would be lifted by <strong>{onOneLine(liftInWords(condition, scenario))}</strong>.
      </p>
      {choices.map((choice) => (
        <Suppose choice={choice} store={store} />
      ))}
    </div>
  );
}

function Suppose({ choice, store }: { readonly choice: Choice; readonly store: Store }): VNode {
  return (
    <button type="button" onClick={() => store.make(choice)}>
      Suppose {supposed(choice, store.read.value.scenario)}
    </button>
  );
}

function choiceOfLeaf(leaf: Leaf): Choice | null {
  if ('concession' in leaf) return { type: 'concession', concession: leaf.concession, date: null };
  return 'withdrawn' in leaf ? { type: 'withdrawal', candidate: leaf.withdrawn, date: null } : null;
}

function supposed(choice: Choice, scenario: Scenario): string {
  return choice.type === 'concession' ? 'that it is given' : onOneLine(choiceInWords(choice, scenario));
}
