/** Of whom the page speaks, and by which rule it judges. */
import type { VNode } from 'preact';
import { labelOf, RULE_NAMES, specOf, type RuleName, type RuleSpec } from '../../engine/index.js';
import { onOneLine, ruleTitle } from '../../report/index.js';
import type { Read } from '../state/read.js';
import type { Store } from '../state/store.js';

interface Props {
  readonly store: Store;
}

/** Chooses a candidate, or whoever leads. */
export function CandidateChoice({ store }: Props): VNode {
  const { scenario, report, standing } = store.read.value;
  const { assessment, subject } = report;
  const named = assessment.standings.map(({ id }) => id);
  const leader = assessment.standings.find(({ id }) => id === assessment.frontRunner);
  const ids = subject === null || named.includes(subject) ? named : [...named, subject];
  const choose = (candidate: string) =>
    candidate === ''
      ? store.takeBackAll(['reading: candidate'])
      : store.make({ type: 'candidate', candidate });
  return (
    <label>
      <span>{standing === null ? 'Choose a candidate' : 'Candidate'}</span>
      <select value={subject ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{leader ? `${onOneLine(leader.name)} (leads)` : 'whoever leads'}</option>
        {ids.map((id) => (
          <option key={id} value={id}>
            {onOneLine(scenario.candidates[id]?.name ?? id)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Chooses a rule, with the parameter that it has. */
export function RuleChoice({ store }: Props): VNode {
  const read = store.read.value;
  const { rule } = read.report.assessment.snapshot;
  return (
    <label>
      <span>Decided by</span>
      <select
        value={rule.type}
        onChange={({ currentTarget }) => {
          const name = RULE_NAMES.find((each) => each === currentTarget.value);
          if (name) decideBy(store, specIn(read, name));
        }}
      >
        {RULE_NAMES.map((name) => (
          <option key={name} value={name}>
            {ruleTitle(specIn(read, name))}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A rule as it is in force, as the case has it, or as is usual. */
function specIn({ report, case: { scenario } }: Read, name: RuleName): RuleSpec {
  const known = [report.assessment.snapshot.rule, scenario.rule].find(({ type }) => type === name);
  return known ?? specOf(name);
}

/** Decides by `rule`; the rule of the case itself is no change. */
export function decideBy(store: Store, rule: RuleSpec): void {
  if (labelOf(rule) === labelOf(store.read.value.case.scenario.rule)) store.takeBackAll(['rule']);
  else store.make({ type: 'rule', rule });
}
