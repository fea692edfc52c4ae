import type {
  BatchFault,
  MenteeCard,
  MenteePage,
  MenteeRequest,
  MenteeSearch,
  NeedsChange,
  Nominations,
  RequestChange,
} from '@tandem/contracts';
import { changesData, type PersonData, type Relation, seesData } from '@tandem/domain/access';
import {
  applyMenteeAct,
  isMinor,
  type MenteeAct,
  type MenteeSource,
  type MenteeStatus,
  mustForgetName,
  normaliseAvailability,
  showsOnlyInitials,
} from '@tandem/domain/participants';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createCardReadings } from './card-readings.ts';
import type { MenteeColumns, MenteeRecord, MenteesRepository } from './mentees.repository.ts';
import { menteeFacts, presentMentee, presentMenteeRow } from './mentee.presenter.ts';
import { type ParticipantsStores, personChanged, relationTo, yearOf } from './participants-stores.ts';
import { type PeopleSearchRepository, scopeOf } from './people-search.repository.ts';
import type { PersonRecord } from './person-row.sql.ts';

type Opened = { record: MenteeRecord; columns: MenteeColumns; relation: Relation };
type Request = z.output<typeof MenteeRequest>;

/** Nothing is added to a way that has ended. */
const ENDED: ReadonlySet<MenteeStatus> = new Set<MenteeStatus>(['left_early', 'completed']);

/** Names that fit a search: more than a base has. */
const MOST_NAMED = 5_000;

/** Who draws attention to a child, by their role. */
function sourceOf({ actor }: Context): MenteeSource {
  if (actor.roles.includes('psychologist')) return 'psychologist';
  return actor.roles.includes('homeroom_teacher') ? 'homeroom_teacher' : 'other';
}

/** What a request writes into the row, whoever wrote it. */
export function requestColumns(request: Request, from: 'self' | 'link' | 'paper' | 'nomination', at: string) {
  const times = normaliseAvailability(request.availability);
  return {
    requestText: request.text,
    requestCategory: request.category,
    desiredForm: request.desiredForm,
    preferredMentor: request.preferredMentor,
    availability: JSON.stringify(times.ok ? times.intervals : []),
    requestAt: at,
    requestFrom: from,
  };
}

