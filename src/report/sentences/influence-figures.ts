/** What the figures of who matters are. */
import type { Definition } from '../reports.js';

const PAIRED = 'The same random draws are used whoever agrees, so that nothing but consent differs.';

/** The figures of who matters, in the order in which they are printed. */
export const INFLUENCE_FIGURES: readonly Definition[] = [
  {
    figure: 'failure',
    meaning:
      'the share of the simulated futures in which the candidate is not appointed by the end of that day. The second one is the same if everybody who may hold out agreed today: what is left is the time that a choice takes, rivals, newcomers, an extension. The interval is that of the simulation error at 95 %.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'difference',
    meaning: `by how much less likely failure is if all holdouts agreed today: what the parts add up to. ${PAIRED}`,
    sources: ['AgrestiMin2005'],
  },
  {
    figure: 'holds out',
    meaning:
      'the share of futures in which the member withholds its consent from the candidate at some time: by the record, as a sponsor of another, as undeclared, or by an objection that is not on record.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'sole',
    meaning:
      'the share of futures in which at some time, while the candidate is in the race, the decision rule does not adopt the candidate and would if this member said yes and nothing else changed. Where one objection is tolerated and two object, both are sole.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'last',
    meaning:
      'of the futures in which the candidate is appointed on any day, the share in which the member came round last of all who withheld, alone or with others.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'days saved',
    meaning: `by how many days sooner the candidate is appointed if this member alone agreed today, on average over all futures; what is later than that day, or never, counts as that day. ${PAIRED}`,
    sources: [],
  },
  {
    figure: 'turns',
    meaning:
      'the futures, in percentage points, in which the candidate is not appointed by that day and would be if this member alone agreed today. The gain of a change takes off the futures that fail only with it: where members were counted against a candidate without a name, an objection that this one cannot have made is that of another. Elsewhere there are none. The JSON calls it gain.',
    sources: ['AgrestiMin2005'],
  },
  {
    figure: 'part',
    meaning:
      'the Shapley value of the member in each future that fails and would not if all agreed: the share of all orders in which the holdouts may agree in which its consent is the one that turns failure into an appointment in time; on average over all futures. Parts are in percentage points and add up to the difference. It is exact in every future that hangs on at most eight members; others are divided by one order, which is drawn. The interval takes each part for a count, so that it is rather too wide than too narrow.',
    sources: ['Shapley-1953', 'Shapley-Shubik-1954', 'Wilson1927'],
  },
];
