import type { Body, IsoDate } from '../../engine/index.js';
import { bodyCalled, digestOf } from '../../scenario/index.js';
import { UsageError } from '../failure.js';
import { printed } from '../print.js';
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
  const { body, message, suggestion } = bodyCalled(name);
  if (!body) throw new UsageError(message, suggestion);
  const asOf = options.asOf === undefined ? latestChange(body) : dateFrom('--as-of', options.asOf);
  const membership = { body, asOf };
  const format = options.json ? 'json' : 'text';
  const ofBody = () => digestOf(membership);
  io.out(await printed('members', membership, { command: 'members', format, digest: ofBody, io }));
}

function latestChange({ members }: Body): IsoDate {
  const changes = Object.values(members).flatMap(({ joined, left }) => [joined ?? '', left ?? '']);
  return changes.sort().at(-1) ?? '';
}
