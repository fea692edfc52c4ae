import type { MenteeProfile, MentorProfile } from '@tandem/domain/matching/fit';
import { daysBetween } from '@tandem/domain/kernel';
import type { FreeTime, MenteeStatus, MentorStatus } from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import type { MenteeInBase, MentorInBase } from '../participants/index.ts';
import { readMenteeFacts, readMentorFacts } from './matching-facts.ts';
import type { MatchingStores } from './matching-stores.ts';

/** A mentee who waits for a pair, with the row of the base. */
export type WaitingMentee = { row: MenteeInBase; profile: MenteeProfile };
export type OfferedMentor = { row: MentorInBase; profile: MentorProfile };
/** Everybody who can be on a board today, whatever the form. */
export type Everybody = { mentees: WaitingMentee[]; mentors: OfferedMentor[] };

/** Who waits: in the base, or put off to the next round. */
const WAITING: ReadonlySet<MenteeStatus> = new Set(['in_pool', 'waiting']);
export const OFFERED: ReadonlySet<MentorStatus> = new Set(['in_pool', 'active']);

/** Nobody fills in «никогда»: an empty list of hours is one that was left out. */
function hours(json: string): FreeTime[] | null {
  const times = JSON.parse(json) as FreeTime[];
  return times.length > 0 ? times : null;
}
function codes(json: string): string[] | null {
  const list = JSON.parse(json) as string[];
  return list.length > 0 ? list : null;
}

type Questionnaire = { interests?: string[]; hoursPerMonth?: number | null };

/**
 * The two bases as the matching sees them on a day: what the bases, the needs analyses, the pairs and the facts of this
 * context know about everybody who is free for a pair.
 */
export function everybodyToday(stores: MatchingStores, context: Context): Everybody {
  const { base } = stores;
  const { now } = context;
  const year = base.yearOf(now);
  return profilesOf(
    stores,
    context,
    base.menteesOfYear(now, year).filter(({ status, person }) => WAITING.has(status) && !person.hiddenAt),
    base.mentorsOfYear(now, year).filter(({ status, person }) => OFFERED.has(status) && !person.hiddenAt),
  );
}

/** The same of some rows, wherever their way stands. */
export function profilesOf(
  stores: MatchingStores,
  { now }: Context,
  rows: readonly MenteeInBase[],
  offered: readonly MentorInBase[],
): Everybody {
  const { base, past, repository } = stores;
  const today = base.today(now);
  const year = base.yearOf(now);
  const ready = base.menteesReady(rows, today);
  const papers = base.mentorsReady(offered, today);
  const wanted = base.wantedCompetences(year);
  const since = base.readySince(year);
  const loads = past.loads(year);
  const { earlier, experience } = past.past();
  const menteeFacts = new Map(repository.allMenteeFacts().map(({ menteeId, facts }) => [menteeId, facts]));
  const mentorFacts = new Map(repository.allMentorFacts().map(({ mentorId, facts }) => [mentorId, facts]));
  const accounts = offered.flatMap(({ person }) => person.accountId ?? []);
  const homeroom = base.homeroomClasses(accounts, today);

  const mentees = rows.map((row): WaitingMentee => {
    const { person } = row;
    const facts = readMenteeFacts(menteeFacts.get(row.id));
    const { consent, missing } = ready.get(row.id) ?? { consent: 'missing' as const, missing: [] };
    return {
      row,
      profile: {
        id: row.id,
        personId: row.personId,
        familyName: person.familyName,
        sex: person.sex,
        grade: person.grade,
        freeTime: hours(row.availability),
        formats: facts.formats,
        interests: facts.interests,
        dislikes: facts.dislikes,
        wants: facts.wants,
        avoids: facts.avoids,
        wantsSex: facts.wantsSex,
        consent,
        kind: row.kind,
        classId: person.classId,
        requestCategory: row.requestCategory,
        wantedCompetences: wanted.get(row.id) ?? null,
        subject: facts.subjectNotNeeded ? 'not_needed' : facts.subject,
        desiredForm: row.desiredForm,
        relatives: facts.relatives,
        earlier: earlier.get(row.personId) ?? [],
        mostImportant: facts.mostImportant,
        waitingDays: Math.max(0, daysBetween(since.get(row.id) ?? row.statusSince, today)),
        priority: row.priority,
        missing,
      },
    };
  });
  const mentors = offered.map((row): OfferedMentor => {
    const { person } = row;
    const facts = readMentorFacts(mentorFacts.get(row.id));
    const { consent, missing, warnings } = papers.get(row.id) ?? {
      consent: 'missing' as const,
      missing: [],
      warnings: [],
    };
    const { interests, hoursPerMonth } = JSON.parse(row.questionnaire) as Questionnaire;
    return {
      row,
      profile: {
        id: row.id,
        personId: row.personId,
        familyName: person.familyName,
        sex: person.sex,
        grade: person.grade,
        freeTime: hours(row.availability),
        formats: facts.formats,
        interests: interests && interests.length > 0 ? interests : null,
        dislikes: facts.dislikes,
        wants: facts.wants,
        avoids: facts.avoids,
        wantsSex: facts.wantsSex,
        consent,
        category: row.category,
        competences: codes(row.competences),
        subjects: facts.subjects,
        experience: experience.get(row.personId) ?? {},
        forms: codes(row.forms),
        desiredGrades: facts.desiredGrades,
        capacity: row.capacity,
        openLoad: loads.get(row.id)?.taken ?? 0,
        hoursPerMonth: hoursPerMonth ?? null,
        marksClasses: facts.marksClasses,
        homeroomClasses: person.accountId === null ? [] : (homeroom.get(person.accountId) ?? []),
        missing,
        missingWarnings: warnings,
      },
    };
  });
  return { mentees, mentors };
}
