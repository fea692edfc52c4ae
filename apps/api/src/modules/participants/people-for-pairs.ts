import type { Relation } from '@tandem/domain/access';
import {
  applyMenteeAct,
  consentState,
  type ConsentState,
  isMinor,
  type MenteeAct,
  type MenteeStep,
  missingFor,
  type Requirement,
} from '@tandem/domain/participants';
import { academicYearOf } from '@tandem/domain/school';
import type { Db } from '../../db/open.ts';
import type { Tx } from '../../db/write-queue.ts';
import type { Context } from '../../kernel/context.ts';
import { menteeFacts } from './mentee.presenter.ts';
import type { MenteeColumns, MenteesRepository } from './mentees.repository.ts';
import type { MenteesService } from './mentees.service.ts';
import type { MentorChecklists } from './mentor-checklist.ts';
import type { MentorSteps } from './mentor-steps.ts';
import { anyMentor, mentorChanged, type MentorRecord, type MentorsStores } from './mentors-stores.ts';
import { relationTo } from './participants-stores.ts';
import type { PersonRecord } from './person-row.sql.ts';
import { subjectOf } from './person.presenter.ts';

/** A row of a base with whose it is; hidden people too, because a pair outlives a consent. */
export type MenteeInBase = MenteeColumns & { person: PersonRecord };
export type MentorInBase = MentorRecord;

/** What is between somebody and a pair on a day. */
export type MenteeReadiness = { consent: ConsentState; missing: MenteeStep[] };
export type MentorReadiness = { consent: ConsentState; missing: Requirement[]; warnings: Requirement[] };

const open = ({ state }: { state: string }) => state === 'missing' || state === 'expired';

/**
 * The door through which pairs and the matching reach the bases: whole bases at once, what keeps somebody from a pair,
 * and the steps that a pair makes its people take. Rights are asked by whoever calls.
 */
