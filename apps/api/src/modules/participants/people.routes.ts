import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { Participants } from './index.ts';

export function peopleRoutes(app: FastifyInstance, { people, nameCases, consents, cardIssue }: Participants): void {
  const { people: of, consents: papers } = contract;
  route(
    app,
    of.search,
    async ({ context, body }) => people.search(context, body),
    ({ context, body }) => people.searchKey(context, body),
  );
  route(app, of.twins, async ({ context, body }) => ({ twins: people.twins(context, body) }));
  route(app, of.create, ({ context, body }) => people.create(context, body));
  route(app, of.read, ({ context, params }) => people.read(context, params.personId));
  route(app, of.change, ({ context, params, body }) => people.change(context, params.personId, body));
  route(app, of.history, async ({ context, params }) => ({ entries: people.history(context, params.personId) }));
  route(app, of.nameCases, async ({ context, params }) => nameCases.read(context, params.personId));
  route(app, of.changeNameCases, ({ context, params, body }) => nameCases.change(context, params.personId, body));
  route(app, of.enrol, ({ context, params, body }) => people.enrol(context, params.personId, body));
  route(app, of.addGuardian, ({ context, params, body }) => people.addGuardian(context, params.personId, body));
  route(app, of.removeGuardian, ({ context, params }) =>
    people.removeGuardian(context, params.personId, params.guardianshipId),
  );
  route(app, of.hide, async ({ context, params }) => void (await people.setHidden(context, params.personId, true)));
  route(app, of.restore, ({ context, params }) => people.setHidden(context, params.personId, false));

  route(app, contract.cards.issue, ({ context, body }) => cardIssue.issue(context, body.personIds));

  route(app, papers.ofPerson, async ({ context, params }) => consents.ofPerson(context, params.personId));
  route(app, papers.register, ({ context, params, body }) => consents.register(context, params.personId, body));
  route(app, papers.registerMany, ({ context, body }) => consents.registerMany(context, body));
  route(app, papers.withdraw, ({ context, params, body }) =>
    consents.withdraw(context, params.personId, params.consentId, body.on),
  );
  route(app, papers.ledger, async ({ context, query }) => consents.ledger(context, query));
  route(app, papers.expiring, async ({ context }) => ({ lines: consents.expiring(context) }));
  route(app, papers.addClearance, ({ context, params, body }) => consents.addClearance(context, params.personId, body));
  route(app, papers.cancelClearance, ({ context, params }) =>
    consents.cancelClearance(context, params.personId, params.clearanceId),
  );
}
