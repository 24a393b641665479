import { describe, expect, it } from 'vitest';
import { RACE_OF_TWO as BASE, rendered, replayOf, runOf, scenarioOf } from './scenarios.js';

const declared = [{ status: 'declared' }];

function told(fields: object, subject: string | null = 'doe'): string {
  return rendered('run', 'text', [runOf(scenarioOf({ ...BASE, ...fields }), subject), 100]);
}

const blocked = (liftedBy: object) => ({ stances: { doe: { HUN: { stance: 'reserved', liftedBy } } } });

describe('the basis', () => {
  it('says of which members the scenario says something else than the body does', () => {
    const text = told({ members: { TUR: { weight: 2 }, SWE: { joined: '2024-05-01' } } }).replace(
      /\s+/g,
      ' ',
    );
    expect(text).toContain('The scenario changes the membership details of Sweden and Türkiye.');
    expect(told({}).replace(/\s+/g, ' ')).not.toContain('membership details');
  });
});

describe('what would lift a stance', () => {
  it.each([
    [{ concession: 'base' }, 'a base on its soil'],
    [{ withdrawn: 'roe' }, 'the withdrawal of Rick Roe'],
    [{ consents: ['TUR', 'CZE', 'ESP'] }, 'the consent of Czechia, Spain and Türkiye'],
    [{ after: '2024-06-09' }, 'the passing of 2024-06-09'],
    [
      { all: [{ after: '2024-06-09' }, { withdrawn: 'roe' }] },
      'the passing of 2024-06-09 and the withdrawal of Rick Roe',
    ],
    [
      { any: [{ concession: 'base' }, { withdrawn: 'roe' }] },
      'a base on its soil or the withdrawal of Rick Roe',
    ],
    [
      { all: [{ after: '2024-06-09' }, { any: [{ consents: ['TUR'] }, { all: [{ withdrawn: 'roe' }] }] }] },
      'the passing of 2024-06-09 and (the consent of Türkiye or the withdrawal of Rick Roe)',
    ],
  ])('%j', (liftedBy, words) => {
    expect(told(blocked(liftedBy)).replace(/\s+/g, ' ')).toContain(`lifted by ${words}`);
  });
});

describe('a dossier', () => {
  it('says so when nothing is recorded, and when one member alone stands in the way', () => {
    const text = told({ stances: { doe: { HUN: 'object' } } });
    expect(text).toContain('✗ Hungary: object, withholds throughout; the sole blocker');
    expect(text).toContain('why       no reason recorded');
    expect(text).toContain('source    none (assumed)');
  });

  it('counts those with it who were reported against without a name', () => {
    const sources = { s: { publisher: 'The Paper', date: '2024-03-01', url: 'https://example.org' } };
    const from = '2024-03-01';
    const said = (stance: string) => ({ from, stance, evidence: 'stated', source: 's' });
    const against = (number: number, members: readonly string[]) =>
      told({
        sources,
        stances: { doe: Object.fromEntries(members.map((member) => [member, said('object')])) },
        counts: [{ date: from, candidate: 'doe', supporters: 20, against: number, source: 's' }],
      }).replace(/\s+/g, ' ');
    const title = 'Hungary: object, withholds since 2024-03-01; ';
    // Of three against, one is named: two or more stand beside it, and its consent would not be enough.
    expect(against(3, ['HUN'])).toContain(`${title}one of 3 blockers or more why`);
    expect(against(3, ['HUN', 'TUR'])).toContain(`${title}one of 3 blockers or more why`);
    expect(against(2, ['HUN', 'TUR'])).toContain(`${title}one of 2 blockers why`);
    expect(against(1, ['HUN'])).toContain(`${title}the sole blocker why`);
    expect(against(3, ['HUN'])).toContain('blocked by Hungary, and by 2 members or more that were not named');
  });

  it('dates the spell and the last record, and says whose evidence is weak', () => {
    const record = (from: string, stance: string) => ({ from, stance, evidence: 'inferred', source: 's' });
    const sources = { s: { publisher: 'The Paper', date: '2024-01-01', url: 'https://example.org' } };
    const records = [
      record('2024-01-01', 'support'),
      record('2024-01-15', 'reserved'),
      record('2024-02-01', 'object'),
    ];
    const text = told({ stances: { doe: { HUN: records } }, sources });
    expect(text).toContain('✗ Hungary: object, withholds since 2024-01-15, latest record 2024-02-01;');
    expect(text).toContain('Jane Doe is blocked by Hungary as of 10 March 2024.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The stance of Hungary rests on inference or on a judgement about the source.',
    );
  });
});

