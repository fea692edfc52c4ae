import type { AppliedPromotion, Promotion, PromotionDecisions } from '@tandem/contracts';
import { className, classesNeeded, type PromotionPlan, type PupilPromotion, yearBounds } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Db } from '../../db/open.ts';
import type { Tx, WriteQueue } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { AuditLog } from '../audit/index.ts';
import type { AccountsService } from '../identity/index.ts';
import type { SchoolServices } from '../school/index.ts';
import { decided, planOf, type SeenPlan } from './promotion-plan.ts';
import { createPromotionRepository, type EnrolmentRow, type PromotionRepository } from './promotion.repository.ts';

type PromotionStores = {
  queue: WriteQueue;
  promotions: PromotionRepository;
  school: Pick<SchoolServices, 'years' | 'classes' | 'homeroom'>;
  accounts: AccountsService;
  audit: AuditLog;
  /** Tells open pages; called after the commit. */
  changed: (by: string | null) => void;
};

/** A class that the promotion made, and the period of its teacher that it began. */
type MadeClass = { id: string; homeroomId: string | null };
/** What the line of the year in the audit log holds. */
type Applied = { promotionId: string; counts: AppliedPromotion['counts']; yearMade: boolean; classesMade: MadeClass[] };
/** What the line of a pupil holds: the class for whoever reads the history, the rows for the undo. */
type Before = { classId: string; enrolment: EnrolmentRow };
type After = { classId: string | null; from: string | null; enrolment: EnrolmentRow | null };

const ACTS = { stays: 'promoted', graduates: 'graduated', leaves: 'left-school' } as const;

/**
 * «Перевод классов»: pupils of a year go on into the next one, as a whole or not at all, and back as a whole while
 * nobody has worked on what it made. Source: domain dossier §11.6.
 */
