import { jsonAnswer, type Origin } from './answer.js';
import type { Style } from './style.js';
import { table } from './text/layout.js';

/** A bundled scenario. */
export interface Listed {
  /** The name under which commands take it. */
  readonly name: string;
  readonly title: string;
  readonly asOf: string;
}

/** The bundled scenarios by name and title. */
export function listText(listed: readonly Listed[], style: Style): string {
  const rows = listed.map(({ name, title }) => [name, title]);
  return `${table([{ title: 'scenario' }, { title: 'title' }], rows, style)}\n`;
}

/** The JSON answer of `list`. */
export function listJson(scenarios: readonly Listed[], origin: Origin): string {
  return jsonAnswer(origin, { scenarios });
}
