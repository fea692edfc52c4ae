import { describe, expect, it } from 'vitest';
import { orderOf } from './name-order.ts';
import { isGivenWord, isPatronymic, isSurelyPatronymic } from './name-words.ts';
import { spellName } from './name-spelling.ts';

describe('the words of a name', () => {
  it.each([
    'Иванович',
    'Сергеевич',
    'Ильич',
    'Кузьмич',
    'Петровна',
    'Никитична',
    'Ильинична',
    'Гасан оглы',
    'Али-кызы',
  ])('«%s» is a patronymic', (word) => {
    expect(isPatronymic(word)).toBe(true);
  });

  it.each(['Иванов', 'Щербич', 'Наталия', 'Ким', 'оглы'])('«%s» is none', (word) => {
    expect(isPatronymic(word)).toBe(false);
  });

  it.each([
    'Иванович',
    'Петрович',
    'Сергеевич',
    'Игоревич',
    'Васильевич',
    'Юрьевич',
    'Павлович',
    'Львович',
    'Анатольевна',
  ])('«%s» is made of a given name', (word) => {
    expect(isSurelyPatronymic(word)).toBe(true);
  });

  it.each(['Войнович', 'Мицкевич', 'Станкевич'])('«%s» may be a surname', (word) => {
    expect(isSurelyPatronymic(word)).toBe(false);
  });

  it.each(['Алёна', 'АЙДАР', 'Анна-Мария', 'Семён'])('«%s» is a given name', (word) => {
    expect(isGivenWord(word)).toBe(true);
  });
});

describe('the order of a name', () => {
  it.each([
    ['Иванов Иван', 'family_first'],
    ['Иван Иванов', 'given_first'],
    ['Иванов Иван Петрович', 'family_first'],
    ['Иван Петрович Иванов', 'given_first'],
    ['Мицкевич Адам Иванович', 'family_first'],
    ['Иван Иванович Мицкевич', 'given_first'],
    ['Мария Сергеевна Черных', 'given_first'],
    ['Ким Роман', null],
    ['Нгуен Ань', null],
    ['Анна Ли', null],
    ['Мамедов Али Гасан оглы', null],
  ])('of «%s» is told by its words: %s', (name, order) => {
    expect(orderOf(name.split(' '))).toBe(order);
  });
});

describe('the spelling of a name', () => {
  it.each([
    ['ИВАНОВ ИВАН', 'Иванов Иван', ['name_case']],
    ['иванов иван', 'Иванов Иван', ['name_case']],
    ['иВАНОВ', 'Иванов', ['name_case']],
    ['ИВанов Иван', 'Иванов Иван', ['name_case']],
    ['САЛТЫКОВ-ЩЕДРИН', 'Салтыков-Щедрин', ['name_case']],
    ["О'КОННОР", "О'Коннор", ['name_case']],
    ['МАМЕДОВ АЛИ ГАСАН ОГЛЫ', 'Мамедов Али Гасан оглы', ['name_case']],
    ['Иванoв', 'Иванов', ['name_latin_letters']],
    ['Cеменова', 'Семенова', ['name_latin_letters']],
    ['COPOKA Анна', 'Сорока Анна', ['name_latin_letters', 'name_case']],
    ['ИВАНOВ', 'Иванов', ['name_latin_letters', 'name_case']],
    ['Иванов И.И.', 'Иванов И.И.', []],
    ['Мамедов Али Гасан-оглы', 'Мамедов Али Гасан-оглы', []],
    ['МакДональд Рэй', 'МакДональд Рэй', []],
    ['John Smith', 'John Smith', []],
    ["Жанна д'Арк", "Жанна д'Арк", []],
    ['Людвиг фон Штольц', 'Людвиг фон Штольц', []],
  ])('of «%s» should be «%s»', (text, spelt, faults) => {
    expect(spellName(text)).toEqual({ spelt, faults });
  });
});
