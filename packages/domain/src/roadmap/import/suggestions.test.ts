import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../source.ts';
import { applySuggestions } from './apply-suggestions.ts';
import { parseRoadmap } from './parse-roadmap.ts';
import { HEADER, plan, planOfItem, row } from './testing/source-builder.ts';

const LYCEUM = ['Дорожная карта МБОУ «Лицей №24» на 2022 год'];
const lyceum = (source: SourceDocument): SourceDocument => ({ ...source, paragraphs: LYCEUM });
const told = (source: SourceDocument) =>
  parseRoadmap(source).suggestions.map(({ cell, at, from, to, kind }) => [cell, at, from, to, kind]);

describe('a possible slip', () => {
  it('«лица» for «лицея» is suggested in a lyceum', () => {
    expect(told(lyceum(planOfItem('Мониторинг лица')))).toEqual([['title', 11, 'лица', 'лицея', 'typo']]);
    expect(told(lyceum(planOfItem('Встреча', 'март', 'Директор лица')))).toEqual([
      ['responsible', 9, 'лица', 'лицея', 'typo'],
    ]);
  });

  it('«от лица» may be meant, so it is marked as ambiguous', () => {
    expect(told(lyceum(planOfItem('Обращение от лица с письмами')))).toEqual([
      ['title', 13, 'лица', 'лицея', 'ambiguous'],
    ]);
  });

  it('«юридические лица» are people, and a school that is no lyceum has no «лицея»', () => {
    expect(told(lyceum(planOfItem('Юридические лица')))).toEqual([]);
    expect(told(planOfItem('Мониторинг лица'))).toEqual([]);
  });

  it.each([
    ['Реализация муниципальной программ', 'программ', 'программы', 'agreement'],
    ['Сайт МБОУ «ИТ- школа»', 'ИТ- ', 'ИТ-', 'spacing'],
    ['Участие в событиях/ конкурсах', 'событиях/ ', 'событиях/', 'spacing'],
    ['Итоги 2022г.', '2022г', '2022 г', 'spacing'],
    ['Сбор анкет,, тестов', ',,', ',', 'punctuation'],
    ['Работа «Школы» на "входе"', '"входе"', '«входе»', 'punctuation'],
    ['Создание группы;', ';', '', 'punctuation'],
  ])('in «%s» is «%s»', (title, from, to, kind) => {
    expect(told(planOfItem(title))).toEqual([['title', title.indexOf(from), from, to, kind]]);
  });

  it.each(['Одно- и двухдневные сборы', 'В цехе "Связь"', 'План на 2022 год', 'Анкеты, тесты и др.'])(
    'is not seen in «%s»',
    (title) => {
      expect(told(planOfItem(title))).toEqual([]);
    },
  );
});

describe('accepting suggestions', () => {
  const parsed = parseRoadmap({
    ...plan([
      HEADER,
      row('1.', 'Работа лица и лица, ', 'декабрь 2022г.', 'Директор лица,', 'Приказ'),
      row('2.', 'Встреча:\n✓ анкета на "входе" лица', 'март', 'Куратор  Методисты', 'Приказ'),
    ]),
    paragraphs: LYCEUM,
  });

  it('changes only what was accepted, and nothing in the raw text', () => {
    const id = parsed.suggestions.find((one) => one.cell === 'responsible' && one.from === 'лица')?.id ?? '';
    const next = applySuggestions(parsed, [id]);
    expect(next.items[0]).toMatchObject({ title: 'Работа лица и лица,', responsibleRaw: 'Директор лицея,' });
    expect(next.items[0]?.cells.responsible.raw).toBe('Директор лица,');
    expect(next.items[1]).toBe(parsed.items[1]);
    expect(parsed.items[0]?.responsibleRaw).toBe('Директор лица,');
  });

  it('moves the suggestions that wait, so they can be accepted later', () => {
    const [first, ...others] = parsed.suggestions.map((one) => one.id);
    const byOne = others.reduce((state, id) => applySuggestions(state, [id]), applySuggestions(parsed, [first ?? '']));
    const atOnce = applySuggestions(
      parsed,
      parsed.suggestions.map((one) => one.id),
    );
    expect(byOne).toEqual(atOnce);
    expect(atOnce.items[0]).toMatchObject({ title: 'Работа лицея и лицея', responsibleRaw: 'Директор лицея' });
    expect(atOnce.items[1]).toMatchObject({
      substeps: ['анкета на «входе» лицея'],
      responsibleRaw: 'Куратор, Методисты',
    });
  });

  it('an unknown id changes nothing', () => {
    expect(applySuggestions(parsed, ['s999'])).toBe(parsed);
  });
});
