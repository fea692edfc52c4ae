import { createHash, randomBytes } from 'node:crypto';
import type { MenteeRequest, RequestForm } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { DEFAULT_PROGRAMME, type FreeTime, type Programme } from '@tandem/domain/participants';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createAttemptThrottle } from '../identity/index.ts';
import type { MenteeColumns, MenteesRepository } from './mentees.repository.ts';
import type { MenteesService } from './mentees.service.ts';
import type { ParticipantsStores } from './participants-stores.ts';

const DAYS = 14;
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
/** Where a request can still be written. */
const WRITABLE = new Set(['request_open', 'needs_analysis', 'in_pool', 'waiting']);

/** The request form by a personal link or its QR code: for whoever has no account and no e-mail. */
export function createRequestLinks(
  stores: ParticipantsStores,
  mentees: MenteesRepository,
  service: Pick<MenteesService, 'open' | 'saveRequest'>,
  schoolName: () => string,
  programme: () => Programme = () => DEFAULT_PROGRAMME,
) {
  const { queue, people, audit } = stores;
  const byAddress = createAttemptThrottle(20);

  /** @throws link-expired, too-many-attempts */
  function holder(secret: string, address: string, now: Date): MenteeColumns {
    byAddress.check(address, now.getTime());
    const columns = mentees.byLink(digest(secret));
    const alive = columns?.linkUntil != null && columns.linkUntil > now.toISOString() && WRITABLE.has(columns.status);
    if (alive) return columns;
    byAddress.failed(address, now.getTime());
    throw new ProblemError('link-expired');
  }

  return {
    /** @throws not-found, step-refused before a consent: the link would reach somebody who has not agreed */
    issue(context: Context, id: string): Promise<{ secret: string; validUntil: string }> {
      return queue.write((tx) => {
        const { columns, relation } = authorize(context, 'mentees.nominate', service.open(context, id));
        if (!can(context.actor, 'mentees.manage') && !relation.ownClass) throw new ProblemError('not-found');
        if (!WRITABLE.has(columns.status)) {
          throw new ProblemError('step-refused', { reason: 'steps-missing', missing: ['consent'] });
        }
        const secret = randomBytes(18).toString('base64url');
        const validUntil = new Date(context.now.getTime() + DAYS * 86_400_000).toISOString();
        mentees.update(tx, columns, { linkHash: digest(secret), linkUntil: validUntil });
        audit.record(tx, context, {
          act: 'request-link-issued',
          entity: 'mentee',
          entityId: id,
          after: { validUntil },
        });
        return { secret, validUntil };
      });
    },

    /** @throws link-expired, too-many-attempts */
    open(secret: string, address: string, now: Date): RequestForm {
      const columns = holder(secret, address, now);
      const person = people.columns(columns.personId);
      const { requestText: text, requestCategory: category } = columns;
      return {
        givenName: person?.givenName ?? '',
        school: schoolName(),
        kind: columns.kind,
        categories: programme()
          .requestCategories.filter((entry) => entry.enabled && entry.for.includes(columns.kind))
          .map(({ code, label }) => ({ code, label })),
        request:
          text === null || category === null
            ? null
            : {
                text,
                category,
                desiredForm: columns.desiredForm,
                preferredMentor: columns.preferredMentor ?? '',
                availability: JSON.parse(columns.availability) as FreeTime[],
              },
      };
    },

    /** @throws link-expired, too-many-attempts */
    submit(secret: string, request: z.output<typeof MenteeRequest>, address: string, now: Date): Promise<void> {
      return queue.write((tx) => {
        service.saveRequest(tx, systemContext(now), holder(secret, address, now), request, 'link');
      });
    },
  };
}
