import type { Approval, ApprovalFault, MatchingDraft } from '@tandem/contracts';
import { refusals } from '@tandem/domain/matching/fit';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { WantedPair } from '../pairs/index.ts';
import { told } from './confidential.ts';
import { split } from './draft.presenter.ts';
import type { Drafts } from './draft.service.ts';
import type { Placed } from './matching.repository.ts';
import { formOf, type MatchingStores } from './matching-stores.ts';
import { OFFERED, profilesOf } from './profiles.ts';
import type { Round, Rounds } from './rounds.ts';
import type { MatchingRules } from './rules.service.ts';

/** Draft pairs become proposals to people. */
export function createApprovals(stores: MatchingStores, rules: MatchingRules, rounds: Rounds, drafts: Drafts) {
  const { queue, base, proposals } = stores;

  /** Several mentees of one mentor are pairs of their own, or one group when the curator says so. */
  function wantedOf(chosen: readonly Placed[], approval: z.output<typeof Approval>): WantedPair[] {
    const { form, roleModel, answerBy, startsOn, endsOn } = approval;
    const common = { form, roleModel, answerBy, startsOn, endsOn };
    const grouped = new Set(approval.groupMentorIds);
    return [...Map.groupBy(chosen, ({ mentorId }) => mentorId)].flatMap(([mentorId, own]): WantedPair[] => {
      const menteeIds = own.map(({ menteeId }) => menteeId);
      return grouped.has(mentorId) && menteeIds.length > 1
        ? [{ ...common, kind: 'group', mentorId, menteeIds }]
        : menteeIds.map((menteeId) => ({ ...common, kind: 'pair', mentorId, menteeIds: [menteeId] }));
    });
  }

  function faultsOf(round: Round, chosen: readonly Placed[]): ApprovalFault[] {
    return chosen.flatMap(({ menteeId, mentorId }): ApprovalFault[] => {
      const found = round.fit.refusalsOf(menteeId, mentorId);
      const missing = [...(round.mentees.get(menteeId)?.profile.missing ?? [])];
      return found.length > 0 ? [{ menteeId, reason: 'pair-refused', missing, refusals: told(found, true) }] : [];
    });
  }

  /** @throws batch-refused with whom the bases do not let be proposed */
  function send(tx: Tx, context: Context, wanted: readonly WantedPair[]): string[] {
    const pairIds: string[] = [];
    const faults: ApprovalFault[] = [];
    for (const one of wanted) {
      try {
        pairIds.push(proposals.propose(tx, context, one));
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { reason = error.slug, missing = [] } = error.extra;
        faults.push(...one.menteeIds.map((menteeId) => ({ menteeId, reason, missing, refusals: [] })));
      }
    }
    if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
    return pairIds;
  }

  return {
    /** @throws not-found, stale-version, invalid-request, batch-refused */
    async approve(
      context: Context,
      approval: z.output<typeof Approval>,
    ): Promise<{ pairIds: string[]; draft: MatchingDraft }> {
      const pairIds = await queue.write((tx) => {
        authorize(context, 'matching.manage', {});
        const round = rounds.of(context, approval.form);
        drafts.fresh(context, round, approval.version);
        if (approval.answerBy <= round.today) {
          const detail = 'Последний день ответа – позже сегодняшнего';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/answerBy', code: 'day', detail }] });
        }
        if (approval.roleModel !== null && !round.form.roleModels.some(({ code }) => code === approval.roleModel)) {
          const detail = 'У этой формы нет такой ролевой модели';
          throw new ProblemError('invalid-request', {
            errors: [{ pointer: '/roleModel', code: 'not-in-dictionary', detail }],
          });
        }
        const { there } = split(round, drafts.placedIn(drafts.current(round)));
        const asked = approval.menteeIds && new Set(approval.menteeIds);
        const chosen = there.filter(({ menteeId }) => asked?.has(menteeId) ?? true);
        const placed = new Set(chosen.map(({ menteeId }) => menteeId));
        const faults = [
          ...faultsOf(round, chosen),
          ...[...(asked ?? [])].flatMap((menteeId): ApprovalFault[] =>
            placed.has(menteeId) ? [] : [{ menteeId, reason: 'not-placed', missing: [], refusals: [] }],
          ),
        ];
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        const made = send(tx, context, wantedOf(chosen, approval));
        const gone = chosen.map(({ menteeId }) => ({ menteeId, mentorId: null }));
        if (gone.length > 0) drafts.change(tx, context, round, approval.version, gone, 'approved');
        return made;
      });
      return { pairIds, draft: drafts.present(context, rounds.of(context, approval.form)) };
    },

    /** Codes of the rules that refuse two people today, wherever their ways stand: asked before a pair is approved. */
    refusalsOf(context: Context, formCode: string, menteeId: string, mentorId: string): string[] {
      const form = formOf(stores, formCode);
      const mentee = base.mentee(context.now, menteeId);
      const mentor = base.mentor(context, mentorId);
      if (!mentee || !mentor) return ['not-found'];
      const { mentees, mentors } = profilesOf(stores, context, [mentee], [mentor]);
      const [one, other] = [mentees[0]?.profile, mentors[0]?.profile];
      if (!one || !other) return ['not-found'];
      const found = refusals(one, other, form, rules.fitSettings()).map(({ code }) => code);
      return OFFERED.has(mentor.status) ? found : [...found, 'mentor-not-offered'];
    },
  };
}
