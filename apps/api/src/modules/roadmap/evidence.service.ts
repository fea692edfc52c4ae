import type { Evidence, Item } from '@tandem/contracts';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { StoredFile } from '../documents/index.ts';
import type { EvidenceRow } from './evidence.repository.ts';
import type { ItemRow } from './items.repository.ts';
import { boardChanged, itemOf, type RoadmapStores, roadmapOf, stamp } from './roadmap-stores.ts';

export type Proof =
  | { document: { title: string; number: string | null; datedOn: string | null } }
  | { reason: string }
  | { evidenceId: string }
  | { documentId: string };

/**
 * A paper of the registry as evidence: signed and in force. Its title is that of the type, for the staff who see evidence
 * may not read the paper. The same paper proves several items of a plan as one piece of evidence.
 * @throws not-found, step-refused
 */
function attachDocument(
  { documents, evidence }: RoadmapStores,
  tx: Tx,
  context: Context,
  { id: itemId, roadmapId }: Pick<ItemRow, 'id' | 'roadmapId'>,
  documentId: string,
  base: { id: string; roadmapId: string; addedAt: string; addedBy: string | null },
): string {
  const { title, number, signedOn, inForce } = documents.lookup(context, documentId);
  if (!inForce) {
    const detail = 'Подтверждением может быть только подписанный документ, который не отменён и не заменён.';
    throw new ProblemError('step-refused', { reason: 'document-not-in-force', detail, missing: [] });
  }
  const known = evidence.ofDocument(roadmapId, documentId);
  if (!known) evidence.insert(tx, { ...base, kind: 'document', title, number, datedOn: signedOn, documentId });
  const evidenceId = known?.id ?? base.id;
  evidence.link(tx, itemId, evidenceId);
  return evidenceId;
}

/** Puts evidence under an item inside the caller's transaction; answers its id. @throws not-found for foreign evidence */
export function attachProof(
  stores: RoadmapStores,
  tx: Tx,
  context: Context,
  item: Pick<ItemRow, 'id' | 'roadmapId'>,
  proof: Proof,
): string {
  const { evidence } = stores;
  if ('evidenceId' in proof) {
    if (!evidence.find(item.roadmapId, proof.evidenceId)) throw new ProblemError('not-found');
    evidence.link(tx, item.id, proof.evidenceId);
    return proof.evidenceId;
  }
  const id = newId(context.now.getTime());
  const { actor, now } = context;
  const base = {
    id,
    roadmapId: item.roadmapId,
    addedAt: now.toISOString(),
    addedBy: actor.accountId === SYSTEM_ACCOUNT ? null : actor.accountId,
  };
  if ('documentId' in proof) return attachDocument(stores, tx, context, item, proof.documentId, base);
  evidence.insert(
    tx,
    'document' in proof
      ? { ...base, kind: 'document', ...proof.document }
      : { ...base, kind: 'reason', title: proof.reason },
  );
  evidence.link(tx, item.id, id);
  return id;
}

/** What proves that an item is done: files, papers by № and date, reasons. */
export function createEvidenceService(stores: RoadmapStores) {
  const { evidence, files, audit, queue, items, present } = stores;
  const brief = (row: EvidenceRow | null) =>
    row && { kind: row.kind, title: row.title, number: row.number, datedOn: row.datedOn };

  function mayProve(context: Context, roadmapId: string, itemId: string): ItemRow {
    roadmapOf(stores, roadmapId);
    const item = itemOf(stores, roadmapId, itemId);
    return authorize(context, 'roadmap.move', item, {
      responsibleRoles: items.card(item.id).responsibleRoles,
      responsiblePeople: items.people(item.id),
    });
  }

  /** One version more, a line in the history, the card as it is now. */
  function finish(
    tx: Tx,
    context: Context,
    item: ItemRow,
    act: 'evidence-added' | 'evidence-removed',
    row: EvidenceRow | null,
  ): Item {
    items.update(tx, item, stamp(context));
    const side = act === 'evidence-added' ? { after: brief(row) } : { before: brief(row) };
    audit.record(tx, context, { act, entity: 'roadmap-item', entityId: item.id, ...side });
    boardChanged(stores, tx, context, item.roadmapId);
    return present(context, itemOf(stores, item.roadmapId, item.id));
  }

  return {
    /** @throws not-found */
    list(context: Context, roadmapId: string): Evidence[] {
      return evidence.ofRoadmap(authorize(context, 'roadmap.evidence.read', roadmapOf(stores, roadmapId)).id);
    },

    /** @throws not-found, forbidden */
    add(context: Context, roadmapId: string, itemId: string, proof: Proof): Promise<Item> {
      return queue.write((tx) => {
        const item = mayProve(context, roadmapId, itemId);
        const id = attachProof(stores, tx, context, item, proof);
        return finish(tx, context, item, 'evidence-added', evidence.find(roadmapId, id));
      });
    },

    /** @throws not-found, forbidden, file-type-refused */
    async upload(
      context: Context,
      roadmapId: string,
      itemId: string,
      file: { name: string; bytes: Buffer },
    ): Promise<Item> {
      mayProve(context, roadmapId, itemId);
      const stored = await files.put(file.bytes, file.name);
      return queue.write((tx) => {
        const item = mayProve(context, roadmapId, itemId);
        const at = context.now.toISOString();
        files.register(tx, stored, at);
        const id = newId(context.now.getTime());
        const title = file.name.replace(/\.[^.]{1,5}$/, '') || file.name;
        evidence.insert(tx, {
          id,
          roadmapId,
          kind: 'file',
          title,
          fileSha256: stored.sha256,
          fileName: file.name,
          addedAt: at,
          addedBy: context.actor.accountId,
        });
        evidence.link(tx, itemId, id);
        return finish(tx, context, item, 'evidence-added', evidence.find(roadmapId, id));
      });
    },

    /** The file of a piece of evidence; the reading is in the audit log. @throws not-found */
    async download(context: Context, roadmapId: string, evidenceId: string): Promise<StoredFile & { name: string }> {
      authorize(context, 'roadmap.evidence.read', roadmapOf(stores, roadmapId));
      const row = evidence.find(roadmapId, evidenceId);
      const stored = row?.fileSha256 ? files.find(row.fileSha256) : null;
      if (!row || !stored) throw new ProblemError('not-found');
      await queue.write((tx) =>
        audit.record(tx, context, { act: 'downloaded', entity: 'roadmap-evidence', entityId: row.id }),
      );
      return { ...stored, name: row.fileName ?? row.title };
    },

    /** Items that a document of the registry proves, in the order of their plans. */
    provenBy: (documentId: string) => evidence.provenBy(documentId),
    usesFile: (sha256: string): boolean => evidence.usesFile(sha256),

    bytes: ({ sha256 }: StoredFile) => files.read(sha256),

    /** The last proof of a finished item stays, or the item would be done without any. @throws not-found, evidence-required */
    detach(context: Context, roadmapId: string, itemId: string, evidenceId: string): Promise<Item> {
      return queue.write((tx) => {
        const item = mayProve(context, roadmapId, itemId);
        const row = evidence.find(roadmapId, evidenceId);
        if (item.status === 'done' && item.statusReason === null && evidence.count(itemId) <= 1) {
          throw new ProblemError('evidence-required');
        }
        if (!evidence.unlink(tx, itemId, evidenceId)) throw new ProblemError('not-found');
        return finish(tx, context, item, 'evidence-removed', row);
      });
    },
  };
}
