import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import { keepSession } from '../../http/session-cookies.ts';
import type { SchoolServices } from './index.ts';
import type { SetupService } from './setup.service.ts';

export function schoolRoutes(
  app: FastifyInstance,
  setup: SetupService,
  { years, classes, homeroom, programme, requisites }: SchoolServices,
): void {
  route(app, contract.setup.run, async ({ body, raw, reply, now }) =>
    keepSession(reply, await setup.run(body, (raw.headers['user-agent'] ?? '').slice(0, 200), now)),
  );

  route(app, contract.years.list, async ({ context }) => years.list(context));
  route(app, contract.years.open, ({ context, body }) => years.open(context, body.startYear));
  route(app, contract.years.setHolidays, ({ context, params, body }) =>
    years.setHolidays(context, params.yearId, body),
  );

  route(app, contract.classes.list, async ({ context, params }) => ({ classes: classes.list(context, params.yearId) }));
  route(app, contract.classes.add, ({ context, params, body }) => classes.add(context, params.yearId, body.name));
  route(app, contract.classes.remove, ({ context, params }) => classes.remove(context, params.classId));
  route(app, contract.classes.setHomeroomTeacher, ({ context, params, body }) =>
    homeroom.set(context, params.classId, body),
  );

  route(app, contract.programme.read, async ({ context }) => programme.read(context));
  route(app, contract.programme.change, ({ context, body }) => programme.change(context, body));

  route(app, contract.requisites.read, async ({ context }) => requisites.read(context));
  route(app, contract.requisites.change, ({ context, body }) => requisites.change(context, body));
}
