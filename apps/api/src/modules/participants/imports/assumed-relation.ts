import type { ImportedGuardian } from '@tandem/domain/participants/import';
import type { GuardianRelation } from '@tandem/domain/participants';

/**
 * A list of parents rarely says which parent it is: the patronymic does. Where it does not either, the representative
 * is a guardian, the word of the law for whoever represents a child.
 */
export function relationOf({ relation, patronymic }: ImportedGuardian): GuardianRelation {
  if (relation !== null) return relation;
  if (/(?:вна|чна|шна|кызы)$/iu.test(patronymic ?? '')) return 'mother';
  return /(?:вич|ьич|оглы)$/iu.test(patronymic ?? '') ? 'father' : 'guardian';
}
