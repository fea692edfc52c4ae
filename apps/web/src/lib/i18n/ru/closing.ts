import { pluralRu } from '../../plural.ts';

const meetings = (count: number) => pluralRu(count, 'встреча', 'встречи', 'встреч');
const hours = (minutes: number) =>
  minutes < 60
    ? `${minutes} мин`
    : minutes % 60 === 0
      ? `${minutes / 60} ч`
      : `${Math.floor(minutes / 60)} ч ${minutes % 60} мин`;

/** The end of the work of a pair: the completion summary and what follows. */
export const closing = {
  title: 'Итоги работы',
  nobody: 'Итоги подводить не о ком.',
  counted: 'Посчитано по дневнику и маршруту',
  saidSoFar: 'Сказано',
  ready: 'Готово к подписи',
  lacking: 'Итоги подводятся',
  signedOn: (day: string) => `Резюме подписано ${day}`,
  missing: 'Не хватает',
  lacks: {
    final_meeting: 'итоговой встречи',
    goal_reached: 'ответа, достигнута ли цель',
    mentor_conclusion: 'вывода наставника',
    mentee_conclusion: 'вывода наставляемого',
    curator_conclusion: 'вывода куратора',
    recommendation: 'рекомендации',
  },
  meetings: 'Встречи',
  meetingsWords: (held: number, planned: number, minutes: number) =>
    `${meetings(held)} из ${planned}, ${hours(minutes)}`,
  finalMeeting: 'Итоговая встреча',
  notHeld: 'ещё не было',
  request: 'Запрос в начале',
  goal: 'Цель',
  route: 'Маршрут',
  steps: (done: number, total: number) => `выполнено шагов: ${done} из ${total}`,
  measure: (start: string, target: string, now: string) => `было ${start}, план ${target}, стало ${now}`,
  faces: 'Отзывы наставляемого',
  facesWords: (useful: string, comfortable: string, answers: number) =>
    `полезно ${useful} из 5, комфортно ${comfortable} из 5 (ответов: ${answers})`,
  issues: 'Трудности',
  issuesWords: (raised: number, closed: number) => `сообщали: ${raised}, закрыто: ${closed}`,
  publication: 'Согласие на публикацию',
  publicationYes: 'есть',
  publicationNo: 'нет: историю публиковать нельзя',
  write: 'Написать итоги',
  writeOwn: 'Написать свой вывод',
  writeTitle: (name: string) => `Итоги работы: ${name}`,
  writeHint: 'Это войдёт в резюме, которое подпишут наставник, наставляемый и куратор. Все трое прочтут написанное.',
  ownTitle: 'Мой вывод',
  ownHint: 'Это войдёт в резюме. Прочтут наставник и куратор, подпишете вместе.',
  notChosen: 'Не выбрано',
  parts: {
    goalReached: 'Достигнута ли цель',
    achievements: 'Достижения',
    difficulties: 'Что было трудно и как решили',
    plans: 'Дальнейшие планы',
    mentorConclusion: 'Вывод наставника',
    menteeConclusion: 'Вывод наставляемого',
    curatorConclusion: 'Вывод куратора',
    recommendation: 'Рекомендация',
    awardProposal: 'Предложение о поощрении',
  },
  hints: {
    achievements: 'Что показывает результат: конкурс, оценки, проект',
    difficulties: 'Что мешало и что помогло',
    plans: 'Что дальше: конкурс, проект, новая тема',
    mentorConclusion: 'Что изменилось с начала работы, что особенно удалось',
    menteeConclusion: 'Что получилось, чему удалось научиться, что возьму с собой',
    curatorConclusion: 'Как прошла работа пары в целом',
    awardProposal: 'Кого и за что отметить',
  },
  goalReached: { fully: 'полностью', partly: 'частично', no: 'нет' },
  recommendations: {
    continue: 'продолжить с тем же наставником',
    new_mentor: 'продолжить с другим наставником',
    become_mentor: 'стать наставником',
    finish: 'завершить участие',
  },
  saved: 'Записано',
  stale:
    'Пока Вы писали, итоги дополнил кто-то ещё. Его слова уже здесь, Ваши на месте: проверьте и сохраните ещё раз.',
  theirs: (words: string) => `Другой человек записал сюда: «${words}». Если сохранить, останется Ваше.`,
  print: 'Напечатать резюме',
  printLater: 'Резюме можно напечатать, когда в нём есть хотя бы одно слово.',
  outcomes: {
    new_cycle: 'Новый цикл',
    back_to_base: 'Вернуть в базу',
    become_mentor: 'Стать наставником',
  },
  about: {
    new_cycle:
      'Тем же наставнику и наставляемому будет предложена новая пара. Оба ответят, согласны ли они; история останется.',
    back_to_base: 'Наставляемый снова ждёт подбора. Запрос и анализ потребностей сохраняются.',
    become_mentor:
      'Начнётся путь кандидата в наставники. В анкету перейдут опыт, достижения и компетенции из этой работы, заявление напечатается с ними.',
  },
  begin: {
    new_cycle: 'Предложить',
    back_to_base: 'Вернуть в базу',
    become_mentor: 'Завести кандидата',
  },
  begun: {
    new_cycle: 'Новая пара предложена',
    back_to_base: 'Наставляемый снова в базе',
    become_mentor: 'Кандидат в наставники заведён',
  },
  answerBy: 'Ответить до',
  answerByHint: 'Если не выбрать, на ответ будет неделя',
  toNextPair: 'К новой паре',
  toMentor: 'К карточке наставника',
  refused: {
    'signed-already': 'Резюме подписано, слова в нём больше не меняются.',
    'not-closing-yet': 'Пара ещё работает: итоги подводятся после перехода к завершению.',
    'pair-over': 'Работа пары закончена. Если нужно что-то добавить, напишите куратору.',
    'left-early': 'Наставляемый вышел из группы до конца работы.',
    'not-completed': 'Сначала завершите пару.',
    'other-year': 'Начался новый учебный год: выдвиньте наставляемого заново.',
    'went-on-already': 'Наставляемый уже в новой паре или в базе.',
    'group-goes-through-matching': 'После группы новый цикл начинается с подбора: верните наставляемого в базу.',
    'mentor-already': 'Этот человек уже есть в базе наставников этого года.',
    'steps-missing': 'Наставляемый не может вернуться в базу: проверьте согласие и запрос в карточке.',
    other: 'Сейчас это невозможно. Обновите страницу и посмотрите, что изменилось.',
  } as Record<string, string>,
};
