import { latinOf } from './latin.ts';

/** A name in parts; many people have no patronymic. */
export type PersonName = { familyName: string; givenName: string; patronymic: string | null };

/** «Иванова Мария Петровна» */
export function fullName(name: PersonName): string {
  return [name.familyName, name.givenName, name.patronymic].filter(Boolean).join(' ');
}

/** «М. П. Иванова» */
export function shortName(name: PersonName): string {
  const initials = [name.givenName, name.patronymic].flatMap((part) => (part ? [`${[...part][0]}.`] : []));
  return [...initials, name.familyName].join(' ');
}

/** «МИ»: given name first, as people sign. */
export function initials(name: PersonName): string {
  return [name.givenName, name.familyName].map((part) => [...part][0] ?? '').join('');
}

/** A short login from a name: «Петров Кирилл» → `petrov-k`. May collide; the caller adds a number. */
export function loginFor(name: PersonName): string {
  const latin = (text: string) => latinOf(text).replaceAll(/[^a-z\d]/g, '');
  return [latin(name.familyName), latin([...name.givenName][0] ?? '')].filter(Boolean).join('-') || 'user';
}
