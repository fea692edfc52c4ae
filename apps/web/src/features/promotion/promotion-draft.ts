import type { Promotion, PromotionDecisions, PupilPromotion } from '@tandem/contracts';
import {
  applyOverrides,
  type ClassName,
  className,
  parseClassName,
  type PromotionCounts,
  type PromotionOverrides,
} from '@tandem/domain/school';

export type ClassDecision = { kind: 'to'; text: string } | { kind: 'disband' };
/** `stay`: with the class, said aloud, as the 9th grade needs it. */
export type PupilDecision = { kind: 'stay' } | { kind: 'leaves' } | { kind: 'to'; text: string };
export type Draft = {
  classes: ReadonlyMap<string, ClassDecision>;
  pupils: ReadonlyMap<string, PupilDecision>;
};
export const EMPTY_DRAFT: Draft = { classes: new Map(), pupils: new Map() };

export const withClass = (draft: Draft, id: string, decision: ClassDecision | null): Draft => ({
  ...draft,
  classes: changed(draft.classes, id, decision),
});
export const withPupil = (draft: Draft, id: string, decision: PupilDecision | null): Draft => ({
  ...draft,
  pupils: changed(draft.pupils, id, decision),
});

function changed<D>(known: ReadonlyMap<string, D>, id: string, decision: D | null): ReadonlyMap<string, D> {
  const next = new Map(known);
  if (decision === null) next.delete(id);
  else next.set(id, decision);
  return next;
}

export function readName(text: string): ClassName | null {
  const parsed = parseClassName(text);
  return parsed.ok ? { grade: parsed.grade, letter: parsed.letter } : null;
}

/** Pupils who left or are in the next year already: nothing can be decided about them. */
export const isSettled = (pupil: PupilPromotion): boolean =>
  pupil.fate === 'skipped' && pupil.reason !== 'class-disbanded' && pupil.reason !== 'unknown-class';

export type Preview = {
  classes: Promotion['classes'];
  /** By id of the pupil, with the decisions in it. */
  fates: Map<string, Omit<PupilPromotion, 'name'>>;
  counts: PromotionCounts;
  /** Ids whose class name cannot be read. */
  unread: ReadonlySet<string>;
  /** What is sent. */
  decisions: PromotionDecisions;
};

/** The plan with the decisions in it, by the same rule as the server's. A name that cannot be read changes nothing yet. */
export function previewOf(plan: Promotion, draft: Draft): Preview {
  const unread = new Set<string>();
  const read = (id: string, text: string): ClassName | null => {
    const name = readName(text);
    if (!name) unread.add(id);
    return name;
  };
  const goals = new Map(plan.classes.map(({ classId, to }) => [classId, to]));
  const classes: NonNullable<PromotionOverrides['classes']>[number][] = [];
  for (const { classId } of plan.classes) {
    const decision = draft.classes.get(classId);
    if (decision?.kind === 'disband') classes.push({ classId, disband: true });
    const to = decision?.kind === 'to' ? read(classId, decision.text) : null;
    if (to) classes.push({ classId, to });
    if (decision) goals.set(classId, to);
  }
  const pupils: NonNullable<PromotionOverrides['pupils']>[number][] = [];
  for (const pupil of plan.pupils) {
    const { pupilId, classId } = pupil;
    const decision = isSettled(pupil) ? undefined : draft.pupils.get(pupilId);
    if (decision?.kind === 'leaves') pupils.push({ pupilId, leaves: true });
    if (!decision || decision.kind === 'leaves') continue;
    const to = decision.kind === 'to' ? read(pupilId, decision.text) : (goals.get(classId) ?? null);
    if (to) pupils.push({ pupilId, to });
  }
  const result = applyOverrides(plan, { classes, pupils });
  const seen = result.ok ? result.plan : plan;
  return {
    classes: seen.classes,
    fates: new Map(seen.pupils.map((pupil) => [pupil.pupilId, pupil])),
    counts: seen.counts,
    unread,
    decisions: {
      fingerprint: plan.fingerprint,
      classes: classes.map((one) =>
        'to' in one ? { classId: one.classId, to: className(one.to) } : { classId: one.classId, disband: true },
      ),
      pupils: pupils.map((one) =>
        'to' in one ? { pupilId: one.pupilId, to: className(one.to) } : { pupilId: one.pupilId, leaves: true },
      ),
    },
  };
}

/** Everybody of the 9th grade about whom nothing has been said stays. */
export function restStay(plan: Promotion, preview: Preview, draft: Draft): Draft {
  return plan.pupils.reduce((next, { pupilId }) => {
    const fate = preview.fates.get(pupilId);
    return fate?.fate === 'stays' && 'ask' in fate && fate.ask ? withPupil(next, pupilId, { kind: 'stay' }) : next;
  }, draft);
}
