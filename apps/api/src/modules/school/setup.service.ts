import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Setup } from '@tandem/contracts';
import type { z } from 'zod';
import type { WriteQueue } from '../../db/write-queue.ts';
import { systemContext } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import { hashPassword, type Identity } from '../identity/index.ts';
import type { SchoolRepository } from './school.repository.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The first run: a one-time link instead of a default password. The link lives as long as the process. */
export function createSetup(queue: WriteQueue, repository: SchoolRepository, identity: Identity, audit: AuditLog) {
  let expected: Buffer | null = null;

  return {
    /** A new link's token, or null when the school exists. Only the newest works. */
    issueToken(): string | null {
      if (repository.read()) return null;
      const token = randomBytes(24).toString('base64url');
      expected = digest(token);
      return token;
    },

    /** @throws already-set-up, link-expired */
    async run({ token, school, curator }: z.output<typeof Setup>, device: string, now: Date) {
      if (repository.read()) throw new ProblemError('already-set-up');
      if (!expected || !timingSafeEqual(expected, digest(token))) throw new ProblemError('link-expired');
      const issued = expected;
      expected = null;
      const context = systemContext(now);
      const passwordHash = await hashPassword(curator.password);
      const done = queue.write((tx) => {
        if (repository.read()) throw new ProblemError('already-set-up');
        repository.create(tx, school, school.academicYear, now.toISOString());
        const after = { name: school.name, timezone: school.timezone };
        audit.record(tx, context, { act: 'set-up', entity: 'school', entityId: '1', after });
        const account = { login: curator.login, name: curator.name, roles: ['curator' as const] };
        const row = identity.accounts.insert(tx, context, account, { passwordHash, mustChangePassword: false });
        return identity.sessions.open(tx, row, false, device, now);
      });
      // A link that could not be carried out stays good.
      return done.catch((error: unknown) => {
        expected = issued;
        throw error;
      });
    },
  };
}
export type SetupService = ReturnType<typeof createSetup>;
