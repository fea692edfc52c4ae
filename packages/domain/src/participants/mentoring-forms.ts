import type { MenteeKind, MentorCategory } from './vocabulary.ts';

/**
 * `federal`: one of the five forms of Р-145; `extension`: what schools practise beside them. `neutralLabel` stands in
 * papers the mentee sees, where the usual name of a role model would offend.
 */
export type RoleModel = { code: string; label: string; neutralLabel?: string };
export type MentoringForm = {
  code: string;
  label: string;
  origin: 'federal' | 'extension';
  enabled: boolean;
  mentorCategories: readonly MentorCategory[];
  menteeKinds: readonly MenteeKind[];
  roleModels: readonly RoleModel[];
};

const HELP_WITH_STUDY = 'Помощь в учёбе';
const ACTIVE_PRO: RoleModel = {
  code: 'active_pro_indifferent',
  label: 'Активный профессионал – равнодушный потребитель',
  neutralLabel: 'Знакомство с профессией',
};
const ACHIEVER: RoleModel = {
  code: 'achiever_underachiever',
  label: 'Успевающий – неуспевающий',
  neutralLabel: HELP_WITH_STUDY,
};
const FUTURE_EMPLOYEE: RoleModel = { code: 'employer_future_employee', label: 'Работодатель – будущий сотрудник' };

/** The dictionary a school starts with (dossier §2); regions add own role models. */
export const MENTORING_FORMS: readonly MentoringForm[] = [
  {
    code: 'pupil_pupil',
    label: 'Ученик – ученик',
    origin: 'federal',
    enabled: true,
    mentorCategories: ['pupil'],
    menteeKinds: ['pupil'],
    roleModels: [
      ACHIEVER,
      { code: 'leader_passive', label: 'Лидер – пассивный', neutralLabel: 'Участие в школьной жизни' },
      { code: 'peer_peer', label: 'Равный – равному' },
      {
        code: 'adapted_unadapted',
        label: 'Адаптированный – неадаптированный',
        neutralLabel: 'Помощь новому ученику',
      },
    ],
  },
  {
    code: 'teacher_teacher',
    label: 'Учитель – учитель',
    origin: 'federal',
    enabled: true,
    mentorCategories: ['teacher'],
    menteeKinds: ['teacher'],
    roleModels: [
      { code: 'experienced_novice', label: 'Опытный учитель – молодой специалист' },
      {
        code: 'leader_struggling',
        label: 'Лидер педагогического сообщества – педагог, испытывающий проблемы',
        neutralLabel: 'Обмен педагогическим опытом',
      },
      {
        code: 'innovator_conservative',
        label: 'Педагог-новатор – консервативный педагог',
        neutralLabel: 'Освоение новых технологий',
      },
      {
        code: 'subject_expert_novice',
        label: 'Опытный предметник – неопытный предметник',
        neutralLabel: 'Методическая поддержка по предмету',
      },
    ],
  },
  {
    code: 'student_pupil',
    label: 'Студент – ученик',
    origin: 'federal',
    enabled: true,
    mentorCategories: ['student', 'alumnus'],
    menteeKinds: ['pupil'],
    roleModels: [
      ACHIEVER,
      { code: 'leader_indifferent', label: 'Лидер – равнодушный', neutralLabel: 'Поиск интересов' },
      { code: 'peer_other', label: 'Равный – другому' },
      { code: 'curator_project_author', label: 'Куратор – автор проекта' },
    ],
  },
  {
    code: 'employer_pupil',
    label: 'Работодатель – ученик',
    origin: 'federal',
    enabled: true,
    mentorCategories: ['employer', 'alumnus', 'parent'],
    menteeKinds: ['pupil'],
    roleModels: [
      ACTIVE_PRO,
      { code: 'colleague_young_colleague', label: 'Коллега – молодой коллега' },
      FUTURE_EMPLOYEE,
    ],
  },
  {
    code: 'employer_student',
    label: 'Работодатель – студент',
    origin: 'federal',
    enabled: false,
    mentorCategories: ['employer', 'alumnus'],
    menteeKinds: ['student'],
    roleModels: [
      ACTIVE_PRO,
      { code: 'successful_pro_undecided', label: 'Успешный профессионал – студент, выбирающий профессию' },
      { code: 'colleague_future_colleague', label: 'Коллега – будущий коллега' },
      FUTURE_EMPLOYEE,
    ],
  },
  {
    code: 'teacher_pupil',
    label: 'Педагог – ученик',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['teacher'],
    menteeKinds: ['pupil'],
    roleModels: [
      { code: 'teacher_underachiever', label: 'Учитель – неуспевающий ученик', neutralLabel: HELP_WITH_STUDY },
      { code: 'teacher_passive', label: 'Учитель – пассивный ученик', neutralLabel: 'Участие в школьной жизни' },
      { code: 'teacher_gifted', label: 'Учитель – одарённый ученик' },
      // Health is never a role model: the reason of the support is left out (dossier §2).
      { code: 'teacher_individual', label: 'Учитель – ученик, индивидуальное сопровождение' },
    ],
  },
  {
    code: 'homeroom_teacher_pupil',
    label: 'Классный руководитель – ученик',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['teacher'],
    menteeKinds: ['pupil'],
    roleModels: [],
  },
  {
    code: 'parent_pupil',
    label: 'Родитель – ученик',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['parent'],
    menteeKinds: ['pupil'],
    roleModels: [],
  },
  {
    code: 'alumnus_pupil',
    label: 'Выпускник – ученик',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['alumnus'],
    menteeKinds: ['pupil'],
    roleModels: [],
  },
  {
    code: 'leader_teacher',
    label: 'Руководитель образовательной организации – педагог',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['teacher'],
    menteeKinds: ['teacher'],
    roleModels: [],
  },
  {
    code: 'university_teacher',
    label: 'Педагог вуза или колледжа – молодой педагог',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['employer'],
    menteeKinds: ['teacher'],
    roleModels: [],
  },
  {
    code: 'partner_teacher',
    label: 'Социальный партнёр – педагог',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['employer'],
    menteeKinds: ['teacher'],
    roleModels: [],
  },
  {
    code: 'employer_teaching_student',
    label: 'Работодатель – студент педвуза или педколледжа',
    origin: 'extension',
    enabled: false,
    mentorCategories: ['teacher', 'employer'],
    menteeKinds: ['student'],
    roleModels: [],
  },
];

/** True when both sides may meet in the form. Takes the school's own row, so that an edited dictionary is obeyed. */
export function fitsForm(
  form: Pick<MentoringForm, 'mentorCategories' | 'menteeKinds'>,
  mentorCategory: MentorCategory,
  menteeKind: MenteeKind,
): boolean {
  return form.mentorCategories.includes(mentorCategory) && form.menteeKinds.includes(menteeKind);
}

/** The name of a role model in a paper the mentee sees. */
export function labelForMentee(model: RoleModel): string {
  return model.neutralLabel ?? model.label;
}
