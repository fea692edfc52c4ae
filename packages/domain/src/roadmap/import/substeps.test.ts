import { describe, expect, it } from 'vitest';
import { splitTitle } from './substeps.ts';

describe('the sub-steps of an item', () => {
  it.each([
    ['✓ in one line', 'База: ✓ сбор данных; ✓ сбор запросов.'],
    ['✓ on lines', 'База:\n✓ сбор данных;\n✓ сбор запросов.'],
    ['a mark on its own line', 'База:\n✓\nсбор данных;\n✓\nсбор запросов'],
    ['dashes', 'База:\n– сбор данных,\n– сбор запросов'],
    ['hyphens', 'База:\n- сбор данных;\n-сбор запросов'],
    ['bullets', 'База:\n• сбор данных;\n• сбор запросов'],
    ['numbers', 'База:\n1) сбор данных;\n2) сбор запросов'],
    ['numbers in one line', 'База: 1) сбор данных; 2) сбор запросов'],
    ['letters', 'База:\nа) сбор данных;\nб) сбор запросов'],
    ['inline HTML', 'База: <ul style="list-style-type: none"> <li>сбор данных;</li><li>✓ сбор запросов</li></ul>'],
    ['lines after a colon', 'База:\nсбор данных;\nсбор запросов'],
  ])('are found by %s', (_, text) => {
    expect(splitTitle(text)).toMatchObject({ title: 'База:', substeps: ['сбор данных', 'сбор запросов'] });
  });

  it('are found by the list paragraphs of Word', () => {
    expect(splitTitle('База\nсбор данных\nсбор запросов', [1, 2])).toMatchObject({
      title: 'База',
      substeps: ['сбор данных', 'сбор запросов'],
      confidence: 1,
    });
  });

  it('inside the title after a colon leave the title whole and ask to be looked at', () => {
    const text = 'Создание условий: назначение куратора; формирование команды';
    expect(splitTitle(text)).toEqual({
      title: text,
      substeps: ['назначение куратора', 'формирование команды'],
      confidence: 0.6,
      insideTitle: true,
    });
  });

  it('keep a colon of a heading inside the list and the dot of «др.»', () => {
    expect(splitTitle('Встречи:\n✓ итоговые встречи:\n✓ анкеты, тесты и др.,').substeps).toEqual([
      'итоговые встречи:',
      'анкеты, тесты и др.',
    ]);
  });

  it.each([
    'Встреча педагог-наставник – ученик',
    'Участие в форуме «Модель: опыт; практика»',
    'Проведение занятий (по темам: а; б)',
    'Создание группы для координации работ;',
  ])('are not invented in «%s»', (text) => {
    expect(splitTitle(text)).toMatchObject({ title: text, substeps: [] });
  });

  it('are not made of a title that only runs over lines', () => {
    expect(splitTitle('Проведение\nвстреч пар')).toMatchObject({ title: 'Проведение встреч пар', substeps: [] });
  });
});
