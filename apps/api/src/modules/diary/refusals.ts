import type { MeetingRefusal, StepRefusal } from '@tandem/domain/diary';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PairInDiary } from '../pairs/index.ts';

const dotted = (day: string | null): string => day?.split('-').reverse().join('.') ?? '';

/** What is said of a meeting that does not fit its pair: what is wrong, and what to do. */
const MEETINGS: Record<MeetingRefusal, (pair: PairInDiary) => string> = {
  'no-order': () => 'Пара ещё не закреплена приказом, поэтому дневника у неё нет. Обратитесь к куратору.',
  'before-order': ({ orderOn }) =>
    `Встреча не может быть раньше приказа о закреплении пары: приказ от ${dotted(orderOn)}. Проверьте дату встречи.`,
  'after-pair-end': ({ endedOn }) =>
    `Пара завершила работу ${dotted(endedOn)}: встречу после этого дня записать нельзя. Проверьте дату встречи.`,
  'pair-over': ({ endedOn }) => `Пара завершила работу ${dotted(endedOn)}: новых встреч у неё нет.`,
  'introduce-first': () => 'Сначала запишите встречу-знакомство: с неё начинается работа пары.',
  'introduced-already': ({ introducedOn }) =>
    `Встреча-знакомство уже записана${introducedOn === null ? '' : ` (${dotted(introducedOn)})`}. Выберите другой вид встречи.`,
  'not-at-work': () =>
    'Заключительная встреча бывает у пары, которая уже работает по плану. Выберите другой вид встречи.',
  'final-already': () => 'Заключительная встреча уже записана. Если в ней ошибка, исправьте её.',
  'only-groups': () => 'Групповая рефлексия бывает только у группы. Выберите другой вид встречи.',
  'only-teachers': () => 'Посещение урока бывает только у пары педагогов. Выберите другой вид встречи.',
  'not-for-one-pair': () => 'Общая заключительная встреча записывается сразу для всех пар, её записывает куратор.',
};

const STEPS: Record<StepRefusal, string> = {
  'not-from-this-status':
    'Со встречей уже сделали что-то другое. Обновите страницу и посмотрите, как она записана сейчас.',
  'day-in-future': 'Встреча, которая прошла, не может быть записана будущим днём.',
  'nobody-came': 'Если никто из наставляемых не пришёл, отметьте, что встреча не состоялась.',
  'reported-already': 'Отчёт об этой встрече уже есть. Его можно исправить.',
  'not-there': 'На этой встрече Вас не было, поэтому отзыва о ней нет.',
  'not-yet': 'День встречи ещё не наступил. Её можно перенести или отменить.',
};

export const refuseMeeting = (reason: MeetingRefusal, pair: PairInDiary): ProblemError =>
  new ProblemError('step-refused', { reason, detail: MEETINGS[reason](pair) });

export const refuseStep = (reason: StepRefusal): ProblemError =>
  new ProblemError('step-refused', { reason, detail: STEPS[reason] });

/** Too late, or not one's own. */
const LIMITS = {
  'too-late': 'Исправить отчёт можно в течение 14 дней. Попросите об этом куратора.',
  'too-late-to-remove': 'Удалить запись можно в течение суток. Попросите куратора исправить её.',
  'too-late-to-change': 'Изменить отзыв можно в течение трёх дней.',
  'not-yours': 'Удалить запись может только тот, кто её сделал.',
  'already-decided': 'По этой записи решение уже принято.',
  'nobody-left': 'Никто из названных в записи в этот день в паре не состоял. Выберите другой день.',
} as const;
export const refuseLimit = (reason: keyof typeof LIMITS): ProblemError =>
  new ProblemError('step-refused', { reason, detail: LIMITS[reason] });
