import type { FreeTime } from '@tandem/domain/participants';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import { mentorsInPool, menteeInPool, type PoolMentee, type PoolMentor, type Season } from './pool-people.ts';
import type { DemoRegister } from './seed-register.ts';

const YEAR = { classFrom: '2021-09-01', validUntil: '2023-08-31' };
/** Since the autumn, or since the spring when the bases were filled. */
const AUTUMN: Season = {
  ...YEAR,
  signedOn: '2021-09-06',
  named: '2021-09-13',
  heldOn: '2021-09-20',
  assessedOn: '2021-09-21',
  protocol: '1',
};
const SPRING: Season = {
  ...YEAR,
  signedOn: '2022-04-18',
  named: '2022-05-04',
  heldOn: '2022-05-05',
  assessedOn: '2022-05-05',
  protocol: '3',
};

export type PooledPeople = { mentees: Map<number, string>; mentors: Map<number, string> };

type Hours = readonly [day: FreeTime['day'], from: string, to: string];
const free = (...hours: Hours[]): FreeTime[] => hours.map(([day, from, to]) => ({ day, from, to }));
const TUESDAY: Hours = [2, '15:00', '16:30'];
const WEDNESDAY: Hours = [3, '15:00', '17:00'];
const THURSDAY: Hours = [4, '14:30', '16:00'];
const FRIDAY: Hours = [5, '15:00', '16:30'];
const SATURDAY: Hours = [6, '10:00', '11:30'];

/** By the place in the register of the demo. */
type Placed<Wanted> = Wanted & { pupil: number; season: Season };
/** Seniors who help the younger: what they can, when they are free. Days differ, so that not everybody suits everybody. */
const MENTORS: readonly Placed<PoolMentor>[] = [
  {
    pupil: 45,
    season: AUTUMN,
    capacity: 3,
    competences: ['physics', 'contests'],
    interests: ['астрономия'],
    hours: free(TUESDAY, THURSDAY),
  },
  {
    pupil: 46,
    season: AUTUMN,
    capacity: 1,
    competences: ['physics', 'exam_preparation'],
    interests: ['шахматы'],
    hours: free(THURSDAY),
  },
  {
    pupil: 47,
    season: AUTUMN,
    capacity: 3,
    competences: ['chemistry_biology', 'project_work'],
    interests: ['экология', 'походы'],
    hours: free(TUESDAY, FRIDAY),
  },
  {
    pupil: 48,
    season: AUTUMN,
    capacity: 2,
    competences: ['school_life', 'communication'],
    interests: ['театр'],
    hours: free(TUESDAY, WEDNESDAY),
  },
  {
    pupil: 29,
    season: SPRING,
    capacity: 2,
    competences: ['informatics', 'engineering'],
    interests: ['робототехника', 'шахматы'],
    hours: free(TUESDAY),
  },
  {
    pupil: 31,
    season: SPRING,
    capacity: 1,
    competences: ['physics', 'mathematics'],
    interests: ['шахматы'],
    hours: free(THURSDAY),
  },
  {
    pupil: 33,
    season: SPRING,
    capacity: 2,
    competences: ['public_speaking', 'communication'],
    interests: ['театр', 'музыка'],
    hours: free(TUESDAY, THURSDAY),
  },
  {
    pupil: 35,
    season: SPRING,
    capacity: 1,
    competences: ['planning', 'exam_preparation'],
    interests: ['бег'],
    hours: free(WEDNESDAY),
  },
  {
    pupil: 37,
    season: SPRING,
    capacity: 2,
    competences: ['project_work', 'media'],
    interests: ['фотография', 'экология'],
    hours: free(THURSDAY, FRIDAY),
  },
  {
    pupil: 39,
    season: SPRING,
    capacity: 1,
    competences: ['chemistry_biology'],
    interests: ['плавание'],
    hours: free(TUESDAY),
  },
];

