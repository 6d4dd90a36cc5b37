import { expect, test } from 'vitest';
import { dayIn, dayInAddress, dayLine, eitherDay, instant } from '../../src/importer/dates.ts';

test.each([
  ['August 17, 2017', '2017-08-17'],
  ['AUGUST 7 2017', '2017-08-07'],
  ['Issued on: June 5, 2018', '2018-06-05'],
  ['For Immediate Release  Sept. 4th, 2012', '2012-09-04'],
  ['Posted: Tuesday, September 4, 2012 at 8:05 am', '2012-09-04'],
  ['17 Aug 2017', '2017-08-17'],
  ['2021-12-06T16:35:06-05:00', null],
  ['2021-12-06', '2021-12-06'],
  ['6/25/2018', '2018-06-25'],
  ['25/6/18', '2018-06-25'],
  ['6/5/2018', null],
  ['6/6/2018', '2018-06-06'],
  ['Mittwoch, 29. April 2015', '2015-04-29'],
  ['Martes 6 de agosto, 2019', '2019-08-06'],
  ['1er août 2019', '2019-08-01'],
  ['6 декабря 2021', '2021-12-06'],
  ['2021年12月6日', '2021-12-06'],
  ['2021년 12월 6일', '2021-12-06'],
  ['١٢ مارس ٢٠٢١', '2021-03-12'],
  ['10:30', null],
  ['February 30, 2018', null],
  ['Remarks of June 5, 2018', null],
  ['On June 5, 2018 we met the mayor', null],
])('the day of the line %j is %j', (line, day) => {
  expect(dayLine(line)).toBe(day);
});

test('a day is found inside a text and in an address', () => {
  expect(dayIn('He spoke on May 3, 2011, at noon')).toBe('2011-05-03');
  expect(dayIn('the 7 december 2021, and 1.2.3.4')).toBe('2021-12-07');
  expect(eitherDay('Held on 6/5/2018.')).toEqual(['2018-06-05', '2018-05-06']);
  expect(dayInAddress('https://example.gov/the-press-office/2017/08/17/remarks')).toBe('2017-08-17');
  expect(dayInAddress('https://example.gov/remarks-20170817')).toBe(null);
});

test('an instant needs a time and an offset', () => {
  expect(instant('2017-08-17T17:22:00-04:00')).toBe('2017-08-17 17:22:00-04:00');
  expect(instant('2017-08-17T17:22:00.000Z')).toBe('2017-08-17 17:22:00+00:00');
  expect(instant('2017-08-17T17:22-0400')).toBe('2017-08-17 17:22:00-04:00');
  expect(instant('2017-08-17')).toBe(null);
  expect(instant('yesterday at noon')).toBe(null);
});
