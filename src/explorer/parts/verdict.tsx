/** What the page opens with: the verdict in one sentence, and what it depends on. */
import type { ComponentChildren, VNode } from 'preact';
import { dayInWords, headlineParts, membersInSentence, onOneLine } from '../../report/index.js';
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
  const finding = onOneLine(findingOf(read));
  const size = finding.length > LONG ? 'long' : undefined;
  return (
    <section class="verdict" aria-labelledby="verdict-title">
      <p class="kicker">{onOneLine(read.scenario.title)}</p>
      <h1 id="verdict-title" class={size} tabIndex={-1}>
        {emphasised(`${finding}.`, read)}
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

/** The sentence with those who stand in the way, or the consent, in the colour of the verdict. */
function emphasised(sentence: string, { standing, scenario }: Read): ComponentChildren {
  if (standing === null) return sentence;
  const told =
    standing.verdict === 'blocked'
      ? onOneLine(membersInSentence(standing.blockers, scenario))
      : 'has the consent';
  const at = sentence.indexOf(told);
  if (at < 0) return sentence;
  return [
    sentence.slice(0, at),
    <em key="told" class={`is-${standing.verdict}`}>
      {told}
    </em>,
    sentence.slice(at + told.length),
  ];
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
