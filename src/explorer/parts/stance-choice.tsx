/** What may be supposed of a member: another stance, or that it takes no part. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { STANCES, type Position, type Stance, type Standing } from '../../engine/index.js';
import { dayInWords } from '../../report/index.js';
import type { Choice } from '../../scenario/index.js';
import { subjectOfChoice } from '../state/choices.js';
import type { Store } from '../state/store.js';
import { placeTitle } from '../../report/svg/index.js';

/** A member that is looked at. */
export interface MemberProps {
  readonly store: Store;
  readonly standing: Standing;
  readonly position: Position;
}

/** The stances as one choice, and the way back to the record. */
export function StanceChoice({ store, standing, position }: MemberProps): VNode {
  const { reading, choices } = store.read.value;
  const [isDated, setDated] = useState(false);
  const { member, stance } = position;
  const own = choices.filter((choice) => isAbout(choice, member.code, standing.id));
  const date = isDated ? reading.asOf : null;
  const suppose = (to: Stance | null) =>
    store.make(
      to === null
        ? { type: 'absence', member: member.code }
        : { type: 'stance', member: member.code, candidate: standing.id, stance: to, date },
    );
  const isIn = member.participates;
  return (
    <>
      <fieldset class="stances">
        <legend>{own.length > 0 ? 'You suppose' : 'On record. Suppose another:'}</legend>
        {STANCES.map((each) => (
          <Radio key={each} place={each} isOn={isIn && each === stance} onChoose={() => suppose(each)} />
        ))}
        <Radio place="absent" isOn={!isIn} onChoose={() => suppose(null)} />
      </fieldset>
      <label class="tick">
        <input
          type="checkbox"
          checked={isDated}
          onChange={({ currentTarget }) => setDated(currentTarget.checked)}
        />
        <span>only from {dayInWords(reading.asOf)} on</span>
      </label>
      {own.length > 0 && (
        <button type="button" onClick={() => store.takeBackAll(own.map(subjectOfChoice))}>
          Back to the record
        </button>
      )}
    </>
  );
}

function isAbout(choice: Choice, member: string, candidate: string): boolean {
  if (choice.type === 'absence') return choice.member === member;
  return choice.type === 'stance' && choice.member === member && choice.candidate === candidate;
}

interface RadioProps {
  readonly place: Stance | 'absent';
  readonly isOn: boolean;
  readonly onChoose: () => void;
}

function Radio({ place, isOn, onChoose }: RadioProps): VNode {
  return (
    <label class="choice">
      <input type="radio" name="stance" checked={isOn} onChange={onChoose} />
      <svg class="swatch picture" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <rect class={`stance-${place} area`} width="10" height="10" rx="2" />
      </svg>
      <span>{placeTitle(place)}</span>
    </label>
  );
}
