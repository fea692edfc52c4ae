import { contract, type Prepared } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPapers } from '../../../testing/official-papers.ts';
import { FULL_SHEET } from '../../../testing/plausible-mentors.ts';
import { openTestSchool, type TestSchool } from '../../../testing/test-school.ts';

let school: TestSchool;
let papers: Awaited<ReturnType<typeof openPapers>>;
beforeAll(async () => {
  school = await openTestSchool();
  papers = await openPapers(school);
}, 60_000);
afterAll(() => school.close());

async function prepare(type: DocType, subjectId: string | null): Promise<Prepared> {
  const { status, body } = await school.call(contract.documents.prepare, papers.curator, { body: { type, subjectId } });
  if (status !== 200) throw new Error(`${type}: ${status} ${JSON.stringify(body)}`);
  return body;
}
const value = (prepared: Prepared, tag: string) => prepared.fields.find((field) => field.tag === tag)?.value;
const form = (prepared: Prepared, tag: string, shape: string) =>
  prepared.names.find((name) => name.tag === tag)?.forms.find((one) => one.form === shape)?.value;
const rows = (prepared: Prepared, tag: string) => prepared.lists.find((list) => list.tag === tag)?.rows;
const missing = (prepared: Prepared) => prepared.missing.map(({ tag }) => tag);

/** A pupil of 10А with a mother, and a mentor among pupils. */
async function child(name: string, birthOn: string) {
  const classId = papers.register.schoolClass(10, name.slice(0, 2).toUpperCase());
  const pupil = await papers.register.person(name, { classId, birthOn, phone: '+7 900 111-22-33' });
  await school.call(contract.people.addGuardian, papers.curator, {
    params: { personId: pupil.id },
    body: {
      name: { familyName: 'Матушкина', givenName: 'Ольга', patronymic: 'Львовна' },
      phone: '+7 900 444-55-66',
      relation: 'mother',
    },
  });
  return pupil;
}

