import type { NewEvidence, RoutePlace } from '@tandem/contracts';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { StoredFile } from '../documents/index.ts';
import { presentPlace } from './route.presenter.ts';
import { sentTwice } from './route-marks.service.ts';
import type { RouteWrites } from './route-writes.ts';
import { actingHand, authorOf, refuse, type RouteAt, routeAt, type RoutesStores } from './routes-stores.ts';

/** What shows that a step came to something: a file, a meeting of the pair, a line. */
export function createRouteEvidence(stores: RoutesStores, writes: RouteWrites) {
  const { queue, routes, files, audit } = stores;

  /** @throws not-found, forbidden, step-refused */
  function provable(context: Context, routeId: string, stepId: string): RouteAt {
    const place = routeAt(stores, context, routeId);
    if (!place.record.steps.some(({ id }) => id === stepId)) throw new ProblemError('not-found');
    actingHand(place);
    if (place.record.status === 'draft') refuse('not-agreed-yet');
    if (place.record.status === 'finished') refuse('route-finished');
    return place;
  }
  const present = (context: Context, routeId: string): RoutePlace =>
    presentPlace(stores, context, routeAt(stores, context, routeId));

  return {
    /** @throws not-found, forbidden, already-exists, step-refused */
    add(context: Context, routeId: string, stepId: string, wanted: z.output<typeof NewEvidence>): Promise<RoutePlace> {
      return queue.write((tx) => {
        const { record } = provable(context, routeId, stepId);
        const meetingId = 'meetingId' in wanted ? wanted.meetingId : null;
        const title =
          'line' in wanted ? wanted.line : stores.meetingTitle(context, record.mentorshipId, wanted.meetingId);
        if (title === null) throw new ProblemError('not-found');
        const kind = meetingId === null ? ('line' as const) : ('meeting' as const);
        const row = { id: wanted.id, routeId, stepId, kind, meetingId, addedBy: authorOf(context) };
        const same = kind === 'line' ? { ...row, title } : row;
        if (sentTwice(routes.evidenceOf(wanted.id), same)) return present(context, routeId);
        routes.insertEvidence(tx, { ...row, title, addedAt: context.now.toISOString() });
        writes.note(tx, context, routeId, { act: 'add_step_evidence', stepId });
        return present(context, routeId);
      });
    },

    /** @throws not-found, forbidden, step-refused, file-type-refused */
    async upload(
      context: Context,
      routeId: string,
      stepId: string,
      file: { name: string; bytes: Buffer },
    ): Promise<RoutePlace> {
      provable(context, routeId, stepId);
      const stored = await files.put(file.bytes, file.name);
      return queue.write((tx) => {
        provable(context, routeId, stepId);
        const at = context.now.toISOString();
        files.register(tx, stored, at);
        routes.insertEvidence(tx, {
          id: newId(context.now.getTime()),
          routeId,
          stepId,
          kind: 'file',
          title: file.name.replace(/\.[^.]{1,5}$/, '') || file.name,
          fileSha256: stored.sha256,
          fileName: file.name,
          addedAt: at,
          addedBy: authorOf(context),
        });
        writes.note(tx, context, routeId, { act: 'add_step_evidence', stepId });
        return present(context, routeId);
      });
    },

    /** The reading is in the audit log. @throws not-found */
    async download(context: Context, routeId: string, evidenceId: string): Promise<StoredFile & { name: string }> {
      routeAt(stores, context, routeId);
      const row = routes.evidence(routeId).find(({ id }) => id === evidenceId);
      const stored = row?.fileSha256 ? files.find(row.fileSha256) : null;
      if (!row || !stored) throw new ProblemError('not-found');
      await queue.write((tx) => audit.record(tx, context, { act: 'downloaded', entity: 'route', entityId: routeId }));
      return { ...stored, name: row.fileName ?? row.title };
    },
    bytes: ({ sha256 }: StoredFile) => files.read(sha256),

    /** The row stays with its day. @throws not-found, forbidden, step-refused */
    remove(context: Context, routeId: string, evidenceId: string): Promise<RoutePlace> {
      return queue.write((tx) => {
        const place = routeAt(stores, context, routeId);
        const row = routes.evidence(routeId).find(({ id }) => id === evidenceId);
        if (!row) throw new ProblemError('not-found');
        const hand = actingHand(place);
        if (hand === 'mentee' && row.addedBy !== authorOf(context)) throw new ProblemError('forbidden');
        if (place.record.status === 'finished') refuse('route-finished');
        routes.removeEvidence(tx, evidenceId, context.now.toISOString());
        writes.note(tx, context, routeId, { act: 'remove_step_evidence', stepId: row.stepId });
        return present(context, routeId);
      });
    },
  };
}
