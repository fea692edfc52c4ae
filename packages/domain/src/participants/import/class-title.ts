import { type ClassName, parseClassName } from '../../school/index.ts';
import { cleanCell } from './cell-text.ts';

const QUOTED_LETTER = String.raw`[«»„“”"'(]*\s*(\p{L}{1,3}\d?|\d)?\s*[«»„“”"')]*`;
const CLASS_WORD = String.raw`(?:класс(?:а|е|у|ом)?|кл\.?)(?!\p{L})`;
/** «10 «А» класс», «10-А класса»; the letter stands before the word «класс» or after it. */
const NUMBER_BEFORE = new RegExp(
  String.raw`(?<![\d./-])(\d{1,2})(?:\s*(?:-\s*[ыо]?й|[ыо]й|-\s*о?го)(?!\p{L}))?\s*-?\s*${QUOTED_LETTER}\s*${CLASS_WORD}`,
  'iu',
);
const NUMBER_AFTER = new RegExp(
  String.raw`${CLASS_WORD}\s*[:№-]?\s*(\d{1,2})\s*-?\s*${QUOTED_LETTER}(?![\p{L}\d])`,
  'iu',
);

/** Words that may stand around a class in a row of its own. */
const AROUND = /(?:список|списки|учащи(?:хся|еся)|обучающи(?:хся|еся)|ученик(?:и|ов)|состав|группа|параллель|школы)/giu;

function classOf(text: string): ClassName | null {
  const parsed = parseClassName(text);
  return parsed.ok ? { grade: parsed.grade, letter: parsed.letter } : null;
}

/** The class named by a title: «10А класс», «Список 10 «А» класса», «Класс: 10А», «Список учащихся 10А». */
export function classInTitle(text: string): ClassName | null {
  const title = cleanCell(text);
  const match = NUMBER_BEFORE.exec(title) ?? NUMBER_AFTER.exec(title);
  const found = match ? classOf(`${match[1] ?? ''}${/^\d/u.test(match[2] ?? '') ? '-' : ''}${match[2] ?? ''}`) : null;
  return found ?? classAlone(title);
}

/** The class when a text says nothing else: the name of a sheet, a row between groups. A bare number is no class. */
export function classAlone(text: string): ClassName | null {
  const title = cleanCell(text)
    .replace(AROUND, ' ')
    .replace(/[:.]\s*$/u, '')
    .trim();
  return /\p{L}/u.test(title) || /^\d{1,2}-\d$/u.test(title) ? classOf(title) : null;
}

const CLASS_TAIL = /^(.*\p{L}{2}.*?)[\s,;(]+(\d{1,2}[\s«"'-]{0,3}\p{L}[»"']?(?:\s?кл\p{L}*\.?)?)\)?$/u;

/** «Иванов Иван, 10А» in one cell: the name and the class apart; null when no class stands at the end. */
export function nameAndClass(text: string): { name: string; className: string } | null {
  const [, name, className] = CLASS_TAIL.exec(cleanCell(text)) ?? [];
  return name !== undefined && className !== undefined && classAlone(className) ? { name, className } : null;
}
