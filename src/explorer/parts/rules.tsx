/** The same stances under every rule. */
import type { VNode } from 'preact';
import { labelOf, type Assessment } from '../../engine/index.js';
import { onOneLine, ruleNotes, ruleTitle, verdictMark } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { DocumentView, WordsView } from './document-view.js';
import { Section } from './section.js';

/** Every rule with what it makes of each candidate; a rule can be chosen. */
export function Rules({ store }: { readonly store: Store }): VNode | null {
  const { report } = store.read.value;
  const { assessment } = report;
  if (assessment.standings.length === 0) return null;
  return (
    <Section
      id="rules"
      title="If another rule decided"
      lead="The same stances, counted otherwise. Choose a rule to see the page under it."
    >
      <div class="wide" tabIndex={0} role="group" aria-label="Verdicts by rule">
        <RuleTable store={store} assessment={assessment} />
      </div>
      <div class="notes">
        <DocumentView pieces={ruleNotes(assessment)} />
      </div>
    </Section>
  );
}

function RuleTable({ store, assessment }: { readonly store: Store; readonly assessment: Assessment }): VNode {
  const { standings, comparisons, snapshot } = assessment;
  const specs = [...new Map(comparisons.map(({ rule, spec }) => [rule, spec])).values()];
  const own = store.read.value.case.scenario.rule;
  return (
    <table class="rules">
      <thead>
        <tr>
          <th scope="col">rule</th>
          {standings.map(({ name }) => (
            <th scope="col">
              <bdi>{onOneLine(name)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {specs.map((spec) => (
          <tr class={spec.type === snapshot.rule.type ? 'in-force' : undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={spec.type === snapshot.rule.type}
                onClick={() =>
                  labelOf(spec) === labelOf(own) ? store.takeBack('rule') : store.make({ type: 'rule', rule: spec })
                }
              >
                {ruleTitle(spec)}
              </button>
            </th>
            {comparisons
              .filter(({ rule }) => rule === spec.type)
              .map(({ verdict }) => (
                <td>
                  <WordsView words={[verdictMark(verdict)]} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
