import type { CompletionSummary, MentorSheet, NewMentor, OutcomeRequest } from '@tandem/contracts';
import { refuseOutcome } from '@tandem/domain/closing';
import { hoursText } from '@tandem/domain/diary';
import { dottedDay } from '@tandem/domain/kernel';
import type { MentorCategory, Programme } from '@tandem/domain/participants';
import { addDays, className } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { closingChanged, type ClosingStores, placeOf, refuse, type SummaryPlace } from './closing-stores.ts';
import type { Summaries } from './summaries.service.ts';
import { factsOf, outcomeFacts, wordsOf } from './summary.presenter.ts';

/** How long both sides have for their answers about a new cycle, when nobody says. */
const ANSWER_DAYS = 7;

type Request = z.output<typeof OutcomeRequest>;
type Outside = {
  programme: () => Programme;
  /** Begins the way of a candidate with a questionnaire that is filled in already. @throws already-exists, invalid-request */
  candidate: (context: Context, made: NewMentor, sheet: Partial<MentorSheet>) => Promise<unknown>;
};

/** What follows a completed pair. The mentee's own words and numbers are not asked a second time. */
export function createOutcomes(stores: ClosingStores, summaries: Summaries, { programme, candidate }: Outside) {
  const { queue, base, audit } = stores;

  const categoryOf = ({ member: { person } }: SummaryPlace): MentorCategory => {
    if (person.kind === 'pupil') return 'pupil';
    return person.kind === 'staff' ? 'teacher' : 'employer';
  };

  /** What a questionnaire of a mentor can take over from the work as a mentee. */
  function sheetOf(place: SummaryPlace, category: MentorCategory): Partial<MentorSheet> {
    const { pair, member, record } = place;
    const { person } = member;
    const { meetings, since, until } = factsOf(stores, place);
    const { achievements } = wordsOf(record);
    const school = programme();
    const form = school.forms.find(({ code }) => code === pair.form)?.label ?? pair.form;
    const time = [since, until].flatMap((day) => (day === null ? [] : [dottedDay(day)])).join(' – ');
    const lines = [
      `Участие в программе наставничества в роли наставляемого: «${form}», ${time}.`,
      `Встреч: ${meetings.held}, общее время: ${hoursText(meetings.minutes)}.`,
      ...(member.goal === null ? [] : [`Цель: ${member.goal}`]),
    ];
    const placed = person.grade === null ? null : className({ grade: person.grade, letter: person.letter ?? '' });
    const fitting = school.forms.filter(
      ({ enabled, mentorCategories }) => enabled && mentorCategories.includes(category),
    );
    const known = new Set(school.competences.flatMap(({ code, enabled }) => (enabled ? [code] : [])));
    return {
      placeOfWorkOrStudy: placed ?? person.workplace ?? null,
      position: person.position ?? null,
      experience: lines.join('\n'),
      achievements: achievements.trim() || null,
      forms: fitting.length === 1 ? fitting.map(({ code }) => code) : [],
      competences: base.wantedCompetencesOf(member.menteeId).filter((code) => known.has(code)),
    };
  }

  /** @throws step-refused with the reason */
  function checked(context: Context, pairId: string, menteeId: string, outcome: Request['outcome']): SummaryPlace {
    const place = placeOf(stores, context, pairId, menteeId);
    if (place.hand !== 'curator') throw new ProblemError('forbidden');
    const reason = refuseOutcome(outcome, outcomeFacts(stores, context, place));
    if (reason !== null) refuse(reason);
    return place;
  }

  async function becomeMentor(context: Context, pairId: string, menteeId: string, id: string): Promise<void> {
    const before = placeOf(stores, context, pairId, menteeId);
    // Sent again after the answer was lost.
    if (before.record?.nextMentorId === id) return;
    const place = checked(context, pairId, menteeId, 'become_mentor');
    const category = categoryOf(place);
    const { id: personId } = place.member.person;
    await candidate(context, { id, personId, category }, sheetOf(place, category));
    await queue.write((tx) => {
      const row = summaries.rowOf(tx, context, placeOf(stores, context, pairId, menteeId));
      stores.summaries.update(tx, row, { nextMentorId: id });
      audit.record(tx, context, {
        act: 'became-candidate',
        entity: 'pair',
        entityId: pairId,
        after: { menteeId, mentorId: id },
      });
      closingChanged(stores, tx, context, pairId);
    });
  }

  function goOn(
    context: Context,
    pairId: string,
    menteeId: string,
    { outcome, answerBy }: Omit<Request, 'id'>,
  ): Promise<void> {
    return queue.write((tx) => {
      const place = checked(context, pairId, menteeId, outcome);
      const { form, roleModel, mentorId } = place.pair;
      const today = base.today(context.now);
      const lastDay = answerBy ?? addDays(today, ANSWER_DAYS);
      if (lastDay < today) {
        const detail = 'Последний день для ответа не может быть в прошлом';
        throw new ProblemError('invalid-request', { errors: [{ pointer: '/answerBy', code: 'day', detail }] });
      }
      base.menteeStep(tx, context, menteeId, 'return_to_pool', null);
      const wanted = { form, roleModel, kind: 'pair', mentorId, menteeIds: [menteeId] } as const;
      const nextPairId =
        outcome === 'new_cycle'
          ? stores.propose(tx, context, { ...wanted, answerBy: lastDay, startsOn: null, endsOn: null })
          : null;
      const row = summaries.rowOf(tx, context, place);
      stores.summaries.update(tx, row, { nextPairId });
      const act = outcome === 'new_cycle' ? 'new-cycle-proposed' : 'returned-to-base';
      audit.record(tx, context, { act, entity: 'pair', entityId: pairId, after: { menteeId } });
      closingChanged(stores, tx, context, pairId);
    });
  }

  return {
    /** @throws not-found, forbidden, invalid-request, step-refused */
    async begin(
      context: Context,
      pairId: string,
      menteeId: string,
      { id, outcome, ...more }: Request,
    ): Promise<CompletionSummary> {
      if (outcome === 'become_mentor') await becomeMentor(context, pairId, menteeId, id);
      else await goOn(context, pairId, menteeId, { outcome, ...more });
      return summaries.read(context, pairId, menteeId);
    },
  };
}
