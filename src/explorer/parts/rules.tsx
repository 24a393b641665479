/** The same stances under every rule. */
import type { VNode } from 'preact';
import type { Assessment, RuleSpec } from '../../engine/index.js';
import { onOneLine, ruleNotes, ruleTitle, verdictMark } from '../../report/index.js';
import type { Store } from '../state/store.js';
import { DocumentView, WordsView } from './document-view.js';
import { decideBy } from './reading-choice.js';
import { PageSection } from './section.js';

/** Every rule with what it makes of each candidate; a rule can be chosen. */
export function Rules({ store }: { readonly store: Store }): VNode | null {
  const { assessment } = store.read.value.report;
  const { standings, comparisons } = assessment;
  if (standings.length === 0) return null;
  const specs = [...new Map(comparisons.map(({ rule, spec }) => [rule, spec])).values()];
  return (
    <PageSection
      id="rules"
      title="If another rule decided"
      lead="The same stances, counted otherwise. Choose a rule to see the whole page under it."
    >
      <div class="wide" tabIndex={0} role="group" aria-label="Verdicts by rule">
        <table class="rules">
          <thead>
            <tr>
              <th scope="col">rule</th>
              {standings.map(({ id, name }) => (
                <th key={id} scope="col">
                  <bdi>{onOneLine(name)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {specs.map((spec) => (
              <RuleRow key={spec.type} store={store} assessment={assessment} spec={spec} />
            ))}
          </tbody>
        </table>
      </div>
      <DocumentView pieces={ruleNotes(assessment)} />
    </PageSection>
  );
}

interface RowProps {
  readonly store: Store;
  readonly assessment: Assessment;
  readonly spec: RuleSpec;
}

function RuleRow({ store, assessment: { comparisons, snapshot }, spec }: RowProps): VNode {
  const isInForce = spec.type === snapshot.rule.type;
  return (
    <tr class={isInForce ? 'in-force' : undefined}>
      <th scope="row">
        <button type="button" aria-pressed={isInForce} onClick={() => decideBy(store, spec)}>
          {ruleTitle(spec)}
        </button>
      </th>
      {comparisons
        .filter(({ rule }) => rule === spec.type)
        .map(({ candidate, verdict }) => (
          <td key={candidate}>
            <WordsView words={[verdictMark(verdict)]} />
          </td>
        ))}
    </tr>
  );
}
