import { describe, expect, it } from 'vitest';
import { candidateCalled } from '../../src/scenario/index.js';

const candidates = {
  rutte: { name: 'Mark Rutte' },
  karins: { name: 'Krišjānis Kariņš' },
  iohannis: { name: 'Klaus Iohannis' },
  'klaus-2': { name: 'Václav Klaus' },
};

describe('candidateCalled', () => {
  it.each([
    ['rutte', 'rutte'],
    ['Rutte', 'rutte'],
    ['MARK RUTTE', 'rutte'],
    ['mark', 'rutte'],
    ['Kariņš', 'karins'],
    ['Karins', 'karins'],
    ['krisjanis karins', 'karins'],
    ['vaclav', 'klaus-2'],
    ['Klaus 2', 'klaus-2'],
  ])('takes %s for %s', (text, id) => {
    expect(candidateCalled(text, candidates)).toEqual({ id });
  });

  it('asks which of two is meant', () => {
    const message = '"Klaus" may be iohannis or klaus-2';
    expect(candidateCalled('Klaus', candidates)).toEqual({ id: null, message, suggestion: null });
  });

  it.each([
    ['rute', 'rutte'],
    ['Kariss', 'karins'],
    ['Mark Ruttee', 'rutte'],
    ['Stoltenberg', null],
    ['toString', null],
    ['', null],
  ])('takes %j for nobody and suggests %s', (text, suggestion) => {
    const message = `there is no candidate "${text}"; there are rutte, karins, iohannis, klaus-2`;
    expect(candidateCalled(text, candidates)).toEqual({ id: null, message, suggestion });
  });

  it('says so when there is nobody to be meant', () => {
    expect(candidateCalled('rutte', {})).toMatchObject({
      id: null,
      message: 'there is no candidate "rutte"; there are none',
    });
  });
});
