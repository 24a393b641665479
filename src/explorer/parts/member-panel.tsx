/** One member: what it is prepared to do, on whose word, and what else could be supposed of it. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { STANCES, type Position, type Stance, type Standing } from '../../engine/index.js';
import { dayInWords, liftInWords, onOneLine } from '../../report/index.js';
import type { Choice } from '../../scenario/index.js';
import { subjectOfChoice } from '../state/choices.js';
import type { Store } from '../state/store.js';
import { Source, STANCE_WORDS } from './blockers.js';

interface Props {
  readonly store: Store;
  readonly standing: Standing;
}

/** The member that was chosen; how to choose one when none is. */
export function MemberPanel({ store, standing }: Props): VNode {
  const code = store.selected.value;
  const position = standing.profile.find(({ member }) => member.code === code);
  if (position === undefined) return <aside class="panel empty">No member is chosen.</aside>;
  return (
    <aside class="panel" aria-label={`${onOneLine(position.member.name)} on ${onOneLine(standing.name)}`}>
      <h3>
        <bdi>{onOneLine(position.member.name)}</bdi>
      </h3>
      <Editing store={store} standing={standing} position={position} />
      <OnRecord store={store} position={position} />
    </aside>
  );
}

interface MemberProps extends Props {
  readonly position: Position;
}

function Editing({ store, standing, position: { member, stance } }: MemberProps): VNode {
  const { reading, choices } = store.read.value;
  const [isDated, setDated] = useState(false);
  const date = isDated ? reading.asOf : null;
  const said = (to: Stance): Choice => ({
    type: 'stance',
    member: member.code,
    candidate: standing.id,
    stance: to,
    date,
  });
  const own = choices.filter(
    (choice) =>
      (choice.type === 'stance' && choice.member === member.code && choice.candidate === standing.id) ||
      (choice.type === 'absence' && choice.member === member.code),
  );
  return (
    <>
      <fieldset class="stances">
        <legend>
          {own.length > 0 ? 'You suppose that it' : 'On record, it'}
        </legend>
        {STANCES.map((each) => (
          <label class={`choice stance-${each}`}>
            <input
              type="radio"
              name={`stance-${member.code}`}
              checked={member.participates && each === stance}
              onChange={() => store.make(said(each))}
            />
            <span>{STANCE_WORDS[each]}</span>
          </label>
        ))}
        <label class="choice stance-absent">
          <input
            type="radio"
            name={`stance-${member.code}`}
            checked={!member.participates}
            onChange={() => store.make({ type: 'absence', member: member.code })}
          />
          <span>Takes no part</span>
        </label>
      </fieldset>
      <label class="tick">
        <input type="checkbox" checked={isDated} onChange={({ currentTarget }) => setDated(currentTarget.checked)} />
        <span>only from {dayInWords(reading.asOf)} on</span>
      </label>
      {own.length > 0 && (
        <button type="button" onClick={() => own.forEach((choice) => store.takeBack(subjectOfChoice(choice)))}>
          Back to the record
        </button>
      )}
    </>
  );
}

function OnRecord({ store, position }: { readonly store: Store; readonly position: Position }): VNode {
  const { scenario } = store.read.value;
  const { record, since, lifted } = position;
  if (record === null) return <p class="why">Nothing is on record, so it counts as undeclared.</p>;
  return (
    <div class="on-record">
      <p class="stance">{since === null ? 'Throughout' : `Since ${dayInWords(since)}`}</p>
      {record.why && <p class="why">{onOneLine(record.why)}</p>}
      {record.asks && <p class="asks">Asks: {onOneLine(record.asks)}</p>}
      {record.liftedBy && (
        <p>
          {lifted ? 'Lifted by' : 'Would be lifted by'} {onOneLine(liftInWords(record.liftedBy, scenario))}.
        </p>
      )}
      <p class="source">
        <Source id={record.source} scenario={scenario} /> · {record.evidence}
      </p>
      {record.judgement && <p class="note">{onOneLine(record.judgement)}</p>}
    </div>
  );
}
