/**
 * School: what the school is called, where its clock is, its academic years, and the first run.
 * It must not know anything of the programme.
 */
import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { keepSession } from '../../http/session-cookies.ts';
import type { SetupService } from './setup.service.ts';

export { schoolClasses } from './school.tables.ts';
export { createSchoolRepository } from './school.repository.ts';
export { createSetup, type SetupService } from './setup.service.ts';

export function schoolRoutes(app: FastifyInstance, setup: SetupService): void {
  route(app, contract.setup.run, async ({ body, raw, reply, now }) =>
    keepSession(reply, await setup.run(body, (raw.headers['user-agent'] ?? '').slice(0, 200), now)),
  );
}
