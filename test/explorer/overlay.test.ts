/** What a page downloads gives, through the command line, the answer of the page. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runAnswer } from '../../src/explorer/state/answers.js';
import { caseIn } from '../../src/explorer/state/content.js';
import { withChoice, type Choices } from '../../src/explorer/state/choices.js';
import { areFlags, commandLineOf } from '../../src/explorer/state/link.js';
import { overlayWith, readWith, type Case } from '../../src/explorer/state/read.js';
import { answerTo, folderWith } from '../cli/harness.js';
import { anyChoice, contentOf, openedCase } from './edited-cases.js';

const edits = ({ scenario }: Case) =>
  fc
    .array(anyChoice(scenario), { minLength: 10, maxLength: 10 })
    .map((made) => made.reduce<Choices>(withChoice, []));

test.each([
  ['history/1998-duisenberg', 200],
  ['2024-rutte', 15],
])('an overlay downloaded after ten edits of %s', async (name, numRuns) => {
  const race = openedCase(name);
  await fc.assert(
    fc.asyncProperty(edits(race), async (choices) => {
      const read = readWith(race, choices);
      const cwd = folderWith({ 'what-if.json': overlayWith(read) });
      const hindsight = read.reading.hindsight ? ['--hindsight'] : [];
      const { subject } = read.report;
      const candidate = subject === null || read.standing === null ? [] : ['--candidate', subject];
      const flags = ['--json', ...hindsight, ...candidate];
      const { out } = await answerTo(['run', 'what-if.json', ...flags], { cwd });
      expect(runAnswer(read)).toBe(out);
    }),
    { numRuns },
  );
});

/** In this case everyone accepts "1961-03" and supports "1961-04"; Albania joined in 2009, Luxembourg in 1949. */
test.each(
  ['ALB', 'LUX'].flatMap((member) =>
    ['1961-03-01', '1961-03-31', '1961-04-15'].map((date) => [member, date] as const),
  ),
)('an overlay with %s in the month of a vague record, from %s on', (member, date) => {
  const name = 'history/1961-stikker';
  const edit = { type: 'stance', member, candidate: 'stikker', stance: 'reserved', date } as const;
  const withdrawal = { type: 'withdrawal', candidate: 'stikker', date } as const;
  for (const choice of [edit, withdrawal]) {
    const overlay = overlayWith(readWith(openedCase(name), [choice]));
    expect(caseIn({ name: 'o.json', text: JSON.stringify(overlay) }, contentOf(name))).toHaveProperty(
      'opened',
    );
  }
});

test('the command that a page shows', async () => {
  const race = openedCase('history/1998-duisenberg');
  await fc.assert(
    fc.asyncProperty(edits(race), async (made) => {
      const choices = made.filter((choice) => areFlags([choice]));
      const read = readWith(race, choices);
      const [, ...words] = commandLineOf('nato-consensus run', race.name, choices).split(' ');
      const { out, err } = await answerTo([...words, '--json']);
      if (read.standing === null && read.report.subject !== null) expect(err).toContain('nobody has named');
      else expect(out).toBe(runAnswer(read));
    }),
    { numRuns: 30 },
  );
});
