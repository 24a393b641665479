/** What --set, --grant, --withdraw and --without make of a scenario, one after the other. */
import {
  CHANGE_KINDS,
  inOrderOfChanges,
  readChange,
  withEdit,
  type AppliedEdit,
  type Described,
  type Voice,
} from '../scenario/index.js';
import { UsageError } from './errors.js';
import type { Options } from './options.js';
import { dayFrom, oneOf } from './values.js';

/** The flags that change a document; `--rule` changes what it is resolved to, and needs none. */
export type ChangeOptions = Options<'set' | 'grant' | 'withdraw' | 'without'>;

/** What one flag changes. */
export interface FlagEdit extends AppliedEdit {
  /** The flag as it was typed. */
  readonly typed: string;
}

const AS_FLAGS: Voice = {
  nameOf: (kind) => `--${kind}`,
  refusal: (message, hint) => new UsageError(message, hint),
  dayFrom,
};

/** What the flags change, each on top of those before: changes without a date first, then by date. */
export function editsOf(options: ChangeOptions, base: Described): readonly FlagEdit[] {
  const asked = CHANGE_KINDS.flatMap((kind) =>
    (options[kind] ?? []).map((text) =>
      oneOf({ flag: `--${kind}`, text }, () => readChange({ kind, text }, base, AS_FLAGS)),
    ),
  );
  let now = base;
  return inOrderOfChanges(asked, AS_FLAGS).map(({ kind, text, edit }) => {
    const { scenario: before } = now;
    const { patch, ...after } = withEdit(now, edit);
    now = after;
    return { typed: `--${kind} ${text}`, edit, patch, before, after: after.scenario };
  });
}