const MENTEES: readonly Placed<PoolMentee>[] = [
  {
    pupil: 1,
    season: AUTUMN,
    category: 'subject',
    text: 'Хочу понять физику, стыдно спрашивать на уроке',
    goal: 'Решать задачи по механике без подсказок',
    competences: ['physics'],
    hours: free(TUESDAY),
  },
  {
    pupil: 3,
    season: AUTUMN,
    category: 'project',
    text: 'Проект про городские реки, не знаю, с чего начать',
    goal: 'Защитить проект на школьной конференции',
    competences: ['project_work'],
    hours: free(TUESDAY),
  },
  {
    pupil: 5,
    season: AUTUMN,
    category: 'project',
    text: 'Хочу вырастить кристаллы и рассказать об этом',
    goal: 'Провести три опыта и описать их',
    competences: ['project_work'],
    hours: free(TUESDAY),
  },
  {
    pupil: 15,
    season: AUTUMN,
    category: 'subject',
    text: 'Хочу научиться решать задачи по физике быстрее',
    goal: 'Решать контрольную по физике за один урок',
    competences: ['physics'],
    hours: free(THURSDAY),
  },
  {
    pupil: 7,
    season: AUTUMN,
    category: 'project',
    text: 'Нужен проект по химии, а тему не могу выбрать',
    goal: 'Выбрать тему и защитить проект по химии',
    competences: ['project_work'],
    hours: free(TUESDAY),
  },
  {
    pupil: 11,
    season: AUTUMN,
    category: 'adaptation',
    text: 'Новая в классе, пока одна',
    goal: 'Найти своё дело и друзей в школе',
    competences: ['school_life'],
    hours: free(TUESDAY),
  },
  {
    pupil: 13,
    season: AUTUMN,
    category: 'subject',
    text: 'Физика началась, а я болела и пропустила начало',
    goal: 'Догнать класс по физике к лету',
    competences: ['physics'],
    hours: free(THURSDAY),
  },
  {
    pupil: 21,
    season: SPRING,
    category: 'time_management',
    text: 'Ничего не успеваю перед экзаменами',
    goal: 'Составить свой план недели и держаться его',
    competences: ['planning'],
    hours: free(WEDNESDAY),
  },
  {
    pupil: 23,
    season: SPRING,
    category: 'olympiad',
    text: 'Подтянуть информатику к олимпиаде',
    goal: 'Выйти на муниципальный этап олимпиады',
    competences: ['informatics'],
    hours: free(TUESDAY, THURSDAY),
  },
  {
    pupil: 25,
    season: SPRING,
    category: 'communication',
    text: 'Хочу выступать и не бояться',
    goal: 'Выступить перед классом с докладом',
    competences: ['public_speaking'],
    hours: free(THURSDAY),
  },
  {
    pupil: 27,
    season: SPRING,
    category: 'subject',
    text: 'Физика в девятом классе идёт слишком быстро',
    goal: 'Сдать экзамен по физике',
    competences: ['physics'],
    hours: free(FRIDAY),
  },
  {
    pupil: 17,
    season: SPRING,
    category: 'subject',
    text: 'В будни тренировки, а математику надо догнать',
    goal: 'Закрыть четверть по математике без троек',
    competences: ['mathematics'],
    hours: free(SATURDAY),
  },
];

/** More people in the bases than the lists of the spring: pairs since the autumn, and a board with somebody to match. */
export async function seedPool(house: SchoolHouse, context: Context, register: DemoRegister): Promise<PooledPeople> {
  const pupilAt = (place: number) => {
    const pupil = register.pupils[place];
    if (!pupil) throw new Error(`the demo has no pupil ${place}`);
    return pupil;
  };
  const mentorsOf = async (season: Season) => {
    const wanted = MENTORS.filter((one) => one.season === season);
    const people = wanted.map((one) => ({ ...one, pupil: pupilAt(one.pupil) }));
    const ids = await mentorsInPool(house, context, people, season);
    return wanted.map(({ pupil }, index) => [pupil, ids[index] ?? ''] as const);
  };
  const [autumn, spring, ...mentees] = await Promise.all([
    mentorsOf(AUTUMN),
    mentorsOf(SPRING),
    ...MENTEES.map(async ({ pupil, season, ...wanted }) => {
      const id = await menteeInPool(house, context, { ...wanted, pupil: pupilAt(pupil) }, season);
      return [pupil, id] as const;
    }),
  ]);
  return { mentors: new Map([...autumn, ...spring]), mentees: new Map(mentees) };
}
