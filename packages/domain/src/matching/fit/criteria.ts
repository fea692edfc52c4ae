/** What is compared in a pair, in the order it is shown. */
export const CRITERIA = [
  'request',
  'needs',
  'subject',
  'time',
  'wishes',
  'interests',
  'format',
  'experience',
  'continuity',
  'age',
] as const;
export type Criterion = (typeof CRITERIA)[number];

export const CRITERION_LABELS: Record<Criterion, string> = {
  request: 'Запрос и компетенции',
  needs: 'Что нужно развить',
  subject: 'Предмет и уровень',
  time: 'Общее время',
  wishes: 'Пожелания сторон',
  interests: 'Интересы',
  format: 'Очно или онлайн',
  experience: 'Опыт с такими запросами',
  continuity: 'Работали вместе',
  age: 'Возраст и класс',
};
