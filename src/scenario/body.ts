/** From the name of a body, or a body written in the file, to who its members are. */
import { firstDayOf, lastDayOf, type Body, type Member, type TimeIn } from '../engine/index.js';
import { BUNDLED } from './bodies/index.js';
import type { UnplacedFault } from './fault.js';
import { mergePatch } from './merge-patch.js';
import { inlineBody, type WrittenBody } from './schema/body.js';
import { draftOf, type Draft } from './draft.js';
import { INLINE_BODY, namesOf } from './names.js';
import { fitOf } from './structure.js';
import { didYouMean, fold, nearest } from './suggestion.js';

/** The bodies that ship with the program, by the name under which a scenario refers to them. */
export const BODIES: Readonly<Record<string, Body>> = Object.fromEntries(
  Object.entries(BUNDLED).map(([id, written]) => [id, bodyFrom(written, id)]),
);

/** A body, or why there is none. */
export interface BodyMatch {
  /** Null when the scenario names no known body, or writes none that could be read. */
  readonly body: Body | null;
  readonly faults: readonly UnplacedFault[];
}

/** The body that a chain of files names or writes, that of the file that stands on its own first. */
export function bodyOf(bodies: readonly unknown[]): BodyMatch {
  const written = bodies
    .filter((body) => body !== undefined && body !== null)
    .reduce<unknown>((target, body) => mergePatch(target, body), undefined);
  if (typeof written === 'string') return bundledBody(written);
  const draft = draftOf<WrittenBody>(written, fitOf(inlineBody, written).faults);
  return { body: draft?.members ? withCodes(bodyFrom(draft, INLINE_BODY)) : null, faults: [] };
}

/** `body` with the codes of its principals, whatever they are called in the file. */
function withCodes(body: Body): Body {
  const { principals } = body;
  if (principals === undefined) return body;
  const names = namesOf(body);
  return { ...body, principals: principals.map((each) => names.match(each).code ?? each).toSorted() };
}

function bundledBody(name: string): BodyMatch {
  if (Object.hasOwn(BODIES, name)) return { body: BODIES[name] ?? null, faults: [] };
  const message = `${noBody(name)}; or write one in the file`;
  const suggestion = didYouMean(nearest(name, Object.keys(BODIES)));
  return { body: null, faults: [{ path: ['body'], code: 'unknown-body', message, suggestion }] };
}

/** The bundled body of that name, whatever the case; or why there is none, and what may have been meant. */
export function bodyCalled(name: string): {
  readonly body: Body | null;
  readonly message: string;
  readonly suggestion: string | null;
} {
  const known = Object.keys(BODIES);
  const id = known.find((each) => fold(each) === fold(name));
  const near = nearest(name, known);
  return {
    body: id === undefined ? null : (BODIES[id] ?? null),
    message: noBody(name),
    suggestion: near === null ? null : `did you mean ${near}?`,
  };
}

function noBody(name: string): string {
  return `there is no bundled body "${name}"; there are ${Object.keys(BODIES).join(', ')}`;
}

function timeOf({ joined, left }: Draft<{ joined?: string; left?: string }>): TimeIn {
  return {
    joined: joined === undefined ? null : firstDayOf(joined),
    left: left === undefined ? null : lastDayOf(left),
  };
}

/** A body as it is written, as far as it is valid; every code that is written counts as a member's. */
function bodyFrom({ name, members = {}, principals }: Draft<WrittenBody>, id: string): Body {
  const entries = Object.entries(members).map(([code, written = {}]): [string, Member] => [
    code,
    {
      code,
      name: written.name ?? code,
      ...timeOf(written),
      participates: true,
      permanent: written.permanent ?? false,
      weight: written.weight ?? null,
      population: written.population ?? null,
      assumed: false,
      ...(written.earlier && {
        earlier: written.earlier.flatMap((time) => (time?.left ? [timeOf(time)] : [])),
      }),
    },
  ]);
  const named = principals?.filter((code) => code !== undefined);
  return {
    id,
    name: name ?? 'the body',
    members: Object.fromEntries(entries),
    ...(named && { principals: named.toSorted() }),
  };
}
