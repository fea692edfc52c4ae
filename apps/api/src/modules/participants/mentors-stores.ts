import { can, canAll, type Relation } from '@tandem/domain/access';
import type { Programme } from '@tandem/domain/participants';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { InterviewsRepository } from './interviews.repository.ts';
import type { MentorPapers } from './mentor-papers.repository.ts';
import type { MentorColumns, MentorsRepository } from './mentors.repository.ts';
import { type ParticipantsStores, personOf } from './participants-stores.ts';
import type { PartnersRepository } from './partners.repository.ts';
import type { PersonRecord } from './person-row.sql.ts';
import type { SittingsRepository } from './sittings.repository.ts';

/** What the services of the mentor base are made of. */
export type MentorsStores = ParticipantsStores & {
  mentors: MentorsRepository;
  papers: MentorPapers;
  interviews: InterviewsRepository;
  sittings: SittingsRepository;
  partners: PartnersRepository;
  /** What the school has decided about its programme. */
  programme: () => Programme;
};

/** A mentor of one academic year and who it is. */
export type MentorRecord = MentorColumns & { person: PersonRecord };

/** The one whose right may be an `own` one. */
const ownedBy = ({ accountId }: PersonRecord) => ({
  responsibleRoles: [],
  responsiblePeople: accountId === null ? [] : [accountId],
});

/** True when the reader may look at the whole base, and not only at themselves. */
export const readsAllMentors = ({ actor }: Context): boolean => canAll(actor, 'mentors.read');

/** A mentor whom the reader may see. Somebody else's is not found, not forbidden. @throws not-found */
export function mentorOf(
  stores: MentorsStores,
  context: Context,
  id: string,
): { mentor: MentorRecord; relation: Relation } {
  const row = stores.mentors.find(id);
  if (!row) throw new ProblemError('not-found');
  const { person, relation } = personOf(stores, context, row.personId);
  if (!can(context.actor, 'mentors.read', ownedBy(person))) throw new ProblemError('not-found');
  return { mentor: { ...row, person }, relation };
}

/** Whose rights do not matter: for the rules of the base itself, after the right to act was asked. */
export function anyMentor(stores: MentorsStores, context: Context, id: string): MentorRecord | null {
  const row = stores.mentors.find(id);
  const person = row && stores.people.find(row.personId, stores.today(context.now), row.startYear);
  return person ? { ...row, person } : null;
}

/** Open pages hear of it once it is durable; the register shows a mentor's status too. */
export function mentorChanged(stores: MentorsStores, tx: Tx, context: Context, { id, personId }: MentorColumns): void {
  tx.afterCommit(() => {
    for (const key of [['mentors'], ['mentors', id], ['people', personId]]) stores.changed(key, context.sessionId);
  });
}

/** A reason stands in the school's own dictionary, worded so that the candidate may read it. */
export const isReason = ({ programme }: Pick<MentorsStores, 'programme'>, code: string): boolean =>
  programme().rejectionReasons.some((entry) => entry.code === code && entry.enabled);

/** @throws invalid-request when the school has no such reason */
export function checkReason(stores: Pick<MentorsStores, 'programme'>, code: string | null | undefined): void {
  if (!code || isReason(stores, code)) return;
  const detail = 'Выберите причину из справочника школы';
  throw new ProblemError('invalid-request', { errors: [{ pointer: '/reason', code: 'not-in-dictionary', detail }] });
}
