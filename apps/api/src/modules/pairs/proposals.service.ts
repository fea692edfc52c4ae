import type { MentorshipCard, OpenProposal, OwnAnswer, PaperAnswer } from '@tandem/contracts';
import { type Day, daysBetween, fullName } from '@tandem/domain/kernel';
import {
  applyMentorshipStep,
  applyProposalStep,
  askedFor,
  type MentorshipKind,
  newMentorship,
  type Proposal,
  type ProposalStep,
} from '@tandem/domain/pairs';
import { addDays, lessonsEndOn, yearBounds } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorInBase, PersonRecord } from '../participants/index.ts';
import { ofMember, openAnswers, presentAgreement } from './agreement.presenter.ts';
import { columnsOf, inOrderOfAsking, present, proposalOf } from './mentorship-record.ts';
import { proposalSummary } from './mentorship.presenter.ts';
import { type MentorshipWrites, refuse } from './mentorship-writes.ts';
import type { Mentorships } from './mentorships.service.ts';
import type { AnswerColumns, MemberColumns, MentorshipRecord } from './mentorships.repository.ts';
import { tellOfPair } from './pair-notices.ts';
import { castOf, domainOf, type Opened, pairChanged, pairOf, type PairsStores } from './pairs-stores.ts';

/** A pair or a group to be proposed to its people. */
export type WantedPair = {
  form: string;
  roleModel: string | null;
  kind: MentorshipKind;
  mentorId: string;
  menteeIds: readonly string[];
  answerBy: Day;
  startsOn: Day | null;
  /** Null: the last day of lessons, or of the academic year when that is past. */
  endsOn: Day | null;
};

/** What somebody answered, and how it came. */
export type Given = {
  answer: z.output<typeof OwnAnswer>['answer'];
  question: string;
  reason: z.output<typeof OwnAnswer>['reason'];
  privateNote: string;
  via: 'link' | 'account' | 'paper';
  on: Day;
};

const subjectOf = ({ birthOn, kind }: PersonRecord) => ({ birthOn, isPupil: kind === 'pupil' });

