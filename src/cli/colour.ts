/** Colour for terminals. */
import { Chalk } from 'chalk';
import type { Style } from '../report/index.js';

/** A style in the sixteen colours that every terminal has. */
export function colourStyle(width: number): Style {
  const chalk = new Chalk({ level: 1 });
  return {
    heading: chalk.bold.underline,
    strong: chalk.bold,
    faint: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    unsure: chalk.yellow,
    width,
  };
}
