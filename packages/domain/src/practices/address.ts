const LETTERS: Record<string, string> = {
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
  й: 'y',
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
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const LONGEST = 60;

/** A title as a part of an address: Latin letters, digits and dashes. Empty for a title without letters. */
export function slugOf(title: string): string {
  const latin = [...title.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('');
  const dashed = latin.replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '');
  if (dashed.length <= LONGEST) return dashed;
  const cut = dashed.lastIndexOf('-', LONGEST);
  return dashed.slice(0, cut > 20 ? cut : LONGEST);
}
