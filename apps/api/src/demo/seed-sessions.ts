import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { SchoolHouse } from '../school-house.ts';

type Together = { pairIds: string[]; participants: { personId: string; present: boolean }[] };

/** An exchange of experience in the spring and the final meeting of the year; somebody missed each. */
export async function seedSessions(
  house: SchoolHouse,
  curator: (day: string, hour?: number) => Context,
  { pairIds, participants }: Together,
): Promise<void> {
  const { reflections } = house.diary;
  const without = (last: boolean) =>
    participants.map(({ personId }, index) => ({
      personId,
      present: last ? index < participants.length - 1 : index > 0,
    }));
  const none = { form: null, words: [], moods: [] };
  await reflections.record(curator('2022-03-30'), {
    id: newId(),
    kind: 'experience_exchange',
    heldOn: '2022-03-30',
    topic: 'Как объяснять, не решая за другого',
    ...none,
    moderator: 'М. П. Иванова',
    speakers: ['Петров Дмитрий: рисуем условие задачи', 'Наставник группы: журнал наблюдений'],
    pairIds,
    participants: without(true),
    conclusions: 'Вопрос вместо подсказки работает у всех, если дать минуту подумать.',
    decisions: [{ what: 'Собрать карточки с вопросами в общую папку', who: 'наставники', until: '2022-04-15' }],
    toAdopt: 'Рисунок условия до формулы. Журнал наблюдений на одну страницу.',
    photoNote: null,
  });
  await reflections.record(curator('2022-05-14'), {
    id: newId(),
    kind: 'group_final',
    heldOn: '2022-05-14',
    topic: 'Итоги года: показ пар, награждение, планы на осень',
    ...none,
    moderator: 'М. П. Иванова',
    speakers: ['Петров Дмитрий и Орлов Кирилл: механика без страха', 'Группа проектов: опыты и записи'],
    pairIds,
    participants: without(false),
    conclusions: 'Пары показали, чему научились за год. Две пары хотят продолжать осенью.',
    decisions: [{ what: 'Благодарность за терпение', who: 'Петров Дмитрий', until: null }],
    toAdopt: '',
    photoNote: 'Снимать можно всех, кроме одной ученицы: публикуем только общий план со спины',
  });
}
