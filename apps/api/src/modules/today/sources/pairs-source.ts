import type { MentorshipRow, WorkLine } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { daysBetween } from '@tandem/domain/kernel';
import type { Holiday } from '@tandem/domain/school';
import { goalOf10, type PairFacts, pairLines, usualInterval, type WorkKind } from '@tandem/domain/today';
import type { Closing } from '../../closing/index.ts';
import type { Diary } from '../../diary/index.ts';
import type { Routes } from '../../routes/index.ts';
import type { PairsReading } from '../pairs-reading.ts';
import { line, type Source } from './source.ts';

export type PairsOutside = {
  pairsRead: PairsReading;
  routes: Pick<Routes, 'ofPair'>;
  closing: Pick<Closing, 'ofPair'>;
  holidays: () => Days[];
  /** Days that the school gives for feedback on a meeting. */
  feedbackDays: () => number;
};

type Days = Pick<Holiday, 'startsOn' | 'endsOn'>;

/** An answer that was asked for so many days ago is worth a word. */
const ANSWER_WAITS = 3;

const namesOf = ({ mentor, members }: MentorshipRow): string =>
  `${members
    .filter(({ leftOn }) => leftOn === null)
    .map(({ shownName }) => shownName)
    .join(', ')} ← ${mentor.shownName}`;

/** Whom a line of a pair may be reminded of; the rest is the curator's own. */
export const REMINDED: Partial<Record<WorkKind, 'mentor' | 'mentees' | 'both'>> = {
  first_meeting_late: 'both',
  meeting_gap: 'both',
  report_missing: 'mentor',
  response_missing: 'mentees',
  route_missing: 'mentor',
};
/** Lines that a talk with the pair settles. */
const TALKED_ABOUT: ReadonlySet<WorkKind> = new Set([
  'low_comfort',
  'ratings_apart',
  'first_meeting_late',
  'meeting_gap',
]);

export const actsOf = (kind: WorkKind): WorkLine['acts'] => [
  ...(REMINDED[kind] ? (['remind'] as const) : []),
  ...(TALKED_ABOUT.has(kind) ? (['contact'] as const) : []),
  ...(kind === 'low_comfort' ? [] : (['snooze'] as const)),
];

/** The pairs of whoever leads them: by their days, by what waits for a decision, an answer or an order. */
export function pairsSource({ pairsRead, routes, closing, holidays, feedbackDays }: PairsOutside): Source {
  function facts(
    row: MentorshipRow,
    days: ReturnType<ReturnType<Diary['pairDays']['ofAll']>>,
    free: Days[],
  ): PairFacts {
    const present = row.members.filter(({ leftOn }) => leftOn === null);
    const { heldOn, rated, ...rest } = days;
    const begun = new Set(routes.ofPair(row.id).begun);
    const signed = row.status === 'closing' ? closing.ofPair(row.id).signed : [];
    return {
      ...rest,
      pairId: row.id,
      status: row.status,
      orderedOn: row.order?.on ?? null,
      endsOn: row.endsOn,
      lastHeldOn: heldOn[0] ?? null,
      intervalDays: usualInterval(heldOn, free),
      ratings: rated && { on: rated.on, mentor: goalOf10[rated.goal], mentee: rated.useful * 2 },
      withoutRoute: present.filter(({ menteeId, goal }) => goal === null || !begun.has(menteeId)).length,
      withoutSummary: present.filter(({ menteeId }) => !signed.includes(menteeId)).length,
    };
  }

  return (context, today) => {
    if (!can(context.actor, 'pairs.manage')) return [];
    const free = holidays();
    const given = feedbackDays();
    const { rows, daysOf } = pairsRead(context, today);
    return rows.flatMap((row): WorkLine[] => {
      const of = { subjectId: row.id, who: namesOf(row), place: 'pair', placeId: row.id } as const;
      const [decision] = row.decisions;
      const waits = row.proposal?.waitingDays ?? null;
      return [
        ...pairLines(facts(row, daysOf(row.id), free), today, free, given).map((one) =>
          line({ ...of, ...one, acts: actsOf(one.kind) }),
        ),
        ...(decision ? [line({ ...of, kind: 'pair_decision', note: decision.code })] : []),
        ...(waits !== null && waits >= ANSWER_WAITS && !decision
          ? [line({ ...of, kind: 'proposal_waiting', days: waits, note: row.proposal?.waitingFor ?? null })]
          : []),
        ...(row.status === 'agreed' && !decision
          ? [
              line({
                ...of,
                kind: 'order_waiting',
                on: row.since,
                days: daysBetween(row.since, today),
                place: 'order',
                placeId: null,
              }),
            ]
          : []),
      ];
    });
  };
}
