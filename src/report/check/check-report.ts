import type { CheckResult } from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import type { Style } from '../style.js';
import { counted, displayWidth, paragraph } from '../text/layout.js';

/** The expectations of one scenario and how they fared. */
export interface CheckedScenario {
  readonly scenario: string;
  readonly title: string;
  readonly results: readonly CheckResult[];
}

/** How many expectations passed and failed in all. */
export function checkTotals(checked: readonly CheckedScenario[]): {
  readonly passed: number;
  readonly failed: number;
} {
  const results = checked.flatMap(({ results: own }) => own);
  const passed = results.filter(({ pass }) => pass).length;
  return { passed, failed: results.length - passed };
}

/** The text answer of `check`: a line an expectation, the difference below one that failed, totals at the end. */
export function checkText(checked: readonly CheckedScenario[], style: Style): string {
  const blocks = checked.map(({ scenario, title, results }) => {
    const lines = results.map(({ pass, expectation, message }) => {
      const sign = pass ? style.good('✓') : style.bad('✗');
      const line = paragraph(`  ${sign} ${expectation}`, style, 6);
      const reasons = message.split('\n').map((reason) => paragraph(`      ${style.bad(reason)}`, style, 8));
      return pass ? line : [line, ...reasons].join('\n');
    });
    const none = results.length === 0 ? [style.faint('  no expectations')] : [];
    return [scenarioTitle(scenario, title, style), ...lines, ...none].join('\n');
  });
  const { passed, failed } = checkTotals(checked);
  const total = `${passed} passed, ${failed} failed in ${counted(checked.length, 'scenario')}.`;
  return `${[...blocks, failed > 0 ? style.bad(total) : style.good(total)].join('\n\n')}\n`;
}

/** Name and title of a scenario on one line, or on two where one is too short. */
function scenarioTitle(scenario: string, title: string, style: Style): string {
  const fits = displayWidth(`${scenario}: ${title}`) <= style.width;
  return `${style.strong(scenario)}:${fits ? ` ${title}` : `\n${paragraph(`  ${title}`, style, 2)}`}`;
}

/** The JSON answer of `check`. */
export function checkJson(checked: readonly CheckedScenario[], origin: Origin): string {
  const results = checked.flatMap(({ scenario, results: own }) =>
    own.map((result) => ({ scenario, ...result })),
  );
  return jsonAnswer(origin, { ...checkTotals(checked), results });
}

/** The answer of `check` in the Test Anything Protocol, version 13. */
export function checkTap(checked: readonly CheckedScenario[]): string {
  const results = checked.flatMap(({ scenario, results: own }) =>
    own.map((result) => ({ scenario, ...result })),
  );
  const lines = results.flatMap(({ scenario, expectation, pass, message }, index) => [
    `${pass ? 'ok' : 'not ok'} ${index + 1} - ${`${scenario}: ${expectation}`.replaceAll('#', '\\#')}`,
    ...(pass ? [] : ['  ---', `  message: ${JSON.stringify(message)}`, '  ...']),
  ]);
  return `${['TAP version 13', `1..${results.length}`, ...lines].join('\n')}\n`;
}

/** The answer of `check` as JUnit XML, a suite a scenario. */
export function checkJunit(checked: readonly CheckedScenario[]): string {
  const { passed, failed } = checkTotals(checked);
  const suites = checked.map(({ scenario, results }) => {
    const failures = results.filter(({ pass }) => !pass).length;
    const cases = results.map(({ expectation, pass, message }) => {
      const open = `    <testcase classname="${escaped(scenario)}" name="${escaped(expectation)}"`;
      return pass ? `${open}/>` : `${open}>\n      <failure message="${escaped(message)}"/>\n    </testcase>`;
    });
    const head = `  <testsuite name="${escaped(scenario)}" tests="${results.length}" failures="${failures}">`;
    return [head, ...cases, '  </testsuite>'].join('\n');
  });
  const head = `<testsuites name="nato-consensus check" tests="${passed + failed}" failures="${failed}">`;
  return `${['<?xml version="1.0" encoding="UTF-8"?>', head, ...suites, '</testsuites>'].join('\n')}\n`;
}

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
  };
  return text.replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}
