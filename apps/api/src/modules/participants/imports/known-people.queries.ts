import type { ImportedGuardian, KnownPerson } from '@tandem/domain/participants/import';
import { nameKey } from '@tandem/domain/participants/search';
import type { Db } from '../../../db/open.ts';

type Row = {
  id: string;
  familyName: string;
  givenName: string;
  patronymic: string | null;
  birthOn: string | null;
  sex: 'male' | 'female' | null;
  grade: number | null;
  letter: string | null;
  phone: string | null;
  email: string | null;
  position: string | null;
  teachingSince: string | null;
  organization: string | null;
  hidden: 0 | 1;
};
type GuardianRow = ImportedGuardian & { childId: string; guardianshipId: string; guardianId: string };

/** Somebody of the register as a list is compared with; `guardians` are all of them, `guardian` the one compared. */
export type RegisteredPerson = KnownPerson & { hidden: boolean; guardians: readonly GuardianRow[] };

/** Everybody of the register but those entered by mistake, read at once. The class is the one of this academic year. */
export function createKnownPeople(db: Db) {
  const { $client: sqlite } = db;
  const people = sqlite.prepare<{ today: string; year: number }, Row>(
    `SELECT p.id, p.family_name AS familyName, p.given_name AS givenName, p.patronymic, p.birth_on AS birthOn, p.sex,
       c.grade, c.letter, p.phone, p.email, p.position, p.teaching_since AS teachingSince,
       coalesce(o.name, p.workplace) AS organization, p.hidden_at IS NOT NULL AS hidden
     FROM people p
     LEFT JOIN enrolments e ON e.person_id = p.id AND e.from_on <= @today AND (e.to_on IS NULL OR e.to_on >= @today)
     LEFT JOIN school_classes c ON c.id = e.class_id AND c.start_year = @year
     LEFT JOIN partners o ON o.id = p.organization_id
     WHERE p.hidden_reason IS NULL OR p.hidden_reason <> 'mistake'`,
  );
  const guardians = sqlite.prepare<[], GuardianRow>(
    `SELECT g.child_id AS childId, g.id AS guardianshipId, g.guardian_id AS guardianId, g.relation,
       p.family_name AS familyName, p.given_name AS givenName, p.patronymic, p.phone
     FROM guardianships g JOIN people p ON p.id = g.guardian_id ORDER BY p.sort_key`,
  );

  /** @param named keys of guardians' names in the list: of several the one whom it names is compared */
  return (today: string, year: number, named: ReadonlySet<string>): RegisteredPerson[] => {
    const byChild = Map.groupBy(guardians.all(), ({ childId }) => childId);
    const found = new Map<string, RegisteredPerson>();
    for (const { grade, letter, hidden, ...row } of people.all({ today, year })) {
      const own = byChild.get(row.id) ?? [];
      const guardian = own.find((one) => named.has(nameKey(one))) ?? own[0] ?? null;
      const className = grade === null || letter === null ? null : { grade, letter };
      found.set(row.id, { ...row, className, guardian, guardians: own, hidden: hidden === 1 });
    }
    return [...found.values()];
  };
}
export type KnownPeople = ReturnType<typeof createKnownPeople>;
