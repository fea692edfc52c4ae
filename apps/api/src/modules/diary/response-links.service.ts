import { createHash, randomBytes } from 'node:crypto';
import type { LinkResponse, OwingPerson, ResponseForm } from '@tandem/contracts';
import { wasHeld } from '@tandem/domain/diary';
import { addDays } from '@tandem/domain/school';
import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createAttemptThrottle } from '../identity/index.ts';
import type { PersonRecord } from '../participants/index.ts';
import { type DiaryStores, isShown } from './diary-stores.ts';
import type { ExpectedDays } from './expected-days.queries.ts';
import type { MeetingRecord } from './meetings.repository.ts';
import { responseLinks } from './response-links.tables.ts';
import type { Responses } from './responses.service.ts';

const DAYS = 14;
/** Older meetings are not asked about any more. */
const BACK_DAYS = 60;
const DAY_MS = 86_400_000;
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const nameOf = ({ familyName, givenName, patronymic }: PersonRecord) => ({ familyName, givenName, patronymic });

type Asked = { record: MeetingRecord; menteeId: string; person: PersonRecord };

/** Whom the curator reminds by a text of their own, and answers by a personal link for whoever has no account. */
export function createResponseLinks(
  stores: DiaryStores & { schoolName: () => string },
  responses: Responses,
  days: ExpectedDays,
) {
  const { db, queue, meetings, pairs, base, audit } = stores;
  const byAddress = createAttemptThrottle(20);

  /** Somebody who was at a held meeting and has not said how it was; null: there is nothing to ask. */
  function askedOf(context: Context, meetingId: string, menteeId: string): Asked | null {
    const record = meetings.find(meetingId);
    if (!record || !wasHeld(record.status) || record.closedReason !== null) return null;
    const pair = pairs.find(context, record.pairId);
    const person = pair?.members.find((member) => member.menteeId === menteeId)?.person;
    const wasThere = record.people.some((one) => one.menteeId === menteeId && one.present);
    const answered = record.responses.some((one) => one.menteeId === menteeId);
    return pair && person && isShown(pair) && wasThere && !answered ? { record, menteeId, person } : null;
  }

  const linkOf = (secret: string) =>
    db
      .select()
      .from(responseLinks)
      .where(eq(responseLinks.secretHash, digest(secret)))
      .get();

  function endLinks(tx: Tx, meetingId: string, menteeId: string, endedAt: string): void {
    const of = and(eq(responseLinks.meetingId, meetingId), eq(responseLinks.menteeId, menteeId));
    tx.update(responseLinks)
      .set({ endedAt })
      .where(and(of, isNull(responseLinks.endedAt)))
      .run();
  }

  /** @throws link-expired, too-many-attempts */
  function holder(secret: string, address: string, now: Date): Asked {
    byAddress.check(address, now.getTime());
    const link = linkOf(secret);
    const alive = link && link.endedAt === null && link.validUntil > now.toISOString();
    const asked = alive ? askedOf(systemContext(now), link.meetingId, link.menteeId) : null;
    if (asked) return asked;
    byAddress.failed(address, now.getTime());
    throw new ProblemError('link-expired');
  }

  return {
    /** By name; whoever is hidden is not asked. */
    owing(context: Context): OwingPerson[] {
      authorize(context, 'pairs.manage', {});
      const today = base.today(context.now);
      const expected = days
        .expected({ from: addDays(today, -BACK_DAYS), today, to: today })
        .filter(({ what }) => what === 'report' || what === 'response');
      const people = new Map(
        base
          .people(context.now, [...new Set(expected.flatMap(({ personIds }) => personIds))])
          .filter(({ hiddenAt }) => hiddenAt === null)
          .map((person, place) => [person.id, { person, place }]),
      );
      return expected
        .flatMap(({ what, meetingId, heldOn, personIds }) =>
          personIds.flatMap((personId) => {
            const found = people.get(personId);
            if (!found) return [];
            const menteeId =
              what === 'response'
                ? (meetings.find(meetingId)?.people.find((one) => one.personId === personId)?.menteeId ?? null)
                : null;
            const { person, place } = found;
            const hasAccount = person.accountId !== null;
            const line: OwingPerson = {
              meetingId,
              heldOn,
              what: what === 'report' ? 'report' : 'response',
              menteeId,
              name: nameOf(person),
              hasAccount,
            };
            return [{ place, line }];
          }),
        )
        .sort((a, b) => a.place - b.place || a.line.heldOn.localeCompare(b.line.heldOn))
        .map(({ line }) => line);
    },

    /** @throws not-found, step-refused when there is nothing to answer */
    issue(context: Context, { meetingId, menteeId }: { meetingId: string; menteeId: string }) {
      return queue.write((tx) => {
        authorize(context, 'pairs.manage', {});
        if (!meetings.find(meetingId)) throw new ProblemError('not-found');
        if (!askedOf(context, meetingId, menteeId)) throw new ProblemError('step-refused', { reason: 'not-asked' });
        const issuedAt = context.now.toISOString();
        const validUntil = new Date(context.now.getTime() + DAYS * DAY_MS).toISOString();
        const secret = randomBytes(18).toString('base64url');
        endLinks(tx, meetingId, menteeId, issuedAt);
        tx.insert(responseLinks)
          .values({
            id: newId(context.now.getTime()),
            meetingId,
            menteeId,
            secretHash: digest(secret),
            issuedAt,
            validUntil,
          })
          .run();
        audit.record(tx, context, {
          act: 'response-link-issued',
          entity: 'meeting',
          entityId: meetingId,
          after: { validUntil },
        });
        return { secret, validUntil };
      });
    },

    /** @throws link-expired, too-many-attempts */
    open(secret: string, address: string, now: Date): ResponseForm {
      const { record, person } = holder(secret, address, now);
      return { school: stores.schoolName(), givenName: person.givenName, heldOn: record.on };
    },

    /** Given once: the link ends with it. @throws link-expired, too-many-attempts, already-exists */
    answer({ secret, ...given }: z.output<typeof LinkResponse>, address: string, now: Date): Promise<void> {
      return queue.write((tx) => {
        const { record, menteeId } = holder(secret, address, now);
        responses.put(tx, systemContext(now), record, menteeId, given);
        endLinks(tx, record.id, menteeId, now.toISOString());
      });
    },
  };
}
