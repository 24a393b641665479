/** One member: what it is prepared to do, on whose word, and what else could be supposed of it. */
import type { VNode } from 'preact';
import type { Position, Standing } from '../../engine/index.js';
import { dayInWords, liftInWords, onOneLine } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { sentence, SourceLink } from './blockers.js';
import { StanceChoice } from './stance-choice.js';

/** The member that was chosen; how to choose one when none is. */
export function MemberPanel({
  store,
  standing,
}: {
  readonly store: Store;
  readonly standing: Standing;
}): VNode {
  const code = store.selected.value;
  const position = standing.profile.find(({ member }) => member.code === code);
  if (position === undefined)
    return (
      <aside class="panel empty" aria-label="The chosen member">
        <p>Choose a member with a click, or with the arrow keys and Enter.</p>
        <p>
          The letters <kbd>S</kbd> <kbd>A</kbd> <kbd>U</kbd> <kbd>R</kbd> <kbd>O</kbd> <kbd>X</kbd> change the
          stance of the one in focus.
        </p>
      </aside>
    );
  const name = onOneLine(position.member.name);
  return (
    <aside class="panel" aria-label={`${name} on ${onOneLine(standing.name)}`}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <StanceChoice store={store} standing={standing} position={position} />
      <OnRecord store={store} position={position} />
    </aside>
  );
}

function OnRecord({ store, position }: { readonly store: Store; readonly position: Position }): VNode {
  const { scenario } = store.read.value;
  const { record, since, lifted } = position;
  if (record === null) return <p class="why">Nothing is on record, so it counts as undeclared.</p>;
  const lift = record.liftedBy && onOneLine(liftInWords(record.liftedBy, scenario));
  return (
    <div class="on-record">
      <p class="note">{since === null ? 'Throughout' : `Since ${dayInWords(since)}`}</p>
      {record.why && <p class="why">{sentence(record.why)}</p>}
      {record.asks && <p class="asks">Asks for {onOneLine(record.asks)}.</p>}
      {lift && (
        <p>
          {lifted ? 'Lifted by' : 'Would be lifted by'} {lift}.
        </p>
      )}
      <p class="source">
        <SourceLink id={record.source} scenario={scenario} /> · {record.evidence}
      </p>
      {record.judgement && <p class="note">A judgement: {onOneLine(record.judgement)}</p>}
    </div>
  );
}
