import type { GoalAchieved, MeetingFormat, MeetingKind, MeetingStatus, SessionKind } from '@tandem/domain/diary';

/** Words of the printed journal: papers are Russian whatever the interface speaks. */
export const KIND_WORDS: Record<MeetingKind, string> = {
  introductory: 'встреча-знакомство',
  trial: 'пробная рабочая встреча',
  planning: 'планирование',
  regular: 'рабочая встреча',
  lesson_visit: 'посещение урока',
  excursion: 'экскурсия',
  online: 'онлайн-встреча',
  final: 'заключительная встреча',
  group_reflection: 'групповая рефлексия',
  group_final: 'общая заключительная встреча',
};
export const SESSION_WORDS: Record<SessionKind, string> = {
  group_reflection: 'групповая рефлексия',
  experience_exchange: 'обмен опытом',
  group_final: 'итоговая групповая встреча',
};
export const STATUS_WORDS: Record<MeetingStatus, string> = {
  scheduled: 'запланирована',
  held: 'прошла, ждёт отчёта',
  feedback_due: 'прошла, ждёт отзыва',
  complete: 'прошла',
  rescheduled: 'перенесена',
  cancelled: 'отменена',
  no_show: 'не состоялась',
  void: 'удалена как ошибочная',
};
export const FORMAT_WORDS: Record<MeetingFormat, string> = {
  in_person: 'очно',
  online: 'онлайн',
  enterprise: 'на предприятии',
};
export const GOAL_WORDS: Record<GoalAchieved, string> = { yes: 'да', partly: 'частично', no: 'нет' };
export const dotted = (day: string | null): string => day?.split('-').reverse().join('.') ?? '';

/** «рабочая встреча 12.05.2022» */
export const meetingTitle = ({ kind, on }: { kind: MeetingKind; on: string }): string =>
  `${KIND_WORDS[kind]} ${dotted(on)}`;
