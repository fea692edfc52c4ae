import { contract, type OperationSpec } from '@tandem/contracts';
import { systemContext } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import { closingCalls, type ClosingStage, NO_CLOSING, openClosingStage } from './plausible-closing.ts';
import { type DiaryStage, diaryCalls, NO_DIARY, openDiaryStage } from './plausible-diary.ts';
import { documentCalls, type DocumentStage, NO_DOCUMENTS, openDocumentStage } from './plausible-documents.ts';
import { listCalls, type ListStage, NO_LIST, openListStage } from './plausible-imports.ts';
import { type MatchingStage, matchingCalls, NO_MATCHING, openMatchingStage } from './plausible-matching.ts';
import { mentorCalls, type MentorStage, NO_MENTORS, openMentorStage } from './plausible-mentors.ts';
import { noticeCalls } from './plausible-notices.ts';
import { NO_PAIRS, openPairStage, pairCalls, type PairStage } from './plausible-pairs.ts';
import { NO_PEOPLE, openPeopleStage, peopleCalls, type PeopleStage } from './plausible-people.ts';
import { NO_PRACTICES, openPracticesStage, practicesCalls, type PracticesStage } from './plausible-practices.ts';
import { NO_ROUTES, openRouteStage, routeCalls, type RouteStage } from './plausible-routes.ts';
import { todayCalls } from './plausible-today.ts';
import { seedRoadmap } from './seeded-roadmap.ts';
import { PASSWORD, type Person, type Sent, type TestSchool } from './test-school.ts';

export const PASTED_PLAN = [
  'План мероприятий (дорожная карта) на 2023 год',
  '№ п/п\tНаименование мероприятия\tСрок реализации\tОтветственный исполнитель\tРезультат, вид документа',
  '1.1.\tИздание приказа\tянварь\tДиректор\tПриказ',
  '1.2.\tПодбор наставников\tфевраль\tКуратор\tСписок',
].join('\n');

/** Everything an operation may be called with: one real thing of each kind. */
export type Stage = PeopleStage &
  MentorStage &
  PairStage &
  RouteStage &
  DiaryStage &
  ClosingStage &
  PracticesStage &
  MatchingStage &
  DocumentStage &
  ListStage & {
    roadmapId: string;
    itemId: string;
    substepId: string;
    evidenceId: string;
    batchId: string;
    importId: string;
    accountId: string;
    yearId: string;
    classId: string;
    promotionId: string;
  };

const NOTHING: Stage = {
  ...NO_PEOPLE,
  ...NO_MENTORS,
  ...NO_PAIRS,
  ...NO_ROUTES,
  ...NO_DIARY,
  ...NO_CLOSING,
  ...NO_PRACTICES,
  ...NO_MATCHING,
  ...NO_DOCUMENTS,
  ...NO_LIST,
  roadmapId: newId(),
  itemId: newId(),
  substepId: newId(),
  evidenceId: newId(),
  batchId: newId(),
  importId: newId(),
  accountId: newId(),
  yearId: newId(),
  classId: newId(),
  promotionId: newId(),
};

