import type { DocumentRow, Gathered, GatheredValue } from '@tandem/domain/documents';
import { dottedDay, fullName, shortName } from '@tandem/domain/kernel';
import { DISSOLVE_REASONS } from '@tandem/domain/pairs';
import type { Programme } from '@tandem/domain/participants';
import { addDays, className } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import type { PersonRecord } from '../participants/index.ts';
import { curatorIn, type NamedPerson, type PeopleInPapers } from './curator-in-papers.ts';
import type { MemberColumns, MentorshipRecord } from './mentorships.repository.ts';
import { present } from './mentorship-record.ts';
import type { PairOrderColumns, PairOrdersRepository } from './pair-orders.repository.ts';
import { type Cast, castOf, type PairsStores } from './pairs-stores.ts';

/** Days for the plans of pairs when nobody said how many. */
const PLANS_DAYS = 14;
const isShown = (person: PersonRecord | undefined): person is PersonRecord => person?.hiddenAt === null;

const withoutBlanks = (values: Record<string, GatheredValue | null | undefined>): Record<string, GatheredValue> =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, GatheredValue] => entry[1] != null && entry[1] !== ''),
  );

/** Of a child nothing but the name and the class (domain dossier §9, 6). */
function namedIn({ familyName, givenName, patronymic, classId, grade, letter, position }: PersonRecord) {
  const isPupil = classId !== null && grade !== null;
  return {
    name: isPupil ? `${familyName} ${givenName}` : fullName({ familyName, givenName, patronymic }),
    place: isPupil ? className({ grade, letter: letter ?? '' }) : (position ?? ''),
  };
}

/** Data of the two orders about pairs. Null: there is no such order, or nobody is left to name in it. */
export function createOrderPapers(
  stores: PairsStores,
  orders: PairOrdersRepository,
  inPapers: PeopleInPapers,
  programme: () => Programme,
) {
  const { pairs, base, accounts } = stores;

  const formLabel = (code: string) => programme().forms.find((form) => form.code === code)?.label ?? code;
  /** Worded so that the mentee may read it. */
  function roleLabel({ form, roleModel }: MentorshipRecord): string {
    const models = programme().forms.find(({ code }) => code === form)?.roleModels ?? [];
    const model = models.find(({ code }) => code === roleModel);
    return model?.neutralLabel ?? model?.label ?? '';
  }

  function rowsOf(
    record: MentorshipRecord,
    { mentors, mentees }: Cast,
    { since, until }: PairOrderColumns,
  ): DocumentRow[] {
    const mentor = mentors.get(record.mentorId)?.person;
    if (!isShown(mentor)) return [];
    const ends = record.endsOn === null || record.endsOn > until ? until : record.endsOn;
    const starts = record.startsOn === null || record.startsOn < since ? since : record.startsOn;
    const one = namedIn(mentor);
    return present(record).flatMap(({ menteeId }): DocumentRow[] => {
      const mentee = mentees.get(menteeId)?.person;
      if (!isShown(mentee)) return [];
      const other = namedIn(mentee);
      return [
        {
          mentor: one.name,
          mentorPosition: one.place,
          mentee: other.name,
          menteePosition: other.place,
          form: formLabel(record.form),
          roleModel: roleLabel(record),
          term: `${dottedDay(starts)} – ${dottedDay(ends)}`,
        },
      ];
    });
  }

  function excludedRow(record: MentorshipRecord, { mentors, mentees }: Cast, member: MemberColumns): DocumentRow[] {
    const mentor = mentors.get(record.mentorId)?.person;
    const mentee = mentees.get(member.menteeId)?.person;
    if (!isShown(mentor) || !isShown(mentee)) return [];
    const other = namedIn(mentee);
    return [
      {
        mentor: namedIn(mentor).name,
        mentee: other.name,
        menteePosition: other.place,
        from: member.leftOn ?? '',
        reason: DISSOLVE_REASONS.find(({ code }) => code === member.leftReason)?.label ?? '',
      },
    ];
  }

  const numbered = (rows: readonly DocumentRow[]): DocumentRow[] =>
    rows.map((row, index) => ({ number: String(index + 1), ...row }));

  function objectsOf(records: readonly MentorshipRecord[], cast: Cast): Gathered['objects'] {
    const people = records.flatMap((record) => [
      cast.mentors.get(record.mentorId)?.person,
      ...record.members.map(({ menteeId }) => cast.mentees.get(menteeId)?.person),
    ]);
    const ids = [...new Set(people.filter(isShown).map(({ id }) => id))];
    return [
      ...records.map(({ id }) => ({ kind: 'pair' as const, id })),
      ...ids.map((id) => ({ kind: 'person' as const, id })),
    ];
  }

  /** The school's own people among the mentors read the order and sign that they did. */
  function acquainted(
    records: readonly MentorshipRecord[],
    { mentors }: Cast,
    curator: NamedPerson | null,
  ): DocumentRow[] {
    const staff = records.flatMap(({ mentorId }) => {
      const person = mentors.get(mentorId)?.person;
      return isShown(person) && person.kind === 'staff' ? [person] : [];
    });
    const everybody = [
      ...(curator ? [{ id: curator.personId, position: curator.position, name: curator.name }] : []),
      ...staff.map((person) => ({ id: person.id, position: person.position, name: person })),
    ];
    return [...new Map(everybody.map((one) => [one.id, one])).values()].map(({ position, name }) => ({
      position: position ?? '',
      short: shortName(name),
    }));
  }

  function gather(context: Context, orderId: string, type: PairOrderColumns['type']): Gathered | null {
    const order = orders.find(orderId);
    if (order?.type !== type) return null;
    const pairIds = JSON.parse(order.added) as string[];
    const memberIds = new Set(JSON.parse(order.excluded) as string[]);
    const added = pairs.ofIds(pairIds).filter(({ status }) => status !== 'dissolved');
    const left = pairs.ofYear(order.startYear).flatMap((record) => {
      const members = record.members.filter(({ id }) => memberIds.has(id));
      return members.length > 0 ? [{ record, members }] : [];
    });
    const records = [...added, ...left.map(({ record }) => record)];
    const cast = castOf(stores, context, records);
    const curator = curatorIn(context, accounts, base.today(context.now), inPapers);
    const rows = added.flatMap((record) => rowsOf(record, cast, order));
    const excluded = left.flatMap(({ record, members }) =>
      members.flatMap((member) => excludedRow(record, cast, member)),
    );
    const values = withoutBlanks({
      since: order.since,
      until: order.until,
      plansUntil: order.plansUntil ?? addDays(order.since, PLANS_DAYS),
      'base.number': order.baseNumber,
      'base.date': order.baseOn,
      curator,
      'curator.position': curator?.position,
      teachers: added.some(({ mentorId }) => cast.mentors.get(mentorId)?.category === 'teacher'),
      ...(type === 'order_pairs' ? { pairs: numbered(rows) } : { added: numbered(rows), excluded: numbered(excluded) }),
      acquainted: acquainted(added, cast, curator),
    });
    const objects = objectsOf(records, cast);
    return {
      label: `${dottedDay(order.since)} – ${dottedDay(order.until)}`,
      values,
      objects: curator ? [...objects, { kind: 'person', id: curator.personId }] : objects,
    };
  }

  return {
    order_pairs: (context: Context, orderId: string) => gather(context, orderId, 'order_pairs'),
    order_pairs_change: (context: Context, orderId: string) => gather(context, orderId, 'order_pairs_change'),
  };
}
