import { contract, type MailSettingsChange, type Notice } from '@tandem/contracts';
import type { NoticeKind } from '@tandem/domain/notices';
import { type Context, systemContext } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { Person, TestSchool } from './test-school.ts';

export const SITE = 'https://tandem.example.org';

export const mailSettings = (port: number, more: Partial<MailSettingsChange> = {}): MailSettingsChange => ({
  version: 0,
  server: { host: '127.0.0.1', port, security: 'none', user: null, from: 'school@example.org', site: SITE },
  quietFrom: 21,
  quietTo: 8,
  digestHour: 17,
  inHolidays: false,
  ...more,
});

/** Tells people things and reads their inboxes, as other contexts and they themselves would. */
export function openNotices(school: TestSchool) {
  const { notices } = contract;
  const tell = (
    to: Person[],
    kind: NoticeKind = 'report_due',
    more: { subjectId?: string; context?: Context; dueOn?: string } = {},
  ): Promise<void> =>
    school.house.queue.write((tx) =>
      school.house.notices.inbox.notify(tx, more.context ?? systemContext(school.now()), {
        to: to.map(({ accountId }) => accountId),
        kind,
        entity: 'meeting',
        subjectId: more.subjectId ?? newId(),
        dueOn: more.dueOn ?? null,
      }),
    );
  const inbox = async (person: Person): Promise<Notice[]> => (await school.call(notices.list, person)).body.notices;
  const kinds = async (person: Person): Promise<string[]> => (await inbox(person)).map(({ kind }) => kind);

  /** An address of one's own, with a choice for some topics. */
  async function address(person: Person, email: string, modes: object = {}, digestHour = 17): Promise<void> {
    const { body } = await school.call(notices.preferences, person);
    const change = { version: body.version, email, modes: { ...body.modes, ...modes }, digestHour };
    const { status } = await school.call(notices.prefer, person, { body: change });
    if (status !== 200) throw new Error(`${email}: ${status}`);
  }
  const round = (): Promise<number> => school.house.notices.sender.round(school.now());
  const letters = (): { state: string; attempts: number; failure: string | null; dueAt: string }[] =>
    school.house.db.$client
      .prepare('SELECT state, attempts, failure, due_at AS dueAt FROM letters ORDER BY id')
      .all() as never;

  return { tell, inbox, kinds, address, round, letters };
}
