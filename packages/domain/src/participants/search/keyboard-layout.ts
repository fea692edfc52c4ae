const LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const RUSSIAN_OF = new Map([...LATIN_KEYS].map((key, index) => [key, RUSSIAN_KEYS[index] as string]));

/** «bdfyjd» as the same keys give it in the Russian layout: «иванов». Words with a Russian letter stay. */
export function inRussianLayout(text: string): string {
  return text
    .toLowerCase()
    .split(/(\s+)/u)
    .map((word) =>
      /\p{Script=Cyrillic}/u.test(word) ? word : [...word].map((key) => RUSSIAN_OF.get(key) ?? key).join(''),
    )
    .join('');
}
