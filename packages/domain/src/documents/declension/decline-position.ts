import type { ObliqueCase } from '../person-forms.ts';
import {
  ADJECTIVE,
  ADJECTIVE_IM,
  ADJECTIVE_SOFT,
  type Endings,
  FEMININE,
  FEMININE_SIBILANT,
  FEMININE_SOFT,
  HARD,
  HARD_EM,
  inCase,
  SOFT,
  SOFT_YO,
} from './paradigm.ts';

/** Endings by which a word is taken for what somebody is: «учител-ь», «методист», «инженер», «логопед». */
const MASCULINE =
  /(?:тель|арь|ист|[оеёи]р|[аио]нт|ент|ик|лог|гог|[гр]раф|ург|вед|вод|ед|ач|уч|[дкт]ан|ат|атр|ар|ном|як|рт|ус|ей|ец)$/u;
const FEMININE_NOUN = /(?:ица|[^и]ка|сестра|староста|глава|няня|швея)$/u;
/** Stressed on the end: «секретарём», but «библиотекарем». */
const STRESSED_SOFT = /^(?:секретарь|вратарь|главарь|царь)$/u;
/** First parts that never change: «вице-президент», «шеф-повар». */
const FIXED = /^(?:вице|шеф|топ|арт|веб|бизнес|медиа|пресс|экс|обер|унтер|штаб|контр|ит|it|web)$/u;

type Paradigm = { stem: string; endings: Endings; tail?: string };

function nounParadigm(word: string): Paradigm | null {
  if (FEMININE_NOUN.test(word)) return onA(word);
  if (!MASCULINE.test(word)) return null;
  const stem = word.slice(0, -1);
  if (word.endsWith('ь')) return { stem, endings: STRESSED_SOFT.test(word) ? SOFT_YO : SOFT };
  if (word.endsWith('й')) return { stem, endings: SOFT };
  // «владелец» softens, «продавец» and «боец» are stressed.
  if (word.endsWith('ец')) {
    const before = word.slice(0, -2);
    if (before.endsWith('л')) return { stem: `${before}ьц`, endings: HARD_EM };
    return { stem: /[аеиоу]$/u.test(before) ? `${before}йц` : `${before}ц`, endings: HARD };
  }
  return { stem: word, endings: word.endsWith('уч') ? HARD_EM : HARD };
}

function onA(word: string): Paradigm {
  const stem = word.slice(0, -1);
  if (word.endsWith('я')) return { stem, endings: ['и', 'е', 'ю', word === 'швея' ? 'ёй' : 'ей', 'е'] };
  if (word.endsWith('ца')) return { stem, endings: ['ы', 'е', 'у', 'ей', 'е'] };
  return { stem, endings: [/[гкхжшчщ]$/u.test(stem) ? 'и' : 'ы', 'е', 'у', 'ой', 'е'] };
}

/** «главный», «ведущая», «обучающийся». Words on «-ой» are left: «учебной» after «заведующий» is no adjective of the head. */
function adjectiveParadigm(word: string): Paradigm | null {
  const tail = word.endsWith('ся') ? 'ся' : '';
  const plain = tail ? word.slice(0, -2) : word;
  const stem = plain.slice(0, -2);
  if (plain.endsWith('ый')) return { stem, endings: ADJECTIVE, tail };
  if (plain.endsWith('ий')) return { stem, endings: /[гкх]$/u.test(stem) ? ADJECTIVE_IM : ADJECTIVE_SOFT, tail };
  if (plain.endsWith('ая')) return { stem, endings: /[жшчщ]$/u.test(stem) ? FEMININE_SIBILANT : FEMININE, tail };
  return plain.endsWith('яя') ? { stem, endings: FEMININE_SOFT, tail } : null;
}

const formOf = ({ stem, endings, tail = '' }: Paradigm, to: ObliqueCase): string => inCase(stem, endings, to) + tail;

/** «учитель-логопед»: every part that has a case; null when one of them is not known. */
function nounForm(word: string, to: ObliqueCase): string | null {
  const pieces = word.split('-');
  const forms = pieces.map((piece, index) => {
    if (index < pieces.length - 1 && FIXED.test(piece)) return piece;
    const paradigm = nounParadigm(piece);
    return paradigm && formOf(paradigm, to);
  });
  return forms.every((form) => form !== null) ? forms.join('-') : null;
}

const capitalsOf = (sample: string, small: string): string => {
  const [first = ''] = sample;
  return first === first.toLowerCase() ? small : small.slice(0, 1).toUpperCase() + small.slice(1);
};

/** One position without commas; null when its head is not known. */
function declineOne(position: string, to: ObliqueCase): string | null {
  const words = position.split(' ');
  const done: string[] = [];
  for (const word of words) {
    const small = word.toLowerCase();
    // «ИП», «IT-директор» and «и. о.» say nothing about their ending.
    const plain = /^\p{L}?[а-яё-]+$/u.test(word);
    const noun = plain ? nounForm(small, to) : null;
    if (noun !== null) return [...done, capitalsOf(word, noun), ...words.slice(done.length + 1)].join(' ');
    const adjective = plain ? adjectiveParadigm(small) : null;
    if (adjective === null) break;
    done.push(capitalsOf(word, formOf(adjective, to)));
  }
  // «заведующий кафедрой», «вожатый»: an adjective may be the head itself.
  return done.length > 0 ? [...done, ...words.slice(done.length)].join(' ') : null;
}

/**
 * A position in a case: the adjectives before the head noun and the head itself change, what it rules does not: «учителя
 * информатики», «старшему преподавателю кафедры», «педагогом-психологом». Several are told apart by commas. One whose
 * head is not known stays as it is.
 */
export function declinePosition(position: string, to: ObliqueCase): string {
  return position
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .split(', ')
    .map((one) => declineOne(one, to) ?? one)
    .join(', ');
}
