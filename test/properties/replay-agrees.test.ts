import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysAfter,
  futureOf,
  parametersWith,
  raceOf,
  snapshot,
  verdicts,
  type Future,
  type Scenario,
} from '../../src/engine/index.js';
import { futurePatch, readScenario } from '../../src/scenario/index.js';
import { ASKED, futures } from './futures.js';
import { written } from '../engine/written.js';

const PARAMETERS = parametersWith({ undeclaredWithholds: 0.6, unseenObjection: 0.7, exitRate: 0.1 });

/** Whether each candidate is free at the end of each day of a future, by its events. */
function freeOn(future: Future, id: string, day: number): boolean {
  const events = future.events.filter(
    (event) =>
      (event.type === 'free' || event.type === 'stopped') && event.candidate === id && event.day <= day,
  );
  return events.at(-1)?.type === 'free';
}

/** The scenario with the future of a trial on top, as a user would read the file that was saved. */
function replayed(base: Scenario, fields: object, future: Future): Scenario {
  const race = raceOf(snapshot(base));
  const patch = futurePatch({ future, race, snapshot: snapshot(base) });

  const overlay = { extends: './case.json', title: 'A future', ...patch };
  const text = (document: object) => JSON.stringify(document);
  return readScenario({ name: 'future.json', text: text(overlay) }, () => ({
    name: 'case.json',
    text: text(documentOf(fields)),
  }));
}

function documentOf(fields: object): object {
  return { title: 'A case', ...fields };
}

describe('a future that is saved and replayed', () => {
  test('has each candidate adopted while the trial has it free', () => {
    fc.assert(
      fc.property(futures, fc.nat({ max: 1_000_000 }), (fields, trial) => expectAgreement(fields, trial)),
      {
        numRuns: 400,
      },
    );
  });

  // Found by 10 000 random futures.
  test('lifts nothing when a member joins of which it was known that it consents', () => {
    const person = (name: string) => ({ name, candidacy: [{ from: '2023-12-01', status: 'declared' }] });
    const fields = {
      asOf: ASKED,
      termEnds: '2024-07-01',
      body: { name: 'Three', members: { AAA: {}, BBB: {}, EEE: { joined: '2024-04-10' } } },
      candidates: { ann: person('Ann') },
      events: [{ date: '2024-04-10', type: 'membership', what: 'EEE joins', assumed: true }],
      stances: {
        ann: {
          EEE: { from: '2024-01-01', stance: 'support' },
          AAA: { from: '2024-01-01', stance: 'reserved', liftedBy: { consents: ['EEE'] } },
        },
      },
    };
    for (let trial = 0; trial < 10; trial++) expectAgreement(fields, trial);
  });
});

function expectAgreement(fields: object, trial: number): void {
  const base = written(fields);
  const side = { race: raceOf(snapshot(base)), parameters: PARAMETERS };
  const future = futureOf(side, 'replay', trial);
  const scenario = replayed(base, fields, future);
  const days = new Set([0, ...future.events.flatMap(({ day }) => [day, day + 1])]);
  // Once somebody else is agreed on, nothing more is followed.
  const last = future.events.find(({ type }) => type === 'found')?.day ?? future.end.day;
  for (const day of [...days].filter((each) => each < last)) {
    const { standings } = verdicts(snapshot(scenario, { asOf: daysAfter(ASKED, day) }));
    for (const { id, verdict } of standings) {
      if (verdict === 'withdrawn') continue;
      expect([id, day, verdict === 'adopted']).toEqual([id, day, freeOn(future, id, day)]);
    }
  }
}
