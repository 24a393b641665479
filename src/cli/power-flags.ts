/** The flags of `members` that ask for power. */
import type { Flag } from './flag.js';

const WITH_POWER = { power: 'add --power' };

/** By the key under which the command finds their values. */
export const POWER_FLAGS = {
  power: {
    flag: '--power',
    text: 'how much power each decision rule gives each member',
    kind: 'switch',
  },
  powerRule: {
    flag: '--rule <rule>',
    text: 'one decision rule, such as qualified-majority or weighted=62 (default: all)',
    kind: 'rule',
    suggests: 'rules',
    needs: WITH_POWER,
  },
  explainPower: {
    flag: '--explain',
    text: 'say what every figure of --power is, with its source',
    kind: 'switch',
    needs: WITH_POWER,
    excludes: { powerRule: '--explain says what the figures are under every rule' },
  },
} as const satisfies Readonly<Record<string, Flag>>;
