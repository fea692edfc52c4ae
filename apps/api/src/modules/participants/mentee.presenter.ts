import type { MenteeCard, MenteeRow } from '@tandem/contracts';
import { CARD_DATA, changesData, type PersonData, type Relation, seesData } from '@tandem/domain/access';
import { daysBetween, fullName, initials } from '@tandem/domain/kernel';
import {
  applyMenteeAct,
  consentState,
  type FreeTime,
  type MenteeFacts,
  menteeActs,
  mustForgetName,
  type NeedsMethod,
  showsOnlyInitials,
} from '@tandem/domain/participants';
import { className } from '@tandem/domain/school';
import { can } from '@tandem/domain/access';
import type { Context } from '../../kernel/context.ts';
import type { HeldConsent } from './consents.repository.ts';
import type { MenteeColumns, MenteeRecord, MenteesRepository } from './mentees.repository.ts';
import type { ParticipantsStores } from './participants-stores.ts';

/** «И. П.»: all that is shown of a child before a consent (domain dossier §10, «No consent»). */
const initialsOf = (record: MenteeRecord): string => [...initials(record)].map((letter) => `${letter}.`).join(' ');

const subjectOf = ({ birthOn, kind }: Pick<MenteeRecord, 'birthOn' | 'kind'>) => ({
  birthOn,
  isPupil: kind === 'pupil',
});

function shownName(record: MenteeRecord): string {
  if (mustForgetName(record.status)) return '—';
  return showsOnlyInitials(record.status) ? initialsOf(record) : fullName(record);
}

/** Days since the request was ready for a pair. */
const waiting = ({ status, statusSince, readySince }: MenteeRecord, today: string): number | null =>
  status === 'in_pool' || status === 'waiting' ? daysBetween(readySince ?? statusSince, today) : null;

export function presentMenteeRow(record: MenteeRecord, consents: readonly HeldConsent[], today: string): MenteeRow {
  const { classId, grade, letter } = record;
  return {
    id: record.id,
    personId: mustForgetName(record.status) ? null : record.personId,
    shownName: shownName(record),
    schoolClass:
      classId === null || grade === null ? null : { id: classId, name: className({ grade, letter: letter ?? '' }) },
    position: record.position,
    kind: record.kind,
    status: record.status,
    since: record.statusSince,
    waitingDays: waiting(record, today),
    source: record.source,
    requestCategory: record.requestCategory,
    hasGoal: record.goal !== null,
    consent: consentState(subjectOf(record), consents, today),
    version: record.version,
  };
}

/** What the guards of a step look at. */
export function menteeFacts(
  record: Pick<MenteeRecord, 'birthOn' | 'kind'>,
  columns: MenteeColumns,
  needs: ReturnType<MenteesRepository['needs']>,
  consents: readonly HeldConsent[],
  today: string,
  reason: string | null,
): MenteeFacts {
  const { requestText: text, requestCategory: category } = columns;
  return {
    consent: consentState(subjectOf(record), consents, today),
    request: text !== null && category !== null ? { text, category } : null,
    needs: needs && { methods: JSON.parse(needs.methods) as NeedsMethod[], conclusion: needs.conclusion },
    goal: columns.goal,
    reason,
  };
}

/** Acts of a pair belong to the pairs, not to a button here. */
const BY_PAIRS = new Set(['propose', 'take_back_proposal', 'pair', 'complete', 'release']);
const BY_THEMSELVES = new Set(['register_consent', 'record_request']);

/** The whole card as this reader may see it. */
export function presentMentee(
  stores: ParticipantsStores,
  mentees: MenteesRepository,
  context: Context,
  record: MenteeRecord,
  columns: MenteeColumns,
  relation: Relation,
): MenteeCard {
  const { roles } = context.actor;
  const today = stores.today(context.now);
  const sees = (data: PersonData) => seesData(roles, data, relation);
  const held = stores.consents.ofPeople([record.personId]).get(record.personId) ?? [];
  const needs = mentees.needs(record.id);
  const facts = menteeFacts(record, columns, needs, held, today, 'other');
  const conclusion = sees('needs_conclusion');
  const staff = can(context.actor, 'mentees.manage');
  const named = !mustForgetName(record.status) && !showsOnlyInitials(record.status);
  const { familyName, givenName, patronymic } = record;
  return {
    ...presentMenteeRow(record, held, today),
    name: named ? { familyName, givenName, patronymic } : null,
    reasonCategory: columns.reasonCategory,
    nominatedBy:
      columns.nominatedBy === null
        ? null
        : (stores.accounts.names([columns.nominatedBy]).get(columns.nominatedBy) ?? null),
    nominatedAt: columns.nominatedAt,
    request:
      sees('request') && columns.requestText !== null && columns.requestCategory !== null
        ? {
            text: columns.requestText,
            category: columns.requestCategory,
            desiredForm: columns.desiredForm,
            preferredMentor: columns.preferredMentor ?? '',
            availability: JSON.parse(columns.availability) as FreeTime[],
            at: columns.requestAt ?? columns.nominatedAt,
            from: columns.requestFrom ?? 'paper',
          }
        : null,
    goal: columns.goal,
    needs:
      needs && conclusion
        ? {
            methods: JSON.parse(needs.methods) as NeedsMethod[],
            assessedOn: needs.assessedOn,
            competences: JSON.parse(needs.competences) as string[],
            conclusion: needs.conclusion,
            psychologistNote: sees('psychologist_note') ? needs.psychologistNote : null,
            version: needs.version,
          }
        : null,
    exitReason: columns.exitReason,
    acts: staff
      ? menteeActs(record.status)
          .filter((act) => !BY_PAIRS.has(act) && !BY_THEMSELVES.has(act))
          .map((act) => {
            const outcome = applyMenteeAct(record.status, act, facts);
            const missing = !outcome.ok && outcome.reason === 'steps-missing' ? [...outcome.missing] : [];
            return { act, missing, needsReason: act === 'leave_early' };
          })
      : [],
    steps: stores.steps.of('mentee', record.id).map(({ at, on, act, fromStatus, toStatus }) => ({
      at,
      on,
      act,
      from: fromStatus,
      to: toStatus,
    })),
    sees: CARD_DATA.filter(sees),
    changes: CARD_DATA.filter((data) => changesData(roles, data, relation)),
  };
}
