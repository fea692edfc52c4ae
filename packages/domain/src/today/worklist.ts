import type { Day } from '../kernel/index.ts';
import { NEVER_SNOOZED, WORK_KINDS, type WorkKind, type WorkLine } from './work-kinds.ts';

/** «Не сейчас»: until a day, with a reason; from that day on the line is there again. */
export type Snooze = { kind: WorkKind; subjectId: string; until: Day; reason: string };

export type Worklist<Line extends WorkLine = WorkLine> = {
  groups: { kind: WorkKind; lines: Line[] }[];
  snoozed: (Line & Pick<Snooze, 'until' | 'reason'>)[];
};

const keyOf = ({ kind, subjectId }: Pick<WorkLine, 'kind' | 'subjectId'>): string => `${kind} ${subjectId}`;
/** What falls due: the nearest first. */
const DUE: ReadonlySet<WorkKind> = new Set(['clearance_expiring', 'pair_ending', 'item_due']);

const order =
  (kind: WorkKind) =>
  (a: WorkLine, b: WorkLine): number =>
    Number(b.urgent) - Number(a.urgent) ||
    ((b.days ?? -1) - (a.days ?? -1)) * (DUE.has(kind) ? -1 : 1) ||
    (a.subjectId < b.subjectId ? -1 : 1);

/** The list of a day: kinds in their order, the longest first in each, without what was put off. */
export function worklistOf<Line extends WorkLine>(
  lines: readonly Line[],
  snoozes: readonly Snooze[],
  today: Day,
): Worklist<Line> {
  const off = new Map(snoozes.filter(({ until }) => until > today).map((snooze) => [keyOf(snooze), snooze]));
  const snoozed: Worklist<Line>['snoozed'] = [];
  const shown = lines.filter((line) => {
    const snooze = NEVER_SNOOZED.includes(line.kind) ? undefined : off.get(keyOf(line));
    if (snooze) snoozed.push({ ...line, until: snooze.until, reason: snooze.reason });
    return !snooze;
  });
  const groups = WORK_KINDS.flatMap((kind) => {
    const own = shown.filter((line) => line.kind === kind);
    return own.length > 0 ? [{ kind, lines: own.sort(order(kind)) }] : [];
  });
  return { groups, snoozed };
}
