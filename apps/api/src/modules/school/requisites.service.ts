import type { NameCase, RequisitesChange, SchoolRequisites } from '@tandem/contracts';
import { type NameOverrides, type PersonInDocument, refuseOverrides } from '@tandem/domain/documents';
import type { PersonName } from '@tandem/domain/kernel';
import { isInn, isKpp, isOgrn } from '@tandem/domain/school';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { RequisitesColumns } from './requisites.repository.ts';
import { schoolChanged, type SchoolStores } from './school-stores.ts';

/** Declining a name: known beside this context, so the composition root hands it in. */
export type NameCasesOf = (person: Pick<PersonInDocument, 'name' | 'sex' | 'declensions'>) => NameCase[];

type Change = z.output<typeof RequisitesChange>;

const NUMBERS = [
  { field: 'inn', isOne: isInn, detail: 'Проверьте ИНН: десять цифр, последняя – контрольная' },
  { field: 'kpp', isOne: isKpp, detail: 'Проверьте КПП: девять знаков' },
  { field: 'ogrn', isOne: isOgrn, detail: 'Проверьте ОГРН: тринадцать цифр, последняя – контрольная' },
] as const;

/** The director as papers name them; null until somebody has written who it is. */
export function directorOf(row: RequisitesColumns): (PersonInDocument & { position: string }) | null {
  const { directorFamilyName, directorGivenName, directorPatronymic, directorSex, directorPosition } = row;
  if (directorFamilyName === null || directorGivenName === null) return null;
  const name: PersonName = {
    familyName: directorFamilyName,
    givenName: directorGivenName,
    patronymic: directorPatronymic,
  };
  const declensions = row.directorDeclensions === null ? null : (JSON.parse(row.directorDeclensions) as NameOverrides);
  return { personId: null, name, sex: directorSex, declensions, position: directorPosition ?? 'Директор' };
}

/** @throws invalid-request with pointers */
function check(change: Change): void {
  const errors = NUMBERS.flatMap(({ field, isOne, detail }): { pointer: string; code: string; detail: string }[] => {
    const text = change[field];
    return text === null || isOne(text) ? [] : [{ pointer: `/${field}`, code: 'check-figure', detail }];
  });
  for (const { path, reason } of refuseOverrides(change.director?.byHand ?? {})) {
    const detail = 'В имени могут быть только буквы, дефис, апостроф и точка';
    errors.push({ pointer: `/director/byHand/${path.join('/')}`, code: reason, detail });
  }
  if (errors.length > 0) throw new ProblemError('invalid-request', { errors });
}

function columnsOf({ director, ...change }: Change) {
  return {
    fullName: change.fullName,
    shortName: change.shortName,
    city: change.city,
    address: change.address,
    phone: change.phone,
    email: change.email,
    site: change.site,
    inn: change.inn,
    kpp: change.kpp,
    ogrn: change.ogrn,
    directorFamilyName: director?.name.familyName ?? null,
    directorGivenName: director?.name.givenName ?? null,
    directorPatronymic: director?.name.patronymic ?? null,
    directorSex: director?.sex ?? null,
    directorPosition: director?.position ?? null,
    directorDeclensions:
      director === null || Object.keys(director.byHand).length === 0 ? null : JSON.stringify(director.byHand),
  };
}

/** What official papers print of the school: written once, by the curator. */
export function createRequisitesService(stores: SchoolStores, casesOf: NameCasesOf) {
  const { queue, requisites, audit } = stores;

  function present(row: RequisitesColumns): SchoolRequisites {
    const director = directorOf(row);
    return {
      fullName: row.fullName,
      shortName: row.shortName,
      city: row.city,
      address: row.address,
      phone: row.phone,
      email: row.email,
      site: row.site,
      inn: row.inn,
      kpp: row.kpp,
      ogrn: row.ogrn,
      director: director && {
        name: director.name,
        sex: director.sex,
        position: director.position,
        cases: casesOf(director),
      },
      version: row.version,
    };
  }

  /** @throws not-found before the first run */
  function found(): RequisitesColumns {
    const row = requisites.read();
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  return {
    read: (context: Context): SchoolRequisites => present(authorize(context, 'school.read', found())),

    /** Papers that are printed already keep the old ones. @throws invalid-request with pointers, stale-version */
    change(context: Context, change: Change): Promise<SchoolRequisites> {
      return queue.write((tx) => {
        const before = authorize(context, 'school.manage', found());
        check(change);
        const columns = columnsOf(change);
        const keys = (Object.keys(columns) as (keyof typeof columns)[]).filter((key) => columns[key] !== before[key]);
        if (keys.length === 0 && change.version === before.version) return present(before);
        if (!requisites.save(tx, change.version, columns))
          throw new ProblemError('stale-version', { current: present(before) });
        const pick = (from: Partial<Record<keyof typeof columns, unknown>>) =>
          Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
        audit.record(tx, context, {
          act: 'requisites-set',
          entity: 'school',
          entityId: '1',
          before: pick(before),
          after: pick(columns),
        });
        schoolChanged(stores, tx, context);
        return present(found());
      });
    },
  };
}