describe('a member that abstains where every member must say yes', () => {
  it('stands in the way since its record, in text and in JSON', () => {
    const stances = { doe: { NOR: { from: '2024-02-01', stance: 'accept' } } };
    expect(told({ rule: 'unanimity', stances })).toContain(
      'Norway: accept, does not affirm since 2024-02-01;',
    );
    const run = runOf(scenarioOf({ ...BASE, rule: 'unanimity', stances }), 'doe');
    const { dossiers } = JSON.parse(rendered('run', 'json', [run])) as { dossiers: readonly object[] };
    expect(dossiers).toMatchObject([{ member: 'NOR', stance: 'accept', since: '2024-02-01' }]);
  });
});

describe('the first lines', () => {
  it('name everyone who has been heard of when nobody has declared', () => {
    const candidacy = [{ status: 'interested' }];
    const text = told({ candidates: { doe: { name: 'Jane Doe', member: 'ISL', candidacy } } }, null);
    expect(text).toContain(
      'No candidate has declared as of 10 March 2024; named so far: Jane Doe (interested).',
    );
  });

  it('tell the open, the withdrawn, those with too few votes and the inapplicable rule apart', () => {
    expect(told({})).toContain('Jane Doe is neither blocked nor agreed, with 32 members undeclared, as of');
    const out = { ...BASE.candidates, doe: { ...BASE.candidates.doe, candidacy: [{ status: 'withdrawn' }] } };
    expect(told({ candidates: out })).toContain('Jane Doe is out of the race as of');
    expect(told({ rule: 'weighted' })).toContain('Jane Doe cannot be judged under this rule as of');
  });

  it('name members that take no part', () => {
    const text = told({ members: { TUR: { participates: false }, CZE: { participates: false } } });
    expect(text).toContain('Czechia and Türkiye take no part.');
    expect(text).toContain('30 members undeclared');
  });

  it('show members that wait for one another as a deadlock', () => {
    const waits = (member: string) => ({ stance: 'reserved', liftedBy: { consents: [member] } });
    const text = told({ stances: { doe: { HUN: waits('TUR'), TUR: waits('HUN') } } });
    expect(text).toContain('Deadlock: Hungary waits for Türkiye, which waits for Hungary.');
  });
});

