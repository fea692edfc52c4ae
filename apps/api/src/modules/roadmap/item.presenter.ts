import type { Item } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import type { Context } from '../../kernel/context.ts';
import type { AccountsService } from '../identity/index.ts';
import type { EvidenceRepository } from './evidence.repository.ts';
import type { ItemRow, ItemsRepository } from './items.repository.ts';

export type ItemPresenter = (context: Context, row: ItemRow) => Item;

/** A whole card as this person may see it: without evidence, reasons and notes for those who are not staff. */
export function createItemPresenter(
  items: ItemsRepository,
  evidence: EvidenceRepository,
  accounts: AccountsService,
): ItemPresenter {
  return (context, row) => {
    const card = items.card(row.id);
    const staff = can(context.actor, 'roadmap.evidence.read');
    return {
      ...card,
      roadmapId: row.roadmapId,
      titleRaw: row.titleRaw,
      resultRaw: row.resultRaw,
      notes: staff ? row.notes : '',
      statusReason: staff ? row.statusReason : null,
      substeps: items.substeps(row.id).map(({ id, text, isHeading, done }) => ({ id, text, isHeading, done })),
      evidence: staff ? (card.evidenceCount === 0 ? [] : evidence.ofItem(row.id)) : null,
      updatedAt: row.updatedAt,
      updatedBy: row.updatedBy === null ? null : (accounts.names([row.updatedBy]).get(row.updatedBy) ?? null),
    };
  };
}
