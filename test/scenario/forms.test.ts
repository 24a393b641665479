import { describe, expect, test } from 'vitest';
import { resolution, type Fault } from '../../src/scenario/index.js';

type Path = readonly (string | number)[];

function faultsOf(document: unknown): readonly Fault[] {
  const text = { name: 'it.json', text: JSON.stringify(document) };
  return resolution(text, () => ({ refused: 'there is no other file' })).faults;
}

/** `object` with `value` at `path`. */
function changed(object: unknown, [part = '', ...rest]: Path, value: unknown): object {
  const fields = object as Record<string, unknown>;
  return { ...fields, [part]: rest.length === 0 ? value : changed(fields[part], rest, value) };
}

describe('what is written in another form', () => {
  const OWN = { title: 'Own', body: { name: 'Own', members: {} }, asOf: '2024-01-01', candidates: {} };
  const NATO = {
    ...{ ...OWN, body: 'nato' },
    candidates: { rutte: { name: 'Mark Rutte', candidacy: [] } },
    concessions: { 'opt-out': { to: ['HUN'], what: 'an opt-out' } },
    stances: { rutte: { '*': { stance: 'object', liftedBy: 5, except: 5 } } },
  };
  const SOUND = { candidacy: [{ status: 'declared' }], liftedBy: { after: '2024' }, except: ['HUN'] };

  /** `document` with `value` at `path`, and with what its other parts need. */
  const written = (document: object, path: Path, value: unknown) => {
    const whole: unknown = JSON.parse(JSON.stringify(document), (key, each: unknown) =>
      Object.hasOwn(SOUND, key) ? SOUND[key as keyof typeof SOUND] : each,
    );
    return changed(whole, path, value);
  };

  test.each([
    ['a body', ['body'], OWN],
    ['a body', ['body', 'members'], OWN],
    ...[
      'rule',
      'incumbent',
      'members',
      'candidates',
      'stances',
      'counts',
      'concessions',
      'levers',
      'blocs',
    ].map((key) => ['NATO', [key], NATO] as const),
    ...['events', 'sources', 'model', 'principals', 'outcome', 'expect'].map(
      (key) => ['NATO', [key], NATO] as const,
    ),
    ['NATO', ['candidates', 'rutte', 'candidacy'], NATO],
    ['NATO', ['stances', 'rutte', '*', 'liftedBy'], NATO],
    ['NATO', ['stances', 'rutte', '*', 'except'], NATO],
  ] as const)('of %s is shown the right form at %j', (_, path, document) => {
    const faults = faultsOf(written(document, path, 5));
    const [, form = ''] = /^such as "\w+": (.*)$/.exec(String(faults[0]?.suggestion)) ?? [];
    const forms = form.split(/, or | or |(?<=\}), (?=\{)/).map((each) => JSON.parse(each) as unknown);
    expect(faults.map(({ pointer }) => pointer)).toEqual([`/${path.join('/')}`]);
    for (const each of forms) {
      const alone = path[0] === 'stances' ? {} : { stances: {} };
      const right = { ...written(document, path, each), ...alone };
      expect(faultsOf(right)).toEqual([]);
    }
  });

  test('is shown the form of the part in which it lies', () => {
    const at = (path: Path, value: unknown) => faultsOf(written(NATO, path, value))[0]?.suggestion;
    expect(at(['candidates', 'rutte'], 'Mark')).toMatch(/^such as "candidates": /);
    expect(at(['stances', 'rutte', 'HUN'], true)).toMatch(/^such as "stances": /);
    expect(at(['members'], ['HUN'])).toMatch(/^such as "members": /);
    expect(at(['title'], 5)).toBeNull();
  });

  test('is told where the key of a person or of what is named belongs', () => {
    const row = { HUN: 'object' };
    expect(faultsOf(written(NATO, ['stances', 'Mark Rutte'], row))[0]).toMatchObject({
      code: 'bad-key',
      suggestion: 'write the key of its entry in "candidates"',
    });
    expect(
      faultsOf(written(NATO, ['candidates', 'Ana Díaz'], { name: 'Ana', candidacy: 5 }))[0],
    ).toMatchObject({
      code: 'bad-key',
      suggestion: 'write "diaz": { "name": "Ana Díaz", … }',
    });
  });

  test('names no member that nobody wrote', () => {
    const faults = faultsOf(written(NATO, ['stances'], [{ member: 'HUN', stance: 'object' }]));
    expect(faults.map(({ code }) => code)).toEqual(['wrong-type']);
  });
});
