import { contract, type OperationSpec } from '@tandem/contracts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import { docxOf, para } from './docx-file.ts';
import type { Sent, TestSchool } from './test-school.ts';

/** An official paper at the step that the operation takes, and a template of the school's own. */
export type DocumentStage = { documentId: string; templateId: string };

export const NO_DOCUMENTS: DocumentStage = { documentId: newId(), templateId: newId() };

/** The smallest scan there is: its bytes say that it is a PDF. */
export const SCAN = { name: 'Приказ.pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n') };
export const OWN_TEMPLATE = { name: 'Наш приказ.docx', bytes: docxOf(para('Приказ {school.shortName}')) };

export async function openDocumentStage(school: TestSchool) {
  const { documents } = school.house;
  const { context: signedIn } = await school.person('curator');
  const NONE = { fields: {}, lists: {}, people: {}, names: {} };

  /** A draft; then printed, signed, scanned, as far as `steps` go. */
  async function paper(steps: number): Promise<string> {
    const context: Context = { ...signedIn, now: school.now() };
    const made = await documents.registry.create(context, {
      type: 'order_working_group',
      subjectId: null,
      overrides: NONE,
    });
    let { version } = made;
    if (steps > 0) ({ version } = await documents.acts.print(context, made.id, version));
    const facts = { version, number: '7', signedOn: '2022-05-16', signedBy: 'Г. С. Орлова' };
    if (steps > 1) ({ version } = await documents.acts.sign(context, made.id, facts));
    if (steps > 2) await documents.acts.attachScan(context, made.id, version, SCAN);
    return made.id;
  }

  const { reopen, sign, attachScan, supersede, scan } = contract.documents;
  const STEPS = new Map<string, number>([
    [reopen.id, 1],
    [sign.id, 1],
    [attachScan.id, 2],
    [supersede.id, 2],
    [scan.id, 3],
  ]);

  async function fresh({ id, path }: OperationSpec): Promise<DocumentStage> {
    const stage = { ...NO_DOCUMENTS };
    if (path.includes(':documentId')) stage.documentId = await paper(STEPS.get(id) ?? 0);
    if (path.includes(':templateId')) {
      const context: Context = { ...signedIn, now: school.now() };
      const { templates } = documents;
      const before = templates.list(context).find(({ type }) => type === 'order_pairs');
      const replaces = before?.versions.find(({ inForce }) => inForce)?.id;
      const { versions } = await templates.upload(context, { type: 'order_pairs', replaces }, OWN_TEMPLATE);
      stage.templateId = versions[0]?.id ?? '';
    }
    return stage;
  }
  return { fresh, paper };
}

/** For every operation on papers, templates and requisites a call that a careful program would make. */
export function documentCalls({ documentId, templateId }: DocumentStage, personId: string): Record<string, Sent> {
  const { documents, documentTemplates, requisites, people } = contract;
  const onDocument = { params: { documentId } };
  const ofType = { query: { type: 'order_curator' } };
  const seen = { ...onDocument, body: { version: 100 } };
  return {
    [documents.search.id]: { body: { text: 'приказ' } },
    [documents.prepare.id]: { body: { type: 'order_working_group', subjectId: null } },
    [documents.create.id]: { body: { type: 'order_working_group', overrides: { fields: { grounds: 'приказом' } } } },
    [documents.read.id]: onDocument,
    [documents.change.id]: {
      ...onDocument,
      body: {
        version: 1,
        overrides: {
          fields: { since: '2022-09-01' },
          lists: { members: [{ name: 'Ким А. А.' }] },
          people: { head: { name: { familyName: 'Ким', givenName: 'Анна', patronymic: null } } },
          names: { head: { accusative: 'Ким Анну' } },
        },
      },
    },
    [documents.download.id]: onDocument,
    [documents.scan.id]: onDocument,
    [documents.print.id]: seen,
    [documents.reopen.id]: seen,
    [documents.sign.id]: {
      ...onDocument,
      body: { version: 100, number: '8', signedOn: '2022-05-16', signedBy: 'Г. С. Орлова' },
    },
    [documents.attachScan.id]: { ...onDocument, body: { version: 100 }, file: SCAN },
    [documents.cancel.id]: { ...onDocument, body: { version: 100, reason: 'Ошибка в дате' } },
    [documents.supersede.id]: seen,
    [documentTemplates.list.id]: {},
    [documentTemplates.tags.id]: ofType,
    [documentTemplates.upload.id]: { body: { type: 'order_curator', replaces: newId() }, file: OWN_TEMPLATE },
    [documentTemplates.revert.id]: { body: { type: 'order_curator', replaces: newId() } },
    [documentTemplates.download.id]: ofType,
    [documentTemplates.standard.id]: ofType,
    [documentTemplates.version.id]: { params: { templateId } },
    [requisites.read.id]: {},
    [requisites.change.id]: {
      body: {
        version: 100,
        fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Лицей»',
        shortName: 'МБОУ «Лицей»',
        city: 'г. Ижевск',
        address: null,
        phone: null,
        email: null,
        site: null,
        inn: '1831000001',
        kpp: null,
        ogrn: null,
        director: null,
      },
    },
    [people.nameCases.id]: { params: { personId } },
    [people.changeNameCases.id]: {
      params: { personId },
      body: { version: 100, byHand: { dative: { family: 'Детскому' } } },
    },
  };
}
