import type { CandidateFault, NewSitting, Sitting, SittingChange, SittingRow } from '@tandem/contracts';
import { NO_RELATION, seesData } from '@tandem/domain/access';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { MentorSteps } from './mentor-steps.ts';
import { anyMentor, type MentorsStores } from './mentors-stores.ts';
import { nameOf } from './participants-stores.ts';
import { presentSitting, presentSittingRow } from './sitting.presenter.ts';
import type { SittingColumns } from './sittings.repository.ts';

/** «Рассмотрение кандидатур»: the day, the people who decide, the agenda. What they decide is beside this. */
export function createSittings(stores: MentorsStores, steps: MentorSteps) {
  const { queue, sittings, audit } = stores;

  /** An agenda is a list of applications: for those who read anybody's. @throws forbidden */
  function reader(context: Context): void {
    authorize(context, 'mentors.read', {});
    if (!seesData(context.actor.roles, 'application', NO_RELATION)) throw new ProblemError('forbidden');
  }

  /** @throws not-found */
  function found(id: string): SittingColumns {
    const row = sittings.find(id);
    if (!row) throw new ProblemError('not-found');
    return row;
  }

  const sitting = (context: Context, id: string): Sitting => presentSitting(stores, context, found(id));

  /** A sitting that still goes on, as its writer saw it. @throws not-found, stale-version, step-refused */
  function planned(context: Context, id: string, version: number): SittingColumns {
    const row = authorize(context, 'mentors.manage', found(id));
    if (row.version !== version) throw new ProblemError('stale-version', { current: sitting(context, id) });
    if (row.status === 'held') throw new ProblemError('step-refused', { reason: 'sitting-held', missing: [] });
    return row;
  }

  function changed(tx: Tx, context: Context, id: string): void {
    tx.afterCommit(() => {
      stores.changed(['sittings'], context.sessionId);
      stores.changed(['sittings', id], context.sessionId);
    });
  }

  /** All of them or none. @throws batch-refused with whoever cannot be considered, by name */
  function putOnAgenda(tx: Tx, context: Context, sittingId: string, mentorIds: readonly string[]): void {
    const known = sittings.agenda(sittingId);
    const faults: CandidateFault[] = [];
    let position = known.length === 0 ? 0 : Math.max(...known.map((item) => item.position)) + 1;
    for (const mentorId of new Set(mentorIds)) {
      const mentor = anyMentor(stores, context, mentorId);
      if (!mentor || mentor.person.hiddenAt !== null) {
        faults.push({ mentorId, name: null, reason: 'not-found' });
        continue;
      }
      const result = steps.attempt(tx, context, mentor, 'put_on_agenda');
      if (!result.ok) faults.push({ mentorId, name: nameOf(mentor.person), reason: result.reason });
      else sittings.addItem(tx, { id: newId(context.now.getTime()), sittingId, mentorId, position: position++ });
    }
    if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
  }

  return {
    sitting,
    planned,
    changed,

    /** Newest first. @throws forbidden */
    list(context: Context): SittingRow[] {
      reader(context);
      const sizes = sittings.sizes();
      return sittings.all().map((row) => {
        const { candidates, decided } = sizes.get(row.id) ?? { candidates: 0, decided: 0 };
        return presentSittingRow(row, candidates, decided);
      });
    },

    /** @throws forbidden, not-found */
    read(context: Context, id: string): Sitting {
      reader(context);
      return sitting(context, id);
    },

    /** The same id sent again answers the sitting it made. @throws already-exists, batch-refused */
    create(context: Context, { id: given, mentorIds, members, ...fields }: NewSitting): Promise<Sitting> {
      return queue.write((tx) => {
        authorize(context, 'mentors.manage', {});
        const made = given === undefined ? null : sittings.find(given);
        if (made) {
          const same = made.heldOn === fields.heldOn && made.chair === fields.chair && made.place === fields.place;
          if (!same) throw new ProblemError('already-exists');
          return sitting(context, made.id);
        }
        const id = given ?? newId(context.now.getTime());
        sittings.insert(tx, {
          id,
          ...fields,
          members: JSON.stringify(members),
          membersPresent: 0,
          status: 'planned',
          createdAt: context.now.toISOString(),
        });
        putOnAgenda(tx, context, id, mentorIds);
        const after = { heldOn: fields.heldOn, mentorIds: [...new Set(mentorIds)] };
        audit.record(tx, context, { act: 'created', entity: 'sitting', entityId: id, after });
        changed(tx, context, id);
        return sitting(context, id);
      });
    },

    /** @throws not-found, stale-version with the sitting as it is now, step-refused, batch-refused */
    change(context: Context, id: string, { version, add = [], members, ...fields }: SittingChange): Promise<Sitting> {
      return queue.write((tx) => {
        const row = planned(context, id, version);
        const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
        const next: Partial<SittingColumns> = { ...given, ...(members ? { members: JSON.stringify(members) } : {}) };
        const keys = (Object.keys(next) as (keyof SittingColumns)[]).filter((key) => next[key] !== row[key]);
        if (keys.length === 0 && add.length === 0) return sitting(context, id);
        sittings.update(tx, id, version, next);
        putOnAgenda(tx, context, id, add);
        const pick = (from: Partial<SittingColumns>) => Object.fromEntries(keys.map((key) => [key, from[key]]));
        const added = add.length > 0 ? { added: [...new Set(add)] } : {};
        audit.record(tx, context, {
          act: 'changed',
          entity: 'sitting',
          entityId: id,
          before: pick(row),
          after: { ...pick(next), ...added },
        });
        changed(tx, context, id);
        return sitting(context, id);
      });
    },
  };
}
export type Sittings = ReturnType<typeof createSittings>;
