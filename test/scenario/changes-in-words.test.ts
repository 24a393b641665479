import { describe, expect, it } from 'vitest';
import { STANCES } from '../../src/engine/index.js';
import {
  inOrderOfChanges,
  readChange,
  type ChangeKind,
  type Voice,
  type WordHint,
} from '../../src/scenario/change-words.js';
import { overlayOf, withEdit, type LeverEdit } from '../../src/scenario/edit.js';
import { describedBy } from '../../src/scenario/resolution.js';

const PAPER = { source: 'paper' };
const DOCUMENT = {
  title: 'Words',
  body: { name: 'the Three', members: { AAA: { name: 'Alba' }, BBB: { name: 'Bergen' }, CCC: { name: 'Corfu' } } },
  asOf: '2024-03-01',
  candidates: {
    doe: {
      name: 'Jane Doe',
      candidacy: [
        { status: 'mentioned' },
        { from: '2024-01', status: 'declared' },
        { from: '2024-02-10', status: 'interested' },
      ],
    },
    roe: { name: 'J. R. Roe', candidacy: [{ status: 'declared' }] },
  },
  concessions: { base: { to: ['AAA'], what: 'a base' }, fleet: { to: ['BBB'], what: 'a fleet' } },
  stances: {
    doe: {
      AAA: [
        { from: '2024-01-05', stance: 'reserved', ...PAPER },
        { from: '2024-02-05', stance: 'object', ...PAPER },
      ],
      '*': { from: '2024-01-10', stance: 'support', except: ['CCC'], ...PAPER },
    },
  },
  counts: [
    { date: '2024-02-20', candidate: 'doe', supporters: 1, against: 1, ...PAPER },
    { date: '2024-02-21', candidate: 'doe', supporters: 1, ...PAPER },
    { date: '2024-02-22', candidate: 'roe', supporters: 0, against: 1, ...PAPER },
  ],
  sources: { paper: { publisher: 'The Paper', date: '2024-01-01' } },
}; // prettier-ignore
const BASE = describedBy([DOCUMENT]);

