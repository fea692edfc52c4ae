import type { RecordedMeeting as Entry } from '@tandem/contracts';
import { RecordedMeeting } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { type Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { OwnPair } from './seed-own-pair.ts';
import type { PooledPeople } from './seed-pool.ts';
import { seedSessions } from './seed-sessions.ts';

/** Whoever writes in the demo's diaries, at an hour of a day. */
type At = (day: string, hour?: number) => Context;
type Said = { menteeId: string; useful: number; comfortable: number; takeaway?: string };
type Told = { on: string; more?: Partial<Entry>; said?: readonly Said[]; enteredOn?: string };

const TOPICS = [
  'Что мешает на контрольных',
  'Законы Ньютона',
  'Силы и их сложение',
  'Второй закон: задачи в одну формулу',
  'Трение',
  'Как читать условие задачи',
  'Импульс',
  'Работа и мощность',
  'Энергия: задачи на переходы',
  'Пробная работа и разбор',
  'Наклонная плоскость',
  'Задачи с графиками',
] as const;
const TASKS = ['Решить пять задач из сборника', 'Разобрать конспект', 'Переписать ошибки пробной работы'] as const;
const LESSONS = ['Рисовать схему сил', 'Сначала единицы, потом формула', 'Не бояться длинных условий', ''] as const;

/** Every two weeks since the autumn, but not in the winter holidays. */
function fortnights(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 14)) if (day < '2021-12-29' || day > '2022-01-09') days.push(day);
  return days;
}

