/** The chain of files that `extends` makes, and what may go wrong in following it. */
import type { UnplacedFault } from './fault.js';
import type { Resolve, ScenarioText } from './scenario-text.js';
import { sourceFile, valueAt, type SourceFile } from './tree.js';

/** A file with the faults found while following `extends` from it. */
export interface Link {
  readonly file: SourceFile;
  readonly faults: readonly UnplacedFault[];
}

/** The files of a scenario, the one that stands on its own first, the one that was asked for last. */
export function chainFrom(text: ScenarioText, resolve: Resolve): readonly Link[] {
  const links: Link[] = [];
  const seen: string[] = [];
  let current: ScenarioText | null = text;
  while (current !== null) {
    const file = sourceFile(current.name, current.text);
    seen.push(current.name);
    const step: Step = nextStep(file, seen, resolve);
    links.unshift({ file, faults: step.faults });
    current = step.next;
  }
  return links;
}

interface Step {
  readonly next: ScenarioText | null;
  readonly faults: readonly UnplacedFault[];
}

function nextStep(file: SourceFile, seen: readonly string[], resolve: Resolve): Step {
  const path = extendsOf(file);
  if (path === null) return { next: null, faults: [] };
  const next = resolve(path, file.name);
  if ('refused' in next) {
    const { refused: message, suggestion = null } = next;
    return { next: null, faults: [{ path: ['extends'], code: 'unreadable-extends', message, suggestion }] };
  }
  if (seen.includes(next.name)) {
    const circle = [...seen.slice(seen.indexOf(next.name)), next.name].join(' → ');
    const message = `"extends" leads back to where it began: ${circle}`;
    return { next: null, faults: [{ path: ['extends'], code: 'circular-extends', message }] };
  }
  return { next, faults: [] };
}

/** What the file extends; null: it stands on its own. */
export function extendsOf(file: SourceFile): string | null {
  const value: unknown = valueAt(file, ['extends']);
  return typeof value === 'string' ? value : null;
}
