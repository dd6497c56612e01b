// Dates: serial numbers in the sheet, moments in the script, by the spreadsheet's own time zone.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exportText } from '../../../local/cell-text';
import { dateSerial, epochToSerial, serialToEpoch, wallClock } from '../../../local/host/spreadsheet/dates';
import { open } from './harness';

const HCMC = 'Asia/Ho_Chi_Minh';

test.each([1e300, -1e300, 1e9, -1e9])(
  '%d under a format of dates is no moment: the number is read, shown and exported',
  (value) => {
    const { sheet, host } = open();
    sheet.getRange('A1').setNumberFormat('dd/MM/yyyy').setValue(value);
    host.finish();
    expect(sheet.getRange('A1').getValue()).toBe(value);
    expect(Number(sheet.getRange('A1').getDisplayValues()[0]?.[0]?.replace(',', '.'))).toBe(value);
    expect(exportText(host.readCell(0, 1, 1), { type: 'date' }, { locale: 'vi_VN' })).toBe(String(value));
  },
);

describe('time zones by their history', () => {
  test.each([
    [dateSerial(2026, 10, 20), '2026-10-19T17:00:00.000Z'],
    [dateSerial(1970, 1, 1), '1969-12-31T16:00:00.000Z'],
    [0.5, '1899-12-30T04:53:30.000Z'],
  ])('serial %d in Ho Chi Minh City', (serial, iso) => {
    expect(new Date(serialToEpoch(serial as number, HCMC)).toISOString()).toBe(iso);
  });

  test('a time zone with summer time', () => {
    const noon = (month: number) => (dateSerial(2026, month, 1) as number) + 0.5;
    expect(new Date(serialToEpoch(noon(7), 'Europe/Berlin')).toISOString()).toBe('2026-07-01T10:00:00.000Z');
    expect(new Date(serialToEpoch(noon(1), 'Europe/Berlin')).toISOString()).toBe('2026-01-01T11:00:00.000Z');
  });

  test('serial to moment and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 80_000 }),
        fc.integer({ min: 0, max: 86_399 }),
        (days, s) => {
          const serial = days + s / 86_400;
          expect(epochToSerial(serialToEpoch(serial, HCMC), HCMC)).toBeCloseTo(serial, 7);
        },
      ),
    );
  });

  test('calendar days', () => {
    expect(dateSerial(2026, 2, 31)).toBeUndefined();
    expect(dateSerial(1900, 1, 1)).toBe(2);
    expect(wallClock(46_315.75)).toMatchObject({ year: 2026, month: 10, day: 20, hour: 18 });
  });
});

describe('in cells', () => {
  test.each([1e300, -1e300, 1e16, 100_100_000])(
    '%d under a date format is a number, for it is no moment',
    (number) => {
      const { sheet } = open();
      sheet.getRange('A1').setValue(number).setNumberFormat('dd/MM/yyyy HH:mm');
      expect(sheet.getRange('A1').getValues()).toEqual([[number]]);
      expect(Number(sheet.getRange('A1').getDisplayValues()[0]?.[0])).toBe(number);
    },
  );

  test('the last moments that a Date holds are dates, years before 1900 and after 9999 too', () => {
    const { sheet } = open();
    const numbers = [99_900_000, -99_900_000, 36_160_000];
    sheet.getRange('A1:C1').setValues([numbers]).setNumberFormat('dd/MM/yyyy');
    for (const value of sheet.getRange('A1:C1').getValues()[0] as unknown[]) {
      expect(value).toBeInstanceOf(Date);
      expect(Number.isNaN((value as Date).getTime())).toBe(false);
    }
  });

  test('a date format makes a number a Date, any other leaves it a number', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').setValues([[46315, 46315, 0.25]]);
    sheet.getRange('A1').setNumberFormat('dd/MM/yyyy');
    sheet.getRange('C1').setNumberFormat('HH:mm');
    expect(sheet.getRange('A1:C1').getValues()).toEqual([
      [new Date('2026-10-20T00:00:00+07:00'), 46315, new Date('1899-12-29T22:53:30.000Z')],
    ]);
  });

  test('a Date is stored on the wall of the spreadsheet’s zone and formatted where there is no format', () => {
    const { sheet, host } = open({ timeZone: 'Asia/Tokyo' });
    sheet.getRange('A1:B1').setValues([[new Date('2026-10-19T15:00:00Z'), new Date('2026-10-19T15:30:00Z')]]);
    expect(host.readCell(0, 1, 1)).toMatchObject({ value: 46315, text: '20/10/2026' });
    expect(host.readCell(0, 1, 2).text).toBe('20/10/2026 00:30:00');
    expect(sheet.getRange('A1:B1').getNumberFormats()).toEqual([['dd/MM/yyyy', 'dd/MM/yyyy HH:mm:ss']]);
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-10-19T15:00:00Z'));
  });

  test('the spreadsheet’s zone is not the script’s: changing it moves the moments, not the cells', () => {
    const { sheet, spreadsheet } = open();
    sheet.getRange('A1').setValue('20/10/2026');
    spreadsheet.setSpreadsheetTimeZone('Etc/GMT');
    expect(sheet.getRange('A1').getValue()).toEqual(new Date('2026-10-20T00:00:00Z'));
    expect(sheet.getRange('A1').getDisplayValues()).toEqual([['20/10/2026']]);
    expect(() => spreadsheet.setSpreadsheetTimeZone('Asia/Nowhere')).toThrow('Invalid argument');
  });
});
