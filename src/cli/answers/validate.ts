import { digestOf, resolution, type Resolve } from '../../scenario/index.js';
import { EXIT } from '../failure.js';
import { printed } from '../print.js';
import { report } from '../mishap.js';
import type { Session } from '../session.js';
import { textsNamed } from '../texts.js';

/** What `validate` was asked. */
export interface ValidateOptions {
  readonly json?: true;
  readonly allowOutside?: true;
}

/** Answers `validate`. */
export async function answerValidate(
  { paths, options }: { readonly paths: readonly string[]; readonly options: ValidateOptions },
  session: Session,
): Promise<void> {
  const { io } = session;
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  const named = await textsNamed(paths, room, io);
  const unread = named.filter((each) => 'failure' in each);
  const codes: number[] = [];
  for (const { failure } of unread) codes.push(await report(failure, io));
  const read = named.filter((each) => 'text' in each);
  const seen = new Set(read.map(({ text }) => text.text));
  const issues = read.flatMap(({ text, resolve }) => resolution(text, remembering(resolve, seen)).faults);
  const findings = {
    issues,
    unreadable: unread.map(({ name, failure }) => ({ file: name, message: failure.message })),
    read: read.length,
  };
  const format = options.json ? 'json' : 'text';
  const ofTexts = () => digestOf([...seen].sort());
  io.out(await printed('validate', findings, { command: 'validate', format, digest: ofTexts, io }));
  session.exit = Math.max(issues.length > 0 ? EXIT.usage : EXIT.ok, ...codes);
}

/** `resolve`, which puts the texts that it finds among those `seen`. */
function remembering(resolve: Resolve, seen: Set<string>): Resolve {
  return (path, from) => {
    const found = resolve(path, from);
    if ('text' in found) seen.add(found.text);
    return found;
  };
}
