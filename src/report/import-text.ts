/** What was made of a table, as `import` says it beside its answer. */
import { importDocument, type ImportReport } from './sentences/import.js';
import type { Style } from './style.js';
import { textOf } from './text/text.js';

/** The report of `import` as text. */
export function importText(report: ImportReport, style: Style): string {
  return textOf(importDocument(report), style);
}
