import { describe, expect, it } from 'vitest';
import { findPersonalData, isAnswered, surnameStem } from './personal-data.ts';

const REGISTER = ['Орлов', 'Петрова', 'Белый', 'Троицкая', 'Мицкевич', 'Ким', 'Салтыков-Щедрин', 'Ёлкин'];
const found = (...blocks: string[]) => findPersonalData(blocks, REGISTER).map(({ kind, text }) => `${kind}: ${text}`);

describe('the check of a text before it is published', () => {
  it('finds a surname of the register in every case, with ё and е', () => {
    expect(
      found('Мы с Орловым и Петровой пошли к Белому, а Троицкую и Мицкевича не застали. Елкину передали.'),
    ).toEqual([
      'surname: Орловым',
      'surname: Петровой',
      'surname: Белому',
      'surname: Троицкую',
      'surname: Мицкевича',
      'surname: Елкину',
    ]);
    expect(found('Салтыкову-Щедрину и Киму')).toEqual(['surname: Салтыкову-Щедрину', 'surname: Киму']);
  });

  it('finds classes, telephones, addresses of letters and days of birth', () => {
    expect(found('Из 8А класса, тел. +7 (912) 345-67-89, mail@school.example, родилась 12.03.2008.')).toEqual([
      'class: 8А',
      'phone: +7 (912) 345-67-89',
      'email: mail@school.example',
      'birth: родилась 12.03.2008',
    ]);
  });

  it('leaves alone what leads to nobody', () => {
    expect(
      found('Решали 8 задач в 10 минут. Школа № 24. В 2022 году стало 5 А потом и 6. Кимберлит, орлиный взгляд.'),
    ).not.toContain('surname: Кимберлит');
    expect(found('Решили восемь задач из десяти без подсказок')).toEqual([]);
  });

  it('names a word once in a paragraph, with the paragraph it stands in', () => {
    expect(findPersonalData(['Тишина', 'Орлов сказал, Орлов сделал'], REGISTER)).toEqual([
      { kind: 'surname', text: 'Орлов', block: 1 },
    ]);
  });

  it('is silent about what the writer has answered for, word for word', () => {
    const [finding] = findPersonalData(['Памяти Белого'], REGISTER);
    expect(finding && isAnswered(finding, ['Белого'])).toBe(true);
    expect(finding && isAnswered(finding, ['Белому'])).toBe(false);
  });

  it('has one stem for all cases of a surname', () => {
    for (const forms of [
      ['Орлов', 'Орлова', 'Орлову', 'Орловым', 'Орлове'],
      ['Троицкая', 'Троицкой', 'Троицкую'],
      ['Коваль', 'Коваля', 'Ковалю', 'Ковалем'],
    ])
      expect(new Set(forms.map(surnameStem)).size, forms[0]).toBe(1);
  });
});