/** What is told of a word that was refused. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly hint: WordHint | null,
  ) {
    super(message);
  }
}

const VOICE: Voice = {
  nameOf: (kind) => `--${kind}`,
  refusal: (message, hint) => new Refusal(message, hint),
  dayFrom: (text, typed) => {
    if (/^2024-\d\d-\d\d$/.test(text)) return text;
    throw new Refusal(`${typed} has no day "${text}"`, null);
  },
};

const read = (kind: ChangeKind, text: string) => readChange({ kind, text }, BASE, VOICE);

function refusedBy(attempt: () => unknown): readonly unknown[] {
  try {
    return ['not refused', attempt()];
  } catch (error) {
    return error instanceof Refusal ? [error.message, error.hint] : [error];
  }
}

describe('a change in words', () => {
  const stance = { type: 'stance', member: 'AAA', candidate: 'doe', stance: 'accept', date: null };
  it.each<[ChangeKind, string, object]>([
    ['set', 'AAA.doe=accept', stance],
    ['set', 'Alba.Jane Doe=ACCEPT@2024-02-01', { ...stance, date: '2024-02-01' }],
    // A name may have dots: the first that leaves a candidate behind it divides.
    ['set', 'bergen.J. R. Roe=redline', { ...stance, member: 'BBB', candidate: 'roe', stance: 'redline' }],
    ['grant', 'base', { type: 'concession', concession: 'base', date: null }],
    ['grant', 'fleet@2024-02-01', { type: 'concession', concession: 'fleet', date: '2024-02-01' }],
    ['withdraw', 'Doe', { type: 'withdrawal', candidate: 'doe', date: null }],
    ['withdraw', 'roe@2024-02-01', { type: 'withdrawal', candidate: 'roe', date: '2024-02-01' }],
    ['without', 'Corfu', { type: 'absence', member: 'CCC' }],
  ])('--%s %s', (kind, text, edit) => {
    expect(read(kind, text)).toEqual({ kind, text, edit });
  });

  const FORM = (text: string) => [`--set takes MEMBER.CANDIDATE=STANCE, not "${text}"`, 'such as HUN.rutte=accept'] as const; // prettier-ignore
  const nobody = (kind: string, name: string) => `--${kind}: there is no candidate "${name}"; there are doe, roe`; // prettier-ignore
  const noStance = (word: string) => `there is no stance "${word}"; there are support, accept, undeclared, reserved, object, redline`; // prettier-ignore
  it.for<[ChangeKind, string, string, WordHint | null]>([
    ...['AAA.doe', 'AAA=accept', '.doe=accept', 'AAA.=accept', 'AAA.doe='].map(
      (text): [ChangeKind, string, string, WordHint] => ['set', text, ...FORM(text)],
    ),
    ['set', 'AAA.doe=acept', noStance('acept'), { word: 'acept', known: STANCES }],
    ['set', 'AAA.doe=no', noStance('no'), 'for a no: --set AAA.doe=object'],
    ['set', 'Alba.doe=Abstained', noStance('Abstained'), 'for an abstention: --set Alba.doe=accept'],
    ['set', 'Alba.doe=absent', noStance('absent'), 'for an absent member: --without Alba'],
    ['set', 'Albaa.doe=accept', '--set: "Albaa" is not a member of the Three', 'did you mean Alba (AAA)?'],
    ['set', 'AAA.dole=accept', nobody('set', 'dole'), 'did you mean doe?'],
    ['set', 'AAA.nobody=accept', nobody('set', 'nobody'), null],
    ['set', 'AAA.doe=accept@soon', '--set AAA.doe=accept@soon has no day "soon"', null],
    ['grant', 'bas', 'there is no concession "bas"; there are base, fleet', { word: 'bas', known: ['base', 'fleet'] }],
    ['grant', 'base@soon', '--grant base@soon has no day "soon"', null],
    ['withdraw', 'dole', nobody('withdraw', 'dole'), 'did you mean doe?'],
    ['without', 'Atlantis', '--without: "Atlantis" is not a member of the Three', null],
  ])('--%s %s is refused, and says what may have been meant', ([kind, text, message, hint]) => {
    expect(refusedBy(() => read(kind, text))).toEqual([message, hint]);
  }); // prettier-ignore

  it('of a concession is refused where there are none', () => {
    const bare = describedBy([{ ...DOCUMENT, concessions: {} }]);
    expect(refusedBy(() => readChange({ kind: 'grant', text: 'x' }, bare, VOICE))).toEqual([
      'there is no concession "x"; there are none',
      { word: 'x', known: [] },
    ]);
  });
});

describe('several changes', () => {
  const all = (words: readonly (readonly [ChangeKind, string])[]) =>
    words.map(([kind, text]) => read(kind, text));

  it('build on one another: without a date first, then by date, else as they were given', () => {
    const given = all([
      ['set', 'AAA.doe=accept@2024-02-09'],
      ['withdraw', 'roe'],
      ['grant', 'base@2024-02-01'],
      ['set', 'BBB.doe=accept@2024-02-09'],
      ['without', 'CCC'],
      ['grant', 'fleet'],
    ]);
    expect(inOrderOfChanges(given, VOICE).map(({ text }) => text)).toEqual([
      'roe',
      'CCC',
      'fleet',
      'base@2024-02-01',
      'AAA.doe=accept@2024-02-09',
      'BBB.doe=accept@2024-02-09',
    ]);
  });

  it.for<[ChangeKind, string, string, boolean]>([
    ['set', 'AAA.doe=accept', 'AAA.doe=object', true],
    ['set', 'AAA.doe=accept@2024-02-01', 'AAA.doe=object@2024-02-01', true],
    ['set', 'AAA.doe=accept@2024-02-01', 'AAA.doe=object@2024-02-02', false],
    ['set', 'AAA.doe=accept', 'AAA.doe=accept', false],
    ['set', 'AAA.doe=accept', 'BBB.doe=object', false],
    ['set', 'AAA.doe=accept', 'AAA.roe=object', false],
    ['grant', 'base', 'base@2024-02-01', true],
    ['grant', 'base', 'fleet@2024-02-01', false],
    ['withdraw', 'doe', 'doe@2024-02-01', true],
    ['withdraw', 'doe', 'roe@2024-02-01', false],
    ['without', 'AAA', 'BBB', false],
  ])('--%s %s and %s contradict each other: %s', ([kind, one, other, isRefused]) => {
    const attempt = () => inOrderOfChanges(all([[kind, one], [kind, other]]), VOICE).map(({ text }) => text); // prettier-ignore
    const message = `--${kind} ${one} and --${kind} ${other} contradict each other`;
    expect(refusedBy(attempt)).toEqual(isRefused ? [message, 'give one of them'] : ['not refused', [one, other]]); // prettier-ignore
  });
});

describe('the overlay that a change comes to', () => {
  const assumed = (stance: string) => ({ stance, evidence: 'assumed' });
  const AT = '2024-02-05';
  const [, second, third] = DOCUMENT.counts;
  const named = { date: '2024-02-20', candidate: 'doe', supporters: 1, ...PAPER };
  it.each<[LeverEdit, object]>([
    [{ type: 'stance', member: 'AAA', candidate: 'doe', stance: 'accept', date: null }, { stances: { doe: { AAA: assumed('accept') } } }],
    // What was said before the day stays, what was said on it is replaced.
    [
      { type: 'stance', member: 'AAA', candidate: 'doe', stance: 'accept', date: AT },
      { stances: { doe: { AAA: [
        { from: '2024-01-05', stance: 'reserved', ...PAPER },
        { from: '2024-01-10', stance: 'support', ...PAPER },
        { from: AT, ...assumed('accept') },
      ] } } },
    ],
    [
      { type: 'stance', member: 'BBB', candidate: 'doe', stance: 'object', date: '2024-02-06' },
      { stances: { doe: { BBB: [{ from: '2024-01-10', stance: 'support', ...PAPER }, { from: '2024-02-06', ...assumed('object') }] } } },
    ],
    [
      { type: 'stance', member: 'CCC', candidate: 'doe', stance: 'object', date: AT },
      { stances: { doe: { CCC: [{ from: AT, ...assumed('object') }] } } },
    ],
    [{ type: 'stance', member: 'CCC', candidate: 'roe', stance: 'object', date: AT }, { stances: { roe: { CCC: [{ from: AT, ...assumed('object') }] } } }],
    [{ type: 'concession', concession: 'base', date: null }, { concessions: { base: { granted: true } } }],
    [{ type: 'concession', concession: 'base', date: AT }, { concessions: { base: { granted: AT } } }],
    [{ type: 'withdrawal', candidate: 'doe', date: null }, { candidates: { doe: { candidacy: [{ status: 'withdrawn' }] } } }],
    // A month counts by its last day, 31 January; the record of the day itself gives way.
    [
      { type: 'withdrawal', candidate: 'doe', date: '2024-02-10' },
      { candidates: { doe: { candidacy: [{ status: 'mentioned' }, { from: '2024-01', status: 'declared' }, { from: '2024-02-10', status: 'withdrawn' }] } } },
    ],
    [
      { type: 'withdrawal', candidate: 'doe', date: '2024-01-31' },
      { candidates: { doe: { candidacy: [{ status: 'mentioned' }, { from: '2024-01-31', status: 'withdrawn' }] } } },
    ],
    [{ type: 'absence', member: 'BBB' }, { members: { BBB: { participates: false } } }],
    [{ type: 'total', candidate: 'doe' }, { counts: [named, second, third] }],
    [{ type: 'reading', from: '2024-03-01', to: '2024-04-01' }, { asOf: '2024-04-01', knownBy: '2024-03-01' }],
    [{ type: 'rule', rule: { type: 'weighted', quota: null } }, { rule: 'weighted' }],
    [{ type: 'rule', rule: { type: 'weighted', quota: 2 } }, { rule: { type: 'weighted', quota: 2 } }],
    [{ type: 'rule', rule: { type: 'unanimity' } }, { rule: { type: 'unanimity' } }],
  ])('%j', (edit, patch) => {
    const after = withEdit(BASE, edit);
    expect(after.patch).toEqual(patch);
    // What it makes of the scenario is what a file with it, on top of this one, says.
    const { scenario, document } = describedBy([DOCUMENT, patch as Readonly<Record<string, unknown>>]);
    expect(after.scenario).toEqual({ ...scenario, ...(edit.type === 'rule' ? { rule: edit.rule } : {}) });
    expect(after.document).toEqual(edit.type === 'rule' ? BASE.document : document);
  }); // prettier-ignore

  it('of several changes at once has all of them, the later over the earlier', () => {
    const one = { stances: { doe: { AAA: 'accept', BBB: 'object' } } };
    const other = { stances: { doe: { BBB: 'support' }, roe: { CCC: 'accept' } }, rule: 'unanimity' };
    expect(overlayOf([one, other])).toEqual({
      stances: { doe: { AAA: 'accept', BBB: 'support' }, roe: { CCC: 'accept' } },
      rule: 'unanimity',
    });
    expect(overlayOf([])).toEqual({});
  });
});
