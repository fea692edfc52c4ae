import type {
  Acceptance,
  DraftChanged,
  MatchingDecision,
  MatchingJob,
  Placement,
  Proposal,
  ProposalRequest,
  Recheck,
} from '@tandem/contracts';
import { readProblem, solveMatching } from '@tandem/domain/matching';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { split } from './draft.presenter.ts';
import type { Drafts } from './draft.service.ts';
import type { Jobs } from './jobs.ts';
import type { ProposalColumns } from './matching.repository.ts';
import { accountOf, matchingChanged, type MatchingStores } from './matching-stores.ts';
import { groupProblemOf } from './proposing/group-problem.ts';
import { type KeptInput, problemOf } from './proposing/kept-input.ts';
import type { KeptProof, KeptResult, MadeProposal, ProposalWork } from './proposing/make-proposal.ts';
import { groupCertificate, pairCertificate } from './proposing/proof.ts';
import type { Round, Rounds } from './rounds.ts';

/** Threads at once: more only slow each other down. */
const MOST_RUNNING = 3;
/** Proposals of a form that nobody has decided about. */
const MOST_OPEN = 5;

type Stored = { draftVersion: number; classes: Record<string, string> } & KeptResult;

/** Best variants: worked out beside the current draft, taken over or not, kept with what they were decided by. */
export function createProposals(stores: MatchingStores, rounds: Rounds, drafts: Drafts, jobs: Jobs) {
  const { queue, repository, audit, accounts } = stores;

  const nameOf = (accountId: string | null) =>
    accountId === null ? null : (accounts.names([accountId]).get(accountId) ?? null);
  const resultOf = ({ result }: ProposalColumns): Stored => JSON.parse(result) as Stored;
  const inputOf = ({ input }: ProposalColumns): KeptInput => JSON.parse(input) as KeptInput;

  /** @throws not-found */
  function get(id: string): ProposalColumns {
    const row = repository.proposal(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  function present(row: ProposalColumns): Proposal {
    const { classes: _, ...result } = resultOf(row);
    const { weights, badBelow, groups } = inputOf(row);
    const { id, form, state, madeAt } = row;
    return { id, form, state, madeAt, madeBy: nameOf(row.madeBy), weights, badBelow, groups, ...result };
  }

  function keep(context: Context, round: Round, draftVersion: number, made: MadeProposal): Promise<string> {
    return queue.write((tx) => {
      const id = newId();
      const form = round.form.code;
      // Of whom in which class the groups were made is a part of the question.
      const classes = Object.fromEntries(
        made.input.groups
          ? made.input.menteeIds.flatMap((menteeId) => {
              const classId = round.mentees.get(menteeId)?.profile.classId;
              return classId ? [[menteeId, classId] as const] : [];
            })
          : [],
      );
      const stored: Stored = { draftVersion, classes, ...made.result };
      repository.insertProposal(tx, {
        id,
        startYear: round.year,
        form,
        state: 'open',
        madeAt: context.now.toISOString(),
        madeBy: accountOf(stores, context),
        input: JSON.stringify(made.input),
        result: JSON.stringify(stored),
        certificate: JSON.stringify(made.proof),
      });
      repository.forgetOpen(tx, round.year, form, MOST_OPEN);
      const after = { proposalId: id, ...made.result.totals };
      audit.record(tx, context, { act: 'proposal-made', entity: 'matching', entityId: form, after });
      matchingChanged(stores, tx, context, form);
      return id;
    });
  }

  return {
    /** @throws not-found, too-many-attempts when others are at it already */
    begin(context: Context, request: z.output<typeof ProposalRequest>): MatchingJob {
      authorize(context, 'matching.manage', {});
      const { form, menteeIds, mentorIds, weights, badBelow, groups } = request;
      const round = rounds.of(context, form, { weights, badBelow });
      if (jobs.running() >= MOST_RUNNING) throw new ProblemError('too-many-attempts', { retryAfter: 10 });
      const current = drafts.current(round);
      const { there } = split(round, drafts.placedIn(current));
      const { code, mentorCategories, menteeKinds } = round.form;
      const work: ProposalWork = {
        mentees: [...round.mentees.values()].map(({ profile }) => profile),
        mentors: [...round.mentors.values()].map(({ profile }) => profile),
        form: { code, mentorCategories, menteeKinds },
        settings: round.settings,
        weights: round.weights,
        badBelow: round.badBelow,
        placed: there,
        scope: {
          menteeIds,
          mentorIds,
          // Whoever is asked for by name is asked for, wherever they stand.
          elsewhere: menteeIds ? [] : [...repository.elsewhere(round.year, form).keys()],
        },
        groups,
      };
      return jobs.begin(form, context.actor.accountId, work, context.now, (made) =>
        keep(context, round, current?.version ?? 0, made),
      );
    },

    /** @throws not-found */
    job(context: Context, id: string): MatchingJob {
      authorize(context, 'matching.manage', {});
      const job = jobs.find(id);
      if (!job) throw new ProblemError('not-found');
      return job;
    },
    /** @throws not-found */
    cancel(context: Context, id: string): MatchingJob {
      authorize(context, 'matching.manage', {});
      const job = jobs.cancel(id);
      if (!job) throw new ProblemError('not-found');
      return job;
    },

    /** @throws not-found */
    read: (context: Context, id: string): Proposal => present(authorize(context, 'matching.manage', get(id))),

    /** All, some or none of it. @throws not-found, stale-version, step-refused, batch-refused */
    decide(context: Context, id: string, { version, menteeIds }: z.output<typeof Acceptance>): Promise<DraftChanged> {
      return queue.write((tx) => {
        const row = authorize(context, 'matching.manage', get(id));
        const round = rounds.of(context, row.form);
        if (row.state !== 'open' || row.startYear !== round.year)
          throw new ProblemError('step-refused', { reason: 'decided-already', missing: [] });
        drafts.fresh(context, round, version);
        const { changes } = resultOf(row);
        const chosen = menteeIds === null ? null : new Set(menteeIds);
        const taken = changes.filter((move) => chosen === null || chosen.has(move.menteeId));
        const placements = taken.map(({ menteeId, to }): Placement => ({ menteeId, mentorId: to }));
        const none = menteeIds !== null && taken.length === 0;
        const state = none ? 'declined' : taken.length < changes.length ? 'partly' : 'accepted';
        const answer =
          placements.length === 0
            ? { draft: drafts.present(context, round), undo: [] }
            : drafts.change(tx, context, round, version, placements, 'proposal-accepted');
        repository.decideProposal(tx, id, {
          state,
          decidedAt: context.now.toISOString(),
          decidedBy: accountOf(stores, context),
          accepted: JSON.stringify(taken.map(({ menteeId }) => menteeId)),
        });
        const after = { proposalId: id, state, accepted: taken.length, proposed: changes.length };
        audit.record(tx, context, { act: 'proposal-decided', entity: 'matching', entityId: row.form, after });
        matchingChanged(stores, tx, context, row.form);
        return answer;
      });
    },

    /** @throws not-found */
    decisions(context: Context, form: string): { decisions: MatchingDecision[] } {
      authorize(context, 'matching.read', {});
      const { year } = rounds.of(context, form);
      return {
        decisions: repository.decided(year, form).flatMap((row): MatchingDecision[] => {
          const { id, state, decidedAt, decidedBy } = row;
          if (state === 'open' || decidedAt === null) return [];
          const { totals, changes } = JSON.parse(row.result) as Stored;
          const accepted = (JSON.parse(row.accepted ?? '[]') as string[]).length;
          return [
            { id, form, state, decidedAt, decidedBy: nameOf(decidedBy), totals, accepted, proposed: changes.length },
          ];
        }),
      };
    },

    /** From what was kept alone, whatever has become of the people since. @throws not-found */
    recheck(context: Context, id: string): Recheck {
      const row = authorize(context, 'matching.read', get(id));
      const input = inputOf(row);
      const proof = JSON.parse(row.certificate ?? 'null') as KeptProof;
      const problem = problemOf(input);
      if (proof.of === 'groups') {
        const classes = resultOf(row).classes;
        const people = input.menteeIds.map((menteeId) => ({ id: menteeId, classId: classes[menteeId] ?? null }));
        const certificate = groupCertificate(
          groupProblemOf(problem, people, input.groups),
          proof.pairs,
          proof.certificate,
        );
        // Groups take minutes to find again: that they keep every rule and add up is what is looked at.
        return { certificate, same: certificate.valid };
      }
      const certificate = pairCertificate(problem, proof.pairs, proof.certificate);
      const read = readProblem(problem);
      const again = read.ok ? solveMatching(read.graph) : null;
      const same = again?.status === 'solved' && JSON.stringify(again.solution.pairs) === JSON.stringify(proof.pairs);
      return { certificate, same };
    },
  };
}
