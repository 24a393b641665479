/** `members`: who is a member when, and how much power a rule gives each. */
import { commandRow } from '../command.js';

/** The flags of `members`. */
export const MEMBERS_FLAGS = ['membersOn', 'power', 'powerRule', 'explainPower'] as const;

/** `members [body]`. */
export const members = commandRow({
  name: 'members',
  args: [
    {
      name: '[body]',
      text: 'a bundled body, or a scenario: those who decide in it (default: nato)',
      suggests: 'bodies',
    },
  ],
  summary: 'who is a member of a body on a date, and how much power a rule gives each',
  description:
    'Lists who is a member of a body on a date, and since when; with --power how much power each decision rule gives them.',
  flags: MEMBERS_FLAGS,
  answer: 'members',
});
