import { afterEach, describe, expect, test } from 'vitest';
import { longDate, monthName, printedInstant, shortDate } from '../../src/contract/dates.ts';
import { inWords, minutesBetween, timeSpan } from '../../src/view/times.ts';

const home = process.env['TZ'];
afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata'])('built in %s', (zone) => {
  test('a day stays the day of the source', () => {
    process.env['TZ'] = zone;
    expect(new Date(2031, 0, 1).getTimezoneOffset()).not.toBe(0);
    expect([longDate('2031-01-01'), shortDate('2031-12-31'), monthName('2031-01')]).toEqual([
      'Wednesday, January 1, 2031',
      'Dec 31, 2031',
      'January 2031',
    ]);
  });

  test('an instant stays as printed, with its offset', () => {
    process.env['TZ'] = zone;
    expect(printedInstant('2031-03-03 23:40:10-05:00')).toBe('March 3, 2031, 11:40 P.M. (UTC−5)');
    expect(printedInstant('2031-03-04T00:15:00+05:30')).toBe('March 4, 2031, 12:15 A.M. (UTC+5:30)');
    expect(printedInstant('2031-03-04T12:00:00.000Z')).toBe('March 4, 2031, 12:00 P.M. (UTC)');
  });
});

test('what is no instant is shown as it is', () => {
  expect(printedInstant('in the evening')).toBe('in the evening');
  expect(printedInstant('2031-03-04')).toBe('March 4, 2031');
});

test('a duration is told only where both times allow it', () => {
  expect(minutesBetween('11:56 A.M. EST', '12:16 P.M. EST')).toBe(20);
  expect(minutesBetween('11:50 P.M. EDT', '12:20 A.M. EDT')).toBe(30);
  expect(minutesBetween('2:45 P.M EDT', '3:00 P.M. EDT')).toBe(15);
  expect(minutesBetween('1:00 P.M. EST', '1:30 P.M. CST')).toBeNull();
  expect(minutesBetween('3:00 P.M. EST', '1:00 P.M. EST')).toBeNull();
  expect(minutesBetween('13:00 P.M. EST', null)).toBeNull();
  expect([inWords(95), inWords(60), inWords(1)]).toEqual(['1 hour 35 minutes', '1 hour', '1 minute']);
});

test('both times share their zone', () => {
  expect(timeSpan('1:18 P.M. EDT', '2:05 P.M. EDT')).toBe('1:18 P.M. to 2:05 P.M. EDT');
  expect(timeSpan('1:18 P.M. EDT', '1:05 P.M. CDT')).toBe('1:18 P.M. EDT to 1:05 P.M. CDT');
  expect(timeSpan('10:03 A.M. EST', null)).toBe('10:03 A.M. EST');
});
