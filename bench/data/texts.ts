/** Twenty topics; the list rows search for each of them in turn, and each is in 5 % of all items. */
export const TOPICS: readonly string[] = [
  'анкетирование наставляемых',
  'подбор наставников из числа педагогов',
  'формирование базы наставляемых',
  'формирование базы наставников',
  'обучение кураторов',
  'родительское собрание',
  'педагогический совет',
  'конференция наставников',
  'мониторинг качества реализации программы',
  'оценка мотивационно-личностного роста',
  'встреча пар «наставник – наставляемый»',
  'индивидуальный план развития',
  'сайт образовательной организации',
  'портфолио участников',
  'экскурсия на предприятие',
  'мастер-класс партнёра',
  'конкурс профессионального мастерства',
  'школа молодого педагога',
  'благодарственные письма',
  'итоговый отчёт',
];
const ACTS = [
  'Организация и проведение',
  'Подготовка',
  'Согласование',
  'Обновление',
  'Анализ',
  'Размещение',
  'Контроль',
];
const TERMS = [
  'январь',
  'февраль – март',
  'до 15 апреля',
  'в течение года',
  'сентябрь',
  'ежеквартально',
  'май 2022 г.',
];
const RESULTS = ['Приказ', 'Протокол', 'Справка', 'База данных', 'Программа', ''];
const ROLES = ['director', 'curator', 'methodist', 'homeroom_teacher'] as const;

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length] as T;

/** The same item for the same index, for ever; as long as the rows of a real plan. */
export function itemText(index: number) {
  const topic = pick(TOPICS, index);
  const step = Math.floor(index / TOPICS.length);
  return {
    title: `${pick(ACTS, step)}: ${topic} в рамках целевой модели наставничества, этап ${index + 1}`,
    number: `${(index % 5) + 1}.${step + 1}.`,
    termRaw: pick(TERMS, index * 7 + step),
    result: pick(RESULTS, index * 11 + step),
    role: pick(ROLES, index * 3 + step),
  };
}
