/** What `calibrate` says: the parameters, the terms that were tried, what is counted, and the spells. */
import {
  LEAST_GAIN,
  PARAMETER_NAMES,
  weeksIn,
  type CountedBesides,
  type EventsAndWeeks,
  type Moving,
  type Nearness,
  type Spell,
  type SpellEnd,
  type Tally,
  type TermName,
} from '../../engine/index.js';
import type { Document, Table } from '../document.js';
import type { CalibrateReport } from '../reports.js';
import { counted, heading } from './words.js';

/** The whole answer of `calibrate`. */
export function calibrateDocument({ calibration, tried, file }: CalibrateReport): Document {
  const { cases, nearDeadlines, besides } = calibration;
  const words = `${counted(PARAMETER_NAMES.length, 'parameter')} from ${counted(cases.length, 'case')}.`;
  return [
    { type: 'lead', words },
    parameterTable(file),
    {
      type: 'note',
      words: 'exposure: weeks, of the clock for what runs on it; of a probability: of how many',
    },
    heading('Terms tried'),
    termTable(tried),
    { type: 'note', words: `gain: in log-likelihood; a term is kept from ${LEAST_GAIN} on` },
    heading('Before deadlines'),
    deadlineTable(nearDeadlines),
    {
      type: 'note',
      words: 'events / weeks of the calendar, by the deadline that was next by what was known then',
    },
    heading('Counted besides'),
    { type: 'list', items: besidesInWords(besides).map((words) => ({ words })) },
  ];
}

function besidesInWords(besides: CountedBesides): readonly string[] {
  const { firstReadings, concessions, unseenPrincipals, foundOnRecord, unpressedExits } = besides;
  return [
    `Chosen was who first led alone: ${firstReadings['front-runner']}; another on record then: ${firstReadings.another}; somebody else: ${firstReadings['someone-else']}; nobody: ${firstReadings.nobody}.`,
    `Members came round ${times(concessions)}, if nothing else is known of them.`,
    `Of the objections that nobody knew of, ${ofWhich(unseenPrincipals)} came from a principal.`,
    `Of those who were found besides the ones who stood, ${ofWhich(foundOnRecord)} were on record before.`,
    `Of the candidates who stood and gave up, nothing in the model pressed ${ofWhich(unpressedExits)}.`,
  ];
}

function ofWhich({ events, of }: Tally): string {
  return `${events} of ${of}`;
}

function times({ events, weeks }: EventsAndWeeks): string {
  return `${events} times in ${weeks.toFixed(0)} weeks, ${(events / weeks).toFixed(3)} a week`;
}

function parameterTable({ parameters }: CalibrateReport['file']): Table {
  const rows = PARAMETER_NAMES.map((name) => {
    const { value, interval, unit, kind, events, exposure } = parameters[name];
    const range = interval.map(shortly).join('\u2013');
    return [name, shortly(value), range, unit, kind, toTenth(events), toTenth(exposure)];
  });
  const columns = [
    { title: 'parameter' },
    { title: 'value', align: 'right' },
    { title: '95\u00a0%' },
    { title: 'unit' },
    { title: 'kind' },
    { title: 'events', align: 'right' },
    { title: 'exposure', align: 'right' },
  ] as const;
  return { type: 'table', columns, rows };
}

const TERMS: Readonly<Record<TermName, string>> = {
  principals: 'principals come round more slowly',
  objections: 'an objection gives way more slowly than a reserve',
  clock: 'the clock runs faster before a deadline',
  'concessions-on-clock': 'concessions run on the clock',
  'newcomers-on-clock': 'the search for somebody else runs on the clock',
  trailing: 'who trails gives up at a rate of its own',
  opposed: 'the search is slower while no principal stops everyone',
  free: 'and slower still while somebody is free',
  'same-day': 'some choices fall on the day of the last move',
  meeting: 'a meeting comes first where nobody has contested',
};

function termTable(tried: CalibrateReport['tried']): Table {
  const rows = tried.map(({ name, isInModel, gain }) => [
    TERMS[name],
    isInModel ? 'yes' : 'no',
    gain.toFixed(1).replace('-', '\u2212'),
  ]);
  return {
    type: 'table',
    columns: [{ title: 'term' }, { title: 'in the model' }, { title: 'gain', align: 'right' }],
    rows,
  };
}

const MOVING: Readonly<Record<Moving, string>> = {
  concessions: 'a member comes round',
  exits: 'a candidate gives up',
  searches: 'somebody else is found',
};

function deadlineTable(totals: CalibrateReport['calibration']['nearDeadlines']): Table {
  const cell = ({ events, weeks }: EventsAndWeeks) => `${toTenth(events)} / ${weeks.toFixed(0)}`;
  const rows = (Object.keys(MOVING) as Moving[]).map((what) => {
    const by: Readonly<Record<Nearness, EventsAndWeeks>> = totals[what];
    return [MOVING[what], cell(by.near), cell(by.far), cell(by.none)];
  });
  const columns = [
    { title: '' },
    { title: 'within 4 weeks', align: 'right' },
    { title: 'earlier', align: 'right' },
    { title: 'none known', align: 'right' },
  ] as const;
  return { type: 'table', columns, rows };
}

const ENDED: Readonly<Record<SpellEnd, string>> = {
  conceded: 'came round',
  given: 'was given it',
  condition: 'condition met',
  'own-exit': 'own one gave up',
  'gave-up': 'gave up',
  left: 'left the body',
  decided: 'still open',
  'no-choice': 'nobody chosen',
};

/** The answer of `calibrate --spells`: a table for each case. */
export function spellsDocument(spells: readonly Spell[]): Document {
  const cases = [...new Set(spells.map((spell) => spell.case))];
  return [
    {
      type: 'lead',
      words: `${counted(spells.length, 'spell')} of withholding in ${counted(cases.length, 'case')}.`,
    },
    {
      type: 'note',
      words:
        '* a principal; deadline: days from the end to the next that was known then; "gave up" is the candidate, "own one gave up" a candidate of the member\u2019s own',
    },
    ...cases.flatMap((name): Document => [
      { type: 'subheading', words: name },
      spellTable(spells.filter((spell) => spell.case === name)),
    ]),
  ];
}

function spellTable(spells: readonly Spell[]): Table {
  const rows = spells.map((spell) => [
    spell.isPrincipal ? `${spell.member}*` : spell.member,
    spell.candidate,
    spell.from,
    spell.to,
    weeksIn(spell).toFixed(1),
    spell.deadlineIn === null ? '' : String(spell.deadlineIn),
    ENDED[spell.ended],
  ]);
  const columns = [
    { title: 'member' },
    { title: 'candidate' },
    { title: 'from' },
    { title: 'to' },
    { title: 'weeks', align: 'right' },
    { title: 'deadline', align: 'right' },
    { title: 'ended' },
  ] as const;
  return { type: 'table', columns, rows };
}

function shortly(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function toTenth(value: number): string {
  return String(Number(value.toFixed(1)));
}
