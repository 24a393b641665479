/** What the figures of `members --power` are. */
import type { Definition } from '../reports.js';

/** The figures of `members --power`, in the order in which it prints them. */
export const POWER_FIGURES: readonly Definition[] = [
  {
    figure: 'coalition',
    meaning:
      'any set of members that take part. It wins if the rule adopts when exactly they say yes and all others say no; nobody abstains. All 2ⁿ of them are counted, none is drawn.',
    sources: [],
  },
  {
    figure: 'swings',
    meaning:
      'of the 2ⁿ⁻¹ coalitions of the others, those that lose, and win with this member: there it is decisive.',
    sources: ['Banzhaf-1965'],
  },
  {
    figure: 'decides',
    meaning:
      'its swings as a share of those 2ⁿ⁻¹ coalitions: the probability that it is decisive if every other member says yes or no with a half, none looking at another. Penrose’s measure, or the absolute Banzhaf index.',
    sources: ['Penrose-1946', 'Banzhaf-1965'],
  },
  {
    figure: 'Banzhaf',
    meaning:
      'its swings as a share of the swings of all members: the Banzhaf index. The indices add up to 1, unless nobody can turn a decision.',
    sources: ['Banzhaf-1965'],
  },
  {
    figure: 'Shapley–Shubik',
    meaning:
      'the share of all n! orders of the members in which this one turns those before it from losing to winning. The indices add up to 1, unless nobody can turn a decision. JSON and CSV have the exact fraction.',
    sources: ['Shapley-1953', 'Shapley-Shubik-1954'],
  },
];
