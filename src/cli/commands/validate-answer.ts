/** The work of `validate`. */
import { digestOf, resolution, type Resolve } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, reportError } from '../errors.js';
import type { Io } from '../io.js';
import { textsNamed } from '../open.js';
import { print } from '../print.js';
import type { VALIDATE_FLAGS } from './validate.js';

/** Answers `validate`. */
export async function answerValidate(
  { args, options, format }: Request<(typeof VALIDATE_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const named = await textsNamed(args, options, io);
  const unread = named.filter((each) => 'failure' in each);
  const codes: number[] = [];
  for (const { failure } of unread) codes.push(await reportError(failure, io));
  const read = named.filter((each) => 'text' in each);
  const seen = new Set(read.map(({ text }) => text.text));
  const faults = read.flatMap(({ text, resolve }) => resolution(text, remembering(resolve, seen)).faults);
  const unreadable = unread.map(({ name, failure }) => ({ file: name, message: failure.message }));
  const report = { issues: faults, unreadable, read: read.length };
  await print('validate', report, { format, digest: () => digestOf([...seen].sort()), io });
  return Math.max(faults.length > 0 ? EXIT.usage : EXIT.ok, ...codes);
}

/** `resolve`, which puts the texts that it finds among those `seen`. */
function remembering(resolve: Resolve, seen: Set<string>): Resolve {
  return (path, from) => {
    const found = resolve(path, from);
    if ('text' in found) seen.add(found.text);
    return found;
  };
}
