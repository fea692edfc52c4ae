import type { Gathered } from '@tandem/domain/documents';
import { shortName } from '@tandem/domain/kernel';
import { GUARDIAN_RELATIONS, requiredSigners } from '@tandem/domain/participants';
import { academicYearOf, yearBounds } from '@tandem/domain/school';
import type { Context } from '../../../kernel/context.ts';
import type { ParticipantsStores } from '../participants-stores.ts';
import { subjectOf } from '../person.presenter.ts';
import { classText, type NamedPerson, type PersonInPapers, shownPerson } from './person-in-papers.ts';
import { withoutBlanks } from './without-blanks.ts';

/** The first guardian who is shown, and who they are to the child. */
export function guardianOf(
  { people: register }: Pick<ParticipantsStores, 'people'>,
  people: PersonInPapers,
  context: Context,
  childId: string,
): { person: NamedPerson; relation: string } | null {
  for (const { guardianId, relation } of register.guardians(childId)) {
    const person = people.person(context, guardianId);
    const label = GUARDIAN_RELATIONS.find(({ code }) => code === relation)?.label ?? '';
    if (person) return { person, relation: label };
  }
  return null;
}

/** Data of a consent: whose, who signs, until when. Address and identity paper are never among them. */
export function createConsentPapers(stores: ParticipantsStores, people: PersonInPapers) {
  return (context: Context, personId: string): Gathered | null => {
    const row = shownPerson(stores, context, personId);
    if (!row) return null;
    const today = stores.today(context.now);
    const [signer] = requiredSigners(subjectOf(row), today);
    const guardian = signer === 'guardian' ? guardianOf(stores, people, context, personId) : null;
    const subject = people.named(row);
    const values = withoutBlanks({
      subject,
      'subject.class': classText(row),
      purpose: 'организация участия в программе наставничества и учёт его результатов',
      until: yearBounds(academicYearOf(today)).endsOn,
      guardian: guardian?.person,
      'guardian.relation': guardian?.relation,
      byGuardian: signer === 'guardian',
    });
    const objects = [personId, ...(guardian ? [guardian.person.personId] : [])];
    const schoolClass = classText(row);
    const label = schoolClass === null ? shortName(subject.name) : `${shortName(subject.name)}, ${schoolClass}`;
    return { label, values, objects: objects.map((id) => ({ kind: 'person', id })) };
  };
}
