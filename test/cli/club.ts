/** A small case for tests of all commands. */

/** A race in a club of three that has ended: small, so that what is simulated takes no time. */
export const CLUB = {
  title: 'A club',
  body: { name: 'Three', members: { AAA: {}, BBB: {}, CCC: {} } },
  asOf: '2024-01-01',
  rule: 'consensus',
  candidates: { x: { name: 'Jane X', candidacy: [{ from: '2024-01-01', status: 'declared' }] } },
  concessions: { seat: { what: 'A seat', to: ['AAA'] } },
  stances: {
    x: {
      AAA: { from: '2024-01-01', stance: 'object', why: 'no seat', liftedBy: { concession: 'seat' } },
      BBB: [
        { from: '2024-01-01', stance: 'reserved' },
        { from: '2024-01-20', stance: 'support' },
      ],
    },
  },
  termEnds: '2024-06-30',
  outcome: { appointed: 'x', on: '2024-03-20' },
};
