import { contract, type NewPerson, type PersonCard } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import type { Person, TestSchool } from './test-school.ts';

/** Puts people into a test school: the way in that tests of the bases share. */
export async function openRegister(school: TestSchool) {
  const curator = await school.person('curator');
  const { $client: sqlite } = school.house.db;

  /** A class of an academic year, by its first year. */
  function schoolClass(grade: number, letter: string, startYear = 2021): string {
    const id = newId();
    sqlite
      .prepare('INSERT INTO school_classes (id, start_year, grade, letter) VALUES (?, ?, ?, ?)')
      .run(id, startYear, grade, letter);
    return id;
  }

  /** «Иванова Мария Петровна»; the patronymic may be left out. */
  async function person(name: string, fields: Partial<NewPerson> = {}): Promise<PersonCard> {
    const [familyName = '', givenName = '', patronymic = null] = name.split(' ');
    const { status, body } = await school.call(contract.people.create, curator, {
      body: { name: { familyName, givenName, patronymic }, ...fields },
    });
    if (status !== 201) throw new Error(`${name}: ${JSON.stringify(body)}`);
    return body;
  }

  /** Whoever has an account is in the register already. */
  async function own(account: Person): Promise<PersonCard> {
    const id = sqlite
      .prepare<[string], string>('SELECT id FROM people WHERE account_id = ?')
      .pluck()
      .get(account.accountId);
    return (await school.call(contract.people.read, curator, { params: { personId: id ?? '' } })).body;
  }

  function leads(account: Person, classId: string): void {
    sqlite
      .prepare(`INSERT INTO homeroom_teachers (id, class_id, account_id, from_on) VALUES (?, ?, ?, '2021-09-01')`)
      .run(newId(), classId, account.accountId);
  }

  async function consent(
    personId: string,
    signedBy: string,
    fields: { signedOn?: string; validUntil?: string | null } = {},
  ) {
    return school.call(contract.consents.register, curator, {
      params: { personId },
      body: {
        type: 'processing',
        purpose: 'участие в программе наставничества',
        signedBy: [signedBy],
        signedOn: '2022-04-01',
        validUntil: '2023-08-31',
        storedAt: 'папка 3',
        ...fields,
      },
    });
  }
  return { curator, schoolClass, person, own, leads, consent };
}
