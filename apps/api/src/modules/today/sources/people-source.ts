import type { MenteeRow, MentorRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { daysBetween, shortName } from '@tandem/domain/kernel';
import type { MenteeStatus, MentorStatus } from '@tandem/domain/participants';
import type { Context } from '../../../kernel/context.ts';
import type { Participants } from '../../participants/index.ts';
import { line, type Source } from './source.ts';

/** A step that takes longer than a week asks for somebody. */
const PATIENCE = 7;
const CANDIDATES: MentorStatus[] = [
  'submitted',
  'registered',
  'under_review',
  'approved',
  'interview_scheduled',
  'vetting',
];
const PAGE = 500;

type People = Pick<Participants, 'mentorBase' | 'mentees' | 'consents'>;

function menteesAt({ mentees }: People, context: Context, statuses: MenteeStatus[]): MenteeRow[] {
  return mentees.search(context, { text: '', statuses, offset: 0, limit: PAGE }).mentees;
}

/** Papers that run out, candidates and mentees who stand still, and whose consent has not come. */
export function peopleSource(people: People): Source {
  return (context, today) => {
    const { actor } = context;
    const stands = ({ since }: Pick<MentorRow, 'since'>) => daysBetween(since, today) >= PATIENCE;
    const mentee = (kind: 'mentee_waiting' | 'consent_missing') => (row: MenteeRow) =>
      line({
        kind,
        subjectId: row.id,
        who: row.shownName,
        note: row.status,
        on: row.since,
        days: daysBetween(row.since, today),
        place: 'mentee',
        placeId: row.id,
      });
    const leads = can(actor, 'mentees.manage');
    const analyses = actor.roles.includes('psychologist');
    const ownClass = actor.roles.includes('homeroom_teacher');
    return [
      ...(can(actor, 'consents.manage')
        ? people.consents.expiring(context).map(({ personId, name, what, validUntil, daysLeft }) =>
            line({
              kind: 'clearance_expiring',
              subjectId: personId,
              who: shortName(name),
              note: what,
              on: validUntil,
              days: daysLeft,
              urgent: daysLeft < 0,
              place: 'person',
              placeId: personId,
            }),
          )
        : []),
      ...(can(actor, 'mentors.manage')
        ? people.mentorBase.mentors
            .search(context, { text: '', statuses: CANDIDATES, offset: 0, limit: PAGE })
            .mentors.filter(stands)
            .map((row) =>
              line({
                kind: 'candidate_waiting',
                subjectId: row.id,
                who: shortName(row.name),
                note: row.status,
                on: row.since,
                days: daysBetween(row.since, today),
                place: 'mentor',
                placeId: row.id,
              }),
            )
        : []),
      ...(leads || analyses
        ? menteesAt(people, context, leads ? ['request_open', 'needs_analysis'] : ['needs_analysis'])
            .filter(stands)
            .map(mentee('mentee_waiting'))
        : []),
      ...(leads || ownClass ? menteesAt(people, context, ['consent_pending']).map(mentee('consent_missing')) : []),
    ];
  };
}
