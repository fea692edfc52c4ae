/**
 * Diary: meetings of pairs and groups, the mentor's reports and the mentees' responses, issues and help, contacts of
 * support, sessions of reflection. Its words: meeting, report, response, issue, late entry, receipt, sync.
 * It calls pairs for people and days and for the two steps that a meeting makes a pair take; it must not know what a
 * route says, how a phone keeps its queue, or how people are told: notices are handed in.
 */
import type { Db } from '../../db/open.ts';
import { createSupportContacts } from './contacts.service.ts';
import { createDiaryReads } from './diary-reads.service.ts';
import { createExpectedDays } from './expected-days.queries.ts';
import { createDiaryPapers, type DiaryInPapers } from './diary-papers.ts';
import type { DiaryStores } from './diary-stores.ts';
import { createIssueRaising } from './issue-raising.ts';
import { createIssuesRepository } from './issues.repository.ts';
import { createIssues } from './issues.service.ts';
import { meetingTitle } from './journal-words.ts';
import { createJournalWorkbook } from './journal-workbook.service.ts';
import { createLateEntries } from './late-entries.service.ts';
import { createMeetingsRepository } from './meetings.repository.ts';
import { createYearTotals, type YearTotals } from './year-totals.queries.ts';
import { createMenteeTotals } from './mentee-totals.queries.ts';
import { createMeetingsSearch } from './meetings-search.repository.ts';
import { createPairDays } from './pair-days.queries.ts';
import { createMeetings } from './meetings.service.ts';
import { createReceipts } from './receipts.ts';
import { createMeetingRecording } from './record-meeting.ts';
import { createReflections } from './reflections.service.ts';
import { createResponseLinks } from './response-links.service.ts';
import { createResponses } from './responses.service.ts';
import { createSync } from './sync.service.ts';

export { diaryRoutes } from './diary.routes.ts';
export type { MenteeTotals } from './mentee-totals.queries.ts';

export type Diary = ReturnType<typeof createDiary>;
type Outside = Omit<DiaryStores, 'db' | 'meetings' | 'search' | 'issues' | 'receipts'> & {
  /** The first instant of a day of the school. */
  startOf: (day: string) => Date;
  schoolName: () => string;
  /** The register as papers name people. */
  inPapers: DiaryInPapers;
};

export function createDiary(db: Db, { startOf, schoolName, inPapers, ...outside }: Outside) {
  const stores: DiaryStores = {
    ...outside,
    db,
    meetings: createMeetingsRepository(db),
    search: createMeetingsSearch(db),
    issues: createIssuesRepository(db),
    receipts: createReceipts(db),
  };
  const raise = createIssueRaising(stores);
  const recording = createMeetingRecording(stores, raise);
  const meetings = createMeetings(stores, recording);
  const responses = createResponses(stores, raise);
  const issues = createIssues(stores, raise);
  const reads = createDiaryReads(stores, startOf);
  const days = createExpectedDays(db);
  const totals = createYearTotals(db);
  return {
    meetings,
    responses,
    issues,
    reads,
    sync: createSync(stores, { recording, meetings, responses, issues }),
    lateEntries: createLateEntries(stores, recording),
    contacts: createSupportContacts(stores),
    reflections: createReflections(stores),
    workbook: createJournalWorkbook(stores, reads),
    /** Data of the printed journal and of attendance sheets, for the documents. */
    papers: createDiaryPapers(stores, inPapers),
    /** What a meeting is called where it proves something: its kind and its day. */
    titleOfMeeting(pairId: string, id: string): string | null {
      const meeting = stores.meetings.find(id);
      return meeting?.pairId !== pairId || meeting.status === 'void' ? null : meetingTitle(meeting);
    },
    /** Days of all pairs, for lists about the whole programme. */
    pairDays: createPairDays(db),
    /** What one mentee's meetings in a pair come to, for the end of their work. */
    menteeTotals: createMenteeTotals(db),
    /** All pairs of this academic year together. */
    yearTotals: (now: Date): YearTotals => totals(stores.base.yearOf(now)),
    /** For reminders and calendars: what is expected of people, and when they meet. */
    days,
    links: createResponseLinks({ ...stores, schoolName }, responses, days),
    /** For the log: a meeting is called as its pair. */
    pairOfMeeting: (id: string): string | null => stores.meetings.find(id)?.pairId ?? null,
    pairOfIssue: (id: string): string | null => stores.issues.find(id)?.pairId ?? null,
  };
}
