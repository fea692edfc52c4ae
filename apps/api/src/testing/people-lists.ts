import { contract, type ListDecisions, type ListPage, type PeopleImport } from '@tandem/contracts';
import type { PeopleKind } from '@tandem/domain/participants/import';
import type { Person, SentFile, TestSchool } from './test-school.ts';

const { peopleImports } = contract;

/** Windows-1251, as old school computers save. */
export function windows1251(text: string): Buffer {
  const signs: Record<string, number> = { Ё: 0xa8, ё: 0xb8, '№': 0xb9, '«': 0xab, '»': 0xbb, '\u00A0': 0xa0 };
  return Buffer.from(
    Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0;
      return signs[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
    }),
  );
}

/** A list of so many pupils, each of them somebody else. */
export function longList(count: number): string {
  const letters = 'АБВГДЕЖЗИК';
  const word = (n: number) => [...String(n)].map((figure) => 'абвгдежзик'[Number(figure)]).join('');
  const rows = Array.from({ length: count }, (_, n) => {
    const born = `${String(1 + (n % 28)).padStart(2, '0')}.${String(1 + (n % 12)).padStart(2, '0')}.${2006 + (n % 9)}`;
    const guardian = `Ученикова${word(n)} Ольга Петровна`;
    return `Ученикова${word(n)} Мария Ивановна;${born};${1 + (n % 11)}${letters[n % 10]};${guardian};8912${String(n).padStart(7, '0')}`;
  });
  return ['ФИО;Дата рождения;Класс;ФИО родителя;Телефон родителя', ...rows].join('\r\n');
}

/** The way of a list in tests: read, decided upon, applied, taken back. */
export function listImporter(school: TestSchool, curator: Person) {
  const at = (importId: string) => ({ params: { importId } });
  const importer = {
    text: async (kind: PeopleKind, text: string) =>
      (await school.call(peopleImports.create, curator, { body: { kind, text } })).body,
    file: async (kind: PeopleKind, file: SentFile) =>
      (await school.send(peopleImports.create, curator, { file, body: { kind } })) as unknown as {
        status: number;
        body: PeopleImport & { slug?: string; reason?: string; detail?: string };
      },
    read: async (importId: string, query: ListPage = {}) =>
      (await school.call(peopleImports.read, curator, { ...at(importId), query })).body,
    decide: async (importId: string, body: ListDecisions, query: ListPage = {}) =>
      (await school.call(peopleImports.decide, curator, { ...at(importId), body, query })).body,
    apply: ({ id, planKey }: Pick<PeopleImport, 'id' | 'planKey'>, leaveBlocked = false) =>
      school.call(peopleImports.apply, curator, { ...at(id), body: { planKey, leaveBlocked } }),
    undo: (importId: string) => school.call(peopleImports.undo, curator, at(importId)),
    /** Reads, agrees to new classes and applies. */
    async through(kind: PeopleKind, text: string) {
      const { id } = await importer.text(kind, text);
      return importer.apply(await importer.decide(id, { createClasses: true }));
    },
  };
  return importer;
}
