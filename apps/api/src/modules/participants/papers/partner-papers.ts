import { declinePosition, type Gathered, grammaticalSex, type PersonInDocument } from '@tandem/domain/documents';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { readFullName } from '@tandem/domain/participants/import';
import { academicYearOf, addDays, yearBounds } from '@tandem/domain/school';
import type { Context } from '../../../kernel/context.ts';
import { anyMentor, type MentorsStores } from '../mentors-stores.ts';
import type { PersonInPapers } from './person-in-papers.ts';
import { withoutBlanks } from './without-blanks.ts';

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** «Уважаемый Денис Львович!»; both endings when nothing tells which. */
function greetingTo({ givenName, patronymic, familyName }: PersonName): string {
  const sex = grammaticalSex({ givenName, patronymic, familyName });
  const respected = sex === 'female' ? 'Уважаемая' : sex === 'male' ? 'Уважаемый' : 'Уважаемый(-ая)';
  return `${respected} ${[givenName, patronymic].filter(Boolean).join(' ')}!`;
}

/** Data of papers that go to an organisation: the letter and the agreement. */
export function createPartnerPapers(stores: MentorsStores, people: PersonInPapers) {
  const { partners, programme, today } = stores;

  /** The contact is a name in words: whom the school talks to is not in its register. */
  function contactOf(text: string | null): PersonInDocument | null {
    const name = text === null ? null : readFullName(text, 'family_first').name;
    return name && name.familyName !== '' && name.givenName !== ''
      ? { personId: null, name, sex: null, declensions: null }
      : null;
  }

  return {
    letter(context: Context, partnerId: string): Gathered | null {
      const partner = partners.find(partnerId);
      if (!partner) return null;
      const addressee = contactOf(partner.contactName);
      const executor = people.ofAccount(context, context.actor.accountId);
      const { contactPosition } = partner;
      const values = withoutBlanks({
        'partner.name': partner.name,
        addressee,
        'addressee.positionDative': contactPosition && capital(declinePosition(contactPosition, 'dative')),
        greeting: addressee && greetingTo(addressee.name),
        replyUntil: addDays(today(context.now), programme().noReplyDays),
        executor,
        'executor.phone': executor && stores.people.columns(executor.personId)?.phone,
      });
      const objects = executor ? [{ kind: 'person' as const, id: executor.personId }] : [];
      return { label: partner.name, values, objects: [{ kind: 'partner', id: partnerId }, ...objects] };
    },

    agreement(context: Context, partnerId: string): Gathered | null {
      const partner = partners.find(partnerId);
      if (!partner) return null;
      const year = academicYearOf(today(context.now));
      const mentors = partners
        .mentorsOf(partnerId, year)
        .flatMap((id) => anyMentor(stores, context, id) ?? [])
        .filter(({ person }) => person.hiddenAt === null);
      const values = withoutBlanks({
        'partner.name': partner.name,
        'partnerHead.basis': 'Устава',
        until: partner.agreementUntil ?? yearBounds(year).endsOn,
        mentors: mentors.map(({ person }) => ({
          name: fullName(people.named(person).name),
          position: person.position ?? '',
        })),
      });
      const objects = mentors.flatMap(({ id, person }) => [
        { kind: 'mentor' as const, id },
        { kind: 'person' as const, id: person.id },
      ]);
      return { label: partner.name, values, objects: [{ kind: 'partner', id: partnerId }, ...objects] };
    },
  };
}
