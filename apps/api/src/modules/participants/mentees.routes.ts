import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Participants } from './index.ts';

export function menteesRoutes(app: FastifyInstance, { mentees, requestLinks }: Participants): void {
  const { mentees: of } = contract;
  route(app, of.search, async ({ context, body }) => mentees.search(context, body));
  route(app, of.summary, async ({ context }) => mentees.summary(context));
  route(app, of.own, async ({ context }) => mentees.own(context));
  route(app, of.nominate, ({ context, body }) => mentees.nominate(context, body));
  route(app, of.read, ({ context, params }) => mentees.read(context, params.menteeId));
  route(app, of.act, ({ context, params, body }) => mentees.act(context, params.menteeId, body));
  route(app, of.recordRequest, ({ context, params, body }) => mentees.recordRequest(context, params.menteeId, body));
  route(app, of.recordNeeds, ({ context, params, body }) => mentees.recordNeeds(context, params.menteeId, body));
  route(app, of.setGoal, ({ context, params, body }) =>
    mentees.setGoal(context, params.menteeId, body.version, body.goal),
  );
  route(app, of.issueLink, ({ context, params }) => requestLinks.issue(context, params.menteeId));
  route(app, of.openForm, async ({ body, raw, now }) => requestLinks.open(body.secret, raw.ip, now));
  route(app, of.submitForm, ({ body: { secret, ...request }, raw, now }) =>
    requestLinks.submit(secret, request, raw.ip, now),
  );
}
