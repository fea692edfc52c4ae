import type { Meeting, MeetingVersion } from '@tandem/contracts';

/** What a correction may change, in the order in which a meeting is told. */
export const CORRECTED_FIELDS = [
  'on',
  'durationMinutes',
  'format',
  'topic',
  'goalAchieved',
  'whatWasDone',
  'agreedTask',
  'taskDueOn',
  'privateNote',
  'present',
] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

type State = Record<CorrectedField, string>;
export type Correction = {
  replacedAt: string;
  by: MeetingVersion['by'];
  changed: { field: CorrectedField; before: string; after: string }[];
};

const stateOf = (
  one: Pick<MeetingVersion, 'on' | 'durationMinutes' | 'format' | 'topic' | 'report' | 'attendance'>,
): State => ({
  on: one.on,
  durationMinutes: one.durationMinutes === null ? '' : String(one.durationMinutes),
  format: one.format ?? '',
  topic: one.topic ?? '',
  goalAchieved: one.report?.goalAchieved ?? '',
  whatWasDone: one.report?.whatWasDone ?? '',
  agreedTask: one.report?.agreedTask ?? '',
  taskDueOn: one.report?.taskDueOn ?? '',
  privateNote: one.report?.privateNote ?? '',
  present: one.attendance
    .filter(({ present }) => present)
    .map(({ menteeId }) => menteeId)
    .sort()
    .join(' '),
});

const present = (meeting: Meeting): State => {
  const { agreedTask, taskDueOn, report } = meeting;
  return stateOf({ ...meeting, report: report && { ...report, agreedTask, taskDueOn } });
};

/**
 * What each correction changed, the newest first: a version is what a correction replaced, so that it is told beside
 * the next one, and the newest beside the meeting as it is. `before` and `after` are codes; empty: nothing was there.
 */
export function correctionsOf(meeting: Meeting, versions: readonly MeetingVersion[]): Correction[] {
  let after = present(meeting);
  return versions.map((version) => {
    const { replacedAt, by } = version;
    const [before, next] = [stateOf(version), after];
    after = before;
    return {
      replacedAt,
      by,
      changed: CORRECTED_FIELDS.flatMap((field) =>
        before[field] === next[field] ? [] : [{ field, before: before[field], after: next[field] }],
      ),
    };
  });
}
