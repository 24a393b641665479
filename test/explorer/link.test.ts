/** Links hold what was changed, and nothing that they cannot mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withChoice, type Choices } from '../../src/explorer/state/choices.js';
import { choicesFrom, commandLineOf, fragmentOf } from '../../src/explorer/state/link.js';
import { anyChoice, openedCase } from './edited-cases.js';

const { scenario } = openedCase('2024-rutte');

describe('the fragment of a link', () => {
  it('holds every change', () => {
    fc.assert(
      fc.property(fc.array(anyChoice(scenario), { maxLength: 12 }), (made) => {
        const choices = made.reduce<Choices>(withChoice, []);
        expect(choicesFrom(fragmentOf(choices), scenario)).toEqual({ choices, unknown: [] });
      }),
      { numRuns: 300 },
    );
  });
  it('is short, and reads as the flags do', () => {
    const choices: Choices = [
      { type: 'date', asOf: '2024-06-19' },
      { type: 'stance', member: 'HUN', candidate: 'rutte', stance: 'accept', date: '2024-03-01' },
      { type: 'rule', rule: { type: 'consensus-minus', tolerated: 2 } },
      { type: 'hindsight' },
    ];
    expect(fragmentOf(choices)).toBe(
      'as-of=2024-06-19&set=HUN.rutte=accept@2024-03-01&rule=consensus-minus=2&hindsight',
    );
  });
  it.each([
    'as-of=2024-02-30',
    'as-of=1700-01-01',
    'set=XXX.rutte=accept',
    'set=HUN.nobody=accept',
    'set=HUN.rutte=yes',
    'set=HUN.rutte',
    'grant=nothing',
    'withdraw=__proto__',
    'without=constructor',
    'rule=dictatorship',
    'rule=consensus=3',
    'rule=weighted=0',
    'rule=consensus-minus=1e3',
    'candidate=%E0%A4%A',
    'hindsight=1',
    'toString=1',
    '<script>',
  ])('leaves out %s, and says so', (part) => {
    const known = 'set=HUN.rutte=accept';
    const { choices, unknown } = choicesFrom(`#${part}&${known}&as-recorded`, scenario);
    expect(unknown).toEqual([part]);
    expect(fragmentOf(choices)).toBe(known);
  });
});

describe('the command line of a page', () => {
  it('quotes what a shell would read', () => {
    const choices: Choices = [{ type: 'candidate', candidate: "o'hara; rm" }];
    expect(commandLineOf('nato-consensus run', 'my case.json', choices)).toBe(
      `nato-consensus run 'my case.json' --candidate 'o'\\''hara; rm'`,
    );
  });
});
