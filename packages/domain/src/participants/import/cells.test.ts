import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBirthDate } from './read-birth-date.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';
import { readSex } from './read-sex.ts';
import { readTeachingSince } from './read-teaching-since.ts';
import { cleanCell, isBlankMark } from './cell-text.ts';

const today = '2024-11-20';
const anything = fc.string({
  unit: fc.oneof(fc.constantFrom(...'0123456789.,/-+@ маягМ()'), fc.string({ unit: 'grapheme', maxLength: 1 })),
  maxLength: 20,
});

describe('the text of a cell', () => {
  it.each([
    ['  Иванов\u00A0 Иван ', 'Иванов Иван'],
    ['Ива\u200Bнов\uFEFF', 'Иванов'],
    ['Иванова\nМария\t', 'Иванова Мария'],
    ["'89123456789", '89123456789'],
    ["О'Коннор", "О'Коннор"],
    ['Й'.normalize('NFD'), 'Й'],
  ])('%j is %j', (text, clean) => {
    expect(cleanCell(text)).toBe(clean);
  });

  it.each(['', '-', '—', 'нет', 'Н/Д', '...', 'не указано', 'отсутствует'])(
    '«%s» says that there is nothing',
    (text) => {
      expect(isBlankMark(text)).toBe(true);
    },
  );

  it.each(['Нетунаев', 'нет Иванов', '0'])('«%s» says something', (text) => {
    expect(isBlankMark(text)).toBe(false);
  });
});

describe('a date of birth', () => {
  it.each([
    ['15.03.10', '2010-03-15'],
    ['15.3.2010', '2010-03-15'],
    ['15/03/2010', '2010-03-15'],
    ['15-03-2010', '2010-03-15'],
    ['15,03,2010', '2010-03-15'],
    ['15 03 2010', '2010-03-15'],
    ['15 . 03 . 2010', '2010-03-15'],
    ['15.03.2010 г.', '2010-03-15'],
    ['15.03.2010г.р.', '2010-03-15'],
    ['2010-03-15', '2010-03-15'],
    ['2010.03.15', '2010-03-15'],
    ['2010-03-15T00:00:00', '2010-03-15'],
    ['2010-03-15T00:00:00.000Z', '2010-03-15'],
    ['15.03.2010 0:00:00', '2010-03-15'],
    ['15 марта 2010 г.', '2010-03-15'],
    ['15 марта 2010 года', '2010-03-15'],
    ['«15» мая 2010', '2010-05-15'],
    ['15-мар-10', '2010-03-15'],
    ['15-Mar-10', '2010-03-15'],
    ['1 сентября 2009', '2009-09-01'],
    ['40252', '2010-03-15'],
    ['40252.0', '2010-03-15'],
    ['15032010', '2010-03-15'],
    ['20100315', '2010-03-15'],
    [' 15.03.2010\u00A0', '2010-03-15'],
    ['29.02.2008', '2008-02-29'],
    ['29.02.08', '2008-02-29'],
  ])('%j is read', (text, birthOn) => {
    expect(readBirthDate(text, { kind: 'pupils', today })).toEqual({ value: birthOn, faults: [] });
  });

  it.each([
    ['pupils', '15.03.10', '2010-03-15'],
    ['staff', '15.03.85', '1985-03-15'],
    ['staff', '15.03.10', '1910-03-15'],
    ['staff', '15.03.01', '2001-03-15'],
    ['mentors_external', '15.03.60', '1960-03-15'],
  ] as const)('of %s with two figures of the year, %s, is %s by the age', (kind, text, birthOn) => {
    const read = readBirthDate(text, { kind, today });
    expect(read.value === birthOn || read.faults[0]?.code === 'birth_unlikely').toBe(true);
  });

  it.each([
    ['31.02.2010', 'birth_impossible', undefined],
    ['29.02.2010', 'birth_impossible', undefined],
    ['29.02.10', 'birth_impossible', undefined],
    ['00.03.2010', 'birth_impossible', undefined],
    ['03/25/2010', 'birth_impossible', '25.03.2010'],
    ['03/25/10', 'birth_impossible', '25.03.2010'],
    ['15.03.2030', 'birth_in_future', undefined],
    ['март', 'birth_unreadable', undefined],
    ['15.03', 'birth_unreadable', undefined],
    ['15.О3.2О10', 'birth_unreadable', '15.03.2010'],
    ['2010', 'birth_year_only', undefined],
    ['2010 г.р.', 'birth_year_only', undefined],
  ])('%j is no date: %s', (text, code, suggestion) => {
    const fault = suggestion === undefined ? { code } : { code, suggestion };
    expect(readBirthDate(text, { kind: 'pupils', today })).toEqual({ value: null, faults: [fault] });
  });

  it.each([
    ['pupils', '15.03.2020'],
    ['pupils', '15.03.1985'],
    ['staff', '15.03.2012'],
    ['mentors_external', '15.03.1901'],
  ] as const)('of %s, %s, is kept and asked about', (kind, text) => {
    const read = readBirthDate(text, { kind, today });
    expect(read.value).not.toBeNull();
    expect(read.faults).toEqual([{ code: 'birth_unlikely' }]);
  });

  it('is read back however a day was written, and never breaks', () => {
    const day = fc
      .date({ min: new Date('2006-01-01T00:00:00Z'), max: new Date('2018-01-01T00:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom('.', '/', '-', ' '), fc.boolean(), (on, sign, short) => {
        const [year = '', month, date] = on.split('-');
        const text = [date, month, short ? year.slice(2) : year].join(sign);
        expect(readBirthDate(text, { kind: 'pupils', today }).value).toBe(on);
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { value: birthOn } = readBirthDate(text, { kind: 'pupils', today });
        expect(birthOn === null || /^\d{4}-\d{2}-\d{2}$/.test(birthOn)).toBe(true);
      }),
    );
  });
});

