import type { RouteChangeRequest, RoutePlace } from '@tandem/contracts';
import type { StepForm, StepState } from '@tandem/domain/routes';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import { STANDARD_TEMPLATES } from '../modules/routes/index.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { OwnPair } from './seed-own-pair.ts';

type Step = readonly [content: string, form: StepForm, on: string, result: string, state: StepState, markedOn?: string];

/** A route in the middle of May: seven of nine steps behind. */
const STEPS: readonly Step[] = [
  ['Пробная работа по механике', 'task', '2021-10-12', 'список слабых тем', 'done', '2021-10-12'],
  ['Равномерное и ускоренное движение', 'meeting', '2021-11-09', 'конспект и 8 задач', 'done', '2021-11-09'],
  ['Законы Ньютона', 'meeting', '2021-12-07', 'конспект и 8 задач', 'done', '2021-12-14'],
  ['Экскурсия в музей техники', 'excursion', '2022-01-18', 'три примера механизмов', 'done', '2022-01-20'],
  ['Дневник ошибок за четверть', 'self_study', '2022-02-15', 'дневник ошибок', 'done', '2022-02-15'],
  ['Работа и энергия', 'meeting', '2022-03-15', 'конспект и 8 задач', 'done', '2022-03-15'],
  ['Олимпиада «Физический марафон»', 'event', '2022-04-12', 'баллы участника', 'done', '2022-04-12'],
  ['Пробная работа на время', 'task', '2022-05-12', 'балл и затраченное время', 'in_progress', '2022-05-10'],
  ['Итоговая встреча: что получилось и что дальше', 'meeting', '2022-05-26', 'план на следующий год', 'planned'],
];
const VALUES = [
  ['2021-12-14', 40],
  ['2022-02-15', 50],
  ['2022-04-12', 70],
] as const;

const noon = (context: Context, day: string): Context => ({ ...context, now: new Date(`${day}T09:00:00Z`) });

/** The best route of the demo, one that is being written, and pairs that have a goal and no route. */
export async function seedRoutes(house: SchoolHouse, context: Context, { pairId, menteeId }: OwnPair): Promise<void> {
  const { routes, pairs, identity } = house;
  const by = (login: string, role: 'mentor' | 'mentee'): Context => ({
    ...context,
    actor: { accountId: identity.accounts.all().find((one) => one.login === login)?.id ?? '', roles: [role] },
  });
  const mentor = by('petrov-d', 'mentor');
  const mentee = by('orlov-k', 'mentee');
  const period = { startsOn: '2021-10-04', endsOn: '2022-05-31' };
  const id = newId();
  await routes.routes.begin(noon(mentor, '2021-10-06'), pairId, menteeId, { id, templateId: null, ...period });
  const change: RouteChangeRequest = {
    version: 1,
    request: 'Понять механику и не бояться контрольных',
    goal: '',
    ...period,
    goals: [
      {
        id: newId(),
        text: 'Решать задачи по механике без подсказок',
        measure: { metric: 'верные задачи пробной работы из десяти', unit: 'задач', start: 30, target: 80 },
      },
      {
        id: newId(),
        text: 'Спокойнее чувствовать себя на контрольных',
        measure: { metric: 'волнение перед контрольной, от 1 до 10', unit: 'баллов', start: 80, target: 40 },
      },
    ],
    steps: STEPS.map(([content, form, on, result]) => ({
      id: newId(),
      content,
      form,
      term: { kind: 'day', on },
      responsible: form === 'self_study' || form === 'task' ? 'mentee' : 'both',
      words: '',
      result,
    })),
  };
  const written = await routes.routes.change(noon(mentor, '2021-10-06'), id, { ...change, reason: '' });
  const version = (place: RoutePlace) => place.route?.version ?? 0;
  const agree = { act: 'acknowledge' as const, reason: '' };
  const one = await routes.routes.act(noon(mentor, '2021-10-07'), id, { ...agree, version: version(written) });
  const both = await routes.routes.act(noon(mentee, '2021-10-08'), id, { ...agree, version: version(one) });
  const steps = both.route?.steps ?? [];
  for (const [index, [, , , , state, on]] of STEPS.entries()) {
    const stepId = steps[index]?.id ?? '';
    if (on === undefined) continue;
    const said = { id: newId(), state, on, outcome: index === 2 ? 'Сделал 10 задач вместо восьми' : '', reason: '' };
    await routes.marks.mark(noon(index % 2 === 0 ? mentee : mentor, on), id, stepId, said);
  }
  const [first, second] = both.route?.goals ?? [];
  for (const [on, value] of VALUES)
    await routes.marks.measure(noon(mentor, on), id, first?.id ?? '', { id: newId(), value, on, note: '' });
  const calm = { id: newId(), value: 55, on: '2022-04-12', note: 'после олимпиады' };
  await routes.marks.measure(noon(mentor, '2022-04-12'), id, second?.id ?? '', calm);
  const line = { id: newId(), line: 'Сертификат участника, 17 баллов из 25' };
  await routes.evidence.add(noon(mentee, '2022-04-14'), id, steps[6]?.id ?? '', line);
  const words = { id: newId(), stepId: null, text: 'Задачи на энергию теперь получаются!' };
  await routes.marks.comment(noon(mentee, '2022-04-19'), id, words);

  // In a group one route is being written and waits for its goals; the other mentee has none, as other pairs have.
  const group = pairs.door.all(context).find(({ members, status }) => members.length > 1 && status === 'active');
  const waiting = group?.members[0];
  const project = STANDARD_TEMPLATES.find(({ categories }) => categories.includes('project'));
  if (group && waiting)
    await routes.routes.begin(context, group.id, waiting.menteeId, {
      id: newId(),
      templateId: project?.id ?? null,
      startsOn: '2022-05-10',
      endsOn: '2022-05-31',
    });
}
