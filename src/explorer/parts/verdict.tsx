/** What the page opens with: the verdict in one sentence, and what it depends on. */
import type { ComponentChildren, VNode } from 'preact';
import { byName, dayInWords, headlineParts, membersInSentence, onOneLine } from '../../report/index.js';
import type { Read } from '../state/read.js';
import type { Store } from '../state/store.js';
import { CandidateChoice, RuleChoice } from './reading-choice.js';

/** The finding: "Mark Rutte is blocked by Hungary as of 22 February 2024". */
export function findingOf({ report, scenario, standing }: Read): string {
  const { subject, assessment } = report;
  if (subject !== null && standing === null) {
    const name = scenario.candidates[subject]?.name ?? subject;
    return `Nobody has named ${name} by ${dayInWords(assessment.snapshot.asOf)}`;
  }
  return headlineParts(report).finding;
}

/** The verdict with its rule, and what can be asked instead. */
export function VerdictPart({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const { letters, parts } = emphasised(`${onOneLine(findingOf(read))}.`, read);
  const size = letters > LONG ? 'long' : undefined;
  return (
    <section class="verdict" aria-labelledby="verdict-title">
      <p class="kicker">{onOneLine(read.scenario.title)}</p>
      <h1 id="verdict-title" class={size} tabIndex={-1}>
        {parts}
      </h1>
      <p class="deck">{onOneLine(headlineParts(read.report).rule)}</p>
      <form class="asked" onSubmit={(event) => event.preventDefault()}>
        <CandidateChoice store={store} />
        <DateChoice store={store} />
        <RuleChoice store={store} />
        <HindsightChoice store={store} />
      </form>
    </section>
  );
}

/** Letters of a finding from which it is set smaller. Assumed: four lines on a wide screen. */
const LONG = 130;

/** Members that the headline names at most. Assumed: two lines on a wide screen; all of them stand below it. */
const NAMED = 6;

/** The part of a finding that has the colour of the verdict, and how the headline says it. */
function toldOf({ standing, scenario }: Read): { readonly told: string; readonly shown: string } | null {
  if (standing === null) return null;
  const { blockers, verdict } = standing;
  if (verdict !== 'blocked') return { told: 'has the consent', shown: 'has the consent' };
  const told = onOneLine(membersInSentence(blockers, scenario));
  if (blockers.length <= NAMED + 1) return { told, shown: told };
  const names = blockers.map((code) => membersInSentence([code], scenario)).toSorted(byName);
  return {
    told,
    shown: onOneLine(`${names.slice(0, NAMED).join(', ')} and ${blockers.length - NAMED} other members`),
  };
}

/** The sentence with those who stand in the way, or the consent, in the colour of the verdict. */
function emphasised(
  sentence: string,
  read: Read,
): { readonly letters: number; readonly parts: ComponentChildren } {
  const found = toldOf(read);
  const at = found === null ? -1 : sentence.indexOf(found.told);
  if (found === null || at < 0) return { letters: sentence.length, parts: sentence };
  const { told, shown } = found;
  const parts = [
    sentence.slice(0, at),
    <em key="told" class={`is-${String(read.standing?.verdict)}`}>
      {shown}
    </em>,
    sentence.slice(at + told.length),
  ];
  return { letters: sentence.length - told.length + shown.length, parts };
}

function DateChoice({ store }: { readonly store: Store }): VNode {
  return (
    <label>
      <span>As of</span>
      <input
        type="date"
        value={store.read.value.reading.asOf}
        min="1900-01-01"
        max="2200-12-31"
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') store.make({ type: 'date', asOf: value });
        }}
      />
    </label>
  );
}

function HindsightChoice({ store }: { readonly store: Store }): VNode {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={store.read.value.reading.hindsight}
        onChange={({ currentTarget }) =>
          currentTarget.checked
            ? store.make({ type: 'hindsight' })
            : store.takeBackAll(['reading: hindsight'])
        }
      />
      <span>With hindsight</span>
    </label>
  );
}
