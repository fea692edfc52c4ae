import { type Actor, can, NO_RELATION, seesData } from '../access/index.ts';
import type { DocDefinition } from './doc-types.ts';

/**
 * Who reads papers of a type: whoever reads documents and reads such data of anybody. Whoever registers papers reads
 * those that name people and tell nothing else of them: the secretary gives an order its number.
 */
export function readsDocument(actor: Actor, { data }: Pick<DocDefinition, 'data'>): boolean {
  if (!can(actor, 'documents.read')) return false;
  return seesData(actor.roles, data, NO_RELATION) || (data === 'name' && can(actor, 'documents.sign'));
}

/** Who makes and changes drafts of a type. */
export const makesDocument = (actor: Actor, { make }: Pick<DocDefinition, 'make'>): boolean =>
  can(actor, 'documents.manage') && can(actor, make);
