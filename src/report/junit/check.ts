/** `check` as JUnit XML. */
import { onOneLine } from '../document.js';
import type { CheckedScenario } from '../reports.js';
import { checkLines, checkTotals } from '../sentences/check.js';

/** The answer of `check` as JUnit XML: one suite per scenario, one test case per expectation. */
export function checkJunit(checked: readonly CheckedScenario[]): string {
  const { passed, failed } = checkTotals(checked);
  const suites = checked.map((each) => {
    const lines = checkLines(each);
    const suite = escaped(each.scenario);
    const className = escaped(classOf(each.scenario));
    const cases = lines.map(({ expectation, pass, message }) => {
      const open = `    <testcase classname="${className}" name="${escaped(expectation)}"`;
      return pass ? `${open}/>` : `${open}>\n      <failure message="${escaped(message)}"/>\n    </testcase>`;
    });
    const failures = lines.filter(({ pass }) => !pass).length;
    const head = `  <testsuite name="${suite}" tests="${lines.length}" failures="${failures}">`;
    return [head, ...cases, '  </testsuite>'].join('\n');
  });
  const head = `<testsuites name="nato-consensus check" tests="${passed + failed}" failures="${failed}">`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>'].join('\n')}\n`;
}

/** A file as a class in a package, as readers of JUnit take it apart: at its last dot. */
function classOf(file: string): string {
  return file
    .replace(/\.jsonc?$/i, '')
    .replace(/\./g, '_')
    .replace(/[/\\]/g, '.');
}

const REFERENCES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

/** The value of an attribute, of characters that XML 1.0 knows: tabs and line ends as references, which survive. */
function escaped(text: string): string {
  return text
    .split(/([&<>"\t\n\r])/)
    .map((part) => REFERENCES.get(part) ?? onOneLine(part))
    .join('');
}
