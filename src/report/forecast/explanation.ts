import { PARAMETER_NAMES, PARAMETERS, type Parameters } from '../../engine/index.js';
import { jsonAnswer, type Origin } from '../answer.js';
import type { Style } from '../style.js';
import { heading, paragraph } from '../text/layout.js';

/** Every parameter with its value, unit, range and basis. */
export function explanationText(parameters: Parameters, style: Style): string {
  const blocks = PARAMETER_NAMES.map((name) => {
    const { symbol, meaning, unit, range, basis, status, default: usual } = PARAMETERS[name];
    const value = parameters[name];
    const changed = value === usual ? '' : ` (default ${rounded(usual)})`;
    const line = `${style.strong(name)} = ${rounded(value)}${changed}  ${symbol}, ${unit}; ${rounded(range[0])} to ${rounded(range[1])}; ${status}`;
    return [paragraph(line, style, 2), paragraph(`  ${meaning}. ${basis}.`, style, 2)].join('\n');
  });
  const head = 'The last-holdout model: docs/model.md has the equations.';
  return `${[head, heading('Parameters', style), ...blocks].join('\n')}\n`;
}

/** The JSON answer of `forecast --explain`. */
export function explanationJson(parameters: Parameters, origin: Origin): string {
  const rows = PARAMETER_NAMES.map((name) => ({ name, value: parameters[name], ...PARAMETERS[name] }));
  return jsonAnswer(origin, { parameters: rows });
}

function rounded(value: number): string {
  return String(Number(value.toPrecision(4)));
}
