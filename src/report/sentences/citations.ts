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
  Efron1979:
    'B. Efron, Bootstrap Methods: Another Look at the Jackknife, 1979. Annals of Statistics 7(1), 1–26.',
  Eschenbach1992:
    'T. G. Eschenbach, Spiderplots versus Tornado Diagrams for Sensitivity Analysis, 1992. Interfaces 22(6), 40–46.',
  GlassermanYao1992:
    'P. Glasserman and D. D. Yao, Some Guidelines and Guarantees for Common Random Numbers, 1992. Management Science 38(6), 884–908.',
  GurvichKhachiyan1999:
    'V. Gurvich and L. Khachiyan, On generating the irredundant conjunctive and disjunctive normal forms of monotone Boolean functions, 1999. Discrete Applied Mathematics 96–97, 363–373.',
  Homma1996:
    'T. Homma and A. Saltelli, Importance measures in global sensitivity analysis of nonlinear models, 1996. Reliability Engineering & System Safety 52(1), 1–17.',
  Jansen1999:
    'M. J. W. Jansen, Analysis of variance designs for model output, 1999. Computer Physics Communications 117(1–2), 35–43.',
  JoeKuo2008:
    'S. Joe and F. Y. Kuo, Constructing Sobol Sequences with Better Two-Dimensional Projections, 2008. SIAM Journal on Scientific Computing 30(5), 2635–2654.',
  Kish1965: 'L. Kish, Survey Sampling, 1965. Wiley.',
  Louis1984:
    'T. A. Louis, Estimating a Population of Parameter Values Using Bayes and Empirical Bayes Methods, 1984. Journal of the American Statistical Association 79(386), 393–398.',
  Owen1995:
    'A. B. Owen, Randomly Permuted (t,m,s)-Nets and (t,s)-Sequences, 1995. In H. Niederreiter and P. J.-S. Shiue (eds), Monte Carlo and Quasi-Monte Carlo Methods in Scientific Computing, Lecture Notes in Statistics 106, 299–317.',
  'Penrose-1946':
    'L. S. Penrose, The Elementary Statistics of Majority Voting, 1946. Journal of the Royal Statistical Society 109(1), 53–57.',
  Saltelli2010:
    'A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola, Variance based sensitivity analysis of model output. Design and estimator for the total sensitivity index, 2010. Computer Physics Communications 181(2), 259–270.',
  'Shapley-1953':
    'L. S. Shapley, A Value for n-Person Games, 1953. In H. W. Kuhn and A. W. Tucker (eds), Contributions to the Theory of Games II, Annals of Mathematics Studies 28, Princeton University Press, 307–317.',
  'Shapley-Shubik-1954':
    'L. S. Shapley and M. Shubik, A Method for Evaluating the Distribution of Power in a Committee System, 1954. American Political Science Review 48(3), 787–792.',
  Sobol1967:
    "I. M. Sobol', On the distribution of points in a cube and the approximate evaluation of integrals, 1967. USSR Computational Mathematics and Mathematical Physics 7(4), 86–112.",
  Sobol2001:
    "I. M. Sobol', Global sensitivity indices for nonlinear mathematical models and their Monte Carlo estimates, 2001. Mathematics and Computers in Simulation 55(1–3), 271–280.",
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