/** The base of mentees: nominations, requests, analyses of needs, and the steps of the way. */
export function createMenteesService(
  stores: ParticipantsStores,
  mentees: MenteesRepository,
  search: PeopleSearchRepository,
) {
  const { queue, people, consents, audit } = stores;
  const readings = createCardReadings(stores);

  /** A mentee whom the reader may see. @throws not-found */
  function open(context: Context, id: string): Opened {
    const columns = mentees.find(id);
    const record = columns && mentees.record(id, stores.today(context.now));
    const person = record && people.find(record.personId, stores.today(context.now), columns.startYear);
    if (!person || !record || !columns || person.hiddenAt !== null) throw new ProblemError('not-found');
    const relation = relationTo(stores, context, person);
    if (!seesData(context.actor.roles, 'request', relation)) throw new ProblemError('not-found');
    return { record, columns, relation };
  }
  const card = (context: Context, id: string): MenteeCard => {
    const { record, columns, relation } = open(context, id);
    return presentMentee(stores, mentees, context, record, columns, relation);
  };

  /** @throws forbidden */
  function mayChange(context: Context, relation: Relation, data: PersonData): void {
    if (!changesData(context.actor.roles, data, relation)) throw new ProblemError('forbidden');
  }
  function fresh(context: Context, { columns }: Opened, version: number): void {
    if (columns.version !== version) throw new ProblemError('stale-version', { current: card(context, columns.id) });
  }

  function changed(tx: Tx, context: Context, columns: MenteeColumns): void {
    tx.afterCommit(() => stores.changed(['mentees'], context.sessionId));
    personChanged(stores, tx, context, columns.personId);
  }

  /** Before a consent nothing is written about a child, and after the end nothing more. @throws step-refused */
  function refuseOutside({ status }: MenteeColumns): void {
    if (showsOnlyInitials(status) || mustForgetName(status) || ENDED.has(status))
      throw new ProblemError('step-refused', { reason: 'not-from-this-status' });
  }

  /** Writes a step with its line in the history. @throws step-refused */
  function step(tx: Tx, context: Context, id: string, act: MenteeAct, reason: string | null): void {
    const today = stores.today(context.now);
    const columns = mentees.find(id);
    const record = mentees.record(id, today);
    if (!columns || !record) throw new ProblemError('not-found');
    const held = consents.ofPeople([columns.personId]).get(columns.personId) ?? [];
    const facts = menteeFacts(record, columns, mentees.needs(id), held, today, reason);
    const outcome = applyMenteeAct(columns.status, act, facts);
    if (!outcome.ok) {
      const missing = outcome.reason === 'steps-missing' ? [...outcome.missing] : [];
      throw new ProblemError('step-refused', { reason: outcome.reason, missing });
    }
    const forgotten =
      outcome.status === 'declined'
        ? {
            requestText: null,
            requestCategory: null,
            preferredMentor: null,
            goal: null,
            reasonCategory: null,
            linkHash: null,
          }
        : {};
    mentees.update(tx, columns, {
      status: outcome.status,
      statusSince: today,
      exitReason: act === 'leave_early' ? reason : columns.exitReason,
      ...forgotten,
    });
    if (outcome.status === 'declined') mentees.forgetNeeds(tx, id);
    stores.steps.record(tx, {
      subject: 'mentee',
      subjectId: id,
      act,
      fromStatus: columns.status,
      toStatus: outcome.status,
      on: today,
      at: context.now.toISOString(),
      actorId: context.actor.accountId,
      reason,
    });
    audit.record(tx, context, {
      act,
      entity: 'mentee',
      entityId: id,
      before: { status: columns.status },
      after: { status: outcome.status, ...(reason ? { reason } : {}) },
    });
    changed(tx, context, columns);
  }

  /** A request that is written moves an open way on. */
  function saveRequest(
    tx: Tx,
    context: Context,
    columns: MenteeColumns,
    request: Request,
    from: 'self' | 'link' | 'paper',
  ): void {
    mentees.update(tx, columns, requestColumns(request, from, context.now.toISOString()));
    audit.record(tx, context, { act: 'request-recorded', entity: 'mentee', entityId: columns.id, after: { from } });
    if (columns.status === 'request_open') step(tx, context, columns.id, 'record_request', null);
    changed(tx, context, columns);
  }

  /** The goal of a mentee on the way, whoever was allowed to write it. @throws not-found, step-refused */
  function writeGoal(tx: Tx, context: Context, id: string, goal: string): void {
    const columns = mentees.find(id);
    if (!columns) throw new ProblemError('not-found');
    refuseOutside(columns);
    mentees.update(tx, columns, { goal });
    audit.record(tx, context, { act: 'goal-set', entity: 'mentee', entityId: id });
    changed(tx, context, columns);
  }

  return {
    open,
    saveRequest,
    step,
    writeGoal,

    /** The higher the sooner a pair is looked for. @throws not-found */
    writePriority(tx: Tx, context: Context, id: string, priority: number): void {
      const columns = mentees.find(id);
      if (!columns) throw new ProblemError('not-found');
      mentees.update(tx, columns, { priority });
      const [before, after] = [{ priority: columns.priority }, { priority }];
      audit.record(tx, context, { act: 'priority-set', entity: 'mentee', entityId: id, before, after });
      changed(tx, context, columns);
    },

    search(context: Context, filter: z.output<typeof MenteeSearch>): z.output<typeof MenteePage> {
      authorize(context, 'mentees.read', {});
      const today = stores.today(context.now);
      const year = yearOf(stores, context);
      const scope = scopeOf(context.actor);
      const named =
        filter.text.trim() === ''
          ? null
          : search
              .page(
                { text: filter.text, base: 'mentees', hidden: false, offset: 0, limit: MOST_NAMED },
                scope,
                today,
                year,
              )
              .rows.map(({ id }) => id);
      const { rows, total, counts } = mentees.page(filter, scope, named, today, year);
      const held = consents.ofPeople(rows.map(({ personId }) => personId));
      return {
        mentees: rows.map((record) => presentMenteeRow(record, held.get(record.personId) ?? [], today)),
        total,
        counts,
      };
    },

    /** For the card of the roadmap: numbers, no names. */
    summary(context: Context) {
      authorize(context, 'programme.read', {});
      const of = mentees.counts(yearOf(stores, context));
      const sum = (...statuses: (keyof typeof of)[]) =>
        statuses.reduce((total, status) => total + (of[status] ?? 0), 0);
      return {
        inPool: sum('in_pool', 'waiting', 'matched', 'active'),
        onTheWay: sum('identified', 'consent_pending', 'request_open', 'needs_analysis'),
        withRequest: sum('needs_analysis', 'in_pool', 'waiting', 'matched', 'active', 'completed'),
        active: sum('active'),
      };
    },

    /** @throws not-found */
    own(context: Context): MenteeCard {
      const personId = people.idOfAccount(context.actor.accountId);
      const columns = personId && mentees.ofPerson(personId, yearOf(stores, context));
      if (!columns) throw new ProblemError('not-found');
      return card(context, columns.id);
    },

    /** All of the list or none; whoever is a mentee this year already is not named twice. @throws batch-refused */
    nominate(context: Context, { nominations }: z.output<typeof Nominations>): Promise<{ menteeIds: string[] }> {
      return queue.write((tx) => {
        authorize(context, 'mentees.nominate', {});
        const today = stores.today(context.now);
        const startYear = yearOf(stores, context);
        const faults: z.infer<typeof BatchFault>[] = [];
        const at = context.now.toISOString();
        const menteeIds: string[] = [];
        for (const { personId, source, reasonCategory, request } of nominations) {
          const person = people.find(personId, today, startYear);
          const relation = person && relationTo(stores, context, person);
          const may = relation && seesData(context.actor.roles, 'name', relation) && !relation.self;
          if (!person || !may || person.hiddenAt !== null) {
            faults.push({ personId, reason: 'not-found' });
            continue;
          }
          if (person.menteeId !== null) {
            faults.push({ personId, reason: 'already-named' });
            continue;
          }
          const id = newId(context.now.getTime());
          const written = {
            text: request ?? '',
            category: reasonCategory,
            desiredForm: null,
            preferredMentor: '',
            availability: [],
          };
          mentees.insert(tx, {
            id,
            personId,
            startYear,
            kind: person.kind === 'pupil' ? 'pupil' : 'teacher',
            status: 'identified',
            statusSince: today,
            source: source ?? sourceOf(context),
            reasonCategory,
            nominatedBy: stores.accounts.find(context.actor.accountId) ? context.actor.accountId : null,
            nominatedAt: at,
            ...(request ? requestColumns(written, 'nomination', at) : {}),
          });
          stores.steps.record(tx, {
            subject: 'mentee',
            subjectId: id,
            act: 'nominate',
            fromStatus: null,
            toStatus: 'identified',
            on: today,
            at,
            actorId: context.actor.accountId,
            reason: null,
          });
          audit.record(tx, context, {
            act: 'nominated',
            entity: 'mentee',
            entityId: id,
            after: { source: source ?? sourceOf(context) },
          });
          step(tx, context, id, 'invite', null);
          this.consented(tx, context, personId);
          menteeIds.push(id);
        }
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        return { menteeIds };
      });
    },

    /** @throws not-found */
    async read(context: Context, id: string): Promise<MenteeCard> {
      const { record, relation } = open(context, id);
      const minor =
        record.kind === 'pupil' || (record.birthOn !== null && isMinor(record.birthOn, stores.today(context.now)));
      if (minor && !relation.self) await readings.note(context, record.personId);
      return card(context, id);
    },

    /** @throws not-found, stale-version, step-refused */
    act(
      context: Context,
      id: string,
      { act, version, reason }: { act: MenteeAct; version: number; reason?: string | undefined },
    ) {
      return queue.write((tx) => {
        fresh(context, authorize(context, 'mentees.manage', open(context, id)), version);
        step(tx, context, id, act, reason ?? null);
        return card(context, id);
      });
    },

    /** @throws not-found, forbidden, stale-version */
    recordRequest(
      context: Context,
      id: string,
      { version, from, ...request }: z.output<typeof RequestChange>,
    ): Promise<MenteeCard> {
      return queue.write((tx) => {
        const opened = open(context, id);
        mayChange(context, opened.relation, 'request');
        fresh(context, opened, version);
        saveRequest(tx, context, opened.columns, request, opened.relation.self ? 'self' : from);
        return card(context, id);
      });
    },

    /**
     * The conclusion is the curator's and the psychologist's, the note the psychologist's alone.
     * @throws not-found, forbidden, stale-version
     */
    recordNeeds(
      context: Context,
      id: string,
      { version, psychologistNote, ...written }: z.output<typeof NeedsChange>,
    ): Promise<MenteeCard> {
      return queue.write((tx) => {
        const { columns, relation } = open(context, id);
        mayChange(context, relation, 'needs_conclusion');
        refuseOutside(columns);
        if (psychologistNote !== undefined) mayChange(context, relation, 'psychologist_note');
        const known = mentees.needs(id);
        if ((known?.version ?? 0) !== version) throw new ProblemError('stale-version', { current: card(context, id) });
        mentees.saveNeeds(tx, {
          menteeId: id,
          methods: JSON.stringify(written.methods ?? (known ? JSON.parse(known.methods) : [])),
          assessedOn: written.assessedOn ?? known?.assessedOn ?? stores.today(context.now),
          competences: JSON.stringify(written.competences ?? (known ? JSON.parse(known.competences) : [])),
          conclusion: written.conclusion ?? known?.conclusion ?? '',
          psychologistNote: psychologistNote === undefined ? (known?.psychologistNote ?? null) : psychologistNote,
          updatedAt: context.now.toISOString(),
          updatedBy: context.actor.accountId,
          version: version + 1,
        });
        // What was found out stays out of the log: only that it was written.
        audit.record(tx, context, { act: 'needs-recorded', entity: 'mentee', entityId: id });
        changed(tx, context, columns);
        return card(context, id);
      });
    },

    /** @throws not-found, stale-version */
    setGoal(context: Context, id: string, version: number, goal: string): Promise<MenteeCard> {
      return queue.write((tx) => {
        const opened = authorize(context, 'mentees.manage', open(context, id));
        fresh(context, opened, version);
        writeGoal(tx, context, id, goal);
        return card(context, id);
      });
    },

    /** A consent was registered: whoever waited for it goes on. Called in the transaction of the consent. */
    consented(tx: Tx, context: Context, personId: string): void {
      const columns = mentees.ofPerson(personId, yearOf(stores, context));
      if (columns?.status !== 'consent_pending') return;
      const record = mentees.record(columns.id, stores.today(context.now));
      const held = consents.ofPeople([personId]).get(personId) ?? [];
      if (
        !record ||
        !['in_force', 'expiring'].includes(presentMenteeRow(record, held, stores.today(context.now)).consent)
      )
        return;
      step(tx, context, columns.id, 'register_consent', null);
      // A request that came with the nomination need not be written again.
      if (columns.requestText !== null) step(tx, context, columns.id, 'record_request', null);
    },

    /** A consent was withdrawn: the way ends today. Called in the transaction of the withdrawal. */
    leave(tx: Tx, context: Context, { id }: PersonRecord): void {
      const columns = mentees.ofPerson(id, yearOf(stores, context));
      if (!columns) return;
      if (columns.status === 'identified' || columns.status === 'consent_pending')
        step(tx, context, columns.id, 'decline', null);
      else if (!['completed', 'left_early', 'declined'].includes(columns.status))
        step(tx, context, columns.id, 'leave_early', 'consent_withdrawn');
    },
  };
}
export type MenteesService = ReturnType<typeof createMenteesService>;
