/** `members`: who is a member when. */
import type { Body, IsoDate } from '../../engine/index.js';
import { command } from '../command.js';
import { EXIT, UsageError } from '../errors.js';

/** `members [body]`. */
export const members = command({
  name: 'members',
  args: [{ name: '[body]', text: 'a bundled body (default: nato)', suggests: 'bodies' }],
  summary: 'who is a member of a body on a date',
  description: 'Lists who is a member of a body on a date, and since when.',
  flags: ['membersOn'],
  answer: 'members',
  async work({ args: [name = 'nato'], options, format }, io) {
    const { bodyCalled, digestOf } = await import('../../scenario/index.js');
    const { print } = await import('../print.js');
    const { body, message, suggestion } = bodyCalled(name);
    if (!body) throw new UsageError(message, suggestion);
    const membership = { body, asOf: options.membersOn ?? latestChange(body) };
    await print('members', membership, { format, digest: () => digestOf(membership), io });
    return EXIT.ok;
  },
});

function latestChange({ members }: Body): IsoDate {
  const changes = Object.values(members).flatMap(({ joined, left }) => [joined ?? '', left ?? '']);
  return changes.sort().at(-1) ?? '';
}
