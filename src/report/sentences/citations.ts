/** Sources that an answer cites itself, as the bibliography has them. */
import type { Definition } from '../reports.js';

/** By key of the bibliography. */
const REFERENCES: Readonly<Record<string, string>> = {
  AgrestiMin2005:
    'A. Agresti and Y. Min, Simple improved confidence intervals for comparing matched proportions, 2005. Statistics in Medicine 24(5), 729–740.',
  'Banzhaf-1965':
    "J. F. Banzhaf III, Weighted Voting Doesn't Work: A Mathematical Analysis, 1965. Rutgers Law Review 19, 317–343.",
  BorosEtAl2002:
    'E. Boros, K. Elbassioni, V. Gurvich, L. Khachiyan and K. Makino, Dual-Bounded Generating Problems: All Minimal Integer Solutions for a Monotone System of Linear Inequalities, 2002. SIAM Journal on Computing 31(5), 1624–1643.',
  GurvichKhachiyan1999:
    'V. Gurvich and L. Khachiyan, On generating the irredundant conjunctive and disjunctive normal forms of monotone Boolean functions, 1999. Discrete Applied Mathematics 96–97, 363–373.',
  'Penrose-1946':
    'L. S. Penrose, The Elementary Statistics of Majority Voting, 1946. Journal of the Royal Statistical Society 109(1), 53–57.',
  'Shapley-1953':
    'L. S. Shapley, A Value for n-Person Games, 1953. In H. W. Kuhn and A. W. Tucker (eds), Contributions to the Theory of Games II, Annals of Mathematics Studies 28, Princeton University Press, 307–317.',
  'Shapley-Shubik-1954':
    'L. S. Shapley and M. Shubik, A Method for Evaluating the Distribution of Power in a Committee System, 1954. American Political Science Review 48(3), 787–792.',
  Wilson1927:
    'E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference, 1927. Journal of the American Statistical Association 22(158), 209–212.',
};

/** The sources that definitions name, by key in alphabetical order, each once. */
export function citedSources(
  definitions: readonly Definition[],
): readonly { readonly key: string; readonly reference: string }[] {
  const cited = new Set(definitions.flatMap(({ sources }) => sources));
  return Object.entries(REFERENCES).flatMap(([key, reference]) =>
    cited.has(key) ? [{ key, reference }] : [],
  );
}
