/** What the page opens with: the verdict in one sentence, and the three things that it depends on. */
import type { ComponentChildren, VNode } from 'preact';
import { labelOf, RULE_NAMES, specFrom, specOf } from '../../engine/index.js';
import { dayInWords, headlineParts, membersInSentence, onOneLine, ruleTitle } from '../../report/index.js';
import type { Read } from '../state/read.js';
import type { Store } from '../state/store.js';

/** The finding: "Mark Rutte is blocked by Hungary as of 22 February 2024." */
export function findingOf({ report, scenario, standing }: Read): string {
  const { subject, assessment } = report;
  if (subject !== null && standing === null) {
    const name = scenario.candidates[subject]?.name ?? subject;
    return `Nobody has named ${name} by ${dayInWords(assessment.snapshot.asOf)}`;
  }
  return headlineParts(report).finding;
}

/** The verdict with its rule, and what can be asked instead. */
export function Verdict({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const finding = onOneLine(findingOf(read));
  return (
    <section class="verdict" aria-labelledby="verdict-title">
      <p class="kicker">{onOneLine(read.scenario.title)}</p>
      <h1 id="verdict-title">{emphasised(`${finding}.`, read)}</h1>
      <p class="deck">{onOneLine(headlineParts(read.report).rule)}</p>
      <Asked store={store} />
    </section>
  );
}

/** The sentence with those who stand in the way, or the consent, in the colour of the verdict. */
function emphasised(sentence: string, { standing, scenario }: Read): ComponentChildren {
  if (standing === null) return sentence;
  const told =
    standing.verdict === 'blocked' ? onOneLine(membersInSentence(standing.blockers, scenario)) : 'has the consent';
  const at = sentence.indexOf(told);
  if (at < 0) return sentence;
  return [
    sentence.slice(0, at),
    <em class={`is-${standing.verdict}`}>{told}</em>,
    sentence.slice(at + told.length),
  ];
}

function Asked({ store }: { readonly store: Store }): VNode {
  const { scenario, report, reading, standing } = store.read.value;
  const { assessment } = report;
  const named = assessment.standings.map(({ id, name }) => [id, onOneLine(name)] as const);
  const missing = report.subject !== null && standing === null ? [report.subject] : [];
  const asCandidate = (candidate: string) =>
    candidate === '' ? store.takeBack('reading: candidate') : store.make({ type: 'candidate', candidate });
  return (
    <form class="asked" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Candidate</span>
        <select value={report.subject ?? ''} onChange={({ currentTarget }) => asCandidate(currentTarget.value)}>
          <option value="">{standing && report.subject === null ? `${onOneLine(standing.name)} (leads)` : 'who leads'}</option>
          {[...named, ...missing.map((id) => [id, scenario.candidates[id]?.name ?? id] as const)].map(([id, name]) => (
            <option value={id}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        <span>As of</span>
        <input
          type="date"
          value={reading.asOf}
          min="1900-01-01"
          max="2200-12-31"
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') store.make({ type: 'date', asOf: value });
          }}
        />
      </label>
      <RuleChoice store={store} />
      <label class="tick">
        <input
          type="checkbox"
          checked={reading.hindsight}
          onChange={({ currentTarget }) =>
            currentTarget.checked ? store.make({ type: 'hindsight' }) : store.takeBack('reading: hindsight')
          }
        />
        <span>With hindsight</span>
      </label>
    </form>
  );
}

function RuleChoice({ store }: { readonly store: Store }): VNode {
  const read = store.read.value;
  const { rule } = read.report.assessment.snapshot;
  const own = read.case.scenario.rule;
  const choose = (type: string) => {
    const spec = specFrom(type === own.type ? own : type === rule.type ? rule : specOf(nameOf(type)));
    if (labelOf(spec) === labelOf(own)) store.takeBack('rule');
    else store.make({ type: 'rule', rule: spec });
  };
  return (
    <label>
      <span>Decided by</span>
      <select value={rule.type} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {RULE_NAMES.map((name) => {
          const spec = name === rule.type ? rule : name === own.type ? own : specOf(name);
          return <option value={name}>{ruleTitle(spec)}</option>;
        })}
      </select>
    </label>
  );
}

function nameOf(type: string): (typeof RULE_NAMES)[number] {
  return RULE_NAMES.find((name) => name === type) ?? 'consensus';
}
