import type { DocumentRow, Gathered } from '@tandem/domain/documents';
import { fullName, shortName } from '@tandem/domain/kernel';
import {
  INTERVIEW_CRITERIA,
  type InterviewConclusion,
  type InterviewCriterion,
  interviewTotal,
  isMinor,
  type MentorCategory,
  type SittingDecision,
  WEEKDAY_NAMES,
} from '@tandem/domain/participants';
import type { Context } from '../../../kernel/context.ts';
import { presentInterview } from '../interview.presenter.ts';
import { sheetOf } from '../mentor-sheet.ts';
import { anyMentor, type MentorRecord, type MentorsStores } from '../mentors-stores.ts';
import { decisionOf } from '../sittings.repository.ts';
import { guardianOf } from './consent-papers.ts';
import { type PersonInPapers, placeText } from './person-in-papers.ts';
import { withoutBlanks } from './without-blanks.ts';

const CATEGORIES: Record<MentorCategory, string> = {
  pupil: 'обучающийся',
  teacher: 'педагогический работник',
  student: 'студент',
  alumnus: 'выпускник',
  parent: 'родитель',
  employer: 'представитель работодателя',
};
const CRITERIA: Record<InterviewCriterion, string> = {
  motivation: 'Мотивация',
  communication: 'Умение общаться',
  relevant_experience: 'Опыт, полезный для программы',
  time_resource: 'Ресурс времени',
  understanding_of_role: 'Понимание роли наставника и её границ',
};
const CONCLUSIONS: Record<InterviewConclusion, string> = {
  recommended: 'рекомендован',
  conditional: 'рекомендован при условии',
  not_recommended: 'не рекомендован',
};

function decisionText(decision: SittingDecision | null): string {
  if (decision === null) return '';
  if (decision.outcome === 'reject') return 'отклонить';
  const condition = decision.outcome === 'approve_with_condition' ? ` при условии: ${decision.condition ?? ''}` : '';
  return `включить в базу наставников${condition}`;
}

