import type { MenteeKind } from './vocabulary.ts';

/** A row the school's dictionary starts with; the school may rename it and add its own. */
export type DictionaryEntry<Code extends string = string> = { code: Code; label: string };

type RequestCategoryEntry = DictionaryEntry & { for: readonly MenteeKind[] };

/** What a mentee may ask for (dossier §5.2), and who is offered the line. */
export const REQUEST_CATEGORIES = [
  { code: 'subject', label: 'Успеваемость, учебный предмет', for: ['pupil', 'student'] },
  { code: 'project', label: 'Проект, исследование', for: ['pupil', 'student'] },
  { code: 'olympiad', label: 'Олимпиада, конкурс', for: ['pupil', 'student', 'teacher'] },
  { code: 'career', label: 'Профориентация', for: ['pupil', 'student'] },
  { code: 'adaptation', label: 'Адаптация на новом месте', for: ['pupil', 'student', 'teacher'] },
  { code: 'communication', label: 'Общение и лидерство', for: ['pupil', 'student'] },
  { code: 'time_management', label: 'Организация времени', for: ['pupil', 'student', 'teacher'] },
  { code: 'hobby', label: 'Увлечения, спорт, творчество', for: ['pupil', 'student'] },
  { code: 'teaching_methods', label: 'Методика преподавания', for: ['teacher'] },
  { code: 'class_management', label: 'Работа с классом', for: ['teacher'] },
  { code: 'paperwork', label: 'Документы и отчётность', for: ['teacher'] },
  { code: 'other', label: 'Другое', for: ['pupil', 'student', 'teacher'] },
] as const satisfies readonly RequestCategoryEntry[];
export type RequestCategory = (typeof REQUEST_CATEGORIES)[number]['code'];

type CompetenceEntry = DictionaryEntry & { answers: readonly RequestCategory[] };

/** What a mentor can give, each tied to the requests it answers: the two ends of the matching. */
export const COMPETENCES = [
  { code: 'mathematics', label: 'Математика', answers: ['subject', 'olympiad'] },
  { code: 'informatics', label: 'Информатика и программирование', answers: ['subject', 'project', 'olympiad'] },
  { code: 'physics', label: 'Физика', answers: ['subject', 'project', 'olympiad'] },
  { code: 'chemistry_biology', label: 'Химия и биология', answers: ['subject', 'project', 'olympiad'] },
  { code: 'russian_literature', label: 'Русский язык и литература', answers: ['subject', 'olympiad'] },
  { code: 'foreign_language', label: 'Иностранный язык', answers: ['subject', 'olympiad'] },
  { code: 'history_society', label: 'История и обществознание', answers: ['subject', 'olympiad'] },
  { code: 'geography', label: 'География', answers: ['subject', 'olympiad'] },
  { code: 'primary_school', label: 'Предметы начальной школы', answers: ['subject'] },
  { code: 'exam_preparation', label: 'Подготовка к ОГЭ и ЕГЭ', answers: ['subject', 'time_management'] },
  { code: 'project_work', label: 'Проектная и исследовательская работа', answers: ['project'] },
  { code: 'engineering', label: 'Инженерия, робототехника, 3D', answers: ['project', 'career', 'hobby'] },
  { code: 'contests', label: 'Подготовка к олимпиадам и конкурсам', answers: ['olympiad'] },
  { code: 'profession', label: 'Знание профессии и отрасли', answers: ['career'] },
  { code: 'admission', label: 'Выбор вуза или колледжа, поступление', answers: ['career'] },
  { code: 'school_life', label: 'Правила и жизнь школы', answers: ['adaptation'] },
  { code: 'communication', label: 'Общение, работа в команде', answers: ['communication', 'adaptation'] },
  { code: 'public_speaking', label: 'Публичные выступления', answers: ['communication', 'project'] },
  { code: 'leadership', label: 'Лидерство, самоуправление', answers: ['communication'] },
  { code: 'planning', label: 'Планирование и самоорганизация', answers: ['time_management'] },
  { code: 'sport', label: 'Спорт', answers: ['hobby'] },
  { code: 'art_music', label: 'Искусство, музыка, театр', answers: ['hobby'] },
  { code: 'media', label: 'Медиа, фото и видео', answers: ['hobby', 'project'] },
  { code: 'volunteering', label: 'Волонтёрство', answers: ['communication', 'hobby'] },
  { code: 'lesson_design', label: 'Построение урока', answers: ['teaching_methods', 'adaptation'] },
  { code: 'subject_methods', label: 'Методика своего предмета', answers: ['teaching_methods'] },
  { code: 'digital_tools', label: 'Цифровые инструменты урока', answers: ['teaching_methods', 'paperwork'] },
  { code: 'classroom', label: 'Дисциплина и работа с классом', answers: ['class_management', 'adaptation'] },
  { code: 'work_with_parents', label: 'Работа с родителями', answers: ['class_management'] },
  { code: 'school_documents', label: 'Журнал, программы, отчёты', answers: ['paperwork', 'adaptation'] },
  { code: 'attestation', label: 'Аттестация и профессиональные конкурсы', answers: ['paperwork', 'olympiad'] },
] as const satisfies readonly CompetenceEntry[];
export type Competence = (typeof COMPETENCES)[number]['code'];

/** Why a candidate was not taken. Neutral: the candidate may ask to read it (dossier §5.1). */
export const REJECTION_REASONS = [
  { code: 'no_suitable_requests', label: 'Сейчас нет подходящих запросов' },
  { code: 'schedule', label: 'Не совпадает время' },
  { code: 'other_role_offered', label: 'Предложена другая роль в программе' },
  { code: 'more_experience', label: 'Рекомендовано подать заявление позже' },
  { code: 'documents', label: 'Не собран пакет документов' },
  { code: 'programme_rules', label: 'Не соответствует условиям программы' },
  { code: 'other', label: 'Другое решение комиссии' },
] as const satisfies readonly DictionaryEntry[];
export type RejectionReason = (typeof REJECTION_REASONS)[number]['code'];

/** Why a mentee left before the end (dossier §5.2). Neutral: no blame and no circumstances of the family. */
export const EARLY_EXIT_REASONS = [
  { code: 'left_school', label: 'Выбыл из школы' },
  { code: 'own_wish', label: 'По собственному желанию' },
  { code: 'guardian_wish', label: 'По просьбе законного представителя' },
  { code: 'consent_withdrawn', label: 'Отозвано согласие' },
  { code: 'no_contact', label: 'Встречи не состоялись' },
  { code: 'not_a_match', label: 'Взаимодействие не сложилось' },
  { code: 'goal_reached', label: 'Цель достигнута раньше срока' },
  { code: 'workload', label: 'Высокая занятость' },
  { code: 'other', label: 'Другая причина' },
] as const satisfies readonly DictionaryEntry[];
export type EarlyExitReason = (typeof EARLY_EXIT_REASONS)[number]['code'];

/** Who a legal representative is to the child. */
export const GUARDIAN_RELATIONS = [
  { code: 'mother', label: 'мать' },
  { code: 'father', label: 'отец' },
  { code: 'adoptive_parent', label: 'усыновитель' },
  { code: 'guardian', label: 'опекун' },
  { code: 'trustee', label: 'попечитель' },
  { code: 'institution', label: 'представитель организации' },
] as const satisfies readonly DictionaryEntry[];
export type GuardianRelation = (typeof GUARDIAN_RELATIONS)[number]['code'];
