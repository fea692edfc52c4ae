import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { MentorBase } from './mentor-base.ts';

export function mentorsRoutes(app: FastifyInstance, base: MentorBase): void {
  const { mentors, questionnaire, acts, interviews } = base;
  const of = contract.mentors;
  route(app, of.search, async ({ context, body }) => mentors.search(context, body));
  route(app, of.summary, async ({ context }) => mentors.summary(context));
  route(app, of.create, ({ context, body }) => mentors.create(context, body));
  route(app, of.read, ({ context, params }) => mentors.read(context, params.mentorId));
  route(app, of.saveQuestionnaire, ({ context, params, body }) => questionnaire.save(context, params.mentorId, body));
  route(app, of.act, ({ context, params, body }) => acts.act(context, params.mentorId, body));
  route(app, of.markRequirement, ({ context, params, body }) => acts.mark(context, params.mentorId, body));
  route(app, of.unmarkRequirement, ({ context, params, query }) =>
    acts.unmark(context, params.mentorId, query.requirement),
  );
  route(app, of.recordInterview, ({ context, params, body }) => interviews.record(context, params.mentorId, body));
}
