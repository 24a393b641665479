/** What the figures of `sensitivity` and of a forecast over the parameters are. */
import type { Definition } from '../reports.js';

/** The figures of `sensitivity`, in the order in which it prints them. */
export const SENSITIVITY_FIGURES: readonly Definition[] = [
  {
    figure: 'probability',
    meaning:
      'the share of the simulated futures in which the candidate is appointed by the end of that day, everything being as it is on record and every parameter at its value; the interval is that of its simulation error at 95 %.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'noise of the simulation',
    meaning:
      'half the interval of that probability, and half the widest interval of a difference; it shrinks with the square root of the trials.',
    sources: ['Wilson1927', 'AgrestiMin2005'],
  },
  {
    figure: 'low end, high end',
    meaning:
      'one thing at a time, all others as they are, with the same random draws. A parameter goes to the ends of its interval at 95 %. Of a record the stance goes softer and firmer, or the evidence worse and better, one step at a time until the model reads a difference. Records whose changes are the same to the model are one row.',
    sources: ['Eschenbach1992', 'GlassermanYao1992'],
  },
  {
    figure: 'effect',
    meaning:
      'the difference of two probabilities on the same draws. It is told from nothing where its interval at 95 % leaves out 0; of many effects that are nothing, one in twenty is told all the same.',
    sources: ['AgrestiMin2005'],
  },
  {
    figure: 'standard deviation',
    meaning:
      'of the probability over the parameters, each drawn by its law: half of the law lies below the value, and its quantiles at 2.5 and 97.5 % are the ends of the interval. What chance adds within so few trials is taken off.',
    sources: ['Saltelli2010'],
  },
  {
    figure: 'total',
    meaning:
      'the total Sobol index: the share of that variance that would be left on average if all other parameters were known. The indices add up to 1 at least. Design of Saltelli (two points, and the first with each parameter of the second), estimator of Jansen, scrambled Sobol points.',
    sources: ['Homma1996', 'Jansen1999', 'Saltelli2010', 'Sobol1967', 'Owen1995', 'JoeKuo2008'],
  },
  {
    figure: 'by itself',
    meaning:
      'the first-order Sobol index: the share of the variance that knowing this parameter alone would take away on average. The indices add up to 1 at most; an estimate may fall below 0.',
    sources: ['Sobol2001', 'Saltelli2010'],
  },
  {
    figure: 'interval of an index',
    meaning:
      'between the quantiles at 2.5 and 97.5 % over 1000 samples of the rows of the design, drawn with replacement.',
    sources: ['Efron1979'],
  },
];

/** The figures of `forecast --over-parameters`. */
export const OVER_PARAMETERS_FIGURES: readonly Definition[] = [
  {
    figure: 'mean',
    meaning:
      'the share of all trials, each hundred of which have one draw of the parameters: from the fit, correlated as it has them.',
    sources: ['Sobol1967', 'Owen1995', 'JoeKuo2008'],
  },
  {
    figure: 'simulation',
    meaning:
      'the interval at 95 % in which the mean of endless simulation lies. Trials of one draw belong together, so it is that of fewer trials that do not.',
    sources: ['Kish1965', 'Wilson1927'],
  },
  {
    figure: 'parameters',
    meaning:
      'between the quantiles at 2.5 and 97.5 % of the probability over the draws, whose spread is drawn together by what chance adds to it.',
    sources: ['Louis1984'],
  },
  {
    figure: 'both',
    meaning:
      'the mean, with the distances to the ends of both intervals added as independent ones are: the root of the sum of their squares.',
    sources: ['Louis1984'],
  },
];
