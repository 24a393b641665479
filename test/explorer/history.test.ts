/** Undo and redo, and the words for what was changed. */
import { describe, expect, it } from 'vitest';
import { choiceInWords } from '../../src/explorer/state/choice-words.js';
import type { Choices } from '../../src/explorer/state/choices.js';
import { storeOf } from '../../src/explorer/state/store.js';
import type { Choice } from '../../src/scenario/index.js';
import { openedCase } from './edited-cases.js';

const race = openedCase('2024-rutte');
const HUNGARY: Choice = { type: 'stance', member: 'HUN', candidate: 'rutte', stance: 'accept', date: null };
const OBJECTS: Choice = { ...HUNGARY, stance: 'object' };
const day = (asOf: string): Choice => ({ type: 'date', asOf });

/** A new state with the changes that hold in it. */
function started(choices: Choices = []) {
  const store = storeOf(race, choices);
  return { store, present: () => store.history.value.present };
}

describe('changes', () => {
  it('replace the one about the same thing, and are undone and redone one by one', () => {
    const { store, present } = started();
    store.make(HUNGARY);
    store.make(OBJECTS);
    expect(present()).toEqual([OBJECTS]);
    store.undo();
    expect(present()).toEqual([HUNGARY]);
    store.undo();
    store.undo();
    expect(present()).toEqual([]);
    store.redo();
    store.redo();
    store.redo();
    expect(present()).toEqual([OBJECTS]);
    store.undo();
    store.make(day('2024-03-01'));
    store.redo();
    expect(present()).toEqual([HUNGARY, day('2024-03-01')]);
  });
  it('that go on are one: a slider that was dragged is taken back at once', () => {
    const { store, present } = started();
    for (const asOf of ['2024-03-01', '2024-03-02', '2024-03-03']) store.make(day(asOf), 'date');
    store.settle();
    store.make(day('2024-05-01'), 'date');
    store.undo();
    expect(present()).toEqual([day('2024-03-03')]);
    store.undo();
    expect(present()).toEqual([]);
  });
  it('to the day of the case itself are none', () => {
    const { store, present } = started([day('2024-03-01')]);
    store.make(day(race.scenario.asOf));
    expect(present()).toEqual([]);
  });
  it('can be made and taken back several at once, and all together', () => {
    const { store, present } = started();
    store.makeAll([HUNGARY, { type: 'withdrawal', candidate: 'iohannis', date: null }]);
    expect(store.read.value.standing?.blockers).toEqual(['TUR']);
    store.takeBackAll(['rutte HUN ', 'withdrawal of iohannis']);
    expect(present()).toEqual([]);
    store.undo();
    store.reset();
    expect(present()).toEqual([]);
    store.undo();
    expect(present()).toHaveLength(2);
  });
  it('are forgotten with the case that they were about', () => {
    const { store, present } = started([HUNGARY]);
    store.selected.value = 'HUN';
    store.open(openedCase('history/2016-guterres'));
    expect(present()).toEqual([]);
    expect(store.selected.value).toBeNull();
    expect(store.read.value.scenario.body.id).toBe('un-security-council');
  });
});

describe('a change in words', () => {
  it.each<[Choice, string]>([
    [OBJECTS, 'Hungary objects to Mark Rutte'],
    [{ ...HUNGARY, date: '2024-03-01' }, 'Hungary accepts Mark Rutte, from 1 March 2024 on'],
    [{ type: 'withdrawal', candidate: 'iohannis', date: null }, 'Klaus Iohannis withdraws'],
    [{ type: 'absence', member: 'TUR' }, 'Türkiye takes no part'],
    [
      { type: 'rule', rule: { type: 'consensus-minus', tolerated: 2 } },
      'Decided by consensus, 2 objections tolerated',
    ],
    [day('2024-06-19'), 'Seen from 19 June 2024'],
    [{ type: 'candidate', candidate: 'kallas' }, 'About Kaja Kallas'],
    [{ type: 'hindsight' }, 'With hindsight'],
    [
      { type: 'concession', concession: 'reassurance', date: null },
      'Given: reassurance on what Türkiye asks for',
    ],
  ])('%j', (choice, words) => {
    expect(choiceInWords(choice, race.scenario)).toBe(words);
  });
});
