import type { NameCase, NameCasesByHand } from '@tandem/contracts';
import { NAME_PARTS, type NameOverrides, OBLIQUE_CASES, refuseOverrides } from '@tandem/domain/documents';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { casesOf } from '../documents/index.ts';
import { nameOf, type ParticipantsStores, personChanged, personOf } from './participants-stores.ts';
import type { PersonRecord } from './person-row.sql.ts';

type PersonCases = { cases: NameCase[]; version: number };

const SENTENCES = {
  'too-long': 'Не длиннее 100 знаков',
  'not-a-name': 'В имени могут быть только буквы, дефис, апостроф и точка',
} as const;

/** Only what says something, in the order of the cases: the same words are the same text. */
function settled(byHand: NameCasesByHand): NameOverrides {
  const cases = OBLIQUE_CASES.flatMap((to) => {
    const parts = NAME_PARTS.flatMap((part) => {
      const text = byHand[to]?.[part];
      return text === undefined ? [] : [[part, text] as const];
    });
    return parts.length === 0 ? [] : [[to, Object.fromEntries(parts)] as const];
  });
  return Object.fromEntries(cases);
}

/** How a name is declined in papers, and what somebody put right for good. */
export function createNameCases(stores: ParticipantsStores) {
  const { queue, people, audit } = stores;

  const kept = (id: string): NameOverrides => JSON.parse(people.columns(id)?.declensions ?? '{}') as NameOverrides;

  function present(person: PersonRecord): PersonCases {
    const { version } = people.columns(person.id) ?? person;
    return { cases: casesOf({ name: nameOf(person), sex: person.sex, declensions: kept(person.id) }), version };
  }

  return {
    /** @throws not-found */
    read: (context: Context, id: string): PersonCases =>
      present(authorize(context, 'people.manage', personOf(stores, context, id).person)),

    /** What is left out is as worked out. A change of the name itself forgets all of it. @throws not-found, stale-version, invalid-request */
    change(
      context: Context,
      id: string,
      { version, byHand }: { version: number; byHand: NameCasesByHand },
    ): Promise<PersonCases> {
      return queue.write((tx) => {
        const person = authorize(context, 'people.manage', personOf(stores, context, id).person);
        const wanted = settled(byHand);
        const faults = refuseOverrides(wanted);
        if (faults.length > 0) {
          throw new ProblemError('invalid-request', {
            errors: faults.map(({ path, reason }) => ({
              pointer: `/byHand/${path.join('/')}`,
              code: reason,
              detail: SENTENCES[reason],
            })),
          });
        }
        const before = kept(id);
        const text = JSON.stringify(wanted);
        if (person.version === version && text === JSON.stringify(before)) return present(person);
        if (!people.update(tx, id, version, { declensions: text === '{}' ? null : text }))
          throw new ProblemError('stale-version', { current: present(person) });
        audit.record(tx, context, {
          act: 'name-cases-set',
          entity: 'person',
          entityId: id,
          before: { byHand: before },
          after: { byHand: wanted },
        });
        personChanged(stores, tx, context, id);
        return present(person);
      });
    },
  };
}
