import type { FreeTime, MentorCategory } from '@tandem/domain/participants';
import { ftsText, sortKey } from '@tandem/domain/participants/search';
import { newId } from '../kernel/ids.ts';
import type { Person, TestSchool } from './test-school.ts';

export type PooledMentee = { menteeId: string; personId: string; guardianId: string; classId: string };
export type PooledMentor = { mentorId: string; personId: string; guardianId: string | null };

type MenteeFields = {
  grade?: number;
  letter?: string;
  category?: string;
  goal?: string | null;
  availability?: FreeTime[];
  sex?: 'male' | 'female';
  since?: string;
  competences?: string[];
  account?: Person;
  adult?: boolean;
};
type MentorFields = {
  category?: MentorCategory;
  grade?: number;
  letter?: string;
  capacity?: number;
  competences?: string[];
  availability?: FreeTime[];
  interests?: string[];
  sex?: 'male' | 'female';
  account?: Person;
  forms?: string[];
};

const AFTERNOONS: FreeTime[] = [{ day: 2, from: '15:00', to: '17:00' }];
const AT = '2022-05-02T06:00:00.000Z';

/**
 * Puts people straight into the two bases with everything a pair needs: what tests of pairs and of the matching begin
 * with. The way there has tests of its own.
 */
export function openPool(school: TestSchool) {
  const { $client: sqlite } = school.house.db;
  const insert = (table: string, row: Record<string, unknown>): void => {
    const columns = Object.keys(row);
    sqlite
      .prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((key) => `@${key}`).join(', ')})`)
      .run(row);
  };

  function schoolClass(grade: number, letter: string): string {
    const known = sqlite
      .prepare<[number, string], string>(
        'SELECT id FROM school_classes WHERE start_year = 2021 AND grade = ? AND letter = ?',
      )
      .pluck()
      .get(grade, letter);
    if (known) return known;
    const id = newId();
    insert('school_classes', { id, start_year: 2021, grade, letter });
    return id;
  }

  function person(text: string, fields: Record<string, unknown> = {}, account?: Person): string {
    const [familyName = '', givenName = '', patronymic = null] = text.split(' ');
    const name = { familyName, givenName, patronymic };
    const keys = { search_key: ftsText(name), sort_key: sortKey(name) };
    const names = { family_name: familyName, given_name: givenName, patronymic };
    const known =
      account &&
      sqlite.prepare<[string], string>('SELECT id FROM people WHERE account_id = ?').pluck().get(account.accountId);
    if (known) {
      const set = { ...names, ...keys, ...fields };
      sqlite
        .prepare(
          `UPDATE people SET ${Object.keys(set)
            .map((key) => `${key} = @${key}`)
            .join(', ')} WHERE id = @id`,
        )
        .run({ ...set, id: known });
      return known;
    }
    const id = newId();
    insert('people', { id, ...names, ...keys, created_at: AT, ...fields });
    return id;
  }

  function consent(personId: string, signedBy: string[], signers: string[], validUntil: string | null): void {
    insert('consents', {
      id: newId(),
      person_id: personId,
      type: 'processing',
      purpose: 'участие',
      signed_by: JSON.stringify(signedBy),
      signers: JSON.stringify(signers),
      signed_on: '2022-04-01',
      valid_until: validUntil,
      stored_at: 'папка 3',
      registered_at: AT,
    });
  }

  /** A child in a class with a mother who has signed. */
  function pupil(name: string, grade: number, letter: string, sex: string | null, account?: Person) {
    const classId = schoolClass(grade, letter);
    const personId = person(name, { birth_on: `${2014 - grade}-09-15`, sex }, account);
    insert('enrolments', { id: newId(), person_id: personId, class_id: classId, from_on: '2021-09-01' });
    const guardianId = person(`Мамина${name.split(' ')[0]} Ольга`);
    insert('guardianships', { id: newId(), child_id: personId, guardian_id: guardianId, relation: 'mother' });
    consent(personId, [guardianId, personId], ['guardian', 'self'], '2023-08-31');
    return { personId, classId, guardianId };
  }

  function mentee(name: string, fields: MenteeFields = {}): PooledMentee {
    const { grade = 8, letter = 'А', category = 'subject', goal = 'Подтянуть физику', since = '2022-05-02' } = fields;
    const { availability = AFTERNOONS, competences = ['physics'], sex = null, adult = false } = fields;
    let whose = { personId: '', classId: '', guardianId: '' };
    if (adult) {
      const personId = person(name, { birth_on: '1995-01-01', position: 'учитель' }, fields.account);
      consent(personId, [personId], ['self'], '2023-08-31');
      whose = { personId, classId: '', guardianId: '' };
    } else whose = pupil(name, grade, letter, sex, fields.account);
    const menteeId = newId();
    insert('mentees', {
      id: menteeId,
      person_id: whose.personId,
      start_year: 2021,
      kind: adult ? 'teacher' : 'pupil',
      status: 'in_pool',
      status_since: since,
      source: 'homeroom_teacher',
      nominated_at: AT,
      request_text: 'Хочу понять механику',
      request_category: category,
      request_at: AT,
      request_from: 'paper',
      availability: JSON.stringify(availability),
      goal,
    });
    insert('needs_assessments', {
      mentee_id: menteeId,
      methods: '["interview"]',
      assessed_on: '2022-05-01',
      competences: JSON.stringify(competences),
      conclusion: 'Нужна поддержка',
      updated_at: AT,
    });
    insert('status_changes', {
      subject: 'mentee',
      subject_id: menteeId,
      act: 'conclude_needs',
      from_status: 'needs_analysis',
      to_status: 'in_pool',
      on_day: since,
      at: AT,
    });
    return { menteeId, ...whose };
  }

  function mentor(name: string, fields: MentorFields = {}): PooledMentor {
    const { category = 'teacher', grade = 10, letter = 'А', capacity = 2, sex = null } = fields;
    const { competences = ['physics'], availability = AFTERNOONS, interests = ['шахматы'] } = fields;
    let personId: string;
    let guardianId: string | null = null;
    if (category === 'pupil') ({ personId, guardianId } = pupil(name, grade, letter, sex, fields.account));
    else {
      const place = category === 'teacher' ? { position: 'учитель физики' } : { workplace: 'Завод' };
      personId = person(name, { birth_on: '1980-01-01', sex, ...place }, fields.account);
      consent(personId, [personId], ['self'], '2023-08-31');
    }
    const mentorId = newId();
    insert('mentors', {
      id: mentorId,
      person_id: personId,
      start_year: 2021,
      category,
      status: 'in_pool',
      status_since: '2022-05-02',
      application_number: '12',
      application_on: '2022-04-04',
      questionnaire: JSON.stringify({ interests, hoursPerMonth: 8, completedOn: '2022-04-05' }),
      availability: JSON.stringify(availability),
      capacity,
      forms: JSON.stringify(fields.forms ?? []),
      competences: JSON.stringify(competences),
      created_at: AT,
    });
    for (const requirement of ['review', 'interview', 'training', 'portfolio', 'expectations_survey'])
      insert('mentor_facts', { id: newId(), mentor_id: mentorId, requirement, fulfilled_on: '2022-04-20' });
    if (category !== 'pupil')
      for (const type of ['criminal_record', 'medical'])
        insert('clearances', {
          id: newId(),
          person_id: personId,
          type,
          issued_on: '2022-04-01',
          checked_on: '2022-04-02',
          valid_until: '2023-04-01',
        });
    return { mentorId, personId, guardianId };
  }

  /** Many at once: one sync of the disk instead of one for each row. */
  const together = <T>(make: () => T): T => sqlite.transaction(make)();

  return { schoolClass, person, mentee, mentor, together };
}
export type Pool = ReturnType<typeof openPool>;