describe('a candidate’s papers', () => {
  it('the application is from the candidate to the director, with what the questionnaire says', async () => {
    const person = await papers.register.person('Соловей Игорь Ильич', { workplace: 'завод «Пример»', sex: 'male' });
    const mentorId = await papers.registered(person, 'employer');
    const { version } = await papers.readMentor(mentorId);
    const body = { ...FULL_SHEET, forms: ['employer_pupil'], version };
    await school.call(contract.mentors.saveQuestionnaire, papers.curator, { params: { mentorId }, body });
    const application = await prepare('mentor_application', mentorId);
    expect(form(application, 'candidate', 'genitive')).toBe('Соловья Игоря Ильича');
    expect(form(application, 'director', 'dativeInitials')).toBe('Орловой Г. С.');
    expect(
      ['forms', 'competences', 'hours', 'candidate.place', 'candidate.contact', 'document.number', 'minor'].map((tag) =>
        value(application, tag),
      ),
    ).toEqual([
      'Работодатель – ученик',
      'Инженерия, робототехника, 3D',
      '8',
      'инженер, завод «Пример»',
      '+7 900 000-00-00',
      '12',
      false,
    ]);
    expect(missing(application)).toEqual([]);
    const questionnaire = await prepare('form_mentor', mentorId);
    expect([value(questionnaire, 'time'), value(questionnaire, 'capacity')]).toEqual(['вт 15:00–16:30', '2']);
  });

  it('of a pupil hold the class and the parent, and neither a telephone nor a birth date', async () => {
    const pupil = await child('Ученикова Анна Львовна', '2006-02-03');
    const mentorId = await papers.registered(pupil, 'pupil');
    const application = await prepare('mentor_application', mentorId);
    expect([value(application, 'candidate.place'), value(application, 'minor')]).toEqual(['класс 10УЧ', true]);
    expect([value(application, 'candidate.contact'), value(application, 'guardian.relation')]).toEqual(['', 'мать']);
    for (const type of ['mentor_application', 'form_mentor'] as const)
      expect(JSON.stringify(await prepare(type, mentorId))).not.toMatch(/2006-02-03|111-22-33|444-55-66/);
  });

  it('the protocol of a sitting lists candidates, decisions and votes', async () => {
    const people = await Promise.all(
      ['Первый Иван Ильич', 'Второй Олег Ильич'].map((name) =>
        papers.register.person(name, { position: 'учитель химии' }),
      ),
    );
    const ids = await Promise.all(people.map((person) => papers.registered(person, 'teacher')));
    const sittingId = await papers.sitting(ids);
    const before = await prepare('protocol_review', sittingId);
    expect(rows(before, 'candidates')?.map(({ decision }) => decision)).toEqual(['', '']);
    expect(missing(before)).toEqual(['document.number', 'membersPresent']);
    await papers.approve(sittingId, ids.slice(0, 1));
    const after = await prepare('protocol_review', sittingId);
    expect(rows(after, 'candidates')?.find(({ name }) => name === 'Первый Иван Ильич')).toEqual({
      name: 'Первый Иван Ильич',
      category: 'педагогический работник',
      place: 'учитель химии',
      decision: 'включить в базу наставников',
      for: '3',
      against: '0',
      abstained: '0',
    });
    expect([after.title, value(after, 'chair'), value(after, 'membersTotal')]).toEqual([
      'Протокол рассмотрения кандидатур: 10.05.2022',
      'Орлова Г. С.',
      '3',
    ]);
  });

  it('the protocol of an interview names criteria and the conclusion in words', async () => {
    const person = await papers.register.person('Беседин Олег Ильич', { position: 'учитель' });
    const mentorId = await papers.registered(person, 'teacher');
    await papers.approve(await papers.sitting([mentorId]), [mentorId]);
    await school.call(contract.mentors.saveQuestionnaire, papers.curator, {
      params: { mentorId },
      body: { ...FULL_SHEET, forms: ['teacher_teacher'], version: (await papers.readMentor(mentorId)).version },
    });
    expect((await papers.act(mentorId, 'schedule_interview', { on: '2022-05-12' })).status).toBe(200);
    const { version } = await papers.readMentor(mentorId);
    const scores = {
      motivation: 2,
      communication: 2,
      relevant_experience: 1,
      time_resource: 1,
      understanding_of_role: 2,
    };
    const recorded = await school.call(contract.mentors.recordInterview, papers.curator, {
      params: { mentorId },
      body: {
        version,
        heldOn: '2022-05-12',
        place: 'каб. 12',
        present: ['Иванова М. П.'],
        scores,
        conclusion: 'conditional',
        condition: 'пройти обучение',
      },
    });
    const prepared = await prepare('protocol_interview', recorded.body.interviews?.[0]?.id ?? '');
    expect(rows(prepared, 'criteria')?.[0]).toEqual({ name: 'Мотивация', score: '2' });
    expect(['total', 'highest', 'conclusion', 'condition', 'conditional'].map((tag) => value(prepared, tag))).toEqual([
      '8',
      '10',
      'рекомендован при условии',
      'пройти обучение',
      true,
    ]);
    expect(missing(prepared)).toEqual([]);
  });
});

