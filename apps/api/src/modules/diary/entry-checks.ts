import { dottedDay } from '@tandem/domain/kernel';
import type { RecordedMeeting } from '@tandem/contracts';
import type { Day } from '@tandem/domain/kernel';
import type { z } from 'zod';
import type { MemberInDiary, PairInDiary } from '../pairs/index.ts';
import { fieldFault, membersOn } from './diary-stores.ts';

export type Entry = z.output<typeof RecordedMeeting>;
type Attendance = Entry['attendance'];

/** @throws invalid-request: a day that has not come yet by the school’s clock */
export function checkHeldOn(heldOn: Day, today: Day): void {
  if (heldOn <= today) return;
  throw fieldFault(
    '/heldOn',
    'day-in-future',
    `Встреча не может пройти в будущем: сегодня ${dottedDay(today)}. Проверьте дату.`,
  );
}

/**
 * Everybody who is in the pair on the day, with what the entry says of them; who is not named was absent. Named ones
 * who had left by then come back apart: a phone could not know it.
 * @throws invalid-request with a pointer
 */
export function attendanceOf(
  pair: PairInDiary,
  heldOn: Day,
  attendance: Attendance,
  { byCurator }: { byCurator: boolean },
): { people: { member: MemberInDiary; said: Attendance[number] | null }[]; gone: string[] } {
  const seen = new Set<string>();
  for (const [index, { menteeId, activity }] of attendance.entries()) {
    const at = `/attendance/${index}`;
    if (seen.has(menteeId)) throw fieldFault(`${at}/menteeId`, 'twice', 'Этот наставляемый отмечен дважды');
    seen.add(menteeId);
    if (!pair.members.some((member) => member.menteeId === menteeId))
      throw fieldFault(`${at}/menteeId`, 'not-a-member', 'Этого наставляемого нет в паре: обновите список');
    if (activity !== null && pair.mentor.pupil && !byCurator)
      throw fieldFault(
        `${at}/activity`,
        'not-for-pupil-mentors',
        'Наставник-ученик активность не оценивает: уберите оценку',
      );
  }
  const members = membersOn(pair, heldOn);
  const saidOf = (menteeId: string) => attendance.find((one) => one.menteeId === menteeId) ?? null;
  return {
    people: members.map((member) => ({ member, said: saidOf(member.menteeId) })),
    gone: attendance.flatMap(({ menteeId, present }) =>
      present && !members.some((member) => member.menteeId === menteeId) ? [menteeId] : [],
    ),
  };
}

/** @throws invalid-request */
export function checkEntry({ kind, heldOn, introduction, report, nextMeeting, attendance }: Entry): void {
  if (kind === 'introductory' && introduction === null)
    throw fieldFault('/introduction', 'required', 'Ответьте на вопросы встречи-знакомства');
  if (kind !== 'introductory' && introduction !== null)
    throw fieldFault('/introduction', 'only-introductory', 'Эти вопросы задают только на встрече-знакомстве');
  if (!attendance.some(({ present }) => present))
    throw fieldFault(
      '/attendance',
      'nobody-came',
      'Если никто из наставляемых не пришёл, отметьте, что встреча не состоялась',
    );
  const due = report?.taskDueOn ?? null;
  if (due !== null && due < heldOn)
    throw fieldFault('/report/taskDueOn', 'before-meeting', 'Срок задания не может быть раньше самой встречи');
  if (nextMeeting !== null && nextMeeting.on < heldOn)
    throw fieldFault('/nextMeeting/on', 'before-meeting', 'Следующая встреча не может быть раньше этой');
}
