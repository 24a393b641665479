import { membersOn, type Member } from '../../engine/index.js';
import type { Finding } from '../fault.js';
import type { Document } from '../schema/scenario.js';
import type { Subject } from './subject.js';

type Written = NonNullable<Document['expect']>[number];

/** Expectations of members that are none on their date, and expectations that cannot fail. */
export function expectationFindings(subject: Subject): readonly Finding[] {
  return [...expectedOutsiders(subject), ...emptyExpectations(subject.document)];
}

function expectedOutsiders({ document, scenario }: Subject): readonly Finding[] {
  return (document.expect ?? []).flatMap((expectation, index) => {
    const date = expectation.asOf ?? document.asOf;
    const present = new Set(membersOn(scenario.body, date).map(({ code }: Member) => code));
    return (['blockers', 'supporters'] as const).flatMap((field) => {
      const expected = expectation[field] ?? [];
      const [codes, inside] = Array.isArray(expected) ? [expected, []] : [expected.atLeast, ['atLeast']];
      return codes.flatMap((code, place): Finding[] =>
        present.has(code) || !Object.hasOwn(scenario.body.members, code)
          ? []
          : [
              {
                path: ['expect', index, field, ...inside, place],
                code: 'not-a-member',
                message: `${code} is not a member on ${date}`,
              },
            ],
      );
    });
  });
}

/** What an expectation may assert, beside the question that it asks. */
const ASSERTIONS = [
  'verdict',
  'blockers',
  'supporters',
  'undeclared',
  'members',
  'firstPossible',
  'reached',
  'forecast',
] as const satisfies readonly (keyof Written)[];

function emptyExpectations({ expect = [] }: Document): readonly Finding[] {
  return expect.flatMap((expectation, index): Finding[] => {
    const path = ['expect', index];
    const { forecast } = expectation;
    if (ASSERTIONS.every((field) => expectation[field] === undefined)) {
      const message = `the expectation asserts nothing; give one of ${ASSERTIONS.join(', ')}`;
      return [{ path, code: 'empty-expectation', message }];
    }
    if (forecast === undefined || forecast.atLeast !== undefined || forecast.atMost !== undefined) return [];
    const message = 'the expected forecast has no bound; give "atLeast" or "atMost"';
    return [{ path: [...path, 'forecast'], code: 'empty-expectation', message }];
  });
}
