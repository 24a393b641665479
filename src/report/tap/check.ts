/** `check` in the Test Anything Protocol. */
import { onOneLine } from '../document.js';
import type { CheckedScenario } from '../reports.js';
import { checkLines } from '../sentences/check.js';

/** The answer of `check` in TAP, version 13: one test line per expectation, one line each whatever it says. */
export function checkTap(checked: readonly CheckedScenario[]): string {
  const results = checked.flatMap((each) =>
    checkLines(each).map((line) => ({ scenario: each.scenario, ...line })),
  );
  const lines = results.flatMap(({ scenario, expectation, pass, message }, index) => [
    `${pass ? 'ok' : 'not ok'} ${index + 1} - ${escaped(`${scenario}: ${expectation}`)}`,
    ...(pass ? [] : ['  ---', `  message: ${quoted(message)}`, '  ...']),
  ]);
  return `${['TAP version 13', `1..${results.length}`, ...lines].join('\n')}\n`;
}

/** A description in which no directive ("# SKIP") can stand. */
function escaped(text: string): string {
  return onOneLine(text).replace(/[\\#]/g, '\\$&');
}

/** A text of several lines in YAML, which takes strings of JSON. */
function quoted(message: string): string {
  return JSON.stringify(message.split('\n').map(onOneLine).join('\n'));
}