describe('papers to a partner', () => {
  it('the letter is to whoever the school talks to, by name and position in the dative', async () => {
    const partnerId = await papers.partner('Завод «Аксион»');
    const { body } = await school.call(contract.partners.change, papers.curator, {
      params: { partnerId },
      body: { version: 1, contactName: 'Максимова Елена Викторовна', contactPosition: 'специалист по кадрам' },
    });
    expect(body.contactPosition).toBe('специалист по кадрам');
    const letter = await prepare('letter_employer', partnerId);
    expect(form(letter, 'addressee', 'dativeInitials')).toBe('Максимовой Е. В.');
    expect(['addressee.positionDative', 'greeting', 'replyUntil'].map((tag) => value(letter, tag))).toEqual([
      'Специалисту по кадрам',
      'Уважаемая Елена Викторовна!',
      '2022-05-30',
    ]);
    expect(letter.names.find(({ tag }) => tag === 'executor')?.name).toMatch(/^Тестова/);
    expect(missing(letter)).toEqual([]);
  });

  it('the agreement lists the partner’s mentors and leaves its numbers to the partner', async () => {
    const partnerId = await papers.partner('Завод «Вектор»');
    const engineer = await papers.register.person('Инженеров Пётр Ильич', {
      organizationId: partnerId,
      position: 'инженер-конструктор',
    });
    await papers.candidate(engineer, 'employer');
    const agreement = await prepare('agreement', partnerId);
    expect(rows(agreement, 'mentors')).toEqual([{ name: 'Инженеров Пётр Ильич', position: 'инженер-конструктор' }]);
    expect(['director.positionGenitive', 'director.acting'].map((tag) => value(agreement, tag))).toEqual([
      'директора',
      'действующей',
    ]);
    expect(missing(agreement)).toEqual([
      'partner.address',
      'partner.inn',
      'partner.ogrn',
      'partnerHead',
      'partnerHead.positionGenitive',
    ]);
  });
});

describe('consents', () => {
  it('of a child are the parent’s, with name and class and nothing else of the child', async () => {
    const pupil = await child('Малышев Егор Ильич', '2012-03-04');
    const consent = await prepare('consent_processing_guardian', pupil.id);
    expect(consent.title).toBe('Согласие представителя на обработку персональных данных ребёнка: Е. И. Малышев, 10МА');
    expect([value(consent, 'subject.class'), value(consent, 'guardian.relation'), value(consent, 'until')]).toEqual([
      '10МА',
      'мать',
      '2022-08-31',
    ]);
    expect(missing(consent)).toEqual([]);
    expect(value(await prepare('consent_dissemination', pupil.id), 'byGuardian')).toBe(true);
    expect(JSON.stringify(consent)).not.toMatch(/2012-03-04|111-22-33|444-55-66/);
    const { id } = await papers.draft('consent_processing_guardian', pupil.id);
    const text = await papers.textOf(id);
    expect(text).toContain('Я, Матушкина Ольга Львовна,');
    expect(text).toContain('законным представителем (мать) несовершеннолетнего: Малышев Егор Ильич, класс: 10МА');
    expect(text).toContain('(документ, удостоверяющий личность');
  });

  it('of a grown-up are their own', async () => {
    const adult = await papers.register.person('Взрослова Инна Ильинична', {
      position: 'учитель',
      birthOn: '1980-01-01',
    });
    const consent = await prepare('consent_dissemination', adult.id);
    expect([value(consent, 'byGuardian'), value(consent, 'guardian.relation')]).toEqual([false, '']);
  });
});

describe('orders about the school', () => {
  it('the working group is who coordinates the programme, the curator first', async () => {
    const methodist = await school.person('methodist');
    await school.person('mentee');
    const prepared = await prepare('order_working_group', null);
    const members = rows(prepared, 'members') ?? [];
    expect(members[0]?.['role']).toBe('руководитель группы');
    expect(members.some(({ name }) => name?.includes(methodist.login.replace('person', 'Тестова')))).toBe(true);
    expect(members.length).toBe(rows(prepared, 'acquainted')?.length);
    expect(value(prepared, 'until')).toBe('2022-08-31');
    expect(
      (
        await school.send(contract.documents.prepare, papers.curator, {
          body: { type: 'order_working_group', subjectId: '0198c0de-0000-7000-8000-000000000000' },
        })
      ).status,
    ).toBe(404);
  });
});

it('what follows from a position and a name is worked out as soon as they are written', async () => {
  const partnerId = await papers.partner('Завод «Итог»');
  const name = { familyName: 'Ким', givenName: 'Анна', patronymic: null };
  const draft = await papers.draft('agreement', partnerId, {
    people: { partnerHead: { name, sex: 'female' } },
    fields: { 'partnerHead.position': 'Генеральный директор', until: '2022-12-31' },
  });
  expect(await papers.textOf(draft.id)).toContain(
    'в лице генерального директора Ким Анны, действующей на основании Устава, с другой стороны',
  );
});