/** Living histories: a diary kept well, one that fell silent, one where something goes wrong. */
export async function seedDiary(house: SchoolHouse, context: Context, pool: PooledPeople, own: OwnPair): Promise<void> {
  const { diary, identity, notices, pairs } = house;
  const accountOf = (login: string): string =>
    identity.accounts.all().find((account) => account.login === login)?.id ?? '';
  const as =
    (accountId: string, ...roles: Context['actor']['roles']): At =>
    (day, hour = 15) => ({
      actor: { accountId, roles },
      sessionId: null,
      now: new Date(`${day}T${String(hour).padStart(2, '0')}:20:00Z`),
    });
  const curator = as(context.actor.accountId, 'curator');
  const mentor = as(accountOf('petrov-d'), 'mentor');
  const mentee = as(accountOf('orlov-k'), 'mentee');
  const pairOf = (place: number, status: string): { id: string; menteeIds: string[] } => {
    const mentorId = pool.mentors.get(place) ?? '';
    const search = { text: '', forms: [], statuses: [], needsDecision: false, offset: 0, limit: 100, mentorId };
    const found = pairs.mentorships.list(context, search).pairs.find((row) => row.status === status);
    return { id: found?.id ?? '', menteeIds: found?.members.map(({ menteeId }) => menteeId) ?? [] };
  };

  /** One meeting, entered when the plan says, and what the mentees answered by a personal link. */
  async function write(who: At, pair: { id: string; menteeIds: string[] }, told: Told): Promise<string> {
    const { on, more = {}, said = [], enteredOn = on } = told;
    const entry = RecordedMeeting.parse({
      id: newId(),
      pairId: pair.id,
      kind: 'regular',
      heldOn: on,
      durationMinutes: 45,
      format: 'in_person',
      attendance: pair.menteeIds.map((menteeId) => ({ menteeId, present: true })),
      ...more,
    });
    const { meeting } = await diary.meetings.record(who(enteredOn), entry);
    const meetingId = meeting?.id ?? '';
    for (const { menteeId, useful, comfortable, takeaway = '' } of said) {
      const { secret } = await diary.links.issue(curator(enteredOn, 16), { meetingId, menteeId });
      const answer = { secret, id: newId(), useful, comfortable, takeaway, clearNext: 'yes' as const };
      await diary.links.answer({ ...answer, wantsCurator: false }, 'demo', curator(addDays(enteredOn, 1)).now);
    }
    return meetingId;
  }

  /** The pair of the demo's own mentor and mentee: three taps each time, the last answer still missing. */
  async function ownHistory(): Promise<void> {
    const pair = { id: own.pairId, menteeIds: [own.menteeId] };
    const introduction = {
      curatorPresent: true,
      expectations: 'Кирилл хочет перестать бояться контрольных, Дмитрий — научиться объяснять',
      rules: 'Встречаемся по вторникам, об отмене предупреждаем до обеда',
      mutualInterest: 'yes' as const,
    };
    const report = { goalAchieved: 'yes' as const };
    const said = [{ menteeId: own.menteeId, useful: 5, comfortable: 4 }];
    const first: Told[] = [
      { on: '2021-10-06', more: { kind: 'introductory', durationMinutes: 30, introduction, report } },
      { on: '2021-10-12', more: { kind: 'trial', topic: TOPICS[0], report } },
      { on: '2021-10-19', more: { kind: 'planning', topic: 'Маршрут до мая', report } },
    ];
    for (const told of first) await write(mentor, pair, { ...told, said });
    const days = [...fortnights('2021-11-02', '2022-05-03'), '2022-05-12'];
    await Promise.all(
      days.map(async (on, index) => {
        const last = index === days.length - 1;
        const agreed = {
          goalAchieved: index % 4 === 1 ? ('partly' as const) : ('yes' as const),
          whatWasDone: index % 3 === 0 ? 'Разобрали условие по шагам, решили три задачи вместе и две порознь' : '',
          agreedTask: TASKS[index % TASKS.length],
          taskDueOn: addDays(on, last ? 7 : 13),
        };
        const nextMeeting = last ? { id: newId(), on: '2022-05-17', time: '15:00' } : null;
        const topic = TOPICS[(index + 1) % TOPICS.length];
        const more = { topic, report: agreed, nextMeeting, durationMinutes: index % 5 === 4 ? 60 : 45 };
        const id = await write(mentor, pair, {
          on,
          more: index === 6 ? { ...more, kind: 'online', format: 'online' } : more,
        });
        if (last) return;
        await diary.responses.respond(mentee(on, 17), id, {
          id: newId(),
          useful: index % 4 === 1 ? 4 : 5,
          comfortable: index === 2 ? 3 : 5,
          takeaway: LESSONS[index % LESSONS.length] ?? '',
          clearNext: index % 6 === 5 ? 'not_quite' : 'yes',
          wantsCurator: false,
        });
      }),
    );
    // Planned, the day has passed, and nobody has said how it was.
    const planned = { id: newId(), pairId: pair.id, kind: 'regular' as const, on: '2022-05-13', time: '15:30' };
    const nothing = { format: null, topic: 'Пробная работа за год', routeStepId: null };
    await diary.meetings.schedule(mentor('2022-05-12', 17), { ...planned, ...nothing });
  }

  /** Regular until the spring, silent for 23 days; the curator typed it in from paper in one go. */
  async function silentHistory(): Promise<void> {
    const pair = pairOf(45, 'active');
    const days = [...fortnights('2021-11-06', '2022-04-09'), '2022-04-23'];
    await Promise.all(
      days.map(async (on, index) => {
        const enteredOn = '2022-04-30';
        const more = { topic: TOPICS[index % TOPICS.length], report: { goalAchieved: 'yes' as const } };
        const meetingId = await write(curator, pair, { on, enteredOn, more });
        if (index >= days.length - 2) return;
        const reason = 'Отзывы собраны на бумаге';
        await diary.meetings.closeWithoutFeedback(curator(enteredOn, 16), meetingId, { version: 1, reason });
      }),
    );
    const contact = {
      channel: 'phone' as const,
      with: 'mentor' as const,
      note: 'Готовится к экзаменам, обещала встретиться после праздников',
    };
    await diary.contacts.record(curator('2022-05-06'), pair.id, { id: newId(), on: '2022-05-06', ...contact });
  }

  /** A group where one of two does not feel well, and a meeting to which nobody came. */
  async function groupHistory(): Promise<void> {
    const pair = pairOf(47, 'active');
    const [first = '', second = ''] = pair.menteeIds;
    const both = (comfortable: number): Said[] => [
      { menteeId: first, useful: 5, comfortable: 5, takeaway: 'Как ставить опыт' },
      { menteeId: second, useful: 4, comfortable },
    ];
    const days = fortnights('2021-11-16', '2022-04-26');
    await Promise.all(
      days.map((on, index) =>
        write(curator, pair, {
          on,
          said: both(index > days.length - 3 ? 3 : 4),
          more: {
            topic: index % 2 === 0 ? 'Ход проектов' : 'Опыты и записи',
            durationMinutes: 60,
            report: { goalAchieved: 'yes', agreedTask: 'Записать наблюдения', taskDueOn: addDays(on, 14) },
            attendance: pair.menteeIds.map((menteeId) => ({ menteeId, present: true })),
          },
        }),
      ),
    );
    await write(curator, pair, {
      on: '2022-05-10',
      said: [{ menteeId: second, useful: 3, comfortable: 2, takeaway: 'Мне было неловко отвечать при всех' }],
      more: { topic: 'Репетиция защиты', durationMinutes: 60, report: { goalAchieved: 'partly' } },
    });
    const planned = {
      pairId: pair.id,
      kind: 'excursion' as const,
      on: '2022-04-14',
      time: '14:00',
      format: 'enterprise' as const,
    };
    const excursion = await diary.meetings.schedule(curator('2022-04-07'), {
      id: newId(),
      topic: 'Лаборатория водоканала',
      routeStepId: null,
      ...planned,
    });
    const missed = { version: 1, who: 'mentees' as const, reason: 'Городская контрольная' };
    await diary.meetings.missed(curator('2022-04-14'), excursion.id, missed);
    const people = pairs.forDiary.find(context, pair.id);
    const participants = [people?.mentor.personId, ...(people?.members.map(({ personId }) => personId) ?? [])];
    await diary.reflections.record(curator('2022-04-28'), {
      id: newId(),
      kind: 'group_reflection',
      heldOn: '2022-04-28',
      topic: 'Что получилось за год',
      form: 'circle',
      moderator: 'М. П. Иванова',
      speakers: [],
      pairIds: [pair.id],
      participants: participants.flatMap((personId) => (personId ? [{ personId, present: true }] : [])),
      words: [
        { question: 'worked', words: ['Научились вести журнал наблюдений', 'Не бросили, когда не вышло'] },
        { question: 'hard', words: ['Говорить при всех'] },
        { question: 'take_further', words: ['Привычку записывать сразу'] },
      ],
      moods: [
        { before: 5, after: 8 },
        { before: 4, after: 6 },
        { before: 7, after: 9 },
      ],
      conclusions: 'Группе нужна спокойная репетиция без зрителей перед защитой.',
      decisions: [{ what: 'Провести репетицию вдвоём с каждым', who: 'наставник', until: '2022-05-20' }],
      toAdopt: '',
      photoNote: null,
    });
    const ownPeople = pairs.forDiary.find(context, own.pairId);
    const everybody = [
      ...participants,
      ownPeople?.mentor.personId,
      ...(ownPeople?.members ?? []).map((one) => one.personId),
    ];
    await seedSessions(house, curator, {
      pairIds: [pair.id, own.pairId],
      participants: everybody.flatMap((personId) => (personId ? [{ personId, present: true }] : [])),
    });
  }

  async function beginnings(): Promise<void> {
    const pair = pairOf(48, 'introduced');
    await write(curator, pair, {
      on: '2022-05-06',
      more: {
        kind: 'introductory',
        durationMinutes: 30,
        report: { goalAchieved: 'yes' },
        introduction: { curatorPresent: true, expectations: 'Познакомиться со школой', mutualInterest: 'yes' },
      },
    });
    const contact = { channel: 'talk' as const, with: 'pair' as const, note: 'Договорились о пробной встрече' };
    await diary.contacts.record(curator('2022-05-11'), pair.id, { id: newId(), on: '2022-05-11', ...contact });
  }

  /** A request for help that was answered in March, and a difficulty of these days. */
  async function troubles(): Promise<void> {
    const of = { pairId: own.pairId, meetingId: null };
    const help = {
      id: newId(),
      category: 'help' as const,
      severity: 'high' as const,
      text: 'Мне трудно дома, не знаю, с кем поговорить',
    };
    await diary.issues.changeHelpContacts(curator('2022-02-01'), {
      version: 0,
      contacts: [
        { label: 'Детский телефон доверия', phone: '8-800-2000-122', hours: 'круглосуточно, бесплатно' },
        { label: 'Педагог-психолог школы', phone: '+7 3412 00-00-01', hours: 'будни, 9:00–16:00' },
      ],
    });
    const { issue } = await diary.issues.raise(mentee('2022-03-10'), {
      ...of,
      ...help,
      visibility: 'curator_and_psychologist',
    });
    const psychologist = as(accountOf('volkov-s'), 'psychologist');
    const taken = await diary.issues.act(curator('2022-03-10', 16), issue.id, { version: 1, act: 'take', text: '' });
    const noted = { version: taken.version, act: 'note' as const, text: 'Поговорили в тот же день' };
    const after = await diary.issues.act(psychologist('2022-03-11'), issue.id, noted);
    const closing = { version: after.version, act: 'close' as const, text: 'Встречаемся раз в неделю, всё в порядке' };
    await diary.issues.act(psychologist('2022-03-24'), issue.id, closing);
    await diary.issues.raise(mentor('2022-05-12', 18), {
      ...of,
      id: newId(),
      category: 'schedule',
      severity: 'medium',
      text: 'По вторникам у Кирилла теперь секция: ищем другой день',
      visibility: 'pair_and_curator',
    });
    await diary.contacts.record(curator('2022-03-25'), own.pairId, {
      id: newId(),
      on: '2022-03-25',
      channel: 'talk',
      with: 'pair',
      note: 'Всё идёт своим чередом',
    });
  }

  await Promise.all([ownHistory(), silentHistory(), groupHistory(), beginnings(), troubles()]);
  // What was told months ago has been read since.
  await Promise.all(
    [mentor, mentee, curator].map((who) => notices.inbox.readAll(who('2022-05-11'), '2022-05-11T20:00:00.000Z')),
  );
}