describe('what is told of a candidate besides', () => {
  const flat = (fields: object) => told(fields).replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');
  const sources = { s: { publisher: 'The Paper', date: '2024-03-01', url: 'https://example.org' } };
  const record = { from: '2024-03-01', evidence: 'stated', source: 's' };

  it('is one member that takes no part, with its article at the start of the sentence', () => {
    expect(flat({ members: { TUR: { participates: false } } })).toContain(' Türkiye takes no part. ');
    expect(flat({ members: { USA: { participates: false } } })).toContain(
      ' The United States takes no part. ',
    );
  });

  it('is every total that was reported, and how many are known by name', () => {
    const count = { date: '2024-03-01', candidate: 'doe', source: 's' };
    const stances = { doe: { HUN: { ...record, stance: 'support' }, TUR: { ...record, stance: 'accept' } } };
    const counts = [{ ...count, supporters: [20, 22], against: 3, neutral: [4, 5] }];
    expect(flat({ sources, stances, counts })).toContain(
      'Supporters of Jane Doe as reported on 1 March 2024: 20 to 22, with 3 against and 4 to 5 neutral (The Paper, 2024-03-01). Known by name: 2 members.',
    );
    expect(flat({ sources, counts: [{ ...count, supporters: 8 }] })).toContain(
      'as reported on 1 March 2024: 8 (The Paper, 2024-03-01). Known by name: 0 members.',
    );
  });

  it('is who is undeclared on record, who is silent, and what they ask for', () => {
    const rows = Object.fromEntries(
      ['HUN', 'TUR'].map((code) => [code, { ...record, stance: 'undeclared', asks: `a base in ${code}` }]),
    );
    const accepting = { ...record, stance: 'accept', asks: 'a post' };
    const text = flat({
      sources,
      stances: { doe: { ...rows, '*': accepting } },
    });
    expect(text).toContain('3 members undeclared on Jane Doe, not counted as consent');
    expect(text).toContain('reported as undeclared (2): Hungary, Türkiye');
    // Sweden joined six days after the record about everyone.
    expect(text).toContain('nothing on record (1): Sweden');
    expect(text).toContain('Hungary asks: a base in HUN');
    expect(text).toContain('What members that consent to Jane Doe ask for in return');
    // By code Germany, DEU, comes before Denmark, DNK.
    expect(text).toContain('Denmark asks: a post Estonia asks: a post Finland asks: a post');
    expect(text).toContain('France asks: a post Germany asks: a post Greece asks: a post');
  });

  it('is who wait for one another in a circle', () => {
    const waits = (member: string) => ({ stance: 'reserved', liftedBy: { consents: [member] } });
    expect(flat({ stances: { doe: { HUN: waits('TUR'), TUR: waits('CZE'), CZE: waits('HUN') } } })).toContain(
      'Deadlock: Czechia waits for Hungary, which waits for Türkiye, which waits for Czechia. Each would consent if the next did.',
    );
  });

  it('is how many of the stances are assumed', () => {
    expect(flat({ stances: { doe: { HUN: 'object' } } })).toContain(
      'The result is conditional on these stances, one of which is assumed.',
    );
    expect(flat({ stances: { doe: { HUN: 'object', TUR: 'object' } } })).toContain(
      'conditional on these stances, all of which are assumed.',
    );
    const stated = { ...record, stance: 'object' };
    expect(flat({ sources, stances: { doe: { HUN: 'object', TUR: 'object', ITA: stated } } })).toContain(
      'conditional on these stances, 2 of which are assumed.',
    );
    expect(flat({ sources, stances: { doe: { HUN: { ...record, stance: 'object' } } } })).toContain(
      'Based on the recorded stances of 32 members, using only what was known on that date. The result is conditional on these stances. ',
    );
  });

  it('is how to ask for somebody where nobody leads', () => {
    expect(rendered('run', 'text', [runOf(scenarioOf(BASE)), 200])).toContain(
      'Use --candidate doe to see who stands in the way of Jane Doe.',
    );
  });
});

describe('a replay', () => {
  const stances = {
    doe: {
      HUN: [
        { from: '2024-01-01', stance: 'reserved', why: 'says "no", twice', liftedBy: { withdrawn: 'roe' } },
      ],
    },
  };
  const candidates = {
    ...BASE.candidates,
    roe: { ...BASE.candidates.roe, candidacy: [...declared, { from: '2024-02-01', status: 'withdrawn' }] },
  };
  const scenario = scenarioOf({ ...BASE, stances, candidates });

  it('tells a condition that is met from a change of mind', () => {
    const text = rendered('replay', 'text', [replayOf(scenario)]);
    expect(text).toContain('Hungary on Jane Doe: reserved → accept (condition met)');
    expect(text).toContain('Jane Doe: since 2024-02-01.');
  });

  it('quotes what CSV must quote', () => {
    const csv = rendered('replay', 'csv', [replayOf(scenario)]);
    expect(csv).toContain(',"says ""no"", twice",');
    expect(csv.split('\r\n').at(-1)).toBe('');
  });
});
