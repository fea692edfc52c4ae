import type { DocumentOverrides } from '@tandem/contracts';
import { DEFINITIONS } from '@tandem/domain/documents';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { forgetFile } from './document-acts.service.ts';
import { type DocumentData, NO_OVERRIDES } from './document-data.ts';
import { keptOverrides } from './document.presenter.ts';
import { documentChanged, type DocumentsStores } from './documents-stores.ts';
import type { DocumentColumns } from './documents.repository.ts';
import { dataColumns } from './documents.service.ts';

/** What is left of a paper that was about somebody who is gone: that there was one. */
const WITHDRAWN = 'Отозвано согласие на обработку персональных данных';

/**
 * Takes somebody off every paper that is not signed yet, inside the transaction that hides them. A draft is gathered
 * anew without them; a paper about them alone is cancelled and emptied. What is signed stays as it was signed
 * (domain dossier §9: «never re-rendered»).
 */
export function createHiddenPeople(stores: DocumentsStores, data: DocumentData) {
  const { documents, audit } = stores;

  /** What was by hand, without whatever may hold the person: typed lists, put-right names, a choice of exactly them. */
  function keptByHand(row: DocumentColumns, personId: string): DocumentOverrides {
    const { fields, people } = keptOverrides(row);
    const others = Object.entries(people).filter(
      ([, choice]) => !(choice !== null && 'personId' in choice && choice.personId === personId),
    );
    return { ...NO_OVERRIDES, fields, people: Object.fromEntries(others) };
  }

  /** The data without the person; null when nothing is left to write about. */
  function without(context: Context, row: DocumentColumns, overrides: DocumentOverrides, personId: string) {
    if (row.status === 'cancelled' || row.subjectId === personId) return null;
    try {
      return data.settle(context, row.type, row.subjectId, overrides);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }

  return (tx: Tx, context: Context, personId: string): void => {
    for (const row of documents.unsignedNaming(personId)) {
      const overrides = keptByHand(row, personId);
      const settled = without(context, row, overrides, personId);
      const { title } = DEFINITIONS[row.type];
      documents.update(tx, row, {
        ...dataColumns(settled ?? { title, values: {}, people: {}, objects: [] }, null),
        overrides: JSON.stringify(settled === null ? NO_OVERRIDES : overrides),
        status: settled === null ? 'cancelled' : 'draft',
        reason: settled === null ? WITHDRAWN : null,
        fileSha256: null,
        templateId: null,
        printedAt: null,
        updatedAt: context.now.toISOString(),
      });
      documents.setObjects(tx, row.id, settled?.objects ?? []);
      forgetFile(stores, tx, row.fileSha256);
      audit.record(tx, context, { act: 'person-left', entity: 'document', entityId: row.id });
      documentChanged(stores, tx, context, row.id);
    }
  };
}
