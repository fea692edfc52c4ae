const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** «1 пара, 2 пары, 5 пар»: the number with the right form. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const form = rules.ru.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export function pluralEn(count: number, one: string, other: string): string {
  return `${count} ${rules.en.select(count) === 'one' ? one : other}`;
}
