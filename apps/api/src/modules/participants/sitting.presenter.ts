import type { Sitting, SittingRow } from '@tandem/contracts';
import { sittingComplete } from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import { schoolClassOf } from './mentor.presenter.ts';
import { anyMentor, type MentorsStores } from './mentors-stores.ts';
import { nameOf } from './participants-stores.ts';
import { decisionOf, type SittingColumns } from './sittings.repository.ts';

export const presentSittingRow = (
  { id, number, heldOn, place, status, version }: SittingColumns,
  candidates: number,
  decided: number,
): SittingRow => ({ id, number, heldOn, place, status, candidates, decided, version });

/** A sitting with its agenda. The name of whoever withdrew the consent since is for the curator alone. */
export function presentSitting(stores: MentorsStores, context: Context, row: SittingColumns): Sitting {
  const items = stores.sittings.agenda(row.id);
  const decisions = items.flatMap((item) => decisionOf(item) ?? []);
  const members = JSON.parse(row.members) as string[];
  const seesHidden = context.actor.roles.includes('curator');
  return {
    ...presentSittingRow(row, items.length, decisions.length),
    chair: row.chair,
    secretary: row.secretary,
    members,
    membersPresent: row.membersPresent,
    complete: sittingComplete({
      agenda: items.map(({ mentorId }) => mentorId),
      decisions,
      membersPresent: row.membersPresent,
      membersTotal: members.length,
    }),
    agenda: items.flatMap((item) => {
      const mentor = anyMentor(stores, context, item.mentorId);
      if (!mentor) return [];
      const { person } = mentor;
      const shown = person.hiddenAt === null || seesHidden;
      const { candidateId: _, ...decision } = decisionOf(item) ?? { candidateId: null };
      return [
        {
          mentorId: mentor.id,
          personId: person.id,
          name: shown ? nameOf(person) : null,
          category: mentor.category,
          schoolClass: shown ? schoolClassOf(mentor) : null,
          organization: shown ? (person.organization ?? person.workplace) : null,
          status: mentor.status,
          decision: 'outcome' in decision ? decision : null,
        },
      ];
    }),
  };
}