/** The lyceum's roadmap, and things put on it for whoever is going to change them. */
export async function openStage(school: TestSchool) {
  const { roadmapId, item } = await seedRoadmap(school);
  const { roadmap } = school.house;
  const context = systemContext(school.now());
  const section = item('1.4.').sectionId;

  async function ownedBy(person: Person | null, card: { id: string; version: number }): Promise<string> {
    const responsiblePeople = person ? [person.accountId] : [];
    const change = { version: card.version, responsibleRoles: [], responsiblePeople };
    await roadmap.items.change(context, roadmapId, card.id, change);
    return card.id;
  }

  async function closedBatch(): Promise<string> {
    const closed = await roadmap.items.create(context, roadmapId, { sectionId: section, title: 'Закрытое' });
    const { batchId } = await roadmap.retroactive.complete(context, roadmapId, {
      items: [{ id: closed.id, version: closed.version, factOn: '2022-02-01' }],
      reason: 'сделано',
    });
    return batchId;
  }

  async function uploaded(itemId: string): Promise<string> {
    const file = { name: 'Приказ.txt', bytes: Buffer.from('Приказ № 7') };
    const proved = await roadmap.evidence.upload(context, roadmapId, itemId, file);
    return proved.evidence?.[0]?.id ?? '';
  }

  const yearId = school.house.schoolServices.years.list(context).years[0]?.id ?? '';

  /** An empty class with a name that nobody has taken. */
  async function emptyClass(): Promise<string> {
    const taken = school.house.schoolServices.classes.list(context, yearId).length;
    const letters = 'АБВГДЕЖЗИК';
    const name = `${1 + (taken % 11)}${letters[Math.floor(taken / 110) % 10]}${letters[Math.floor(taken / 11) % 10]}`;
    return (await school.house.schoolServices.classes.add(context, yearId, name)).id;
  }

  async function promoted(): Promise<string> {
    const { promotion } = school.house;
    const { fingerprint } = promotion.plan(context, yearId);
    return (await promotion.apply(context, yearId, { fingerprint, classes: [], pupils: [] })).id;
  }

  /** New things of the kinds that the operation takes; its item is one that only `person` answers for, or nobody. */
  const peopleStage = await openPeopleStage(school);
  const mentorStage = await openMentorStage(school);
  const matchingStage = openMatchingStage(school);
  const pairStage = await openPairStage(school);
  const routeStage = await openRouteStage(school);
  const diaryStage = await openDiaryStage(school);
  const closingStage = await openClosingStage(school);
  const practicesStage = await openPracticesStage(school);
  const documentStage = await openDocumentStage(school);
  const freshList = openListStage(school);

  async function fresh(operation: OperationSpec, person: Person | null): Promise<Stage> {
    const { id, path } = operation;
    const takes = (key: string) => path.includes(`:${key}`);
    const on: Stage = {
      ...NOTHING,
      ...(await peopleStage.fresh(operation, person)),
      ...(await mentorStage.fresh(operation, person)),
      ...(await pairStage.fresh(operation, person)),
      ...(await routeStage.fresh(operation, person)),
      ...(await diaryStage.fresh(operation, person)),
      ...(await closingStage.fresh(operation, person)),
      ...(await practicesStage.fresh(operation, person)),
      ...(await matchingStage.fresh(operation, person)),
      ...(await documentStage.fresh(operation)),
      ...(await freshList(operation)),
      roadmapId,
    };
    const printed = item('1.4.');
    if (takes('substepId')) {
      on.itemId = await ownedBy(person, printed);
      const { substeps } = roadmap.items.read(context, roadmapId, printed.id);
      on.substepId = substeps.find(({ isHeading }) => !isHeading)?.id ?? '';
    } else if (path.startsWith('/roadmaps/')) {
      const body = { sectionId: section, title: 'Новое мероприятие' };
      on.itemId = await ownedBy(person, await roadmap.items.create(context, roadmapId, body));
    }
    if (takes('evidenceId')) on.evidenceId = await uploaded(on.itemId);
    if (takes('batchId')) on.batchId = await closedBatch();
    if (takes('importId')) {
      const preview = await roadmap.imports.create(context, { file: null, text: PASTED_PLAN, targetId: null });
      on.importId = preview.id;
      if (id === contract.imports.undo.id) {
        const decision = {
          mode: 'new' as const,
          year: 2023,
          accepted: [],
          corrections: [],
          skipped: [],
          removeIds: [],
        };
        await roadmap.imports.apply(context, preview.id, decision);
      }
    }
    if (takes('accountId')) on.accountId = (await school.person('mentor')).accountId;
    if (takes('yearId')) on.yearId = yearId;
    if (takes('classId')) on.classId = await emptyClass();
    if (takes('promotionId')) on.promotionId = await promoted();
    return on;
  }
  return { roadmapId, section, item, fresh };
}

