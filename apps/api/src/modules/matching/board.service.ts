import type { BoardMentee, BoardMentor, MatchingBoard } from '@tandem/contracts';
import { can, seesData } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { freePlaces } from '@tandem/domain/matching/fit';
import type { FreeTime } from '@tandem/domain/participants';
import { className } from '@tandem/domain/school';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import type { TakenPlace } from '../pairs/index.ts';
import type { PersonRecord } from '../participants/index.ts';
import { presentDraft } from './draft.presenter.ts';
import type { MatchingStores } from './matching-stores.ts';
import type { OfferedMentor, WaitingMentee } from './profiles.ts';
import type { Rounds } from './rounds.ts';
import type { MatchingRules } from './rules.service.ts';

const classOf = ({ classId, grade, letter }: PersonRecord) =>
  classId === null || grade === null ? null : { id: classId, name: className({ grade, letter: letter ?? '' }) };

/** Who waits, who has places, and what is drafted: all that the screen of a form shows. */
export function createBoards(stores: MatchingStores, rules: MatchingRules, rounds: Rounds) {
  const { repository, base, past } = stores;

  function mentee(context: Context, { row, profile }: WaitingMentee, elsewhere: string[]): BoardMentee {
    const { person } = row;
    const sees = seesData(context.actor.roles, 'request', base.relationTo(context, person));
    const { requestText: text, requestCategory: category } = row;
    return {
      id: row.id,
      personId: row.personId,
      shownName: fullName(person),
      schoolClass: classOf(person),
      position: person.position,
      kind: row.kind,
      request: sees && text !== null && category !== null ? { text, category } : null,
      desiredForm: row.desiredForm,
      availability: JSON.parse(row.availability) as FreeTime[],
      mostImportant: profile.mostImportant,
      priority: row.priority,
      waitingDays: profile.waitingDays,
      waitsForNextRound: row.status === 'waiting',
      missing: [...(profile.missing ?? [])],
      elsewhere,
    };
  }

  function mentor({ row, profile }: OfferedMentor, taken: readonly TakenPlace[], names: Names): BoardMentor {
    const { person } = row;
    const { familyName, givenName, patronymic } = person;
    return {
      id: row.id,
      personId: row.personId,
      name: { familyName, givenName, patronymic },
      category: row.category,
      status: row.status,
      schoolClass: classOf(person),
      position: person.position,
      organization: person.organization ?? person.workplace,
      competences: JSON.parse(row.competences) as string[],
      forms: JSON.parse(row.forms) as string[],
      availability: JSON.parse(row.availability) as FreeTime[],
      capacity: row.capacity,
      load: profile.openLoad,
      free: freePlaces(profile),
      open: taken.map(({ pairId, menteeId, status, waitingSince }) => ({
        pairId,
        menteeId,
        shownName: names.get(menteeId) ?? '—',
        status,
        waitingSince,
      })),
    };
  }
  type Names = ReadonlyMap<string, string>;

  return {
    /** @throws not-found when the school has no such form */
    read(context: Context, form: string): MatchingBoard {
      authorize(context, 'matching.read', {});
      const round = rounds.of(context, form);
      const manages = can(context.actor, 'matching.manage');
      const current = repository.current(round.year, form);
      const placed = current ? repository.placed(current.id) : [];
      const elsewhere = repository.elsewhere(round.year, form);
      const taken = past.taken(context, round.year);
      const people = base.menteesOf(context.now, [...new Set(taken.map(({ menteeId }) => menteeId))], round.year);
      const names = new Map(
        people.flatMap(({ id, person }) => (person.hiddenAt === null ? [[id, fullName(person)] as const] : [])),
      );
      const byMentor = Map.groupBy(taken, ({ mentorId }) => mentorId);
      const { inUse } = rules.weights(context, form);
      const order = new Intl.Collator('ru');
      const mentors = [...round.mentors.values()].map((one) => mentor(one, byMentor.get(one.row.id) ?? [], names));
      return {
        form,
        startYear: round.year,
        draft: presentDraft(stores, context, round, current, placed, manages),
        mentees: [...round.mentees.values()]
          .map((one) => mentee(context, one, elsewhere.get(one.row.id) ?? []))
          .sort(
            (a, b) =>
              b.priority - a.priority || b.waitingDays - a.waitingDays || order.compare(a.shownName, b.shownName),
          ),
        mentors: mentors.sort((a, b) => order.compare(fullName(a.name), fullName(b.name)) || a.id.localeCompare(b.id)),
        places: mentors.reduce((sum, { free }) => sum + free, 0),
        weights: inUse.weights,
        preset: inUse.preset,
        badBelow: inUse.badBelow,
        manages,
      };
    },
  };
}
