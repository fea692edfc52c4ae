import { describe, expect, it } from 'vitest';
import { isDeclined, OBLIQUE_CASES, PERSON_FORMS, personForms } from './index.ts';

const part = (familyName: string, givenName: string, patronymic: string | null) => ({
  familyName,
  givenName,
  patronymic,
});

describe('the shapes of a name', () => {
  it('are made of its cases, with the same initials in all of them', () => {
    const forms = personForms(part('Салтыкова-Щедрина', 'Мария', 'Петровна'), {
      genitive: part('Салтыковой-Щедриной', 'Марии', 'Петровны'),
      dative: part('Салтыковой-Щедриной', 'Марии', 'Петровне'),
      accusative: part('Салтыкову-Щедрину', 'Марию', 'Петровну'),
      instrumental: part('Салтыковой-Щедриной', 'Марией', 'Петровной'),
      prepositional: part('Салтыковой-Щедриной', 'Марии', 'Петровне'),
    });
    expect(forms).toEqual({
      name: 'Салтыкова-Щедрина Мария Петровна',
      genitive: 'Салтыковой-Щедриной Марии Петровны',
      dative: 'Салтыковой-Щедриной Марии Петровне',
      accusative: 'Салтыкову-Щедрину Марию Петровну',
      instrumental: 'Салтыковой-Щедриной Марией Петровной',
      prepositional: 'Салтыковой-Щедриной Марии Петровне',
      short: 'М. П. Салтыкова-Щедрина',
      initials: 'Салтыкова-Щедрина М. П.',
      genitiveInitials: 'Салтыковой-Щедриной М. П.',
      dativeInitials: 'Салтыковой-Щедриной М. П.',
      accusativeInitials: 'Салтыкову-Щедрину М. П.',
      instrumentalInitials: 'Салтыковой-Щедриной М. П.',
    });
  });

  it('need no patronymic, and a family name may be two words', () => {
    const cased = part('Ибн Сины', 'Али', null);
    const inCase = Object.fromEntries(OBLIQUE_CASES.map((to) => [to, cased])) as never;
    const forms = personForms(part('Ибн Сина', 'Али', null), inCase);
    expect([forms.short, forms.initials, forms.genitiveInitials]).toEqual([
      'А. Ибн Сина',
      'Ибн Сина А.',
      'Ибн Сины А.',
    ]);
  });

  it('are each named with an example, and those in another case are marked for a look', () => {
    expect(PERSON_FORMS.filter(({ form }) => !isDeclined(form)).map(({ form }) => form)).toEqual([
      'name',
      'short',
      'initials',
    ]);
    for (const { label, sample } of PERSON_FORMS) expect(`${label}: ${sample}`).toMatch(/^[а-яё ,]+: [А-ЯЁ]/);
  });
});
