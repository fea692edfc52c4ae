/** What a person chooses about together: «сразу», «раз в день» or «никогда» is said of a topic. */
export const NOTICE_TOPICS = ['proposals', 'pairs', 'meetings', 'diary', 'help', 'papers'] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** Everything a person may be told of. A kind is never renamed: rows of many years bear it. */
export const NOTICE_KINDS = [
  'answer_asked',
  'answer_due',
  'answer_arrived',
  'pair_approved',
  'pair_ordered',
  'pair_closing',
  'meeting_planned',
  'meeting_moved',
  'meeting_cancelled',
  'meeting_tomorrow',
  'meeting_wanted',
  'report_due',
  'report_overdue',
  'response_due',
  'response_overdue',
  'task_due',
  'step_due',
  'route_wanted',
  'help_asked',
  'issue_raised',
  'entry_kept',
  'consent_expiring',
  'clearance_expiring',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What a notice is about; together with the kind it decides which screen a line leads to. */
export const NOTICE_ENTITIES = ['pair', 'meeting', 'issue', 'route', 'person'] as const;
export type NoticeEntity = (typeof NOTICE_ENTITIES)[number];

type KindFacts = {
  topic: NoticeTopic;
  /** The sentence of a letter: whoever reads over a shoulder learns nothing of anybody. */
  letter: string;
  /** Goes at once, on a Sunday night too, whatever the person has chosen but «никогда». */
  urgent?: true;
};

/** The catalogue of kinds. Sentences of letters only; the words of the inbox are the interface’s. */
export const NOTICE_CATALOGUE: Record<NoticeKind, KindFacts> = {
  answer_asked: { topic: 'proposals', letter: 'Вас спрашивают, согласны ли Вы' },
  answer_due: { topic: 'proposals', letter: 'Скоро истекает срок Вашего ответа' },
  answer_arrived: { topic: 'proposals', letter: 'Пришёл ответ на предложение' },
  pair_approved: { topic: 'pairs', letter: 'Пара утверждена' },
  pair_ordered: { topic: 'pairs', letter: 'Пара внесена в приказ' },
  pair_closing: { topic: 'pairs', letter: 'Пора подвести итоги' },
  meeting_planned: { topic: 'meetings', letter: 'Назначена встреча' },
  meeting_moved: { topic: 'meetings', letter: 'Встреча перенесена' },
  meeting_cancelled: { topic: 'meetings', letter: 'Встреча отменена' },
  meeting_tomorrow: { topic: 'meetings', letter: 'Скоро встреча' },
  meeting_wanted: { topic: 'meetings', letter: 'Пора договориться о встрече' },
  report_due: { topic: 'diary', letter: 'Вас ждёт запись в дневнике' },
  report_overdue: { topic: 'diary', letter: 'Запись в дневнике ещё не сделана' },
  response_due: { topic: 'diary', letter: 'Вас ждёт вопрос о встрече' },
  response_overdue: { topic: 'diary', letter: 'Вопрос о встрече всё ещё ждёт ответа' },
  task_due: { topic: 'diary', letter: 'Подходит срок того, о чём договорились' },
  step_due: { topic: 'diary', letter: 'Подходит срок шага маршрута' },
  route_wanted: { topic: 'diary', letter: 'Пора записать цели и шаги маршрута' },
  help_asked: { topic: 'help', letter: 'Откройте «Тандем»: нужно Ваше внимание', urgent: true },
  issue_raised: { topic: 'help', letter: 'В дневнике записана трудность' },
  entry_kept: { topic: 'diary', letter: 'Запись дневника ждёт Вашего решения' },
  consent_expiring: { topic: 'papers', letter: 'Заканчивается срок согласия' },
  clearance_expiring: { topic: 'papers', letter: 'Заканчивается срок справки' },
};

export const topicOf = (kind: NoticeKind): NoticeTopic => NOTICE_CATALOGUE[kind].topic;
export const isUrgent = (kind: NoticeKind): boolean => NOTICE_CATALOGUE[kind].urgent === true;

/** How a person hears of a topic by e-mail. */
export const LETTER_MODES = ['at_once', 'digest', 'never'] as const;
export type LetterMode = (typeof LETTER_MODES)[number];

/** What somebody who has only given an address gets: urgent things at once, the rest once a day. */
export const DEFAULT_MODES: Record<NoticeTopic, LetterMode> = {
  proposals: 'digest',
  pairs: 'digest',
  meetings: 'at_once',
  diary: 'digest',
  help: 'at_once',
  papers: 'digest',
};
