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

const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** A short login from a name: «Петров Кирилл» → `petrov-k`. May collide; the caller adds a number. */
export function loginFor(name: PersonName): string {
  const latin = (text: string) =>
    [...text.toLowerCase()].map((letter) => LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : '')).join('');
  return [latin(name.familyName), latin([...name.givenName][0] ?? '')].filter(Boolean).join('-') || 'user';
}
