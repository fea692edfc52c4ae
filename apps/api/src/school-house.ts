import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dayIn, fullName } from '@tandem/domain/kernel';
import { openMigrated } from './db/migrate.ts';
import { createWriteQueue } from './db/write-queue.ts';
import { createLive } from './http/live.ts';
import { createAuditLog, createAuditReader } from './modules/audit/index.ts';
import { createFileStore } from './modules/documents/index.ts';
import { createIdentity } from './modules/identity/index.ts';
import {
  createClassRolls,
  createParticipants,
  createPeopleImports,
  createPromotion,
} from './modules/participants/index.ts';
import { createRoadmap } from './modules/roadmap/index.ts';
import { createSchoolRepository, createSchoolServices, createSetup } from './modules/school/index.ts';

export type SchoolHouse = ReturnType<typeof openSchoolHouse>;

/** The key that signs access tokens; made at the first start, readable by the owner alone. */
function secretOf(dataDir: string): string {
  const path = join(dataDir, 'secret.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

/**
 * One school: its folder of data and everything that works on it, wired by hand. Used by the server, the command line,
 * the demo and the tests; a process may hold several.
 */
export function openSchoolHouse(dataDir: string) {
  mkdirSync(dataDir, { recursive: true });
  const db = openMigrated(join(dataDir, 'tandem.sqlite'));
  const queue = createWriteQueue(db);
  const live = createLive();
  const audit = createAuditLog(db);
  const school = createSchoolRepository(db);
  const timezone = () => school.read()?.timezone ?? 'Europe/Samara';
  const today = (now: Date) => dayIn(timezone(), now);
  const identity = createIdentity(
    db,
    queue,
    audit,
    timezone,
    () => live.changed(['accounts'], 'accounts.manage', null),
    {
      made: (tx, context, account) => participants.people.adopt(tx, context, account),
      renamed: (tx, id, name) => participants.people.renamed(tx, id, name),
    },
  );
  const participants = createParticipants(db, {
    queue,
    audit,
    accounts: identity.accounts,
    cards: identity.cards,
    today,
    schoolName: () => school.read()?.name ?? '',
    programme: () => schoolServices.programme.current(),
    changed: (key, by) => live.changed(key, 'people.read', by),
  });
  participants.people.adoptAll(new Date());
  const files = createFileStore(db, join(dataDir, 'files'));
  files.sweep();
  const roadmap = createRoadmap(db, {
    queue,
    files,
    accounts: identity.accounts,
    audit,
    today,
    changed(roadmapId, by) {
      live.changed(['roadmap', roadmapId], 'roadmap.read', by);
      live.changed(['roadmaps'], 'roadmap.read', by);
    },
  });
  const auditReader = createAuditReader(
    db,
    {
      actors: (ids) => identity.accounts.names(ids),
      subject(context, entity, id) {
        const person = participants.auditSubject(context, entity, id);
        if (person === 'hidden') return null;
        if (person !== 'not-a-person') return person.name;
        if (entity === 'roadmap-item') return roadmap.titleOf(id) ?? '';
        const account = entity === 'account' ? identity.accounts.names([id]).get(id) : undefined;
        return account ? fullName(account) : '';
      },
    },
    timezone,
  );
  const setup = createSetup(queue, school, identity, audit);
  const schoolServices = createSchoolServices(db, {
    queue,
    audit,
    accounts: identity.accounts,
    rolls: createClassRolls(db),
    today,
    changed: (what, by) => live.changed([what], what === 'school' ? 'school.read' : 'programme.read', by),
  });
  const peopleImports = createPeopleImports(db, {
    queue,
    audit,
    accounts: identity.accounts,
    school: schoolServices,
    today,
    changed: (by) => live.changed(['people'], 'people.read', by),
  });
  const promotion = createPromotion(db, {
    queue,
    school: schoolServices,
    accounts: identity.accounts,
    audit,
    changed(by) {
      live.changed(['school'], 'school.read', by);
      live.changed(['people'], 'people.read', by);
    },
  });

  return {
    db,
    queue,
    live,
    audit,
    auditReader,
    school,
    identity,
    files,
    participants,
    roadmap,
    setup,
    schoolServices,
    peopleImports,
    promotion,
    secret: secretOf(dataDir),
    /** Answers what was handed in, then closes the file. */
    async close(): Promise<void> {
      await queue.idle();
      db.$client.close();
    },
  };
}
