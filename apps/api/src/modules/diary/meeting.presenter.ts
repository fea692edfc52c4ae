import type { Meeting, MeetingFacts, MeetingResponse, MeetingRow } from '@tandem/contracts';
import { isOverdue, mayChangeResponse, mayCorrect, mayVoid, RESPONSE_DAYS, wasHeld } from '@tandem/domain/diary';
import { fullName, type PersonName } from '@tandem/domain/kernel';
import { addDays } from '@tandem/domain/school';
import type { Context } from '../../kernel/context.ts';
import type { PairInDiary } from '../pairs/index.ts';
import { type DiaryStanding, type DiaryStores, type OpenDiary, presentPair } from './diary-stores.ts';
import type { MeetingColumns, MeetingRecord, ResponseColumns } from './meetings.repository.ts';

/** `feedbackDays`: asked of the school once, however many meetings there are. */
type Days = Pick<DiaryStores, 'dayOf'> & { today: string; feedbackDays: number };

/** Since when feedback is waited for: nobody can answer what is not written down yet. */
const enteredOn = ({ recordedAt, createdAt }: Pick<MeetingColumns, 'recordedAt' | 'createdAt'>, { dayOf }: Days) =>
  dayOf(recordedAt ?? createdAt);

/** What everybody sees who sees the meeting at all; when it was entered is the curator's alone. */
export function presentFacts(
  row: MeetingColumns,
  present: number | null,
  standing: Pick<DiaryStanding, 'manages'>,
  days: Days,
): MeetingFacts {
  const { id, pairId, kind, status, on, time, durationMinutes, format, topic, routeStepId, version } = row;
  return {
    id,
    pairId,
    kind,
    status,
    overdue: isOverdue(status, enteredOn(row, days), days.today, days.feedbackDays),
    on,
    time,
    durationMinutes,
    format,
    topic,
    routeStepId,
    present: wasHeld(status) ? present : null,
    recordedAt: standing.manages ? row.recordedAt : null,
    version,
  };
}

export function presentRow(
  row: MeetingColumns & { present: number | null },
  pair: PairInDiary,
  standing: Pick<DiaryStanding, 'manages'>,
  days: Days,
): MeetingRow {
  return { ...presentFacts(row, row.present, standing, days), pair: presentPair(pair) };
}

const nameOf = (pair: PairInDiary, menteeId: string): string => {
  const person = pair.members.find((member) => member.menteeId === menteeId)?.person;
  return person ? fullName(person) : '—';
};

function presentResponse(response: ResponseColumns, pair: PairInDiary, { dayOf }: Days): MeetingResponse {
  const { menteeId, useful, comfortable, takeaway, clearNext, wantsCurator, answeredAt } = response;
  return {
    menteeId,
    shownName: nameOf(pair, menteeId),
    useful,
    comfortable,
    takeaway,
    clearNext,
    wantsCurator,
    answeredAt,
    changeableUntil: addDays(dayOf(answeredAt), RESPONSE_DAYS),
  };
}

/** What the reader may do with the meeting now. */
function actsOf(context: Context, record: MeetingRecord, { reader, standing }: OpenDiary, days: Days): Meeting['acts'] {
  const { status } = record;
  const acts: Meeting['acts'] = [];
  const writes = standing.manages || standing.mentor;
  const held = wasHeld(status);
  if (writes && status === 'scheduled') {
    if (record.on <= days.today) acts.push('record');
    acts.push('move', 'cancel');
    if (record.on <= days.today) acts.push('no_show');
  }
  const by = standing.manages ? 'curator' : 'mentor';
  if (writes && held && mayCorrect(by, enteredOn(record, days), days.today)) acts.push('correct');
  const author = (record.recordedBy ?? record.createdBy) === reader.accountId;
  const undoable = held || status === 'scheduled' || status === 'no_show' || status === 'cancelled';
  if (author && undoable && mayVoid(new Date(record.recordedAt ?? record.createdAt), context.now)) acts.push('void');
  const own = record.people.find(({ menteeId }) => menteeId === standing.menteeId);
  if (own?.present && held) {
    const answer = record.responses.find(({ menteeId }) => menteeId === standing.menteeId);
    if (!answer || mayChangeResponse(days.dayOf(answer.answeredAt), days.today)) acts.push('respond');
  }
  if (standing.manages && (status === 'held' || status === 'feedback_due')) acts.push('close_without_feedback');
  return acts;
}

function introductionOf({ introduction }: MeetingColumns): Meeting['introduction'] {
  return introduction === null ? null : (JSON.parse(introduction) as Meeting['introduction']);
}

/** One meeting as its reader may see it: facts for all, texts by the table of rights. */
export function presentMeeting(
  stores: DiaryStores,
  context: Context,
  opened: OpenDiary,
  record: MeetingRecord,
): Meeting {
  const { pair, standing } = opened;
  const days: Days = {
    dayOf: stores.dayOf,
    feedbackDays: stores.feedbackDays(),
    today: stores.base.today(context.now),
  };
  const isShown = ({ menteeId }: { menteeId: string }) =>
    pair.members.some((member) => member.menteeId === menteeId && member.person !== null);
  const isOwn = ({ menteeId }: { menteeId: string }) => menteeId === standing.menteeId;
  const people = record.people.filter(isShown);
  const readsReport = standing.sees('mentor_report');
  const readsAll = standing.manages && standing.sees('mentee_response');
  const reads = readsReport || standing.menteeId !== null;
  const onlyOwn = standing.menteeId !== null && !standing.mentor && !standing.manages;
  const byName: PersonName | null =
    readsReport && record.reportedBy !== null
      ? (stores.accounts.names([record.reportedBy]).get(record.reportedBy) ?? null)
      : null;
  const present = people.filter((one) => one.present).length;
  return {
    ...presentRow({ ...record, present }, pair, standing, days),
    attendance: (onlyOwn ? people.filter(isOwn) : people).map(({ menteeId, present: there, activity, word }) => ({
      menteeId,
      shownName: nameOf(pair, menteeId),
      present: wasHeld(record.status) ? there : null,
      activity: readsReport ? activity : null,
      word: readsReport ? word : null,
      responded: record.responses.some((response) => response.menteeId === menteeId),
    })),
    introduction: reads ? introductionOf(record) : null,
    report:
      readsReport && record.reportedAt !== null && record.goalAchieved !== null
        ? {
            goalAchieved: record.goalAchieved,
            whatWasDone: record.whatWasDone ?? '',
            privateNote: record.privateNote ?? '',
            reportedAt: record.reportedAt,
            byName,
          }
        : null,
    agreedTask: reads ? record.agreedTask : null,
    taskDueOn: reads ? record.taskDueOn : null,
    responses: record.responses
      .filter(isShown)
      .filter((response) => readsAll || isOwn(response))
      .map((response) => presentResponse(response, pair, days)),
    movedToId: record.movedToId,
    movedFromId: record.movedFromId,
    cancelled:
      record.status === 'cancelled' && record.cancelledBy !== null
        ? { by: record.cancelledBy, reason: reads ? (record.reason ?? '') : '' }
        : null,
    missed:
      record.status === 'no_show' && record.missedBy !== null
        ? { who: record.missedBy, reason: reads ? record.reason : null }
        : null,
    closedWithoutFeedback: standing.manages ? record.closedReason : null,
    acts: actsOf(context, record, opened, days),
  };
}
