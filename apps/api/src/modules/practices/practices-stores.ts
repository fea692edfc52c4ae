import { can, canAll } from '@tandem/domain/access';
import {
  type Finding,
  findPersonalData,
  isAnswered,
  lacksApproval,
  linesOf,
  picturesOf,
  plainText,
  type PostHand,
  type PostLack,
} from '@tandem/domain/practices';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { FileStore } from '../documents/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { PairDoor } from '../pairs/index.ts';
import type { PeopleForPairs, PersonRecord } from '../participants/index.ts';
import { refuseLacks } from './refusals.ts';
import { bodyOf, type MediaRecord, type PostColumns, type PostsRepository } from './posts.repository.ts';

/** What the services of this context are made of; put together once in `index.ts`. */
export type PracticesStores = {
  queue: WriteQueue;
  audit: AuditLog;
  files: FileStore;
  accounts: Pick<AccountsService, 'names'>;
  posts: PostsRepository;
  pairs: PairDoor;
  base: Pick<PeopleForPairs, 'today' | 'people' | 'mayPublish' | 'surnames'>;
  /** The school's own rule: the administration agrees before anything is shown. */
  needsApproval: () => boolean;
  /** A file that nobody keeps any more is forgotten; asked when what kept it is gone. */
  forgetFile: (tx: Tx, sha256: string) => void;
  /** Tells open pages; called after the commit. */
  changed: (key: string[], by: string | null) => void;
};

/** A post with what its reader may do. */
export type OpenPost = { row: PostColumns; hand: PostHand };

/** Whoever reads all of them; others read what they began. @throws not-found */
export function postOf({ posts }: PracticesStores, { actor }: Context, id: string): OpenPost {
  const row = posts.find(id);
  const author = row?.authorId === actor.accountId;
  if (!row || !(author || canAll(actor, 'practices.read'))) throw new ProblemError('not-found');
  return { row, hand: { author, publishes: publishes(actor), approves: can(actor, 'practices.approve') } };
}
export const readsAll = ({ actor }: Context): boolean => canAll(actor, 'practices.read');
/** Puts posts onto the site; others propose them. */
export const publishes = (actor: Context['actor']): boolean => canAll(actor, 'practices.write');

export function postChanged({ changed }: PracticesStores, tx: Tx, { sessionId }: Context, id: string): void {
  tx.afterCommit(() => {
    changed(['practices'], sessionId);
    changed(['practices', id], sessionId);
  });
}

/** People by id with whether a consent lets them be shown; whoever is hidden may not. */
export function consentsOf(
  { base }: Pick<PracticesStores, 'base'>,
  now: Date,
  ids: readonly string[],
): Map<string, { person: PersonRecord; mayPublish: boolean }> {
  return new Map(
    base
      .people(now, [...new Set(ids)])
      .map((person) => [person.id, { person, mayPublish: person.hiddenAt === null && base.mayPublish(person, now) }]),
  );
}

/** Personal data in a post of which nobody has said that it is none, nor that it is of somebody who consents. */
export function findingsOf(stores: PracticesStores, row: PostColumns, people: readonly PersonRecord[]): Finding[] {
  const own = people.map(({ familyName }) => familyName);
  const answered = JSON.parse(row.answered) as string[];
  const surnames = stores.base.surnames();
  // The lead is block -2 and the title -1.
  return findPersonalData([row.lead, row.title, ...linesOf(bodyOf(row))], surnames)
    .filter((finding) => !isAnswered(finding, answered))
    .filter(({ kind, text }) => kind !== 'surname' || findPersonalData([text], own).length === 0)
    .map((finding) => ({ ...finding, block: finding.block - 2 }));
}

/** What stands on the site, or will, is changed only into what may stand there. @throws step-refused */
export function checkShown(stores: PracticesStores, { now }: Context, id: string): void {
  const row = stores.posts.find(id);
  if (row?.status !== 'published' && row?.status !== 'scheduled') return;
  const { lacks } = lacksOf(stores, now, row);
  if (lacks.length > 0) throw refuseLacks(lacks);
}

/** Why a post may not be shown, in the order in which it is put right. */
export function lacksOf(
  stores: PracticesStores,
  now: Date,
  row: PostColumns,
  media: readonly MediaRecord[] = stores.posts.media(row.id),
): { lacks: PostLack[]; findings: Finding[] } {
  const body = bodyOf(row);
  const pictures = picturesOf(body);
  const shown = media.filter(({ id }) => pictures.some(({ attrs }) => attrs.mediaId === id));
  const named = stores.posts.people(row.id);
  const consents = consentsOf(stores, now, [...named, ...shown.flatMap(({ people }) => people)]);
  const refused = [...named, ...shown.flatMap(({ people }) => people)].some(
    (id) => consents.get(id)?.mayPublish !== true,
  );
  const consenting = [...consents.values()].flatMap(({ person, mayPublish }) => (mayPublish ? [person] : []));
  const findings = findingsOf(stores, row, consenting);
  const lacks: PostLack[] = [];
  const lack = (name: PostLack, is: boolean) => {
    if (is) lacks.push(name);
  };
  lack('title', row.title === '');
  lack('summary', row.lead === '');
  lack('body', plainText(body).trim() === '');
  lack('rubric', row.rubricId === null && row.kind !== 'page');
  lack(
    'alt-text',
    pictures.some(({ attrs }) => attrs.alt.trim() === ''),
  );
  lack(
    'faces-unknown',
    shown.some(({ faces, people }) => faces === null || (faces === 'people' && people.length === 0)),
  );
  lack('person-without-consent', refused);
  lack('personal-data', findings.length > 0);
  lack('remark-open', stores.posts.openRemarks(row.id) > 0);
  const state = { status: row.status, needsApproval: stores.needsApproval(), approved: row.approvedAt !== null };
  return { lacks: [...lacks, ...lacksApproval(state)], findings };
}
