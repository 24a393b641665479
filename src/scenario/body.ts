import type { Body, Member } from '../engine/index.js';
import { BODIES } from './bodies/index.js';
import type { Finding } from './fault.js';
import { mergePatch } from './merge.js';
import { inlineBody } from './schema/body.js';
import { fold, nearest } from './suggestion.js';

/** A body, or why there is none. */
export interface BodyMatch {
  /** Null when the scenario names no known body, or its own is unsound. */
  readonly body: Body | null;
  readonly findings: readonly Finding[];
}

/** The body that a chain of files names or writes, that of the file that stands on its own first. */
export function bodyOf(bodies: readonly unknown[]): BodyMatch {
  const written = bodies
    .filter((body) => body !== undefined && body !== null)
    .reduce<unknown>((target, body) => mergePatch(structuredClone(target), body), undefined);
  if (typeof written === 'string') return bundledBody(written);
  const inline = inlineBody.safeParse(written);
  return { body: inline.success ? writtenBody(inline.data) : null, findings: [] };
}

function bundledBody(name: string): BodyMatch {
  if (Object.hasOwn(BODIES, name)) return { body: BODIES[name] ?? null, findings: [] };
  const known = Object.keys(BODIES);
  const near = nearest(name, known);
  const message = `${noBody(name, known)}; or write one in the file`;
  const suggestion = near === null ? null : `did you mean "${near}"?`;
  return { body: null, findings: [{ path: ['body'], code: 'unknown-body', message, suggestion }] };
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
    message: noBody(name, known),
    suggestion: near === null ? null : `did you mean ${near}?`,
  };
}

function noBody(name: string, known: readonly string[]): string {
  const others = known.length === 1 ? `the only one is ${known.join()}` : `there are ${known.join(', ')}`;
  return `there is no bundled body "${name}"; ${others}`;
}

function writtenBody({ name, members }: ReturnType<typeof inlineBody.parse>): Body {
  const entries = Object.entries(members).map(([code, written]): [string, Member] => [
    code,
    {
      code,
      name: written.name ?? code,
      joined: written.joined ?? null,
      left: written.left ?? null,
      participates: true,
      permanent: written.permanent ?? false,
      weight: written.weight ?? null,
      population: written.population ?? null,
      assumed: false,
    },
  ]);
  return { id: 'inline', name, members: Object.fromEntries(entries) };
}
