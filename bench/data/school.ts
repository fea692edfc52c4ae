import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Context, systemContext } from '../../apps/api/src/kernel/context.ts';
import { hashPassword } from '../../apps/api/src/modules/identity/index.ts';
import { openSchoolHouse, type SchoolHouse } from '../../apps/api/src/school-house.ts';
import { itemText } from './texts.ts';

export const PASSWORD = 'верный пароль 2022';
/** Curators, so that every sign-in of a measurement has an account of its own. */
export const LOGINS: readonly string[] = Array.from({ length: 64 }, (_, index) => `bench${index + 1}`);

/** The columns that stand open on the board. */
const COLUMNS = ['planned', 'in_progress', 'review', 'done'] as const;
const AT_ONCE = 500;

export type BenchSchool = {
  dataDir: string;
  /** 1,000 items: five sections, four columns, 50 each. */
  boardId: string;
  /** 10,000 items, all planned. */
  listId: string;
  /** 1,000 items, all planned, to be moved about. */
  movesId: string;
  /** Empty: what the writers create goes here. */
  createsId: string;
};

async function makePeople({ queue, school, identity }: SchoolHouse, context: Context): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await queue.write((tx) => {
    school.create(
      tx,
      { name: 'Лицей', timezone: 'Europe/Samara' },
      context.now.getUTCFullYear(),
      context.now.toISOString(),
    );
    for (const login of LOGINS) {
      const name = { familyName: 'Иванова', givenName: 'Мария', patronymic: 'Петровна' };
      identity.accounts.insert(
        tx,
        context,
        { login, name, roles: ['curator'] },
        { passwordHash, mustChangePassword: false },
      );
    }
  });
}

/** A roadmap of so many items through the public services; `spread` moves them over the columns. */
async function makeRoadmap(
  { roadmap }: SchoolHouse,
  context: Context,
  year: number,
  count: number,
  spread: boolean,
): Promise<string> {
  const { id } = await roadmap.roadmaps.create(context, { title: `Дорожная карта, ${count} мероприятий`, year });
  const { sections } = JSON.parse(roadmap.board.read(context, id).plain.toString()) as { sections: { id: string }[] };
  async function makeItem(index: number): Promise<void> {
    const { role, ...text } = itemText(index);
    const sectionId = sections[index % sections.length]?.id ?? '';
    const made = await roadmap.items.create(context, id, { ...text, sectionId, responsibleRoles: [role] });
    const to = COLUMNS[Math.floor(index / sections.length) % COLUMNS.length];
    if (!spread || to === undefined || to === 'planned') return;
    const completion = to === 'done' ? { completion: { reason: 'сделано' } } : {};
    await roadmap.moves.move(context, id, made.id, {
      version: made.version,
      to,
      afterId: null,
      beforeId: null,
      ...completion,
    });
  }
  for (let from = 0; from < count; from += AT_ONCE) {
    const length = Math.min(AT_ONCE, count - from);
    await Promise.all(Array.from({ length }, (_, offset) => makeItem(from + offset)));
  }
  return id;
}

/** One school for the whole bench, the same at every run but for its random ids. */
export async function makeSchool(dataDir: string): Promise<BenchSchool> {
  const house = openSchoolHouse(dataDir);
  const context = systemContext(new Date());
  await makePeople(house, context);
  const boardId = await makeRoadmap(house, context, 2022, 1_000, true);
  const listId = await makeRoadmap(house, context, 2023, 10_000, false);
  const movesId = await makeRoadmap(house, context, 2024, 1_000, false);
  const createsId = await makeRoadmap(house, context, 2025, 0, false);
  house.db.$client.pragma('wal_checkpoint(TRUNCATE)');
  await house.close();
  return { dataDir, boardId, listId, movesId, createsId };
}

/** A folder for everything that a run writes; gone afterwards. */
export function openWorkshop() {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-bench-'));
  let count = 0;
  return {
    folder,
    /** An untouched copy of the school, so that no row sees what another one wrote. */
    copyOf(school: BenchSchool): string {
      const copy = join(folder, `copy-${++count}`);
      cpSync(school.dataDir, copy, { recursive: true });
      return copy;
    },
    newFolder(): string {
      const made = join(folder, `folder-${++count}`);
      mkdirSync(made);
      return made;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
export type Workshop = ReturnType<typeof openWorkshop>;
