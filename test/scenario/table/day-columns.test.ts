import { describe, expect, it } from 'vitest';
import { read, refusedIn, stancesIn } from './reading.js';

describe('dates', () => {
  const dated = (...dates: readonly string[]) => ['member,candidate,stance,date', ...dates.map((date, at) => `${['HUN', 'POL', 'ITA'][at]},Abe,yes,"${date}"`)]; // prettier-ignore

  it.each([
    ['2024-03-04'], ['2024/3/4'], ['20240304'], ['4.3.2024'], ['4. 3. 2024'], ['4 March 2024'], ['March 4, 2024'],
    ['4-Mar-2024'], ['2024-03-04T10:00:00Z'], ['2024-03-04 00:00:00'],
  ])('may be written as %s', (date) => {
    expect(stancesIn(read(dated(date)))).toEqual({ HUN: 'support 2024-03-04' });
  }); // prettier-ignore

  it.each([
    ['2024-03', '2024-03'], ['03/2024', '2024-03'], ['March 2024', '2024-03'], ['2024', '2024'],
  ])('may be a month or a year: %s', (date, wanted) => {
    expect(stancesIn(read(dated(date)))).toEqual({ HUN: `support ${wanted}` });
  }); // prettier-ignore

  it('that could be read either way are refused', () => {
    const imported = read(dated('03/04/2024', '2024-01-01', '5/5/2024'));
    expect(refusedIn(imported)).toEqual([
      [2, 'date', '03/04/2024', 'may be 2024-04-03 or 2024-03-04, and no other row of the column decides'],
    ]);
    expect(stancesIn(imported)).toEqual({ POL: 'support 2024-01-01', ITA: 'support 2024-05-05' });
  });

  it('are read as other rows of the column show, or as is asked', () => {
    expect(stancesIn(read(dated('03/04/2024', '22/02/2024')))).toMatchObject({ HUN: 'support 2024-04-03' });
    expect(stancesIn(read(dated('03/04/2024', '02/22/2024')))).toMatchObject({ HUN: 'support 2024-03-04' });
    const asked = (order: 'day-first' | 'month-first') => stancesIn(read(dated('03/04/2024'), { order }));
    expect([asked('day-first').HUN, asked('month-first').HUN]).toEqual(['support 2024-04-03', 'support 2024-03-04']);
  }); // prettier-ignore

  it('in two orders decide nothing, nor do those that contradict what is asked', () => {
    expect(refusedIn(read(dated('03/04/2024', '22/02/2024', '02/22/2024')))).toEqual([
      [2, 'date', '03/04/2024', 'may be 2024-04-03 or 2024-03-04, and rows 3 and 4 are written in different orders'],
    ]);
    expect(refusedIn(read(dated('22/02/2024'), { order: 'month-first' }))).toEqual([
      [2, 'date', '22/02/2024', 'is a date, but not with the month first'],
    ]);
  }); // prettier-ignore

  it.each(['2024-02-30', '45356', '3/4/24', 'soon', '32/01/2024'])('never are what is none: %s', (date) => {
    expect(refusedIn(read(dated(date)))).toEqual([[2, 'date', date, 'is not a date']]);
  });

  it('lie in the years that are known', () => {
    expect(refusedIn(read(dated('1066-10-14')))).toMatchObject([[2, 'date', '1066-10-14', expect.stringContaining('outside the years')]]);
  }); // prettier-ignore
});
