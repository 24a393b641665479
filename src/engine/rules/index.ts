/** The decision rules. */
export * from './table.js';
export {
  effectOf,
  EFFECTS,
  type Effect,
  type Inapplicable,
  type Room,
  type Rule,
  type RuleParameter,
  type Seats,
  type Vote,
  type YesNo,
} from './rule.js';