/** The agreement of both sides: asked in order, answered, approved or taken back. Source: domain dossier §5.3. */
export function createProposals(stores: PairsStores, writes: MentorshipWrites, mentorships: Mentorships) {
  const { queue, pairs, base, audit } = stores;
  const dayOf = (instant: string) => base.today(new Date(instant));

  function insertAnswers(tx: Tx, context: Context, mentorshipId: string, mentor: MentorInBase, menteeId: string): void {
    const mentee = base.mentee(context.now, menteeId);
    if (!mentee) throw new ProblemError('not-found');
    const people = { mentor: mentor.person, mentee: mentee.person };
    const today = base.today(context.now);
    const subjects = { mentor: subjectOf(people.mentor), mentee: subjectOf(people.mentee) };
    for (const { party, voice } of askedFor(subjects, today)) {
      const { id } = people[party];
      // Whoever may be written to answers first; on paper any guardian may sign.
      const guardians = voice === 'guardian' ? base.guardians(id) : [];
      const guardian = guardians.find(({ contactAllowed }) => contactAllowed === 1) ?? guardians[0];
      const personId = voice === 'self' ? id : (guardian?.guardianId ?? null);
      pairs.insertAnswer(tx, { id: newId(), mentorshipId, menteeId, party, voice, personId, state: 'open' });
    }
  }

  /** The last mentorship the mentees come from: a change of mentor, or a new cycle. */
  function previousOf(personIds: readonly string[]): string | null {
    const over = personIds
      .flatMap((personId) => pairs.ofPerson(personId).map((record) => ({ record, personId })))
      .flatMap(({ record, personId }) => {
        const member = record.members.findLast((one) => one.personId === personId);
        const ended = member?.leftOn ?? (record.status === 'completed' ? record.statusSince : null);
        return member && ended !== null ? [{ id: record.id, ended }] : [];
      });
    return over.sort((a, b) => b.ended.localeCompare(a.ended))[0]?.id ?? null;
  }

  function lastDay(today: Day, year: number): Day {
    const lessons = lessonsEndOn(year);
    return lessons > today ? lessons : yearBounds(year).endsOn;
  }

  /**
   * People are asked, the mentor's side first; inside the caller's transaction. Answers the id of the pair.
   * @throws not-found, step-refused when the bases do not let somebody be proposed
   */
  function propose(tx: Tx, context: Context, wanted: WantedPair): string {
    const today = base.today(context.now);
    const startYear = base.yearOf(context.now);
    const id = newId(context.now.getTime());
    const { form, roleModel, kind, mentorId, menteeIds, answerBy, startsOn } = wanted;
    const mentor = base.mentor(context, mentorId);
    const mentees = base.menteesOf(context.now, menteeIds, startYear);
    if (!mentor || mentees.length < menteeIds.length) throw new ProblemError('not-found');
    const made = newMentorship({
      id,
      kind,
      mentorId,
      menteeIds,
      on: today,
      endsOn: wanted.endsOn ?? lastDay(today, startYear),
      previousId: previousOf(mentees.map(({ personId }) => personId)),
    });
    if (!made.ok) refuse(made.reason);
    pairs.insert(tx, {
      id,
      startYear,
      form,
      roleModel,
      kind,
      mentorId,
      mentorPersonId: mentor.personId,
      statusSince: today,
      proposedAt: context.now.toISOString(),
      answerDays: Math.max(1, daysBetween(today, answerBy)),
      startsOn: startsOn ?? today,
      previousId: made.mentorship.previousId,
      ...columnsOf(made.mentorship),
    });
    for (const mentee of mentees) {
      pairs.insertMember(tx, {
        id: newId(context.now.getTime()),
        mentorshipId: id,
        menteeId: mentee.id,
        personId: mentee.personId,
        joinedOn: today,
        proposalStatus: 'proposed',
        answerBy,
      });
      insertAnswers(tx, context, id, mentor, mentee.id);
      // Whoever waited for the next round is back in the base first.
      if (mentee.status === 'waiting') base.menteeStep(tx, context, mentee.id, 'return_to_pool', null);
    }
    writes.begun(tx, context, made.mentorship, { act: 'propose' });
    return id;
  }

  /** Writes one step of one member's agreement. */
  function saveProposal(tx: Tx, { id }: MemberColumns, { status, answerBy }: Proposal): void {
    pairs.updateMember(tx, id, { proposalStatus: status, answerBy });
  }

  function stepFor(given: Given, row: AnswerColumns, record: MentorshipRecord, today: Day): ProposalStep {
    const who = { party: row.party, voice: row.voice };
    const recordedBy = given.via === 'paper' ? ('curator' as const) : ('self' as const);
    const common = { who, recordedBy, on: given.on };
    if (given.answer === 'clarify') return { act: 'ask', text: given.question, ...common };
    if (given.answer === 'no') return { act: 'decline', reason: given.reason ?? 'not_said', ...common };
    return { act: 'accept', answerBy: addDays(today, record.answerDays), ...common };
  }

  /**
   * One person's answer about every place they are asked about; in the caller's transaction.
   * @throws step-refused when it is not their turn, is answered already or is too late
   */
  function give(tx: Tx, context: Context, opened: Opened, rows: readonly AnswerColumns[], given: Given): void {
    const { record } = opened;
    if (record.status !== 'proposed') refuse('not-from-this-status');
    const today = base.today(context.now);
    let answers = opened.answers;
    let refusal: { reason: string } | null = null;
    const taken: string[] = [];
    for (const row of rows) {
      const member = present(pairs.find(record.id) ?? record).find(({ menteeId }) => menteeId === row.menteeId);
      if (!member) continue;
      const proposal = proposalOf(member, ofMember(answers, row.menteeId));
      const result = applyProposalStep(proposal, stepFor(given, row, record, today), today);
      if (!result.ok) {
        refusal ??= { reason: result.reason };
        continue;
      }
      const { accountId } = context.actor;
      const change = {
        state: given.answer,
        answeredAt: context.now.toISOString(),
        via: given.via,
        recordedBy: given.via === 'paper' && accountId !== SYSTEM_ACCOUNT ? accountId : null,
        question: given.answer === 'clarify' ? given.question : null,
        declineReason: given.answer === 'no' ? (given.reason ?? 'not_said') : null,
        privateNote: given.answer === 'no' && given.privateNote !== '' ? given.privateNote : null,
      };
      pairs.updateAnswer(tx, row.id, change);
      answers = pairs.answersOf([record.id]);
      saveProposal(tx, member, result.proposal);
      taken.push(row.menteeId);
    }
    const [first] = rows;
    if (taken.length === 0 || !first) refuse(refusal?.reason ?? 'not-asked');
    if (!pairs.update(tx, record.id, record.version, {})) throw new ProblemError('stale-version');
    if (first.personId !== null) pairs.endLinks(tx, record.id, first.personId, context.now.toISOString());
    // What was said stays in the answers: the log knows that somebody answered, and how it came.
    const { party, voice } = first;
    pairs.recordStep(tx, {
      mentorshipId: record.id,
      act: `answer_${given.answer}`,
      fromStatus: record.status,
      toStatus: record.status,
      on: given.on,
      at: context.now.toISOString(),
      actorId: context.actor.accountId === SYSTEM_ACCOUNT ? null : context.actor.accountId,
      reason: `${party}_${voice}`,
      menteeId: taken.length === 1 && record.kind === 'group' && party === 'mentee' ? (taken[0] ?? null) : null,
    });
    const after = { party, voice, via: given.via };
    audit.record(tx, context, { act: 'answered', entity: 'pair', entityId: record.id, after });
    tellOfPair(stores, tx, context, record.id, `answer_${given.answer}`);
    pairChanged(stores, tx, context, record.id);
  }

  /** All questions to the person of this one, in this pair. @throws not-found */
  function rowsWith(opened: Opened, askedId: string): AnswerColumns[] {
    const rows = openAnswers(opened.record, opened.answers);
    const one = rows.find(({ id }) => id === askedId);
    if (!one) throw new ProblemError('not-found');
    return rows.filter(
      ({ party, voice, personId, id }) =>
        id === one.id || (party === one.party && voice === one.voice && personId !== null && personId === one.personId),
    );
  }

  return {
    propose,
    give,
    rowsWith,

    /** By one's own account: about everything the person is asked. @throws not-found, stale-version, step-refused */
    answer(context: Context, id: string, { version, ...said }: z.output<typeof OwnAnswer>): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const opened = pairOf(stores, context, id);
        const own = base.personOfAccount(context.actor.accountId);
        const rows = openAnswers(opened.record, opened.answers).filter(
          ({ personId, state }) => own !== null && personId === own && (said.answer !== 'yes' || state === 'open'),
        );
        if (own === null || !opened.answers.some(({ personId }) => personId === own))
          throw new ProblemError('forbidden');
        mentorships.fresh(context, opened, version);
        if (rows.length === 0) refuse('answered-already');
        give(tx, context, opened, rows, { ...said, via: 'account', on: base.today(context.now) });
        return mentorships.read(context, id);
      });
    },

    /** On paper, written down by the curator; a late paper still counts. @throws not-found, stale-version, step-refused */
    recordAnswer(
      context: Context,
      id: string,
      askedId: string,
      { version, on, ...said }: z.output<typeof PaperAnswer>,
    ): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const found = authorize(context, 'pairs.manage', pairOf(stores, context, id));
        const rows = rowsWith(found, askedId);
        mentorships.fresh(context, found, version);
        give(tx, context, found, rows, { ...said, via: 'paper', on });
        return mentorships.read(context, id);
      });
    },

    /** A new last day; whoever asked something has been answered. @throws not-found, stale-version, step-refused */
    askAgain(context: Context, id: string, version: number, answerBy: Day): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record, answers } = mentorships.managed(context, id, version);
        if (record.status !== 'proposed') refuse('not-from-this-status');
        const today = base.today(context.now);
        let done = 0;
        for (const member of present(record)) {
          const own = ofMember(answers, member.menteeId);
          const act = member.proposalStatus === 'clarify' ? ('clear_up' as const) : ('prolong' as const);
          const result = applyProposalStep(proposalOf(member, own), { act, answerBy }, today);
          if (!result.ok) {
            if (result.reason === 'later-day-required') refuse(result.reason);
            continue;
          }
          done++;
          saveProposal(tx, member, result.proposal);
          for (const asks of own.filter(({ state }) => state === 'clarify'))
            pairs.updateAnswer(tx, asks.id, { state: 'open', question: null, answeredAt: null, via: null });
        }
        if (done === 0) refuse('not-from-this-status');
        pairs.update(tx, id, record.version, {});
        writes.note(tx, context, id, record.status, record.status, { act: 'ask_again' });
        return mentorships.read(context, id);
      });
    },

    /** Everybody has agreed: the pair waits for its order. @throws not-found, stale-version, step-refused */
    approve(context: Context, id: string, version: number): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record, cast, answers } = mentorships.managed(context, id, version);
        const today = base.today(context.now);
        const approved: string[] = [];
        // Asked before anything is written: the rules look at the database as it is.
        const refusalsOf = new Map(
          present(record).map(({ menteeId }) => [
            menteeId,
            stores.refusalsOf(context, record.form, menteeId, record.mentorId),
          ]),
        );
        for (const member of present(record)) {
          const { menteeId, proposalStatus } = member;
          if (proposalStatus === 'approved') {
            approved.push(menteeId);
            continue;
          }
          const refusals = refusalsOf.get(menteeId) ?? [];
          const proposal = proposalOf(member, ofMember(answers, menteeId));
          const result = applyProposalStep(proposal, { act: 'approve', refusals }, today);
          if (!result.ok) {
            if (result.reason !== 'pair-refused') continue;
            const current = { menteeId, refusals };
            throw new ProblemError('step-refused', { reason: 'pair-refused', missing: [...refusals], current });
          }
          approved.push(menteeId);
          saveProposal(tx, member, result.proposal);
        }
        const result = applyMentorshipStep(domainOf(record, cast), { act: 'agree', approved }, today);
        if (!result.ok) refuse(result.reason, result.missing);
        writes.save(tx, context, record, cast, result.mentorship, { act: 'agree' });
        pairs.endLinks(tx, id, null, context.now.toISOString());
        return mentorships.read(context, id);
      });
    },

    /** The proposal is off; the mentees wait again. @throws not-found, stale-version, step-refused */
    takeBack(context: Context, id: string, version: number): Promise<MentorshipCard> {
      return queue.write((tx) => {
        const { record, cast, answers } = mentorships.managed(context, id, version);
        if (record.status !== 'proposed' && record.status !== 'agreed') refuse('not-from-this-status');
        const today = base.today(context.now);
        for (const member of present(record)) {
          const proposal = proposalOf(member, ofMember(answers, member.menteeId));
          const result = applyProposalStep(proposal, { act: 'take_back' }, today);
          if (result.ok) saveProposal(tx, member, result.proposal);
        }
        const step = { act: 'dissolve' as const, reason: 'other' as const, side: null, exitReason: null };
        const result = applyMentorshipStep(domainOf(record, cast), step, today);
        if (!result.ok) refuse(result.reason, result.missing);
        writes.save(tx, context, record, cast, result.mentorship, { act: 'take_back' });
        return mentorships.read(context, id);
      });
    },

    /** What waits for answers or for the curator, the longest first. */
    list(context: Context): OpenProposal[] {
      authorize(context, 'pairs.manage', {});
      const today = base.today(context.now);
      const records = pairs.ofYear(base.yearOf(context.now)).filter(({ status }) => status === 'proposed');
      const ids = records.map(({ id }) => id);
      const cast = castOf(stores, context, records);
      const all = pairs.answersOf(ids);
      const answers = Map.groupBy(all, ({ mentorshipId }) => mentorshipId);
      const links = pairs.linksOf(ids);
      const asked = [...new Set(all.flatMap(({ personId }) => personId ?? []))];
      const people = new Map(base.people(context.now, asked).map((person) => [person.id, person]));
      const nameOf = (person: PersonRecord | undefined) =>
        person && person.hiddenAt === null ? fullName(person) : '—';
      return records
        .flatMap((record): OpenProposal[] => {
          const own = inOrderOfAsking(answers.get(record.id) ?? []);
          const summary = proposalSummary(record, own, today, dayOf);
          if (!summary) return [];
          return [
            {
              pairId: record.id,
              form: record.form,
              mentorName: nameOf(cast.mentors.get(record.mentorId)?.person),
              menteeNames: present(record).map(({ menteeId }) => nameOf(cast.mentees.get(menteeId)?.person)),
              status: summary.status,
              waitingDays: Math.max(0, daysBetween(dayOf(record.proposedAt), today)),
              answerBy: summary.answerBy,
              asked: presentAgreement(record, own, links, people, dayOf, context.now).asked,
              version: record.version,
            },
          ];
        })
        .sort((a, b) => b.waitingDays - a.waitingDays || a.pairId.localeCompare(b.pairId));
    },
  };
}
export type Proposals = ReturnType<typeof createProposals>;
