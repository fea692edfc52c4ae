import type { Role } from '@tandem/domain/access';
import { type DocumentRow, type Gathered, type GatheredValue, type PersonInDocument } from '@tandem/domain/documents';
import { fullName, shortName } from '@tandem/domain/kernel';
import { academicYearName, academicYearOf, yearBounds } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import { directorOf } from './requisites.service.ts';
import type { SchoolStores } from './school-stores.ts';

/** Somebody of the register, known by a context above this one. */
export type StaffPerson = PersonInDocument & { position: string | null };
export type StaffLookup = {
  person: (context: Context, personId: string) => StaffPerson | null;
  ofAccount: (context: Context, accountId: string) => StaffPerson | null;
};

/** What a preamble refers to until somebody writes the acts of the city and of the republic. */
const GROUNDS =
  'распоряжением Министерства просвещения Российской Федерации от 25 декабря 2019 г. № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся»';
/** Who sits in a group that coordinates the programme, in the order they are listed. */
const GROUP: readonly Role[] = ['curator', 'administration', 'methodist', 'psychologist'];

const withoutNulls = (values: Record<string, GatheredValue | null | undefined>): Record<string, GatheredValue> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, GatheredValue] => entry[1] != null));

const acquainted = ({ name, position }: StaffPerson): DocumentRow => ({
  position: position ?? '',
  short: shortName(name),
});

/** Data of papers about the school itself, and what every paper prints of it. */
export function createSchoolPapers({ requisites, accounts, today }: SchoolStores, staff: StaffLookup) {
  const yearOf = (context: Context): number => academicYearOf(today(context.now));

  /** People with an account and one of the roles today, in the order of the roles. */
  function holders(context: Context, roles: readonly Role[]): { person: StaffPerson; role: Role }[] {
    const day = today(context.now);
    const found = accounts
      .all()
      .filter(({ blocked }) => !blocked)
      .flatMap((account) => {
        const held = accounts.rolesOn(account, day);
        const role = roles.find((one) => held.includes(one));
        const person = role && staff.ofAccount(context, account.id);
        return role && person ? [{ person, role }] : [];
      });
    return roles.flatMap((role) => found.filter((one) => one.role === role));
  }

  const signs = ({ name }: StaffPerson): boolean => {
    const row = requisites.read();
    const director = row && directorOf(row);
    return director !== null && fullName(director.name) === fullName(name);
  };

  const objectsOf = (people: readonly (PersonInDocument | undefined)[]): Gathered['objects'] =>
    [...new Set(people.flatMap((person) => person?.personId ?? []))].map((id) => ({ kind: 'person', id }));

  return {
    common(context: Context): Record<string, GatheredValue> {
      const row = requisites.read();
      const director = row && directorOf(row);
      return withoutNulls({
        'school.fullName': row?.fullName,
        'school.shortName': row?.shortName ?? row?.name,
        'school.city': row?.city,
        'school.address': row?.address,
        'school.phone': row?.phone,
        'school.email': row?.email,
        'school.site': row?.site,
        'school.inn': row?.inn,
        'school.kpp': row?.kpp,
        'school.ogrn': row?.ogrn,
        resources: row?.site && `официальный сайт школы ${row.site}`,
        director,
        'director.position': director?.position,
        academicYear: academicYearName(yearOf(context)),
        grounds: GROUNDS,
      });
    },

    /** The person is whoever is to be the curator. */
    orderCurator(context: Context, personId: string): Gathered | null {
      const curator = staff.person(context, personId);
      if (!curator) return null;
      const values = {
        curator,
        'curator.position': curator.position,
        since: today(context.now),
        acquainted: [acquainted(curator)],
      };
      return { label: shortName(curator.name), values: withoutNulls(values), objects: objectsOf([curator]) };
    },

    orderWorkingGroup(context: Context): Gathered {
      const members = holders(context, GROUP);
      const head = members.find(({ role }) => role === 'curator')?.person;
      const values = {
        since: today(context.now),
        until: yearBounds(yearOf(context)).endsOn,
        head,
        'head.position': head?.position,
        members: members.map(({ person }) => ({
          name: fullName(person.name),
          position: person.position ?? '',
          role: person === head ? 'руководитель группы' : 'член группы',
        })),
        // Whoever signs an order need not be told of it.
        acquainted: members.filter(({ person }) => !signs(person)).map(({ person }) => acquainted(person)),
      };
      const objects = objectsOf(members.map(({ person }) => person));
      return { label: '', values: withoutNulls(values), objects };
    },

    orderImplementation(context: Context): Gathered {
      const [first] = holders(context, ['curator']);
      const curator = first?.person;
      const values = {
        since: today(context.now),
        until: yearBounds(yearOf(context)).endsOn,
        curator,
        'curator.position': curator?.position,
        monitoring: 'до 30 ноября и до 31 мая',
        acquainted: curator ? [acquainted(curator)] : [],
      };
      return { label: '', values: withoutNulls(values), objects: objectsOf([curator]) };
    },
  };
}
