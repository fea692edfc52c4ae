import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { dayIn } from '@tandem/domain/kernel';
import { openMigrated } from './db/migrate.ts';
import { createWriteQueue } from './db/write-queue.ts';
import { createLive } from './http/live.ts';
import { createAuditLog } from './modules/audit/index.ts';
import { createFileStore } from './modules/documents/index.ts';
import { createIdentity } from './modules/identity/index.ts';
import { createParticipants } from './modules/participants/index.ts';
import { createRoadmap } from './modules/roadmap/index.ts';
import { createSchoolRepository, createSetup } from './modules/school/index.ts';

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
    today,
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
  const setup = createSetup(queue, school, identity, audit);

  return {
    db,
    queue,
    live,
    audit,
    school,
    identity,
    files,
    participants,
    roadmap,
    setup,
    secret: secretOf(dataDir),
    /** Answers what was handed in, then closes the file. */
    async close(): Promise<void> {
      await queue.idle();
      db.$client.close();
    },
  };
}