/** For every operation of the contract a call that a careful program would make as this person. */
export function plausibleCall(id: string, stage: Stage, person: Person | null): Sent {
  const { roadmapId, itemId, evidenceId, substepId, batchId, importId, accountId } = stage;
  const { session, accounts, setup, demo, roadmaps, items, evidence, imports, system } = contract;
  const { years, classes, promotion, programme } = contract;
  const inYear = { params: { yearId: stage.yearId } };
  const ofClass = { params: { classId: stage.classId } };
  const inRoadmap = { params: { roadmapId } };
  const onItem = { params: { roadmapId, itemId } };
  const onImport = { params: { importId } };
  const name = { familyName: 'Новикова', givenName: 'Анна', patronymic: null };
  const decision = { mode: 'new', year: 2023, accepted: [] };
  const calls: Record<string, Sent> = {
    ...peopleCalls(stage),
    ...documentCalls(stage, stage.personId),
    ...mentorCalls(stage),
    ...pairCalls(stage),
    ...todayCalls(stage.pairId),
    ...routeCalls(stage, person),
    ...diaryCalls(stage),
    ...closingCalls(stage, person),
    ...practicesCalls(stage),
    ...matchingCalls(stage),
    ...listCalls(stage),
    ...noticeCalls(),
    [session.read.id]: {},
    [session.signIn.id]: { body: { login: person?.login ?? 'person1', password: PASSWORD, shared: false } },
    [session.refresh.id]: {},
    [session.signOut.id]: {},
    [session.list.id]: {},
    [session.signOutEverywhere.id]: {},
    [session.changePassword.id]: { body: { current: PASSWORD, next: 'другой пароль 2022' } },
    [accounts.list.id]: {},
    [accounts.create.id]: { body: { name, roles: ['mentor'] } },
    [accounts.change.id]: { params: { accountId }, body: { version: 1, name } },
    [accounts.resetPassword.id]: { params: { accountId } },
    [accounts.directory.id]: {},
    [setup.run.id]: {
      body: {
        token: 'token',
        school: { name: 'Лицей', timezone: 'Europe/Samara', academicYear: 2022 },
        curator: { login: 'curator', name, password: PASSWORD },
      },
    },
    [years.list.id]: {},
    [years.open.id]: { body: { startYear: 2022 } },
    [years.setHolidays.id]: {
      ...inYear,
      body: { version: 100, holidays: [{ kind: 'autumn', startsOn: '2021-10-30', endsOn: '2021-11-07' }] },
    },
    [classes.list.id]: inYear,
    [classes.add.id]: { ...inYear, body: { name: '10 а' } },
    [classes.remove.id]: ofClass,
    [classes.setHomeroomTeacher.id]: {
      ...ofClass,
      body: { accountId: null, fromOn: '2022-05-16', replaces: null },
    },
    [promotion.plan.id]: inYear,
    [promotion.apply.id]: { ...inYear, body: { fingerprint: 'seen', classes: [], pupils: [] } },
    [promotion.undo.id]: { params: { promotionId: stage.promotionId } },
    [programme.read.id]: {},
    [programme.change.id]: { body: { section: 'noReplyDays', version: 100, value: 10 } },
    [demo.people.id]: {},
    [demo.signIn.id]: { body: { accountId: newId() } },
    [roadmaps.list.id]: {},
    [roadmaps.create.id]: { body: { title: 'Дорожная карта на 2024 год', year: 2024 } },
    [roadmaps.board.id]: inRoadmap,
    [roadmaps.items.id]: { ...inRoadmap, query: { text: 'наставник', limit: 5 } },
    [items.create.id]: { ...inRoadmap, body: { sectionId: newId(), title: 'Новое' } },
    [items.read.id]: onItem,
    [items.change.id]: { ...onItem, body: { version: 1, title: 'Иначе' } },
    [items.move.id]: { ...onItem, body: { version: 100, to: 'in_progress', afterId: null, beforeId: null } },
    [items.tickSubstep.id]: { params: { roadmapId, itemId, substepId }, body: { done: true } },
    [items.remove.id]: { ...onItem, query: { version: 1 } },
    [items.restore.id]: onItem,
    [items.history.id]: onItem,
    [items.completeRetroactively.id]: {
      ...inRoadmap,
      body: { items: [{ id: itemId, version: 100, factOn: '2022-03-01' }], reason: 'сделано' },
    },
    [items.undoBatch.id]: { params: { roadmapId, batchId } },
    [evidence.list.id]: inRoadmap,
    [evidence.add.id]: { ...onItem, body: { document: { title: 'Приказ', number: '1', datedOn: '2022-03-01' } } },
    [evidence.upload.id]: { ...onItem, file: { name: 'Справка.txt', bytes: Buffer.from('Справка') } },
    [evidence.download.id]: { params: { roadmapId, evidenceId } },
    [evidence.detach.id]: { params: { roadmapId, itemId, evidenceId } },
    [imports.create.id]: { body: { text: PASTED_PLAN } },
    [imports.read.id]: onImport,
    [imports.remap.id]: { ...onImport, body: { mapping: ['number', 'title', 'term', 'responsible', 'result'] } },
    [imports.apply.id]: { ...onImport, body: decision },
    [imports.undo.id]: onImport,
    [imports.discard.id]: onImport,
    [system.health.id]: {},
    [system.live.id]: {},
  };
  const call = calls[id];
  if (!call) throw new Error(`${id} is new: say here how a careful program would call it`);
  return call;
}
