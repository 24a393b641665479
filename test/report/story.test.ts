import { describe, expect, it } from 'vitest';
import type { Outcome, StoryEvent } from '../../src/index.js';
import { rendered, scenarioOf } from './scenarios.js';

const SCENARIO = scenarioOf({
  title: 'Race',
  body: 'nato',
  rule: 'consensus',
  asOf: '2024-03-10',
  incumbent: { name: 'Ann Old', member: 'NOR', extendable: true },
  candidates: { doe: { name: 'Jane Doe', member: 'ISL', candidacy: [{ status: 'declared' }] } },
  stances: {},
  concessions: { base: { to: ['HUN'], what: 'a base on its soil' } },
});

function told(
  events: readonly StoryEvent[],
  outcome: Outcome = { outcome: 'none' },
  scenario = SCENARIO,
): string {
  const story = { trial: 7, events, outcome };
  const text = rendered('story', 'text', [{ scenario, asOf: '2024-03-10', seed: 's', story }, 200]);
  return text.replaceAll('\u00a0', ' ');
}

const moved = (member: string, cause: Extract<StoryEvent, { type: 'moved' }>['cause']) =>
  ({
    type: 'moved',
    week: 1,
    member,
    candidate: 'doe',
    from: 'undeclared',
    to: 'accept',
    cause,
    terms: null,
  }) as const;

const TERMS = {
  hazard: 0.25,
  isolation: 0.5,
  friends: null,
  deadline: 0.1,
  quad: null,
  offered: false,
  frailty: 0,
  shock: 0,
};

describe('a trial', () => {
  it('is told week by week, members that do the same together', () => {
    const text = told([
      moved('TUR', 'count'),
      moved('CZE', 'count'),
      { type: 'joined', week: 0, member: 'SWE' },
    ]);
    expect(text).toBe(
      'Trial 7 of seed s, from 10 March 2024: one possible course of events.\n\n' +
        'At the start, 2024-03-10\n  Sweden joins.\n\n' +
        'Week 1, to 2024-03-17\n' +
        '  Czechia and Türkiye on Jane Doe: undeclared → accept, counted among the supporters reported without names.\n\n' +
        'The trial ends without a decision.\n',
    );
  });

  it('gives the terms of pressure, of each member its own', () => {
    const pressed = { ...moved('TUR', 'pressure'), terms: TERMS };
    const friendly = {
      ...moved('HUN', 'pressure'),
      terms: { ...TERMS, friends: 1, quad: false, offered: true },
    };
    const text = told([pressed, friendly]).replace(/\s+/g, ' ');
    expect(text).toContain('gave in to pressure (isolation 50 %, deadline 10 %; hazard 0.25 a week).');
    expect(text).toContain(
      '(isolation 50 %, friends 100 %, deadline 10 %, Quad divided, after an offer; hazard',
    );
    const united = { ...pressed, terms: { ...TERMS, quad: true } };
    expect(told([united])).toContain('Quad united');
  });

  it.each<[StoryEvent, string]>([
    [
      { type: 'offered', week: 1, member: 'HUN', candidate: 'doe', concession: 'base' },
      'Hungary is offered a base on its soil.',
    ],
    [
      { type: 'offered', week: 1, member: 'HUN', candidate: 'doe', concession: null },
      'Hungary is offered something for its consent.',
    ],
    [{ type: 'declared', week: 1, candidate: 'doe' }, 'Jane Doe declares.'],
    [{ type: 'gave-up', week: 1, candidate: 'doe' }, 'Jane Doe gives up.'],
    [{ type: 'silence-opened', week: 1, candidate: 'doe' }, 'A silence procedure opens on Jane Doe.'],
  ])('%j', (event, sentence) => {
    expect(told([event])).toContain(`\n  ${sentence}\n`);
  });

  it.each<[Outcome, string]>([
    [{ outcome: 'none' }, 'The trial ends without a decision.'],
    [
      { outcome: 'appointed', candidate: 'doe', week: 2 },
      'Jane Doe is appointed in week 2, by 24 March 2024.',
    ],
    [{ outcome: 'extended', week: 2 }, 'The term of Ann Old is extended in week 2, by 24 March 2024.'],
  ])('%j', (outcome, sentence) => {
    expect(told([], outcome).endsWith(`\n${sentence}\n`)).toBe(true);
  });

  it('knows no name of an incumbent that the scenario does not give', () => {
    const text = told([], { outcome: 'extended', week: 1 }, { ...SCENARIO, incumbent: null });
    expect(text).toContain('The term of the incumbent is extended');
  });
});
