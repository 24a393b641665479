/** The flagship race on a page, and what readers may make of it. */
import fc from 'fast-check';
import { daysAfter, STANCES, turningDays, type Scenario } from '../../src/engine/index.js';
import { caseOf } from '../../src/explorer/state/content.js';
import type { Case } from '../../src/explorer/state/read.js';
import { resolverFor, scenarioText } from '../../src/files/index.js';
import { gathered, type Choice, type PageContent } from '../../src/scenario/index.js';

/** What `explore` writes into a page of a scenario that ships. */
export function contentOf(name: string): PageContent {
  const text = scenarioText(name, process.cwd());
  const resolve = resolverFor(text.path, { cwd: process.cwd(), allowOutside: false });
  return { called: name, extendedAs: name, choices: [], ...gathered(text, resolve) };
}

/** The case of a page. */
export function openedCase(name: string): Case {
  return caseOf(contentOf(name));
}

/** Any change that a reader can make of a scenario. */
export function anyChoice(scenario: Scenario): fc.Arbitrary<Choice> {
  const { body, candidates, concessions, asOf } = scenario;
  const member = fc.constantFrom(...Object.keys(body.members));
  const candidate = fc.constantFrom(...Object.keys(candidates));
  const day = fc.constantFrom(asOf, ...turningDays(scenario, {}).filter((each) => each < asOf));
  const later = daysAfter(asOf, 30);
  const date = fc.option(day);
  const stance = fc.constantFrom(...STANCES);
  const rules = [
    { type: 'unanimity' },
    { type: 'consensus-minus', tolerated: 2 },
    { type: 'weighted', quota: null },
  ] as const;
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('stance'), member, candidate, stance, date }) },
    fc.record({
      type: fc.constant('concession'),
      concession: fc.constantFrom(...Object.keys(concessions)),
      date,
    }),
    fc.record({ type: fc.constant('withdrawal'), candidate, date }),
    fc.record({ type: fc.constant('absence'), member }),
    fc.record({ type: fc.constant('total'), candidate }),
    fc.record({ type: fc.constant('rule'), rule: fc.constantFrom(...rules) }),
    fc.record({ type: fc.constant('date'), asOf: day }),
    fc.record({ type: fc.constant('reading'), from: day, to: fc.constant(later) }),
    fc.record({ type: fc.constant('candidate'), candidate }),
    fc.constant({ type: 'hindsight' } as const),
  );
}
