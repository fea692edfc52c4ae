import { randomBytes } from 'node:crypto';
import type { BatchFault, LoginCard } from '@tandem/contracts';
import { can, type Role } from '@tandem/domain/access';
import { consentState } from '@tandem/domain/participants';
import { className } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { type CardsService, hashPassword } from '../identity/index.ts';
import { nameOf, type ParticipantsStores, personChanged, relationTo, yearOf } from './participants-stores.ts';
import { subjectOf } from './person.presenter.ts';
import type { PersonRecord } from './person-row.sql.ts';

type Fault = z.infer<typeof BatchFault>;

/** What a card may open for a class teacher: a colleague's account is none of these. */
const OF_PUPILS: ReadonlySet<Role> = new Set<Role>(['mentee', 'mentor']);

/** Code cards for a class or for one person; an account is made where there is none. */
export function createCardIssue(stores: ParticipantsStores, cards: CardsService) {
  const { queue, people, accounts, consents } = stores;

  function refuse(context: Context, person: PersonRecord | null): Fault['reason'] | null {
    if (!person || person.hiddenAt !== null) return 'not-found';
    const everyone = can(context.actor, 'accounts.manage');
    if (!everyone && !relationTo(stores, context, person).ownClass) return 'not-found';
    const today = stores.today(context.now);
    const account = person.accountId === null ? null : accounts.find(person.accountId);
    if (account) {
      const ofPupil = accounts.rolesOn(account, today).every((role) => OF_PUPILS.has(role));
      return everyone || ofPupil ? null : 'staff-account';
    }
    // Without a consent nobody gets an account (domain dossier §10, «No consent»).
    const state = consentState(subjectOf(person), consents.ofPeople([person.id]).get(person.id) ?? [], today);
    return state === 'in_force' || state === 'expiring' ? null : 'no-consent';
  }

  function accountOf(tx: Tx, context: Context, person: PersonRecord, passwordHash: string): string {
    if (person.accountId !== null) return person.accountId;
    const roles: Role[] = person.mentorId === null ? ['mentee'] : ['mentor'];
    const secret = { passwordHash, mustChangePassword: true };
    const { id } = accounts.insert(tx, context, { name: nameOf(person), roles }, secret, { inRegister: true });
    people.update(tx, person.id, person.version, { accountId: id });
    personChanged(stores, tx, context, person.id);
    return id;
  }

  return {
    /** All cards or none. @throws batch-refused with the faults */
    async issue(context: Context, personIds: readonly string[]): Promise<{ cards: LoginCard[] }> {
      authorize(context, 'cards.issue', {});
      // A password that nobody knows: the card is the only way in.
      const passwordHash = await hashPassword(randomBytes(24).toString('base64url'));
      return queue.write((tx) => {
        const today = stores.today(context.now);
        const wanted = [...new Set(personIds)].map((personId) => {
          const person = people.find(personId, today, yearOf(stores, context));
          return { personId, person, reason: refuse(context, person) };
        });
        const faults = wanted.flatMap(({ personId, reason }): Fault[] => (reason ? [{ personId, reason }] : []));
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        const issued = wanted.flatMap(({ person }): LoginCard[] => {
          if (!person) return [];
          const { grade, letter } = person;
          const schoolClass = grade === null || letter === null ? null : className({ grade, letter });
          const card = cards.issue(tx, context, accountOf(tx, context, person, passwordHash));
          return [{ personId: person.id, name: nameOf(person), schoolClass, ...card }];
        });
        return { cards: issued };
      });
    },
  };
}
