import { loadScenario, snapshot, verdicts } from 'nato-consensus';
import 'nato-consensus/vitest';
import { expect, test } from 'vitest';

const race = loadScenario();
const whatIf = loadScenario('scenarios/ankara-consents.json');

test('one member fewer stands in the way', () => {
  expect(race).toBeBlockedBy(['Hungary', 'Romania', 'Türkiye']);
  expect(whatIf).toBeBlockedBy(['HUN', 'ROU']);
  expect(whatIf).not.toBeBlockedBy(['Turkey'], { candidate: 'rutte' });
});

test('that is not enough in February, and not needed in June', () => {
  expect(whatIf).not.toReachConsensusOn('rutte');
  expect(whatIf).toReachConsensusOn('rutte', { asOf: '2024-06-21' });
  expect(race).toReachConsensusOn('rutte', { asOf: '2024-06-21' });
});

test('nobody objects to Kariņš, and nearly nobody has spoken', () => {
  expect(whatIf).toBeOpenFor('karins');
  expect(whatIf).not.toBeOpenFor('rutte');
});

test('the library says the same in data', () => {
  const { frontRunner, members } = verdicts(snapshot(whatIf, { asOf: '2024-03-10' }));
  expect(frontRunner).toBe('rutte');
  expect(members).toHaveLength(32);
});
