import multipart from '@fastify/multipart';
import { type Bootstrap, contract, operations } from '@tandem/contracts';
import { dayIn } from '@tandem/domain/kernel';
import fastify, { type FastifyInstance } from 'fastify';
import { demoRoutes } from './demo/demo.routes.ts';
import { authentication } from './http/authentication.ts';
import { liveRoutes } from './http/live.ts';
import { handleProblems, refuseBadAddress, refuseBrokenHttp } from './http/problem-handler.ts';
import { referenceRoutes } from './http/reference-page.ts';
import { route } from './http/route.ts';
import { securityHeaders } from './http/security-headers.ts';
import { serveWeb } from './http/web.ts';
import { ProblemError } from './kernel/problem-error.ts';
import { auditRoutes } from './modules/audit/index.ts';
import { closingRoutes } from './modules/closing/index.ts';
import { diaryRoutes } from './modules/diary/index.ts';
import { identityRoutes } from './modules/identity/index.ts';
import { participantsRoutes, peopleImportsRoutes, promotionRoutes } from './modules/participants/index.ts';
import { matchingRoutes } from './modules/matching/index.ts';
import { noticesRoutes } from './modules/notices/index.ts';
import { pairsRoutes } from './modules/pairs/index.ts';
import { practicesRoutes } from './modules/practices/index.ts';
import { documentsRoutes } from './modules/documents/index.ts';
import { roadmapRoutes } from './modules/roadmap/index.ts';
import { routesRoutes } from './modules/routes/index.ts';
import { todayRoutes } from './modules/today/index.ts';
import { schoolRoutes } from './modules/school/index.ts';
import { byItself } from './by-itself.ts';
import { siteRoutes } from './site/site.routes.ts';
import type { SchoolHouse } from './school-house.ts';

export type AppOptions = {
  demo?: boolean;
  trustProxy?: boolean;
  logLevel?: 'info' | 'warn' | 'silent';
  clock?: () => Date;
  /** Folder of the built interface; without it the API stands alone. */
  webDist?: string | null;
};

/** The composition root of HTTP: who listens on which path, explicitly. */
export async function buildApp(house: SchoolHouse, options: AppOptions = {}): Promise<FastifyInstance> {
  const { demo = false, trustProxy = false, logLevel = 'silent', clock = () => new Date(), webDist = null } = options;
  const app = fastify({
    trustProxy,
    bodyLimit: 4 * 1024 * 1024,
    // A logger for each request costs more than it tells.
    childLoggerFactory: (logger) => logger,
    // Paths hold ids only; queries, bodies and addresses are never logged.
    logger: logLevel === 'silent' ? false : { level: logLevel, serializers: { req: ({ method }) => ({ method }) } },
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: refuseBrokenHttp,
    frameworkErrors: refuseBadAddress,
  });
  app.decorate('clock', clock);
  const bound = new Set<string>();
  app.addHook('onRoute', ({ config, url }) => {
    const operation = config?.operation;
    if (operation) bound.add(operation.id);
    else if (url.startsWith('/api/v1') && !url.endsWith('openapi.json') && !url.endsWith('*')) {
      throw new Error(`${url} is not in the contract`);
    }
  });
  handleProblems(app);
  await securityHeaders(app);
  await app.register(multipart);
  await authentication(app, house.identity.sessions, house.secret);

  route(app, contract.system.health, () => {
    house.school.read();
    return { status: 'ok' as const };
  });
  route(app, contract.session.read, ({ raw, now }) => {
    const school = house.school.read();
    const state: Bootstrap['state'] = school ? (raw.signedIn ? 'signed-in' : 'anonymous') : 'setup';
    return { state, demo, school, today: dayIn(school?.timezone ?? 'UTC', now), account: raw.signedIn };
  });
  auditRoutes(app, house.auditReader);
  identityRoutes(app, house.identity);
  schoolRoutes(app, house.setup, house.schoolServices);
  demoRoutes(app, house, demo);
  participantsRoutes(app, house.participants);
  peopleImportsRoutes(app, house.peopleImports);
  promotionRoutes(app, house.promotion);
  noticesRoutes(app, house.notices);
  pairsRoutes(app, house.pairs);
  routesRoutes(app, house.routes);
  diaryRoutes(app, house.diary);
  closingRoutes(app, house.closing);
  practicesRoutes(app, house.practices);
  matchingRoutes(app, house.matching);
  documentsRoutes(app, house.documents);
  roadmapRoutes(app, house.roadmap);
  todayRoutes(app, house.today);
  liveRoutes(app, house.live);
  referenceRoutes(app);
  app.all('/api/*', () => {
    throw new ProblemError('not-found');
  });
  siteRoutes(app, house);
  byItself(app, house);
  await serveWeb(app, webDist);

  const missing = operations.filter(({ id }) => !bound.has(id));
  if (missing.length > 0) throw new Error(`Operations without a route: ${missing.map(({ id }) => id).join(', ')}`);
  return app;
}
