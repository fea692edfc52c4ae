import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Pairs } from './index.ts';

export function pairsRoutes(
  app: FastifyInstance,
  { mentorships, proposals, joining, answerLinks, orders }: Pairs,
): void {
  const { pairs: of } = contract;
  route(app, of.list, async ({ context, body }) => mentorships.list(context, body));
  route(app, of.summary, async ({ context }) => mentorships.summary(context));
  route(app, of.proposals, async ({ context }) => ({ proposals: proposals.list(context) }));
  route(app, of.orderable, async ({ context }) => orders.prepare(context));
  route(app, of.newOrder, ({ context, body }) => orders.create(context, body));
  route(app, of.read, ({ context, params }) => mentorships.open(context, params.pairId));
  route(app, of.act, ({ context, params, body }) => mentorships.act(context, params.pairId, body));
  route(app, of.join, ({ context, params, body }) => joining.join(context, params.pairId, body));
  route(app, of.change, ({ context, params, body }) => mentorships.change(context, params.pairId, body));
  route(app, of.setGoal, ({ context, params, body }) =>
    mentorships.setGoal(context, params.pairId, params.menteeId, body),
  );
  route(app, of.approve, ({ context, params, body }) => proposals.approve(context, params.pairId, body.version));
  route(app, of.takeBack, ({ context, params, body }) => proposals.takeBack(context, params.pairId, body.version));
  route(app, of.askAgain, ({ context, params, body }) =>
    proposals.askAgain(context, params.pairId, body.version, body.answerBy),
  );
  route(app, of.answer, ({ context, params, body }) => proposals.answer(context, params.pairId, body));
  route(app, of.recordAnswer, ({ context, params, body }) =>
    proposals.recordAnswer(context, params.pairId, params.askedId, body),
  );
  route(app, of.issueLink, ({ context, params }) => answerLinks.issue(context, params.pairId, params.askedId));
  route(app, of.openAnswer, async ({ body, raw, now }) => answerLinks.open(body.secret, raw.ip, now));
  route(app, of.submitAnswer, ({ body, raw, now }) => answerLinks.submit(body, raw.ip, now));
}
