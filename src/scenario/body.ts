import type { Body, Member } from '../engine/index.js';
import { BODIES } from './bodies/index.js';
import type { Finding } from './fault.js';
import { mergePatch } from './merge.js';
import { inlineBody } from './schema/body.js';
import { nearest } from './suggestion.js';

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
  const body = Object.hasOwn(BODIES, name) ? BODIES[name] : undefined;
  if (body) return { body, findings: [] };
  const known = Object.keys(BODIES);
  const near = nearest(name, known);
  const message = `there is no bundled body "${name}"; there are ${known.join(', ')}, or write one in the file`;
  const suggestion = near === null ? null : `did you mean "${near}"?`;
  return { body: null, findings: [{ path: ['body'], code: 'unknown-body', message, suggestion }] };
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
