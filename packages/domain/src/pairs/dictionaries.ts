import type { DictionaryEntry } from '../participants/index.ts';
import type { Party } from './vocabulary.ts';

/** Why a pair ended before the end (dossier §6.1). Neutral: both sides may read it, and nobody is blamed. */
export const DISSOLVE_REASONS = [
  { code: 'conflict', label: 'Взаимодействие не сложилось' },
  { code: 'mentor_left', label: 'Наставник завершил участие в программе' },
  { code: 'mentee_left', label: 'Наставляемый завершил участие в программе' },
  { code: 'consent_withdrawn', label: 'Отозвано согласие на обработку персональных данных' },
  { code: 'no_contact', label: 'Встречи не состоялись' },
  { code: 'other', label: 'Другая причина' },
] as const satisfies readonly DictionaryEntry[];
export type DissolveReason = (typeof DISSOLVE_REASONS)[number]['code'];

/** Why a pair rests for a while. Never a diagnosis: an illness is «временно не может». */
export const PAUSE_REASONS = [
  { code: 'holidays', label: 'Каникулы' },
  { code: 'exams', label: 'Экзамены, сессия' },
  { code: 'mentor_away', label: 'Наставник временно не может встречаться' },
  { code: 'mentee_away', label: 'Наставляемый временно не может встречаться' },
  { code: 'papers', label: 'Обновляются документы' },
  { code: 'other', label: 'Другая причина' },
] as const satisfies readonly DictionaryEntry[];
export type PauseReason = (typeof PAUSE_REASONS)[number]['code'];

type DeclineEntry = DictionaryEntry & { for: readonly Party[] };

/** Why somebody said no to a proposed pair, and who is offered the line. Read by the curator alone. */
export const DECLINE_REASONS = [
  { code: 'no_time', label: 'Сейчас нет времени', for: ['mentor', 'mentee'] },
  { code: 'schedule', label: 'Не совпадает время', for: ['mentor', 'mentee'] },
  { code: 'enough_mentees', label: 'Больше наставляемых взять не могу', for: ['mentor'] },
  { code: 'other_topic', label: 'Запрос не по моему направлению', for: ['mentor'] },
  { code: 'other_help', label: 'Нужна помощь в другом', for: ['mentee'] },
  { code: 'other_person', label: 'Хотелось бы работать с другим человеком', for: ['mentor', 'mentee'] },
  { code: 'guardian_against', label: 'Законный представитель не согласен', for: ['mentor', 'mentee'] },
  { code: 'not_said', label: 'Есть причина, о которой можно не говорить', for: ['mentor', 'mentee'] },
] as const satisfies readonly DeclineEntry[];
export type DeclineReason = (typeof DECLINE_REASONS)[number]['code'];

/** Lines offered to a side, in order. */
export function declineReasonsFor(party: Party): (typeof DECLINE_REASONS)[number][] {
  return DECLINE_REASONS.filter((reason) => (reason.for as readonly Party[]).includes(party));
}
