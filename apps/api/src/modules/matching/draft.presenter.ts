import type { DraftPair, DroppedPair, MatchingDraft } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import type { Context } from '../../kernel/context.ts';
import { told } from './confidential.ts';
import type { DraftColumns, Placed } from './matching.repository.ts';
import type { MatchingStores } from './matching-stores.ts';
import type { Round } from './rounds.ts';
import { summaryOf, totalsOfPairs } from './totals.ts';

/** Pairs whose both people are on the board, and those who fell out. */
export function split(round: Round, placed: readonly Placed[]): { there: Placed[]; gone: Placed[] } {
  const isThere = ({ menteeId, mentorId }: Placed) => round.mentees.has(menteeId) && round.mentors.has(mentorId);
  return { there: placed.filter(isThere), gone: placed.filter((one) => !isThere(one)) };
}

function dropped(stores: MatchingStores, context: Context, round: Round, { menteeId, mentorId }: Placed): DroppedPair {
  const mentee = stores.base.mentee(context.now, menteeId);
  const mentor = stores.base.mentor(context, mentorId);
  const menteeThere = round.mentees.has(menteeId);
  const proposed = mentee?.status === 'matched' || mentee?.status === 'active';
  const ofMentor = mentor?.status === 'suspended' ? ('mentor-suspended' as const) : ('mentor-gone' as const);
  return {
    menteeId,
    menteeName: mentee && mentee.person.hiddenAt === null ? fullName(mentee.person) : null,
    mentorId,
    mentorName: mentor && mentor.person.hiddenAt === null ? fullName(mentor.person) : null,
    reason: menteeThere ? ofMentor : proposed ? 'mentee-proposed' : 'mentee-gone',
  };
}

export function presentPair(round: Round, { menteeId, mentorId, locked }: Placed, manages: boolean): DraftPair[] {
  const score = round.fit.scoreOf(menteeId, mentorId);
  if (!score) return [];
  return [
    {
      menteeId,
      mentorId,
      locked,
      fit: summaryOf(score),
      refusals: told(round.fit.refusalsOf(menteeId, mentorId), manages),
      warnings: told(round.fit.warningsOf(menteeId, mentorId), manages),
    },
  ];
}

/** The current draft as this reader may see it. @param draft null until somebody has placed somebody */
export function presentDraft(
  stores: MatchingStores,
  context: Context,
  round: Round,
  draft: DraftColumns | null,
  placed: readonly Placed[],
  manages: boolean,
): MatchingDraft {
  const { there, gone } = split(round, placed);
  const scenario = draft?.scenarioId ? stores.repository.draft(draft.scenarioId) : null;
  const by = draft?.savedBy;
  return {
    form: round.form.code,
    version: draft?.version ?? 0,
    pairs: there.flatMap((one) => presentPair(round, one, manages)),
    dropped: gone.map((one) => dropped(stores, context, round, one)),
    totals: totalsOfPairs(round, there),
    scenario: scenario?.name && scenario.removedAt === null ? { id: scenario.id, name: scenario.name } : null,
    savedAt: draft?.savedAt ?? null,
    savedBy: by ? (stores.accounts.names([by]).get(by) ?? null) : null,
  };
}
