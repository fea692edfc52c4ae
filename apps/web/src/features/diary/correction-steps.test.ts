import type { Meeting, MeetingVersion } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { correctionsOf } from './correction-steps.ts';

const report = { goalAchieved: 'yes', whatWasDone: 'Решали', privateNote: '' } as const;
const meeting = {
  on: '2022-05-12',
  durationMinutes: 60,
  format: 'in_person',
  topic: 'Графики',
  report: { ...report, reportedAt: '2022-05-12T10:00:00.000Z', byName: null },
  agreedTask: 'Две задачи',
  taskDueOn: null,
  attendance: [{ menteeId: 'b', present: true }],
} as unknown as Meeting;

const version = (version: number, change: Partial<MeetingVersion>): MeetingVersion => ({
  version,
  replacedAt: `2022-05-1${version}T10:00:00.000Z`,
  by: null,
  on: '2022-05-12',
  durationMinutes: 60,
  format: 'in_person',
  topic: 'Графики',
  report: { ...report, agreedTask: 'Две задачи', taskDueOn: null },
  attendance: [{ menteeId: 'b', present: true }],
  ...change,
});

describe('the history of corrections', () => {
  it('tells each correction beside what came after it, the last one beside the meeting as it is', () => {
    const told = correctionsOf(meeting, [version(3, { durationMinutes: 40 }), version(2, { durationMinutes: 20 })]);
    expect(told.map(({ changed }) => changed)).toEqual([
      [{ field: 'durationMinutes', before: '40', after: '60' }],
      [{ field: 'durationMinutes', before: '20', after: '40' }],
    ]);
  });

  it('says that nothing was there before, and who was present', () => {
    const [told] = correctionsOf(meeting, [
      version(2, { report: null, attendance: [{ menteeId: 'b', present: false }] }),
    ]);
    expect(told?.changed).toEqual([
      { field: 'goalAchieved', before: '', after: 'yes' },
      { field: 'whatWasDone', before: '', after: 'Решали' },
      { field: 'agreedTask', before: '', after: 'Две задачи' },
      { field: 'present', before: '', after: 'b' },
    ]);
  });

  it('has no line of its own for a field that stayed', () => {
    expect(correctionsOf(meeting, [version(2, {})])[0]?.changed).toEqual([]);
  });
});
