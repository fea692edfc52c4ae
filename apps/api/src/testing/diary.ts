import { contract, type Meeting, type RecordedMeeting, type RecordOutcome } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import { openPairs } from './pairs.ts';
import type { Answer, Person, TestSchool } from './test-school.ts';

export const ORDER_ON = '2022-02-01';
type Own = { mentor?: Person | null; mentee?: Person | null; kind?: 'teacher' | 'pupil'; adult?: boolean };
export type PairWithDiary = { pairId: string; menteeId: string; menteeIds: string[]; mentorId: string };

/** Pairs at work since February, and what is written into their diaries. */
export async function openDiary(school: TestSchool) {
  const on = await openPairs(school);
  const { curator } = on;
  const { $client: sqlite } = school.house.db;
  let made = 0;
  /** Whoever mentors in two pairs stands in the base once. */
  const mentorIds = new Map<string, string>();

  /** The days of a pair that has been together for months: the way there is tested elsewhere. */
  function sinceFebruary(pairId: string): void {
    sqlite.prepare('UPDATE mentorships SET order_on = ? WHERE id = ?').run(ORDER_ON, pairId);
    sqlite.prepare('UPDATE mentorship_members SET joined_on = ? WHERE mentorship_id = ?').run(ORDER_ON, pairId);
  }

  async function pair(
    status: 'ordered' | 'active' = 'active',
    { mentor = null, mentee = null, kind = 'teacher', adult = false }: Own = {},
    places = 1,
  ): Promise<PairWithDiary> {
    made += 1;
    const known = mentor === null ? undefined : mentorIds.get(mentor.accountId);
    const account = mentor === null ? {} : { account: mentor };
    const mentorId = known ?? on.pool.mentor(`Дневников${made} Иван`, { category: kind, ...account }).mentorId;
    if (mentor !== null) mentorIds.set(mentor.accountId, mentorId);
    const letter = 'АБВГДЕЖЗИК'[made % 10] as string;
    const menteeIds = Array.from(
      { length: places },
      (_, index) =>
        on.pool.mentee(`Ученикова${made}x${index} Анна`, {
          letter,
          adult,
          ...(mentee === null || index > 0 ? {} : { account: mentee }),
        }).menteeId,
    );
    const pairId = await on[status](mentorId, menteeIds, kind === 'pupil' ? { form: 'pupil_pupil' } : {});
    sinceFebruary(pairId);
    return { pairId, menteeId: menteeIds[0] ?? '', menteeIds, mentorId };
  }

  /** A meeting of half an hour ago with the least that is asked. */
  const entry = (of: PairWithDiary, more: Partial<RecordedMeeting> = {}): RecordedMeeting => ({
    id: newId(),
    pairId: of.pairId,
    kind: 'regular',
    heldOn: '2022-05-13',
    durationMinutes: 45,
    format: 'in_person',
    attendance: of.menteeIds.map((menteeId) => ({ menteeId, present: true })),
    report: { goalAchieved: 'yes' },
    ...more,
  });

  const record = (as: Person, body: RecordedMeeting): Promise<Answer<RecordOutcome>> =>
    school.call(contract.meetings.record, as, { body });
  async function recorded(as: Person, body: RecordedMeeting): Promise<Meeting> {
    const { meeting } = await on.must(record(as, body));
    if (!meeting) throw new Error('kept for the curator');
    return meeting;
  }
  const response = (more: object = {}) => ({
    id: newId(),
    useful: 5,
    comfortable: 5,
    clearNext: 'yes' as const,
    ...more,
  });
  const respond = (as: Person, meetingId: string, more: object = {}): Promise<Answer<Meeting>> =>
    school.call(contract.meetings.respond, as, { params: { meetingId }, body: response(more) });
  const scheduled = (of: PairWithDiary, more: object = {}) => ({
    id: newId(),
    pairId: of.pairId,
    kind: 'regular' as const,
    on: '2022-05-20',
    time: '15:00',
    ...more,
  });
  const plan = (as: Person, of: PairWithDiary, more: object = {}): Promise<Answer<Meeting>> =>
    school.call(contract.meetings.schedule, as, { body: scheduled(of, more) });
  const read = (as: Person, meetingId: string): Promise<Answer<Meeting>> =>
    school.call(contract.meetings.read, as, { params: { meetingId } });

  /** The end of a pair on a day of the past. */
  async function over(pairId: string, endedOn = '2022-05-14'): Promise<void> {
    await on.must(on.act(pairId, 'dissolve', { reason: 'no_contact' }));
    sqlite.prepare('UPDATE mentorships SET dissolved_on = ? WHERE id = ?').run(endedOn, pairId);
    sqlite.prepare('UPDATE mentorship_members SET left_on = ? WHERE mentorship_id = ?').run(endedOn, pairId);
  }
  const audited = (id: string): string[] =>
    sqlite.prepare<[string], string>('SELECT act FROM audit_entries WHERE entity_id = ? ORDER BY seq').pluck().all(id);

  return {
    ...on,
    curator,
    pair,
    entry,
    record,
    recorded,
    response,
    respond,
    scheduled,
    plan,
    readMeeting: read,
    over,
    audited,
  };
}