function createPromotionService({ queue, promotions, school, accounts, audit, changed }: PromotionStores) {
  const { years, classes, homeroom } = school;

  const seen = (startYear: number): SeenPlan =>
    planOf(startYear, classes.ofYear(startYear), promotions.pupils(startYear));

  /** The last promotion of the year that has not been undone. */
  function applied(yearId: string): AppliedPromotion | null {
    const undone = new Set<unknown>();
    for (const { act, at, actorId, before, after } of audit.ofEntity('academic-year', yearId)) {
      if (act === 'promotion-undone') undone.add(before?.['promotionId']);
      if (act !== 'promoted' || undone.has(after?.['promotionId'])) continue;
      const { promotionId, counts } = after as Applied;
      const by = actorId === null ? null : (accounts.names([actorId]).get(actorId) ?? null);
      return { id: promotionId, at, by, counts };
    }
    return null;
  }

  function present(yearId: string, { plan, fingerprint, names }: SeenPlan): Promotion {
    const nobody = { familyName: '', givenName: '', patronymic: null };
    const pupils = plan.pupils.map((pupil) => ({ ...pupil, name: names.get(pupil.pupilId) ?? nobody }));
    return { ...plan, pupils, fingerprint, applied: applied(yearId) };
  }

  /** Classes of the next year that the plan needs; the teacher of the one class it comes from goes along. */
  function makeClasses(tx: Tx, context: Context, plan: PromotionPlan) {
    const ids = new Map<string, string>();
    const made: MadeClass[] = [];
    for (const goal of classesNeeded(plan)) {
      const { row, made: isNew } = classes.ensure(tx, context, plan.toYear, goal);
      ids.set(className(goal), row.id);
      if (!isNew) continue;
      const sources = plan.classes.filter(({ to }) => to !== null && className(to) === className(goal));
      const [only] = sources.length === 1 ? sources : [];
      const { startsOn } = yearBounds(plan.toYear);
      made.push({
        id: row.id,
        homeroomId: only ? homeroom.follow(tx, context, only.classId, row.id, startsOn) : null,
      });
    }
    return { ids, made };
  }

  /** Ends the enrolment of the old year and begins that of the new one. */
  function movePupil(
    tx: Tx,
    context: Context,
    promotionId: string,
    plan: PromotionPlan,
    pupil: Exclude<PupilPromotion, { fate: 'skipped' }>,
    enrolment: EnrolmentRow,
    classIds: Map<string, string>,
  ): void {
    const { endsOn } = yearBounds(plan.fromYear);
    const { startsOn } = yearBounds(plan.toYear);
    // Whoever came into the old class after the year was over was never in it.
    if (enrolment.fromOn > endsOn) promotions.remove(tx, enrolment.id);
    else promotions.end(tx, enrolment.id, endsOn);
    const { personId } = enrolment;
    const classId = pupil.fate === 'stays' ? (classIds.get(className(pupil.to)) as string) : null;
    const next = classId === null ? null : { id: newId(), personId, classId, fromOn: startsOn, toOn: null };
    if (next) promotions.insert(tx, next);
    const before: Before = { classId: enrolment.classId, enrolment };
    const after: After = { classId, from: next && startsOn, enrolment: next };
    audit.record(tx, context, {
      act: ACTS[pupil.fate],
      entity: 'person',
      entityId: personId,
      batchId: promotionId,
      before,
      after,
    });
  }

  /** Puts one pupil back. @throws undo-too-late when the enrolments are no longer what the promotion left */
  function putBack(
    tx: Tx,
    context: Context,
    { enrolment: old }: Before,
    { enrolment: made }: After,
    endsOn: string,
  ): void {
    const now = promotions.find(old.id);
    const wasRemoved = old.fromOn > endsOn;
    const oldUntouched = wasRemoved ? now === null : now?.toOn === endsOn && now.classId === old.classId;
    const madeNow = made && promotions.find(made.id);
    const madeUntouched = !made || (madeNow?.classId === made.classId && madeNow.toOn === null);
    const others = promotions.hasOthersAfter(old.personId, old.fromOn, made?.id ?? '');
    if (!oldUntouched || !madeUntouched || others) throw new ProblemError('undo-too-late');
    if (made) promotions.remove(tx, made.id);
    if (wasRemoved) promotions.insert(tx, old);
    else promotions.end(tx, old.id, old.toOn);
    audit.record(tx, context, {
      act: 'promotion-undone',
      entity: 'person',
      entityId: old.personId,
      before: { classId: made?.classId ?? null },
      after: { classId: old.classId },
    });
  }

  return {
    /** @throws not-found */
    plan(context: Context, yearId: string): Promotion {
      const { startYear } = authorize(context, 'school.manage', years.get(yearId));
      return present(yearId, seen(startYear));
    },

    /** @throws not-found, stale-version with the plan as it is now, invalid-request with pointers, promotion-undecided */
    apply(context: Context, yearId: string, decisions: z.output<typeof PromotionDecisions>): Promise<AppliedPromotion> {
      return queue.write((tx) => {
        const { startYear } = authorize(context, 'school.manage', years.get(yearId));
        const now = seen(startYear);
        if (decisions.fingerprint !== now.fingerprint)
          throw new ProblemError('stale-version', { current: present(yearId, now) });
        const plan = decided(now.plan, decisions);
        const promotionId = newId(context.now.getTime());
        const { made: yearMade } = years.ensure(tx, context, plan.toYear);
        const { ids, made: classesMade } = makeClasses(tx, context, plan);
        const rows = new Map(promotions.pupils(startYear).map((row) => [row.personId, row]));
        for (const pupil of plan.pupils) {
          const row = rows.get(pupil.pupilId);
          if (!row || pupil.fate === 'skipped') continue;
          const { id, personId, classId, fromOn, toOn } = row;
          movePupil(tx, context, promotionId, plan, pupil, { id, personId, classId, fromOn, toOn }, ids);
        }
        const after: Applied = { promotionId, counts: plan.counts, yearMade, classesMade };
        audit.record(tx, context, {
          act: 'promoted',
          entity: 'academic-year',
          entityId: yearId,
          batchId: promotionId,
          after,
        });
        tx.afterCommit(() => changed(context.sessionId));
        return applied(yearId) as AppliedPromotion;
      });
    },

    /** All or nothing. @throws not-found, undo-too-late when anything it made has been changed since */
    async undo(context: Context, promotionId: string): Promise<void> {
      await queue.write((tx) => {
        const entries = authorize(context, 'school.manage', audit.ofBatch(promotionId));
        const head = entries.find(({ act, entity }) => act === 'promoted' && entity === 'academic-year');
        if (!head) throw new ProblemError('not-found');
        const year = years.get(head.entityId);
        const { yearMade, classesMade } = head.after as Applied;
        if (applied(year.id)?.id !== promotionId) throw new ProblemError('undo-too-late');
        for (const { entity, before, after } of entries) {
          if (entity === 'person') putBack(tx, context, before as Before, after as After, year.endsOn);
        }
        for (const { id, homeroomId } of classesMade) {
          if (!classes.takeBack(tx, context, id, homeroomId)) throw new ProblemError('undo-too-late');
        }
        if (yearMade) years.takeBack(tx, context, year.startYear + 1);
        const before = { promotionId };
        audit.record(tx, context, { act: 'promotion-undone', entity: 'academic-year', entityId: year.id, before });
        tx.afterCommit(() => changed(context.sessionId));
      });
    },
  };
}
export type PromotionService = ReturnType<typeof createPromotionService>;

export const createPromotion = (db: Db, outside: Omit<PromotionStores, 'promotions'>): PromotionService =>
  createPromotionService({ ...outside, promotions: createPromotionRepository(db) });
