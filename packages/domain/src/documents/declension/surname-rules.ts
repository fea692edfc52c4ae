import type { ObliqueCase } from '../person-forms.ts';
import { type Endings, HARD, HARD_EM, ADJECTIVE_IM, ADJECTIVE_SOFT, inCase, SOFT, SOFT_YO } from './paradigm.ts';

export type Sex = 'male' | 'female';

const VOWELS = /[аеёиоуыэюя]/gu;
const syllables = (word: string): number => word.match(VOWELS)?.length ?? 0;

/** French ones with a stress on the end; the rule about a vowel before the «а» catches «Галуа» and «Гарсиа» alone. */
const STRESSED_FRENCH = /^(?:дюма|золя|тома|дега|люка|ферма|петипа|труайя|делакруа)$/u;
/** «Шевченко», «Живаго», «Гёте», «Верди», «Шойгу», «Галуа», «Золя». */
const isIndeclinable = (word: string): boolean =>
  /[оеёиуыэю]$|[аеёиоуыэюя]а$/u.test(word) || STRESSED_FRENCH.test(word);

/** Men's surnames that are common nouns whose vowel goes, or that no rule of endings reaches. */
const NOUNS: Readonly<Record<string, readonly [stem: string, endings: Endings]>> = {
  соловей: ['соловь', SOFT_YO],
  воробей: ['воробь', SOFT_YO],
  муравей: ['муравь', SOFT_YO],
  лев: ['льв', HARD],
  павел: ['павл', HARD],
  дятел: ['дятл', HARD],
  щегол: ['щегл', HARD],
  хохол: ['хохл', HARD],
  заяц: ['зайц', HARD_EM],
  немец: ['немц', HARD_EM],
  перец: ['перц', HARD_EM],
  палец: ['пальц', HARD_EM],
  пень: ['пн', SOFT_YO],
  день: ['дн', SOFT_YO],
  кремень: ['кремн', SOFT_YO],
  ремень: ['ремн', SOFT_YO],
  корень: ['корн', SOFT],
  камень: ['камн', SOFT],
  парень: ['парн', SOFT],
  третий: ['треть', ADJECTIVE_SOFT],
};
/** Adjectives on «-гий» and «-хий»; «Георгий» and «Стахий» are nouns. */
const ADJECTIVES = /^(?:долг|строг|полог|убог|тих|ветх)ий$/u;
/** Foreign surnames that only look like Russian ones on «-ин» and «-ов»: «Дарвином», not «Дарвиным». */
const FOREIGN = /^(?:дарвин|чаплин|франклин|гершвин|кронин|бюлов|вирхов|флотов)$/u;

type Paradigm = { stem: string; endings: Endings };

/** «Кузнец» keeps its vowel, because «Кузнца» cannot be said; «Стрелец» softens, «Боец» turns it into «й». */
function onEts(word: string): Paradigm | null {
  const before = word.slice(0, -2);
  if (/[аеёиоуыэюя]$/u.test(before)) return { stem: `${before}йц`, endings: syllables(before) > 1 ? HARD_EM : HARD };
  if (syllables(before) === 0) return { stem: word, endings: before.length > 1 ? HARD : HARD_EM };
  if (/[^аеёиоуыэюяьй]{2}$/u.test(before)) return { stem: word, endings: HARD };
  return before.endsWith('л') ? { stem: `${before}ьц`, endings: HARD } : null;
}

/** What the rules know about a man's surname in small letters; null: the library knows it well enough. */
function ofMan(word: string): Paradigm | null {
  const noun = Object.hasOwn(NOUNS, word) ? NOUNS[word] : undefined;
  if (noun) return { stem: noun[0], endings: noun[1] };
  const stem = word.slice(0, -2);
  if (FOREIGN.test(word) || (word.endsWith('ин') && syllables(word) === 1)) return { stem: word, endings: HARD };
  if (word.endsWith('ец')) return onEts(word);
  // «Орёл» loses its vowel, «Конёк» keeps it as a soft sign.
  if (/[бвгджзклмнпрстфхцчшщ]ёл$/u.test(word)) return { stem: `${stem}л`, endings: HARD };
  if (/[бвдзлмнпрстф]ёк$/u.test(word)) return { stem: `${stem}ьк`, endings: HARD };
  // «Блок», «Игрок»: a short word, or one that could not be said without the vowel.
  if (word.endsWith('ок') && (syllables(word) === 1 || /[^аеёиоуыэюя][рл]ок$/u.test(word)))
    return { stem: word, endings: HARD };
  if (syllables(word) === 1 && /[ои]й$/u.test(word) && word !== 'злой')
    return { stem: word.slice(0, -1), endings: SOFT };
  if (ADJECTIVES.test(word)) return { stem, endings: ADJECTIVE_IM };
  return /(?:[яую]ч|[уюая]щ)ий$/u.test(word) ? { stem, endings: ADJECTIVE_SOFT } : null;
}

/** Stressed on the end, and therefore «-ой» after a sibilant and «-ёй» after a soft consonant. */
const STRESSED_OY = /^(?:свеч|душ|левш|лапш|меж|саранч|каланч|парч|ханж)а$/u;
const STRESSED_YOY = /^(?:зар|зме|судь|свинь|стать|ладь)я$/u;

/** «Кваша», «Заря» of either sex: only the instrumental is what the library gets wrong. */
function instrumentalOnA(word: string): string | null {
  if (/[жшчщ]а$/u.test(word)) return word.slice(0, -1) + (STRESSED_OY.test(word) ? 'ой' : 'ей');
  return STRESSED_YOY.test(word) ? `${word.slice(0, -1)}ёй` : null;
}

/**
 * A surname, or a part of a hyphenated one, in a case, where the library would be wrong; null: ask the library.
 * Small letters in and out. Sources: Rosenthal's handbook § 149–150; the answers of gramota.ru about single names.
 */
export function surnameByRule(word: string, to: ObliqueCase, sex: Sex): string | null {
  if (isIndeclinable(word)) return word;
  // «Цой», «Ким», «Мартынюк» of a woman stay whatever the case.
  if (sex === 'female' && !/[ая]$/u.test(word)) return word;
  if (/[ая]$/u.test(word)) return to === 'instrumental' ? instrumentalOnA(word) : null;
  const paradigm = sex === 'male' ? ofMan(word) : null;
  return paradigm && inCase(paradigm.stem, paradigm.endings, to);
}
