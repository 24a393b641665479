/** The schema of bodies and their members, and of who holds the office. */
import * as z from 'zod';
import {
  firstDay,
  lastDay,
  MEMBER_CODE,
  namedMember,
  namedMembers,
  name,
  orNull,
  words,
} from './primitives.js';

const weight = z.number().int().positive().describe('Votes under the weighted rule.');
const population = z.number().int().positive().describe('Inhabitants.');

/** The members whose objection is known to end candidacies. */
export const principals = namedMembers
  .optional()
  .describe('The members whose objection is known to end candidacies; default: the permanent members.');

const permanent = z.boolean().describe('Whether it is a permanent member of the Security Council.');

const joined = firstDay.describe(
  'First day of membership, or a month or year, which stands for its first day; default: always.',
);
const left = lastDay.describe(
  'First day on which it is no longer a member, or a month or year, which stands for its last day.',
);

/** A member of a body written in the file. */
export const inlineMember = z.strictObject({
  name: name.optional().describe('The official short name; default: the code.'),
  joined: joined.optional(),
  left: left.optional(),
  earlier: z
    .array(z.strictObject({ joined: joined.optional(), left }))
    .min(1)
    .optional()
    .describe('Times of membership before that one.'),
  weight: weight.optional(),
  population: population.optional(),
  permanent: permanent.optional(),
});

/** A body written in the file. */
export const inlineBody = z.strictObject({
  name: name.describe('What the body is called.'),
  principals,
  members: z
    .record(z.string().regex(MEMBER_CODE), inlineMember)
    .describe('Members by code: ISO 3166-1 alpha-3, or codes of your own in capitals.'),
});

/** A body as a file writes it. */
export type WrittenBody = z.input<typeof inlineBody>;

/** The name of a body that ships. */
export const bodyName = words.meta({ id: 'bodyName', description: 'A bundled body, such as "nato".' });

/** A bundled body by name, or one written in the file. */
export const body = z.union([bodyName, inlineBody]).describe('Who decides.');

/** What a scenario changes about members of the body. */
export const memberChange = z
  .strictObject({
    participates: z.boolean().optional().describe('False: it takes no part and is not counted at all.'),
    joined: firstDay.optional().describe('Another first day of membership; counts as assumed.'),
    left: lastDay
      .optional()
      .describe('Another first day on which it is no longer a member; counts as assumed.'),
    weight: weight.optional(),
    population: population.optional(),
    permanent: permanent.optional(),
  })
  .describe('What this scenario changes about a member of the body.');

/** Who holds the office. */
export const incumbent = z.strictObject({
  name: name.describe('Who holds the office.'),
  member: orNull(namedMember).describe('The member that the incumbent comes from.'),
  extendable: z.boolean().default(false).describe('Whether the term may be extended; default: false.'),
});
