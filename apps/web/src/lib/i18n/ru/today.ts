import type { WorkKind } from '@tandem/domain/today';
import { pluralRu } from '../../plural.ts';

const days = (count: number) => pluralRu(count, 'день', 'дня', 'дней');
const mentees = (count: number) => pluralRu(count, 'наставляемый', 'наставляемых', 'наставляемых');

/** What stands after the number in the heading of a group. */
const groups: Record<WorkKind, string> = {
  help_asked: 'Просят помощи взрослого',
  low_comfort: 'На встрече было некомфортно',
  issue_open: 'Трудности без решения',
  pair_decision: 'Пары ждут Вашего решения',
  first_meeting_late: 'Ещё не познакомились',
  meeting_gap: 'Пары без встречи дольше обычного',
  ratings_apart: 'Оценки сторон расходятся',
  report_missing: 'Встреча не записана',
  response_missing: 'Наставляемый не ответил о встрече',
  late_entry: 'Записи дневника пришли поздно',
  proposal_waiting: 'Предложения без ответа',
  order_waiting: 'Пары ждут приказа',
  clearance_expiring: 'Истекает срок согласия или справки',
  consent_missing: 'Нет согласия',
  candidate_waiting: 'Кандидаты стоят на месте',
  mentee_waiting: 'Наставляемые стоят на месте',
  route_missing: 'Нет целей или маршрута',
  pair_ending: 'Пары скоро заканчивают',
  summary_missing: 'Нет резюме завершения',
  document_unsigned: 'Документы ждут подписи',
  item_overdue: 'Дорожная карта: срок прошёл',
  item_due: 'Дорожная карта: срок на этой неделе',
};

/** How long, or how soon. */
const spans: Partial<Record<WorkKind, (count: number) => string>> = {
  first_meeting_late: (count) => `первой встречи не было ${days(count)}`,
  pair_ending: (count) =>
    count < 0 ? `срок прошёл ${days(-count)} назад` : count === 0 ? 'сегодня' : `через ${days(count)}`,
  clearance_expiring: (count) =>
    count < 0 ? `истёк ${days(-count)} назад` : count === 0 ? 'сегодня' : `через ${days(count)}`,
  item_due: (count) => (count === 0 ? 'сегодня' : `через ${days(count)}`),
  item_overdue: (count) => `просрочено на ${days(count)}`,
  route_missing: mentees,
  summary_missing: mentees,
  low_comfort: (count) => (count === 0 ? 'сегодня' : `${days(count)} назад`),
  ratings_apart: (count) => (count === 0 ? 'сегодня' : `${days(count)} назад`),
};

export const today = {
  lead: (pairs: number, met: number) =>
    pairs === 0
      ? 'Работающих пар пока нет'
      : `${pluralRu(pairs, 'пара', 'пары', 'пар')} · ${pluralRu(met, 'встретилась', 'встретились', 'встретились')} за две недели`,
  yearEnds: (count: number) => (count > 0 ? `до конца уроков ${days(count)}` : ''),
  emptyTitle: 'На сегодня всё',
  emptyText: 'Ничего не горит. Когда понадобится Ваше действие, строка появится здесь.',
  groups,
  spans,
  days,
  since: (day: string) => `с ${day}`,
  dueOn: (day: string) => `до ${day}`,
  onDay: (day: string) => day,
  issues: {
    schedule: 'расписание',
    no_contact: 'нет контакта',
    goals_unclear: 'непонятны цели',
    conflict: 'конфликт',
    overload: 'перегрузка',
    technical: 'техника',
    other: 'другое',
    help: 'подробности только внутри',
  } as Record<string, string>,
  late: {
    pair_closed: 'пара уже закрыта',
    after_pair_end: 'встреча после срока пары',
    no_longer_mentor: 'записал прежний наставник',
    member_left: 'наставляемый уже выбыл',
  } as Record<string, string>,
  waitsFor: { mentor: 'ждём наставника', mentee: 'ждём наставляемого' } as Record<string, string>,
  remind: {
    both: 'Напомнить обоим',
    mentor: 'Напомнить наставнику',
    mentees: 'Напомнить наставляемому',
  },
  reminded: (count: number) => `Напоминание получили: ${count}`,
  silent: (names: string) => `Нет входа в систему, скажите сами: ${names}`,
  nobodyTold: 'Ни у кого из них нет входа в систему',
  open: 'Открыть',
  openOf: (who: string) => `Открыть: ${who}`,
  makeOrder: 'Составить приказ',
  contact: 'Записать контакт',
  contactOf: (who: string) => `Записать контакт: ${who}`,
  contactTitle: 'Контакт с парой',
  contactLead: 'Коротко: с кем и о чём поговорили. Видите только Вы и другие кураторы.',
  channel: 'Как',
  channels: { talk: 'разговор', phone: 'звонок', message: 'сообщение', email: 'письмо', visit: 'на встрече' },
  with: 'С кем',
  sides: { mentor: 'с наставником', mentee: 'с наставляемым', guardian: 'с родителем', pair: 'с обоими' },
  note: 'О чём договорились',
  save: 'Записать',
  contactSaved: 'Контакт записан',
  snooze: 'Отложить',
  snoozeOf: (who: string) => `Отложить: ${who}`,
  snoozeTitle: 'Отложить строку',
  snoozeLead: 'Она вернётся сама в выбранный день.',
  until: 'До какого дня',
  reason: 'Почему',
  reasons: ['болеет', 'договорились', 'каникулы или отъезд'],
  snoozed: (day: string) => `Отложено до ${day}`,
  putOff: (count: number) => `Отложено: ${count}`,
  back: 'Вернуть',
  backOf: (who: string) => `Вернуть: ${who}`,
  more: (count: number) => `Показать ещё ${count}`,
  tooMany: (count: number) => `и ещё ${count}: откройте список`,
  week: 'Неделя',
  weekOf: (day: string, count: number) => `${day}: ${pluralRu(count, 'встреча', 'встречи', 'встреч')}`,
  contacts: 'Контакты поддержки',
  contactsLead: (month: number, supported: number, pairs: number) =>
    `${month} за месяц, хотя бы один у ${supported} из ${pairs}`,
  contactsWhy: 'Пары, с которыми куратор на связи, держатся дольше.',
  monthOf: (month: string, count: number) => `${month}: ${pluralRu(count, 'контакт', 'контакта', 'контактов')}`,
  refused: {
    'never-snoozed': 'Просьбу о помощи отложить нельзя.',
    'later-day-required': 'Выберите день позже сегодняшнего.',
    'nobody-to-remind': 'Здесь напоминать некому: решаете Вы.',
  } as Record<string, string>,
};
