import type { MenteeFactsCard, MenteeFactsChange, MentorFactsCard, MentorFactsChange } from '@tandem/contracts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MenteeInBase, MentorInBase } from '../participants/index.ts';
import { readMenteeFacts, readMentorFacts } from './matching-facts.ts';
import { accountOf, type MatchingStores } from './matching-stores.ts';

type Naming = { wants?: string[] | null | undefined; avoids?: string[] | undefined; relatives?: string[] | undefined };

/** Only what was sent, without the keys that were left out. */
type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };
const given = <T extends object>(change: T): Given<T> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Given<T>;

const fault = (pointer: string, code: string, detail: string) =>
  new ProblemError('invalid-request', { errors: [{ pointer, code, detail }] });

/** What people said for the matching, after the general meeting and before: kept by the curator, read by the curator. */
export function createMatchingFacts(stores: MatchingStores) {
  const { queue, repository, base, audit } = stores;

  /** @throws not-found */
  function menteeOf(context: Context, id: string): MenteeInBase {
    const mentee = base.mentee(context.now, id);
    if (!mentee || mentee.person.hiddenAt !== null) throw new ProblemError('not-found');
    return mentee;
  }
  /** @throws not-found */
  function mentorOf(context: Context, id: string): MentorInBase {
    const mentor = base.mentor(context, id);
    if (!mentor || mentor.person.hiddenAt !== null) throw new ProblemError('not-found');
    return mentor;
  }

  function named(context: Context, ...lists: (readonly string[] | null)[]) {
    const ids = [...new Set(lists.flatMap((list) => list ?? []))];
    return base
      .people(context.now, ids)
      .filter(({ hiddenAt }) => hiddenAt === null)
      .map(({ id, familyName, givenName, patronymic }) => ({
        personId: id,
        name: { familyName, givenName, patronymic },
      }));
  }

  /** @throws invalid-request when somebody named is not in the register, or is the person themselves */
  function checkPeople(context: Context, own: string, naming: Naming): void {
    for (const key of ['wants', 'avoids', 'relatives'] as const) {
      const ids = naming[key] ?? [];
      const known = new Set(base.people(context.now, ids).map(({ id }) => id));
      const wrong = ids.findIndex((id) => !known.has(id) || id === own);
      if (wrong >= 0) throw fault(`/${key}/${wrong}`, 'unknown-person', 'Выберите другого человека из реестра школы');
    }
  }

  function menteeCard(context: Context, mentee: MenteeInBase): MenteeFactsCard {
    const row = repository.menteeFacts(mentee.id);
    const facts = { ...readMenteeFacts(row?.facts), priority: mentee.priority };
    return {
      menteeId: mentee.id,
      facts,
      people: named(context, facts.wants, facts.avoids, facts.relatives),
      version: row?.version ?? 0,
    };
  }
  function mentorCard(context: Context, mentor: MentorInBase): MentorFactsCard {
    const row = repository.mentorFacts(mentor.id);
    const facts = readMentorFacts(row?.facts);
    return {
      mentorId: mentor.id,
      facts,
      people: named(context, facts.wants, facts.avoids),
      version: row?.version ?? 0,
    };
  }

  const note = async (context: Context, { person }: MenteeInBase | MentorInBase) => {
    if (base.isMinor(person, context.now)) await stores.readings.note(context, 'person', person.id);
  };

  return {
    /** @throws not-found */
    async mentee(context: Context, id: string): Promise<MenteeFactsCard> {
      const mentee = authorize(context, 'matching.manage', menteeOf(context, id));
      await note(context, mentee);
      return menteeCard(context, mentee);
    },

    /** What was wished and of whom stays out of the log. @throws not-found, stale-version, invalid-request */
    changeMentee(context: Context, id: string, { version, ...change }: MenteeFactsChange): Promise<MenteeFactsCard> {
      return queue.write((tx) => {
        const mentee = authorize(context, 'matching.manage', menteeOf(context, id));
        const before = menteeCard(context, mentee);
        if (before.version !== version) throw new ProblemError('stale-version', { current: before });
        checkPeople(context, mentee.personId, change);
        const { priority, ...facts } = { ...before.facts, ...given(change) };
        repository.saveMenteeFacts(tx, {
          menteeId: id,
          facts: JSON.stringify(facts),
          updatedAt: context.now.toISOString(),
          updatedBy: accountOf(stores, context),
          version: version + 1,
        });
        if (priority !== mentee.priority) base.writePriority(tx, context, id, priority);
        const fields = Object.keys(given(change)).sort();
        audit.record(tx, context, { act: 'matching-facts-set', entity: 'mentee', entityId: id, after: { fields } });
        tx.afterCommit(() => stores.changed(['matching'], context.sessionId));
        return menteeCard(context, menteeOf(context, id));
      });
    },

    /** @throws not-found */
    async mentor(context: Context, id: string): Promise<MentorFactsCard> {
      const mentor = authorize(context, 'matching.manage', mentorOf(context, id));
      await note(context, mentor);
      return mentorCard(context, mentor);
    },

    /** @throws not-found, stale-version, invalid-request */
    changeMentor(context: Context, id: string, { version, ...change }: MentorFactsChange): Promise<MentorFactsCard> {
      return queue.write((tx) => {
        const mentor = authorize(context, 'matching.manage', mentorOf(context, id));
        const before = mentorCard(context, mentor);
        if (before.version !== version) throw new ProblemError('stale-version', { current: before });
        checkPeople(context, mentor.personId, change);
        const strange = (change.marksClasses ?? []).findIndex((classId) => !base.classExists(classId));
        if (strange >= 0) throw fault(`/marksClasses/${strange}`, 'unknown-class', 'Такого класса в школе нет');
        repository.saveMentorFacts(tx, {
          mentorId: id,
          facts: JSON.stringify({ ...before.facts, ...given(change) }),
          updatedAt: context.now.toISOString(),
          updatedBy: accountOf(stores, context),
          version: version + 1,
        });
        const fields = Object.keys(given(change)).sort();
        audit.record(tx, context, { act: 'matching-facts-set', entity: 'mentor', entityId: id, after: { fields } });
        tx.afterCommit(() => stores.changed(['matching'], context.sessionId));
        return mentorCard(context, mentorOf(context, id));
      });
    },
  };
}
