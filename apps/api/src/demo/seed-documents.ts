import type { DocumentOverrides } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import type { Context } from '../kernel/context.ts';
import type { SchoolHouse } from '../school-house.ts';
import type { DemoRegister } from './seed-register.ts';

type Signature = { number: string | null; signedOn: string };
type Steps = { hand?: Partial<DocumentOverrides>; print?: boolean; sign?: Signature; scan?: boolean };

const BY_HAND: DocumentOverrides = { fields: {}, lists: {}, people: {}, names: {} };
/** One white sheet: what a scan of the demo shows. */
const SHEET = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
);

const POSITIONS: Record<string, string> = {
  'ivanova-m': 'заместитель директора по воспитательной работе',
  'orlova-g': 'директор',
  'sokolova-o': 'методист',
  'volkov-s': 'педагог-психолог',
  'zaitseva-t': 'секретарь руководителя',
};

async function writeRequisites(
  { schoolServices, identity, participants }: SchoolHouse,
  context: Context,
): Promise<void> {
  const { version } = schoolServices.requisites.read(context);
  await schoolServices.requisites.change(context, {
    version,
    fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Информационно-технологический лицей (демо)»',
    shortName: 'МБОУ «ИТ-лицей (демо)»',
    city: 'г. Ижевск',
    address: '426000, г. Ижевск, ул. Школьная, д. 1',
    phone: '+7 3412 00-00-00',
    email: 'school@example.ru',
    site: 'school.example.ru',
    inn: '1831000001',
    kpp: '183101001',
    ogrn: '1021801000000',
    director: {
      name: { familyName: 'Орлова', givenName: 'Галина', patronymic: 'Сергеевна' },
      sex: 'female',
      position: 'Директор',
      byHand: {},
    },
  });
  for (const { id, login } of identity.accounts.all()) {
    const person = participants.papers.people.ofAccount(context, id);
    const position = POSITIONS[login];
    if (!person || !position) continue;
    const card = await participants.people.read(context, person.personId);
    await participants.people.change(context, card.id, { version: card.version, position });
  }
}

/** A few official papers at every step of their way; the orders prove items of the plan. */
export async function seedDocuments(
  house: SchoolHouse,
  context: Context,
  { pupils, teachers }: DemoRegister,
): Promise<{ implementation: string; curator: string }> {
  const { documents, participants } = house;
  const { registry, acts } = documents;
  await writeRequisites(house, context);

  async function paper(
    type: DocType,
    subjectId: string | null,
    { hand = {}, print = false, sign, scan = false }: Steps,
  ) {
    const made = await registry.create(context, { type, subjectId, overrides: { ...BY_HAND, ...hand } });
    let { version } = made;
    if (print || sign) ({ version } = await acts.print(context, made.id, version));
    if (sign) ({ version } = await acts.sign(context, made.id, { version, ...sign, signedBy: 'Г. С. Орлова' }));
    if (scan) await acts.attachScan(context, made.id, version, { name: 'Скан приказа.pdf', bytes: SHEET });
    return made.id;
  }

  const curator = participants.papers.people.ofAccount(context, context.actor.accountId)?.personId ?? '';
  const deputy = teachers[0]?.id ?? '';
  const implementation = await paper('order_implementation', null, {
    hand: {
      fields: { 'document.number': '140', 'document.date': '2022-04-20', since: '2022-04-20', until: '2022-12-31' },
      people: { logistics: { personId: teachers[1]?.id ?? '' } },
    },
    sign: { number: '140', signedOn: '2022-04-20' },
    scan: true,
  });
  const ofCurator = await paper('order_curator', curator, {
    hand: { fields: { since: '2022-02-25' }, people: { deputy: { personId: deputy } } },
    sign: { number: '87', signedOn: '2022-02-25' },
  });
  const group = await paper('order_working_group', null, { sign: { number: '88', signedOn: '2022-02-25' } });
  const { version } = await registry.read(context, group);
  const replacing = await acts.supersede(context, group, { version });
  const printed = await acts.print(context, replacing.id, replacing.version);
  const facts = { version: printed.version, number: '112', signedOn: '2022-04-04', signedBy: 'Г. С. Орлова' };
  await acts.sign(context, replacing.id, facts);

  const [sitting] = participants.mentorBase.sittings.list(context);
  if (sitting) await paper('protocol_review', sitting.id, { print: true });
  const { partners } = participants.mentorBase.partners.search(context, {
    text: '',
    statuses: ['letter_sent', 'no_reply', 'agreement_signed'],
    archived: false,
    offset: 0,
    limit: 10,
  });
  const silent = partners.find(({ status }) => status === 'letter_sent' || status === 'no_reply');
  if (silent) await paper('letter_employer', silent.id, {});
  const signed = partners.find(({ status }) => status === 'agreement_signed');
  if (signed) await paper('agreement', signed.id, { sign: { number: '3', signedOn: '2022-03-01' } });
  const [pupil, other] = pupils;
  if (pupil) await paper('consent_processing_guardian', pupil.card.id, {});
  if (other) {
    const id = await paper('consent_dissemination', other.card.id, { print: true });
    const seen = await registry.read(context, id);
    await acts.cancel(context, id, seen.version, 'Семья передумала: публикаций не будет');
  }
  return { implementation, curator: ofCurator };
}