describe('a telephone', () => {
  it.each([
    '89123456789',
    '+7 912 345-67-89',
    '8 (912) 345 67 89',
    '8-912-345-67-89',
    '9123456789',
    '79123456789',
    '89123456789.0',
    'тел. 8 912 345 67 89',
    'моб.: 89123456789',
    '+7\u00A0912\u00A03456789',
  ])('%j is +7 912 345-67-89', (text) => {
    expect(readPhone(text)).toEqual({ value: '+7 912 345-67-89', faults: [] });
  });

  it.each([
    ['+375 29 123-45-67', '+375291234567'],
    ['8 (3412) 55-66-77', '+7 341 255-66-77'],
  ])('%j is %s', (text, phone) => {
    expect(readPhone(text)).toEqual({ value: phone, faults: [] });
  });

  it.each([
    ['89123456789, 89121112233', 'phone_several'],
    ['89123456789; 55-66-77', 'phone_several'],
    ['89123456789 / 89121112233', 'phone_several'],
    ['89123456789 (мама)', 'phone_note'],
  ])('of %j the first is taken, and said so', (text, code) => {
    expect(readPhone(text)).toEqual({ value: '+7 912 345-67-89', faults: [{ code, suggestion: '+7 912 345-67-89' }] });
  });

  it.each([
    '55-66-77',
    '8912345678',
    '891234567890',
    '8,91235E+10',
    '12345',
    'позвонить маме',
    '+7 123 456-78-90',
    '+12',
  ])('%j is none', (text) => {
    expect(readPhone(text)).toEqual({ value: null, faults: [{ code: 'phone_invalid' }] });
  });

  it('is read back as it is written, and never breaks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { value: phone } = readPhone(text);
        if (phone !== null) expect(readPhone(phone)).toEqual({ value: phone, faults: [] });
      }),
    );
  });
});

describe('an e-mail address', () => {
  it.each([
    ['Ivanov@Mail.ru ', 'ivanov@mail.ru'],
    ['mailto:a.b-c@sch24.edu.ru', 'a.b-c@sch24.edu.ru'],
    ['<ivanov@mail.ru>;', 'ivanov@mail.ru'],
    ['иван@школа.рф', null],
    ['ivanov@почта.рф', 'ivanov@почта.рф'],
  ])('%j is %s', (text, email) => {
    expect(readEmail(text).value).toBe(email);
  });

  it.each([
    ['ivanov@mail,ru', 'ivanov@mail.ru'],
    ['ivanov @mail.ru', 'ivanov@mail.ru'],
    ['ivаnоv@mail.ru', 'ivanov@mail.ru'],
    ['ivanov.mail.ru', undefined],
    ['ivanov@mail', undefined],
    ['a..b@mail.ru', undefined],
    ['нет почты', undefined],
  ])('%j is none, perhaps %s was meant', (text, suggestion) => {
    const fault = suggestion === undefined ? { code: 'email_invalid' } : { code: 'email_invalid', suggestion };
    expect(readEmail(text)).toEqual({ value: null, faults: [fault] });
  });
});

describe('sex', () => {
  it.each(['м', 'М', 'муж', 'муж.', 'мужской', 'Мальчик', 'юноша', 'M'])('«%s» is male', (text) => {
    expect(readSex(text)).toEqual({ value: 'male', faults: [] });
  });

  it.each(['ж', 'жен', 'женский', 'девочка', 'девушка', 'F'])('«%s» is female', (text) => {
    expect(readSex(text)).toEqual({ value: 'female', faults: [] });
  });

  it.each(['1', 'да', 'Иванова'])('«%s» is not told', (text) => {
    expect(readSex(text)).toEqual({ value: null, faults: [{ code: 'sex_unreadable' }] });
  });
});

describe('since when a person teaches', () => {
  it.each([
    ['01.09.2021', '2021-09-01'],
    ['с 01.09.2021', '2021-09-01'],
    ['1 сентября 2021 г.', '2021-09-01'],
    ['01.09.98', '1998-09-01'],
    ['44440', '2021-09-01'],
  ])('%j is %s', (text, teachingSince) => {
    expect(readTeachingSince(text, today)).toEqual({ value: teachingSince, faults: [] });
  });

  it.each([
    ['2021', '2021-09-01'],
    ['с 2021 года', '2021-09-01'],
    ['3', '2021-09-01'],
    ['3 года', '2021-09-01'],
    ['12 лет', '2012-09-01'],
    ['3,5', '2021-09-01'],
    ['2 г. 5 мес.', '2022-09-01'],
    ['5 мес.', '2024-09-01'],
    ['менее года', '2024-09-01'],
    ['0', '2024-09-01'],
  ])('%j is about %s', (text, teachingSince) => {
    expect(readTeachingSince(text, today)).toEqual({
      value: teachingSince,
      faults: [{ code: 'teaching_since_approximate' }],
    });
  });

  it('counts the school year, not the calendar one', () => {
    expect(readTeachingSince('1 год', '2024-08-31').value).toBe('2022-09-01');
    expect(readTeachingSince('1 год', '2024-09-01').value).toBe('2023-09-01');
  });

  it.each([
    ['молодой специалист', 'teaching_since_unreadable'],
    ['01.09.2030', 'teaching_since_in_future'],
  ])('%j is not known: %s', (text, code) => {
    expect(readTeachingSince(text, today)).toEqual({ value: null, faults: [{ code }] });
  });
});
