import type { PersonCard, PersonRow } from '@tandem/contracts';
import { CARD_DATA, changesData, type PersonData, type Relation, seesData } from '@tandem/domain/access';
import { consentState } from '@tandem/domain/participants';
import { className } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import type { HeldConsent } from './consents.repository.ts';
import { nameOf, type ParticipantsStores } from './participants-stores.ts';
import type { PersonRecord } from './person-row.sql.ts';

/** Contacts of children and of grown-ups have different readers. */
export const contactsOf = ({ kind }: PersonRecord): PersonData =>
  kind === 'pupil' ? 'pupil_contacts' : 'mentor_contacts';

export const subjectOf = ({ birthOn, kind }: PersonRecord) => ({ birthOn, isPupil: kind === 'pupil' });

const classOf = ({ classId, grade, letter }: PersonRecord) =>
  classId === null || grade === null || letter === null ? null : { id: classId, name: className({ grade, letter }) };

/** A line of the register as this reader may see it. */
export function presentRow(
  { actor }: Context,
  person: PersonRecord,
  relation: Relation,
  consents: readonly HeldConsent[],
  today: string,
): PersonRow {
  const sees = (data: PersonData) => seesData(actor.roles, data, relation);
  return {
    id: person.id,
    name: nameOf(person),
    kind: person.kind,
    schoolClass: classOf(person),
    position: person.position,
    organization: person.organization ?? person.workplace,
    birthOn: sees('birth_date') ? person.birthOn : null,
    menteeStatus: sees('request') ? person.menteeStatus : null,
    mentorStatus: sees('name') ? person.mentorStatus : null,
    consent: sees('consent_status') ? consentState(subjectOf(person), consents, today) : null,
    hasAccount: person.accountId !== null,
    version: person.version,
  };
}

/** The whole card as this reader may see it. */
export function presentCard(
  stores: ParticipantsStores,
  context: Context,
  person: PersonRecord,
  relation: Relation,
): PersonCard {
  const { roles } = context.actor;
  const today = stores.today(context.now);
  const sees = (data: PersonData) => seesData(roles, data, relation);
  const consents = stores.consents.ofPeople([person.id]).get(person.id) ?? [];
  const contacts = sees(contactsOf(person));
  const account = person.accountId === null ? null : stores.accounts.find(person.accountId);
  return {
    ...presentRow(context, person, relation, consents, today),
    sex: sees('birth_date') ? person.sex : null,
    phone: contacts ? person.phone : null,
    email: contacts ? person.email : null,
    teachingSince: person.teachingSince,
    organizationId: person.organizationId,
    workplace: person.workplace,
    account:
      account && (relation.self || roles.includes('curator'))
        ? { id: account.id, login: account.login, roles: stores.accounts.rolesOn(account, today) }
        : null,
    guardians: sees('pupil_contacts')
      ? stores.people.guardians(person.id).map(({ familyName, givenName, patronymic, ...row }) => ({
          id: row.id,
          personId: row.guardianId,
          name: { familyName, givenName, patronymic },
          relation: row.relation as never,
          phone: row.phone,
          email: row.email,
          contactAllowed: row.contactAllowed === 1,
        }))
      : null,
    wards: roles.includes('curator')
      ? stores.people.wards(person.id).map(({ personId, ...name }) => ({ personId, name }))
      : null,
    enrolments: stores.people.enrolments(person.id).map(({ classId, startYear, grade, letter, fromOn, toOn }) => ({
      schoolClass: { id: classId, name: className({ grade, letter }) },
      startYear,
      from: fromOn,
      to: toOn,
    })),
    menteeId: sees('request') ? person.menteeId : null,
    mentorId: sees('application') ? person.mentorId : null,
    hidden: person.hiddenReason,
    sees: CARD_DATA.filter(sees),
    changes: CARD_DATA.filter((data) => changesData(roles, data, relation)),
  };
}