/** Data of papers about candidates: application, questionnaire, protocols. */
export function createMentorPapers(stores: MentorsStores, people: PersonInPapers) {
  const { sittings, interviews, programme } = stores;

  const labelsOf = (entries: readonly { code: string; label: string }[], codes: readonly string[]): string =>
    codes.flatMap((code) => entries.find((entry) => entry.code === code)?.label ?? []).join('; ');

  /** A mentor who is shown; null for one who is not there. */
  function shown(context: Context, mentorId: string): MentorRecord | null {
    const mentor = anyMentor(stores, context, mentorId);
    return mentor && mentor.person.hiddenAt === null ? mentor : null;
  }

  function place(mentor: MentorRecord): string {
    const { position, placeOfWorkOrStudy } = sheetOf(mentor);
    return placeText(mentor.person, { position, place: placeOfWorkOrStudy });
  }

  /** What application and questionnaire have in common. */
  function sheetValues(mentor: MentorRecord) {
    const sheet = sheetOf(mentor);
    const { forms, competences } = programme();
    return {
      candidate: people.named(mentor.person),
      'candidate.place': place(mentor),
      // A child is reached through the parent: no telephone of a child stands in a paper.
      'candidate.contact': mentor.category === 'pupil' ? null : (sheet.contact ?? mentor.person.phone),
      forms: labelsOf(forms, sheet.forms),
      competences: labelsOf(competences, sheet.competences),
      hours: sheet.hoursPerMonth === null ? null : String(sheet.hoursPerMonth),
    };
  }

  const ofMentor = ({ id, person }: MentorRecord): Gathered['objects'] => [
    { kind: 'mentor', id },
    { kind: 'person', id: person.id },
  ];

  return {
    application(context: Context, mentorId: string): Gathered | null {
      const mentor = shown(context, mentorId);
      if (!mentor) return null;
      const { person } = mentor;
      const minor =
        person.birthOn === null ? person.kind === 'pupil' : isMinor(person.birthOn, stores.today(context.now));
      const guardian = minor ? guardianOf(stores, people, context, person.id) : null;
      const values = withoutBlanks({
        ...sheetValues(mentor),
        minor,
        guardian: guardian?.person,
        'guardian.relation': guardian?.relation,
        'document.number': mentor.applicationNumber,
        'document.date': mentor.applicationOn,
      });
      const objects = [
        ...ofMentor(mentor),
        ...(guardian ? [{ kind: 'person' as const, id: guardian.person.personId }] : []),
      ];
      return { label: shortName(people.named(person).name), values, objects };
    },

    questionnaire(context: Context, mentorId: string): Gathered | null {
      const mentor = shown(context, mentorId);
      if (!mentor) return null;
      const sheet = sheetOf(mentor);
      const time = sheet.availability.map(({ day, from, to }) => `${WEEKDAY_NAMES[day]} ${from}–${to}`).join('; ');
      const values = withoutBlanks({
        ...sheetValues(mentor),
        achievements: sheet.achievements,
        interests: sheet.interests.join(', '),
        experience: sheet.experience,
        motivation: sheet.motivation,
        desired: sheet.desiredMentees,
        time,
        capacity: String(sheet.capacity),
      });
      return { label: shortName(people.named(mentor.person).name), values, objects: ofMentor(mentor) };
    },

    review(context: Context, sittingId: string): Gathered | null {
      const sitting = sittings.find(sittingId);
      if (!sitting) return null;
      const items = sittings.agenda(sittingId).flatMap((item) => {
        const mentor = shown(context, item.mentorId);
        return mentor ? [{ item, mentor }] : [];
      });
      const members = JSON.parse(sitting.members) as string[];
      const candidates = items.map(({ item, mentor }): DocumentRow => {
        const decision = decisionOf(item);
        return {
          name: fullName(people.named(mentor.person).name),
          category: CATEGORIES[mentor.category],
          place: place(mentor),
          decision: decisionText(decision),
          for: decision === null ? '' : String(decision.votes.for),
          against: decision === null ? '' : String(decision.votes.against),
          abstained: decision === null ? '' : String(decision.votes.abstained),
        };
      });
      const values = withoutBlanks({
        'document.number': sitting.number,
        'document.date': sitting.heldOn,
        place: sitting.place,
        chair: sitting.chair,
        secretary: sitting.secretary,
        members: members.map((name) => ({ name })),
        membersTotal: String(members.length),
        membersPresent: sitting.membersPresent === 0 ? null : String(sitting.membersPresent),
        candidates,
      });
      const objects = [{ kind: 'sitting' as const, id: sittingId }, ...items.flatMap(({ mentor }) => ofMentor(mentor))];
      return { label: sitting.heldOn.split('-').reverse().join('.'), values, objects };
    },

    interview(context: Context, interviewId: string): Gathered | null {
      const row = interviews.find(interviewId);
      const mentor = row && shown(context, row.mentorId);
      if (!mentor) return null;
      const { scores, present, conclusion, ...protocol } = presentInterview(row);
      const { total, max } = interviewTotal(scores);
      const values = withoutBlanks({
        'document.number': protocol.number,
        'document.date': protocol.heldOn,
        place: protocol.place,
        candidate: people.named(mentor.person),
        'candidate.place': place(mentor),
        present: present.map((name) => ({ name })),
        criteria: INTERVIEW_CRITERIA.map((criterion) => ({
          name: CRITERIA[criterion],
          score: scores[criterion] == null ? '' : String(scores[criterion]),
        })),
        total: String(total),
        highest: String(max),
        notes: protocol.notes,
        conclusion: CONCLUSIONS[conclusion],
        condition: protocol.condition,
        conditional: conclusion === 'conditional',
      });
      const objects = [{ kind: 'interview' as const, id: interviewId }, ...ofMentor(mentor)];
      return { label: shortName(people.named(mentor.person).name), values, objects };
    },
  };
}
