import { readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import type { BoardItem } from '@tandem/contracts';
import type { ItemStatus } from '@tandem/domain/roadmap';
import { type Context, systemContext } from '../kernel/context.ts';
import { hashPassword } from '../modules/identity/index.ts';
import type { SchoolHouse } from '../school-house.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { seedBoard } from './seed-board.ts';
import { seedClosing } from './seed-closing.ts';
import { seedDiary } from './seed-diary.ts';
import { seedDocuments } from './seed-documents.ts';
import { seedMentees } from './seed-mentees.ts';
import { seedMentors } from './seed-mentors.ts';
import { seedOwnPair } from './seed-own-pair.ts';
import { seedPairs } from './seed-pairs.ts';
import { seedPool } from './seed-pool.ts';
import { seedPractices } from './seed-practices.ts';
import { seedRegister } from './seed-register.ts';
import { seedRoutes } from './seed-routes.ts';

/** The spring of the approved plan: a good half is behind, some of it late. */
const YEAR = 2022;
/** The morning on which every demo begins. */
export const DEMO_NOW = new Date('2022-05-16T06:00:00Z');
const APPROVED = new Date('2022-04-20T08:00:00Z');
/** When the bases were filled. */
const FILLED = new Date('2022-05-10T08:00:00Z');
/** The last working day before the demo begins. */
const DRAFTED = new Date('2022-05-13T11:00:00Z');

/** Number of an item → where it stands, and by which paper it is done. */
const STATES: Record<string, { to: ItemStatus; factOn?: string; paper?: [title: string, number: string | null] }> = {
  '1.1.': { to: 'done', factOn: '2022-01-28', paper: ['Протоколы педагогического и родительского советов', '3'] },
  '1.2.': { to: 'review' },
  '1.3.': { to: 'in_progress' },
  '1.4.': { to: 'done', factOn: '2022-02-25', paper: ['Приказ о назначении куратора', '87'] },
  '1.5.': { to: 'done', factOn: '2022-02-25', paper: ['Приказ о создании творческой группы', '88'] },
  '1.6.': { to: 'in_progress' },
  '1.2.1': { to: 'done', factOn: '2022-04-20', paper: ['Приказ о внедрении модели наставничества', '140 п.1'] },
  '1.2.3.': { to: 'done', factOn: '2022-03-30', paper: ['Положение о системе наставничества', null] },
  '1.2.4.': { to: 'review' },
  '3.1.': { to: 'done', factOn: '2022-03-15', paper: ['База наставляемых с перечнем запросов', null] },
  '3.2.': { to: 'in_progress' },
  '4.1.': { to: 'review' },
  '4.4.': { to: 'not_applicable' },
};

/** Ticked sub-steps: number of an item → how many from the top. */
const TICKED: Record<string, number> = { '1.4.': 3, '3.1.': 3, '3.2.': 6, '4.6.': 1 };

async function makePeople({ queue, school, identity }: SchoolHouse, context: Context): Promise<void> {
  // Nobody knows these passwords: the demo is entered by one click.
  const passwordHash = await hashPassword(randomBytes(24).toString('base64url'));
  await queue.write((tx) => {
    // The spring of the plan's year belongs to the academic year that began the autumn before.
    school.create(tx, { name: 'ИТ-лицей (демо)', timezone: 'Europe/Samara' }, YEAR - 1, context.now.toISOString());
    for (const { login, name, roles } of DEMO_PEOPLE) {
      identity.accounts.insert(tx, context, { login, name, roles }, { passwordHash, mustChangePassword: false });
    }
  });
}

async function importPlan({ roadmap }: SchoolHouse, context: Context): Promise<string> {
  const file = new URL('../../fixtures/roadmaps/roadmap-lyceum24-2022.docx', import.meta.url);
  const preview = await roadmap.imports.create(context, {
    file: { name: 'roadmap.docx', bytes: readFileSync(file) },
    text: null,
    targetId: null,
  });
  const accepted = preview.parsed.suggestions.filter(({ kind }) => kind !== 'ambiguous').map(({ id }) => id);
  const decision = { mode: 'new' as const, year: YEAR, accepted, corrections: [], skipped: [], removeIds: [] };
  const applied = await roadmap.imports.apply(context, preview.id, decision);
  return applied.roadmapId as string;
}

async function work({ roadmap }: SchoolHouse, context: Context, roadmapId: string, item: BoardItem): Promise<void> {
  const state = STATES[item.number];
  const steps = roadmap.items.read(context, roadmapId, item.id).substeps.filter(({ isHeading }) => !isHeading);
  for (const step of steps.slice(0, TICKED[item.number] ?? 0)) {
    await roadmap.items.tickSubstep(context, roadmapId, item.id, step.id, true);
  }
  if (!state) return;
  const { to, factOn, paper } = state;
  await roadmap.moves.move(context, roadmapId, item.id, {
    version: 1_000,
    to,
    afterId: null,
    beforeId: null,
    ...(to === 'not_applicable' ? { reason: 'Конкурс в этом году не проводится' } : {}),
    ...(factOn && paper
      ? { completion: { factOn, document: { title: paper[0], number: paper[1], datedOn: factOn } } }
      : {}),
  });
}

/** Fills an empty demo database: always the same lyceum, people in every role, a plan in the middle of its year. */
export async function seedDemo(house: SchoolHouse): Promise<void> {
  if (house.school.read()) return;
  const system = systemContext(APPROVED);
  await makePeople(house, system);
  const curator = house.identity.accounts.all().find(({ login }) => login === 'ivanova-m');
  const context: Context = { ...system, actor: { accountId: curator?.id ?? '', roles: ['curator'] } };
  const filled: Context = { ...context, now: FILLED };
  const yearId = house.schoolServices.years.list(filled).years[0]?.id ?? '';
  const register = await seedRegister(house, filled, yearId);
  const [pool] = await Promise.all([
    seedPool(house, filled, register),
    seedMentees(house, filled, register),
    seedMentors(house, filled, register),
  ]);
  await seedPairs(house, filled, pool);
  const own = await seedOwnPair(house, filled, register);
  await seedRoutes(house, { ...filled, now: DRAFTED }, own);
  await seedDiary(house, { ...filled, now: DRAFTED }, pool, own);
  await seedClosing(house, filled, pool);
  await seedPractices(house, { ...filled, now: DRAFTED });
  await seedBoard(house, { ...filled, now: DRAFTED }, pool);
  const papers = await seedDocuments(house, filled, register);
  const roadmapId = await importPlan(house, context);
  const methodist = house.identity.accounts.all().find(({ login }) => login === 'sokolova-o');
  const cards = house.roadmap.page(context, roadmapId, { offset: 0, limit: 200 }).items;
  const items = cards.map((json) => JSON.parse(json) as BoardItem);
  for (const [index, item] of items.entries()) {
    const then: Context = { ...context, now: new Date(APPROVED.getTime() + index * 3_600_000) };
    if (item.number === '1.6.' && methodist) {
      const change = { version: item.version, responsiblePeople: [methodist.id] };
      await house.roadmap.items.change(then, roadmapId, item.id, change);
    }
    await work(house, then, roadmapId, item);
    const documentId = { '1.2.1': papers.implementation, '1.4.': papers.curator }[item.number];
    if (documentId) await house.roadmap.evidence.add(filled, roadmapId, item.id, { documentId });
  }
}
