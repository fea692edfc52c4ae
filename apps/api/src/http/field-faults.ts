import type { Problem } from '@tandem/contracts';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const escape = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1');

/** What to do about a field, for a person. The code beside it is for programs. */
function sentence(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Заполните поле' : 'Здесь ожидается другое значение';
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'Заполните поле' : `Не меньше ${String(issue.minimum)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Не длиннее ${String(issue.maximum)} знаков`
        : `Не больше ${String(issue.maximum)}`;
    case 'invalid_value':
      return 'Выберите одно из предложенных значений';
    case 'unrecognized_keys':
      return 'Здесь есть лишние поля';
    default:
      return CUSTOM[issue.message] ?? 'Проверьте значение';
  }
}

const CUSTOM: Record<string, string> = {
  day: 'Нужна существующая дата в виде ГГГГ-ММ-ДД',
  'one-line': 'Нужна одна строка без служебных знаков',
  'control-characters': 'Уберите служебные знаки',
  login: 'Логин состоит из букв, цифр, точки, дефиса и подчёркивания',
  timezone: 'Такого часового пояса нет',
  required: 'Заполните поле',
};

/** Faults with JSON pointers. A union is reported as one fault at its own place. */
export function fieldFaults(error: z.ZodError, prefix: string): NonNullable<Problem['errors']> {
  return error.issues.slice(0, 50).map((issue) => ({
    pointer: `${prefix}${issue.path.map((part) => `/${escape(part)}`).join('')}` || '/',
    code: issue.code === 'custom' || issue.message in CUSTOM ? issue.message : issue.code,
    detail: sentence(issue),
  }));
}
