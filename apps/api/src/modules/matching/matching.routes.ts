import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Matching } from './index.ts';

export function matchingRoutes(app: FastifyInstance, matching: Matching): void {
  const { boards, drafts, prices, proposals, approvals, scenarios, rules, facts } = matching;
  const { matching: of } = contract;
  route(app, of.board, async ({ context, query }) => boards.read(context, query.form));
  route(app, of.place, ({ context, body }) => drafts.place(context, body.form, body.version, body.placements));
  route(app, of.lock, ({ context, body }) =>
    drafts.lock(context, body.form, body.version, body.menteeIds, body.locked),
  );
  route(app, of.prices, async ({ context, body }) => prices.prices(context, body.form, body.menteeId));
  route(app, of.why, async ({ context, body }) => prices.why(context, body.form, body.menteeId, body.mentorId));
  route(app, of.propose, async ({ context, body }) => proposals.begin(context, body));
  route(app, of.job, async ({ context, params }) => proposals.job(context, params.jobId));
  route(app, of.cancelJob, async ({ context, params }) => proposals.cancel(context, params.jobId));
  route(app, of.proposal, async ({ context, params }) => proposals.read(context, params.proposalId));
  route(app, of.accept, ({ context, params, body }) => proposals.decide(context, params.proposalId, body));
  route(app, of.decisions, async ({ context, query }) => proposals.decisions(context, query.form));
  route(app, of.recheck, async ({ context, params }) => proposals.recheck(context, params.proposalId));
  route(app, of.approve, ({ context, body }) => approvals.approve(context, body));
  route(app, of.scenarios, async ({ context, query }) => scenarios.list(context, query.form));
  route(app, of.saveScenario, ({ context, body }) => scenarios.save(context, body));
  route(app, of.renameScenario, ({ context, params, body }) =>
    scenarios.rename(context, params.scenarioId, body.version, body.name),
  );
  route(app, of.removeScenario, ({ context, params }) => scenarios.remove(context, params.scenarioId));
  route(app, of.restoreScenario, ({ context, params }) => scenarios.restore(context, params.scenarioId));
  route(app, of.openScenario, ({ context, params, body }) => scenarios.open(context, params.scenarioId, body.version));
  route(app, of.compareScenarios, async ({ context, body }) =>
    scenarios.compare(context, body.form, body.left, body.right),
  );
  route(app, of.weights, async ({ context, query }) => rules.weights(context, query.form));
  route(app, of.useWeights, ({ context, body }) => rules.use(context, body));
  route(app, of.savePreset, ({ context, body }) => rules.savePreset(context, body));
  route(app, of.previewWeights, async ({ context, body }) =>
    prices.previewWeights(context, body.form, body.weights, body.badBelow),
  );
  route(app, of.settings, async ({ context }) => rules.settings(context));
  route(app, of.changeSettings, ({ context, body }) => rules.changeSettings(context, body.version, body.settings));
  route(app, of.menteeFacts, ({ context, params }) => facts.mentee(context, params.menteeId));
  route(app, of.changeMenteeFacts, ({ context, params, body }) => facts.changeMentee(context, params.menteeId, body));
  route(app, of.mentorFacts, ({ context, params }) => facts.mentor(context, params.mentorId));
  route(app, of.changeMentorFacts, ({ context, params, body }) => facts.changeMentor(context, params.mentorId, body));
}
