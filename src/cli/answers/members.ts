import type { Body, IsoDate } from '../../engine/index.js';
import { membersJson, membersText } from '../../report/index.js';
import { BODIES } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import type { Session } from '../session.js';
import { dateFrom } from '../parameters.js';

/** What `members` was asked. */
export interface MembersOptions {
  readonly asOf?: string;
  readonly json?: true;
}

/** Answers `members`. */
export async function answerMembers(
  { body: name, options }: { readonly body: string; readonly options: MembersOptions },
  { io }: Session,
): Promise<void> {
  const body = Object.hasOwn(BODIES, name) ? BODIES[name] : undefined;
  if (!body) throw unknownBody(name);
  const asOf = options.asOf === undefined ? latestChange(body) : dateFrom('--as-of', options.asOf);
  const membership = { body, asOf };
  if (options.json) io.out(membersJson(membership, { command: 'members', version: VERSION, digest: null }));
  else io.out(membersText(membership, await styleFor(io)));
}

function latestChange({ members }: Body): IsoDate {
  const changes = Object.values(members).flatMap(({ joined, left }) => [joined ?? '', left ?? '']);
  return changes.sort().at(-1) ?? '';
}

function unknownBody(name: string): UsageError {
  const known = Object.keys(BODIES);
  return new UsageError(`there is no bundled body "${name}"; there are ${known.join(', ')}`, {
    word: name,
    known,
  });
}
