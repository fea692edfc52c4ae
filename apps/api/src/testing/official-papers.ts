import { type CallOf, contract, type DocumentCard, type DocumentOverrides } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { readDocx } from './docx-file.ts';
import { openMentorBase } from './mentor-base.ts';
import type { Answer, Person, TestSchool } from './test-school.ts';

export const NO_HAND: DocumentOverrides = { fields: {}, lists: {}, people: {}, names: {} };

export const DIRECTOR = {
  name: { familyName: 'Орлова', givenName: 'Галина', patronymic: 'Сергеевна' },
  sex: 'female' as const,
  position: 'Директор',
};
export const REQUISITES: Omit<CallOf<typeof contract.requisites.change>['body'], 'version'> = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Лицей»',
  shortName: 'МБОУ «Лицей»',
  city: 'г. Ижевск',
  address: '426000, г. Ижевск, ул. Школьная, д. 1',
  phone: '+7 3412 00-00-00',
  email: 'school@example.ru',
  site: 'school.example.ru',
  inn: '1831000001',
  kpp: '183101001',
  ogrn: '1021801000000',
  director: DIRECTOR,
};

function expectStatus<T>({ status, body }: Answer<T>, wanted: number): T {
  if (status !== wanted) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}

/** Writes, prints and signs papers through the API, as a school would: what tests of papers share. */
export async function openPapers(school: TestSchool) {
  const { read: readMentor, ...base } = await openMentorBase(school);
  const { curator } = base;
  const { documents, requisites } = contract;

  const { version } = expectStatus(await school.call(requisites.read, curator), 200);
  expectStatus(await school.call(requisites.change, curator, { body: { version, ...REQUISITES } }), 200);

  async function draft(type: DocType, subjectId: string | null, hand: Partial<DocumentOverrides> = {}) {
    const body = { type, subjectId, overrides: { ...NO_HAND, ...hand } };
    return expectStatus(await school.call(documents.create, curator, { body }), 201);
  }
  const read = async (documentId: string, as: Person = curator): Promise<DocumentCard> =>
    expectStatus(await school.call(documents.read, as, { params: { documentId } }), 200);

  async function print({ id: documentId }: Pick<DocumentCard, 'id'>): Promise<DocumentCard> {
    const { version: seen } = await read(documentId);
    return expectStatus(
      await school.call(documents.print, curator, { params: { documentId }, body: { version: seen } }),
      200,
    );
  }
  async function sign(
    { id: documentId }: Pick<DocumentCard, 'id'>,
    number: string | null = '140',
  ): Promise<DocumentCard> {
    const { version: seen } = await read(documentId);
    const body = { version: seen, number, signedOn: '2022-05-16', signedBy: 'Г. С. Орлова' };
    return expectStatus(await school.call(documents.sign, curator, { params: { documentId }, body }), 200);
  }
  async function signed(type: DocType, subjectId: string | null, number: string | null = '140'): Promise<DocumentCard> {
    return sign(await print(await draft(type, subjectId)), number);
  }

  /** The bytes of a paper, as somebody downloads them. */
  async function file(documentId: string, as: Person = curator): Promise<Buffer> {
    const { status, raw } = await school.call(documents.download, as, { params: { documentId } });
    if (status !== 200) throw new Error(`${status}: ${raw.body}`);
    return raw.rawPayload;
  }
  const textOf = async (documentId: string): Promise<string> => readDocx(await file(documentId)).text;

  return { ...base, readMentor, draft, read, print, sign, signed, file, textOf };
}