export function createPeopleForPairs(
  db: Db,
  stores: MentorsStores,
  repository: MenteesRepository,
  mentees: Pick<MenteesService, 'step' | 'writeGoal' | 'writePriority'>,
  checklists: MentorChecklists,
  steps: MentorSteps,
) {
  const { people, consents, mentors } = stores;
  const leads = db.$client.prepare<[string, string, string], { accountId: string; classId: string }>(
    `SELECT account_id AS accountId, class_id AS classId FROM homeroom_teachers
     WHERE account_id IN (SELECT value FROM json_each(?)) AND from_on <= ? AND (to_on IS NULL OR to_on >= ?)`,
  );
  const consented = (person: PersonRecord, day: string): ConsentState =>
    consentState(subjectOf(person), consents.ofPeople([person.id]).get(person.id) ?? [], day);

  function withPeople<R extends { personId: string }>(rows: readonly R[], now: Date, year: number) {
    const found = people.ofIds([...new Set(rows.map(({ personId }) => personId))], stores.today(now), year);
    const byId = new Map(found.map((person) => [person.id, person]));
    return rows.flatMap((row) => {
      const person = byId.get(row.personId);
      return person ? [{ ...row, person }] : [];
    });
  }

  return {
    today: (now: Date): string => stores.today(now),
    yearOf: (now: Date): number => academicYearOf(stores.today(now)),

    mentee(now: Date, id: string): MenteeInBase | null {
      const row = repository.find(id);
      return row ? (withPeople([row], now, row.startYear)[0] ?? null) : null;
    },
    mentor: (context: Context, id: string): MentorInBase | null => anyMentor(stores, context, id),
    /** Rows in any order that was asked for; ids of no row are left out. */
    menteesOf: (now: Date, ids: readonly string[], year: number): MenteeInBase[] =>
      withPeople(repository.ofIds(ids), now, year),
    menteesOfYear: (now: Date, year: number): MenteeInBase[] => withPeople(repository.ofYear(year), now, year),
    mentorsOf: (now: Date, ids: readonly string[], year: number): MentorInBase[] =>
      withPeople(
        ids.flatMap((id) => mentors.find(id) ?? []),
        now,
        year,
      ),
    mentorsOfYear: (now: Date, year: number): MentorInBase[] => withPeople(mentors.ofYear(year), now, year),
    people: (now: Date, ids: readonly string[]): PersonRecord[] =>
      people.ofIds(ids, stores.today(now), academicYearOf(stores.today(now))),
    /** Of everybody who was ever in the register: a name does not stop leading to a person. */
    surnames: (): string[] => people.surnames(),
    personOfAccount: (accountId: string): string | null => people.idOfAccount(accountId),
    guardians: (personId: string) => people.guardians(personId),
    /** The place of a person in this year's base of mentors. */
    mentorOfPerson: (now: Date, personId: string): string | null =>
      mentors.ofPerson(personId, academicYearOf(stores.today(now)))?.id ?? null,
    /** A consent to publish holds today, signed by everybody who must. */
    mayPublish(person: PersonRecord, now: Date): boolean {
      const held = consents.ofPeople([person.id]).get(person.id) ?? [];
      const state = consentState(subjectOf(person), held, stores.today(now), 'dissemination');
      return state === 'in_force' || state === 'expiring';
    },
    classExists: (id: string): boolean => people.classExists(id),
    relationTo: (context: Context, person: PersonRecord): Relation => relationTo(stores, context, person),
    /** Whose card is read with a line in the audit log, and who does not answer alone. */
    isMinor: ({ birthOn, kind }: PersonRecord, now: Date): boolean =>
      birthOn === null ? kind === 'pupil' : isMinor(birthOn, stores.today(now)),
    /** Accounts → the classes they lead on a day. */
    homeroomClasses: (accountIds: readonly string[], day: string): Map<string, string[]> =>
      new Map(
        [...Map.groupBy(leads.all(JSON.stringify(accountIds), day, day), ({ accountId }) => accountId)].map(
          ([accountId, rows]) => [accountId, rows.map(({ classId }) => classId)],
        ),
      ),

    /** What keeps mentees from a proposal on a day. */
    menteesReady(rows: readonly MenteeInBase[], day: string): Map<string, MenteeReadiness> {
      const held = consents.ofPeople(rows.map(({ personId }) => personId));
      return new Map(
        rows.map((row) => {
          const own = held.get(row.personId) ?? [];
          const facts = menteeFacts({ birthOn: row.person.birthOn, kind: row.kind }, row, null, own, day, null);
          const outcome = applyMenteeAct('in_pool', 'propose', facts);
          const missing = !outcome.ok && outcome.reason === 'steps-missing' ? outcome.missing : [];
          return [row.id, { consent: facts.consent, missing }];
        }),
      );
    },
    /** What keeps mentors from a pair on a day, and what is only warned of. */
    mentorsReady(rows: readonly MentorInBase[], day: string): Map<string, MentorReadiness> {
      const lists = checklists.ofMany(rows, day);
      return new Map(
        rows.map(({ id, person }) => {
          const list = lists.get(id)?.list ?? [];
          const warnings = list.filter((item) => item.level === 'warning' && open(item));
          return [
            id,
            {
              consent: consented(person, day),
              missing: missingFor('pair', list),
              warnings: warnings.map(({ requirement }) => requirement),
            },
          ];
        }),
      );
    },
    /** Mentee → since when the request is ready for a pair. */
    readySince: (year: number): Map<string, string> => repository.readySince(year),
    /** Competences to develop, by mentee, of those whose needs were analysed. */
    wantedCompetences: (year: number): Map<string, string[]> => repository.competencesOfYear(year),
    wantedCompetencesOf: (menteeId: string): string[] => {
      const row = repository.find(menteeId);
      return row ? (repository.competencesOfYear(row.startYear).get(menteeId) ?? []) : [];
    },

    /** @throws step-refused */
    menteeStep: (tx: Tx, context: Context, id: string, act: MenteeAct, reason: string | null): void =>
      mentees.step(tx, context, id, act, reason),
    writeGoal: (tx: Tx, context: Context, id: string, goal: string): void => mentees.writeGoal(tx, context, id, goal),
    writePriority: (tx: Tx, context: Context, id: string, priority: number): void =>
      mentees.writePriority(tx, context, id, priority),

    /** The first pair of a mentor begins. @throws step-refused with what is missing */
    mentorPaired(tx: Tx, context: Context, id: string): void {
      const mentor = anyMentor(stores, context, id);
      if (mentor && mentor.status !== 'active') steps.take(tx, context, mentor, 'pair');
    },
    /** The last pair of a mentor has ended: back to the base, or, suspended, to the base once the papers are there. */
    mentorFree(tx: Tx, context: Context, id: string): void {
      const mentor = anyMentor(stores, context, id);
      if (mentor?.status === 'active') steps.take(tx, context, mentor, 'release');
      if (mentor?.status !== 'suspended' || mentor.resumeStatus !== 'active') return;
      mentors.update(tx, id, mentor.version, { resumeStatus: 'in_pool' });
      mentorChanged(stores, tx, context, mentor);
    },
  };
}
export type PeopleForPairs = ReturnType<typeof createPeopleForPairs>;
