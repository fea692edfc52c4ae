import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { type BookColumn, writeBook } from '../documents/index.ts';
import type { DiaryReads } from './diary-reads.service.ts';
import { type DiaryStores, readerOf, standingOf } from './diary-stores.ts';
import { dotted, FORMAT_WORDS, GOAL_WORDS, KIND_WORDS, STATUS_WORDS } from './journal-words.ts';
import type { MeetingFilter } from './meetings-search.repository.ts';
import type { MeetingRow } from '@tandem/contracts';
import type { MeetingRecord } from './meetings.repository.ts';

type Line = { row: MeetingRow; record: MeetingRecord | null };
type Column = BookColumn & { text: (line: Line) => string; data?: 'report' | 'entered' };

/** What of a report a list may carry: the words of people stay where their readers are. */
const COLUMNS: readonly Column[] = [
  { header: 'Дата', width: 12, text: ({ row }) => dotted(row.on) },
  { header: 'Наставник', width: 34, text: ({ row }) => row.pair.mentorName },
  {
    header: 'Наставляемые',
    width: 40,
    text: ({ row }) => row.pair.mentees.map(({ shownName }) => shownName).join('; '),
  },
  { header: 'Вид встречи', width: 24, text: ({ row }) => KIND_WORDS[row.kind] },
  { header: 'Состояние', width: 22, text: ({ row }) => STATUS_WORDS[row.status] },
  { header: 'Минут', width: 8, text: ({ row }) => row.durationMinutes?.toString() ?? '' },
  { header: 'Формат', width: 16, text: ({ row }) => (row.format === null ? '' : FORMAT_WORDS[row.format]) },
  { header: 'Тема', width: 40, text: ({ row }) => row.topic ?? '' },
  { header: 'Присутствовали', width: 15, text: ({ row }) => row.present?.toString() ?? '' },
  {
    header: 'Цель достигнута',
    width: 16,
    data: 'report',
    text: ({ record }) => (record?.goalAchieved ? GOAL_WORDS[record.goalAchieved] : ''),
  },
  { header: 'Договорились', width: 40, data: 'report', text: ({ record }) => record?.agreedTask ?? '' },
  { header: 'Срок', width: 12, data: 'report', text: ({ record }) => dotted(record?.taskDueOn ?? null) },
  { header: 'Записано', width: 12, data: 'entered', text: ({ row }) => dotted(row.recordedAt?.slice(0, 10) ?? null) },
];

const WHOLE = 100_000;

/** The journal of meetings as a workbook: the same rows as the list, with what the reader may see. */
export function createJournalWorkbook(stores: DiaryStores, reads: DiaryReads) {
  const { db, queue, audit, meetings, pairs } = stores;
  return {
    async make(context: Context, filter: MeetingFilter): Promise<Uint8Array> {
      const reader = readerOf(stores, context);
      // One snapshot: somebody may be writing meanwhile.
      const { columns, rows } = db.$client.transaction(() => {
        const { meetings: found } = reads.page(context, filter, { offset: 0, limit: WHOLE });
        const columnsOfReader = COLUMNS.filter(({ data }) => data !== 'entered' || reader.manages);
        const standings = new Map(
          pairs
            .ofIds(context, [...new Set(found.map(({ pairId }) => pairId))])
            .map((pair) => [pair.id, standingOf(reader, pair)]),
        );
        const readsReports = [...standings.values()].some(({ sees }) => sees('mentor_report'));
        const shown = columnsOfReader.filter(({ data }) => data !== 'report' || readsReports);
        const lines = found.map((row): Line => {
          const mayRead = standings.get(row.pairId)?.sees('mentor_report') === true;
          return { row, record: mayRead ? meetings.find(row.id) : null };
        });
        return { columns: shown, rows: lines.map((line) => shown.map(({ text }) => text(line))) };
      })();
      const after = { rows: rows.length, columns: columns.length };
      await queue.write((tx) =>
        audit.record(tx, context, { act: 'exported', entity: 'export', entityId: newId(context.now.getTime()), after }),
      );
      return writeBook({ name: 'Журнал встреч', columns, rows });
    },
  };
}
