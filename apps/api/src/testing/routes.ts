import { contract, type RouteChangeRequest, type RoutePlace } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openPairs } from './pairs.ts';
import type { PooledMentee } from './people-in-pool.ts';
import type { Answer, Person, TestSchool } from './test-school.ts';

type Content = Pick<RouteChangeRequest, 'goals' | 'steps' | 'request' | 'goal'>;

/** Leads routes along their way through the API, as the people of a pair would. */
export async function openRoutes(school: TestSchool) {
  const pairs = await openPairs(school);
  const { curator, pool, must, agreed: agreedPair } = pairs;
  const { routes } = contract;

  /** A pair that everybody has agreed to; `person` is its mentor or its mentee. */
  async function pair(person: Person | null = null) {
    const roles = person?.context.actor.roles ?? [];
    const as = (role: (typeof roles)[number]) => (person && roles.includes(role) ? { account: person } : {});
    const mentee: PooledMentee = pool.mentee('Маршрутов Олег', as('mentee'));
    const { mentorId } = pool.mentor('Вожатова Анна', as('mentor'));
    const pairId = await agreedPair(mentorId, [mentee.menteeId]);
    return { pairId, mentorId, ...mentee };
  }

  const read = (pairId: string, menteeId: string, as: Person = curator): Promise<RoutePlace> =>
    must(school.call(routes.read, as, { params: { pairId, menteeId } }));

  const begin = (pairId: string, menteeId: string, as: Person = curator, templateId: string | null = null) =>
    school.call(routes.begin, as, {
      params: { pairId, menteeId },
      body: { id: newId(), templateId, startsOn: '2022-02-01', endsOn: '2022-05-31' },
    });

  const content = (): Content => ({
    request: 'Понять механику',
    goal: '',
    goals: [
      {
        id: newId(),
        text: 'Решать задачи сам',
        measure: { metric: 'решённые задачи', unit: 'задач', start: 30, target: 80 },
      },
    ],
    steps: ['2022-03-10', '2022-04-14'].map((on, index) => ({
      id: newId(),
      content: `Тема ${index + 1}`,
      form: 'meeting',
      term: { kind: 'day', on },
      responsible: 'mentor',
      words: '',
      result: 'конспект',
    })),
  });

  /** The words as they stand, with what is to be changed. */
  async function change(
    pairId: string,
    menteeId: string,
    part: Partial<RouteChangeRequest>,
    as: Person = curator,
  ): Promise<Answer<RoutePlace>> {
    const { route } = await read(pairId, menteeId);
    if (!route) throw new Error('there is no route');
    const { version, request, startsOn, endsOn } = route;
    const goals = route.goals.map(({ id, text, measure }) => ({ id, text, measure }));
    const steps = route.steps.map(({ id, content: words, form, term, responsible, words: who, result }) => ({
      id,
      content: words,
      form,
      term,
      responsible,
      words: who,
      result,
    }));
    const body = { version, request, goal: '', startsOn, endsOn, goals, steps, ...part };
    return school.call(routes.change, as, { params: { routeId: route.id }, body });
  }

  /** A draft with a goal, a measure and two steps. */
  async function written(pairId: string, menteeId: string): Promise<RoutePlace> {
    await must(begin(pairId, menteeId));
    return must(change(pairId, menteeId, content()));
  }
  async function act(place: RoutePlace, name: string, as: Person = curator, more: object = {}) {
    const { route } = await read(place.pairId, place.menteeId);
    const body = { act: name, version: route?.version, ...more };
    return school.send(routes.act, as, { params: { routeId: route?.id ?? '' }, body }) as Promise<Answer<RoutePlace>>;
  }
  const agreed = async (pairId: string, menteeId: string): Promise<RoutePlace> =>
    must(act(await written(pairId, menteeId), 'agree_on_paper'));

  /** A file under a step, of whoever may put one there. */
  async function proof(routeId: string, stepId: string, person: Person | null = null): Promise<string> {
    const own = person?.context.actor.roles.some((role) => role === 'mentor' || role === 'mentee') ? person : curator;
    const file = { name: 'Конспект.txt', bytes: Buffer.from('Законы Ньютона') };
    const sent = await school.send(routes.uploadEvidence, own, { params: { routeId, stepId }, file });
    const place = await must(Promise.resolve(sent as Answer<RoutePlace>));
    return (
      place.route?.steps.find(({ id }) => id === stepId)?.evidence.findLast(({ kind }) => kind === 'file')?.id ?? ''
    );
  }
  const templates = async () => (await must(school.call(routes.templates, curator))).templates;

  return {
    ...pairs,
    agreedPair,
    curator,
    pair,
    readRoute: read,
    begin,
    content,
    change,
    written,
    actOn: act,
    agreed,
    proof,
    templates,
  };
}
