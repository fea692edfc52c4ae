import type {
  BatchFault,
  Clearance,
  Consent,
  ConsentBatch,
  ExpiringLine,
  LedgerLine,
  LedgerQuery,
  NewClearance,
  NewConsent,
  PersonPapers,
} from '@tandem/contracts';
import { seesData } from '@tandem/domain/access';
import {
  consentFact,
  consentState,
  DEFAULT_PROGRAMME,
  daysLeft,
  defaultClearanceValidity,
  EXPIRING_DAYS,
  factState,
  type Programme,
  refuseConsent,
  requiredSigners,
} from '@tandem/domain/participants';
import { addDays } from '@tandem/domain/school';
import type { z } from 'zod';
import type { Tx } from '../../db/write-queue.ts';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { nameOf, type ParticipantsStores, personChanged, personOf, yearOf } from './participants-stores.ts';
import type { PeopleSearchRepository } from './people-search.repository.ts';
import { subjectOf } from './person.presenter.ts';
import type { PersonRecord } from './person-row.sql.ts';

type Draft = z.output<typeof NewConsent>;
type Ledger = z.output<typeof LedgerQuery>;

/** The bases, which go on or end with a consent; called in the transaction that registers or withdraws it. */
export type ConsentListeners = {
  consented: (tx: Tx, context: Context, person: PersonRecord) => void;
  left: (tx: Tx, context: Context, person: PersonRecord) => void;
};

/** More than a city school has: the ledger is read whole, because a state is worked out and not stored. */
const WHOLE = 1_000_000;

/** The ledger of consents and the certificates: who signed for whom, for what, until when; what runs out. */
export function createConsentsService(
  stores: ParticipantsStores,
  search: PeopleSearchRepository,
  bases: ConsentListeners,
  programme: () => Programme = () => DEFAULT_PROGRAMME,
) {
  const { queue, consents, people, audit, accounts } = stores;

  function presentConsents(personId: string): Consent[] {
    return consents
      .ofPerson(personId)
      .map((row) => ({
        id: row.id,
        type: row.type,
        purpose: row.purpose,
        signedBy: (JSON.parse(row.signedBy) as string[]).map((id) => {
          const signer = people.columns(id);
          return {
            personId: id,
            name: {
              familyName: signer?.familyName ?? '—',
              givenName: signer?.givenName ?? '—',
              patronymic: signer?.patronymic ?? null,
            },
            as: id === personId ? ('self' as const) : ('guardian' as const),
          };
        }),
        signedOn: row.signedOn,
        validUntil: row.validUntil,
        storedAt: row.storedAt,
        withdrawnOn: row.withdrawnOn,
      }))
      .sort((a, b) => b.signedOn.localeCompare(a.signedOn));
  }

  function presentClearances(personId: string, today: string): Clearance[] {
    const rows = consents.clearances(personId);
    const names = accounts.names(rows.flatMap(({ checkedBy }) => checkedBy ?? []));
    return rows
      .map(({ id, type, issuedOn, checkedOn, checkedBy, validUntil }) => ({
        id,
        type,
        issuedOn,
        checkedOn,
        checkedBy: checkedBy === null ? null : (names.get(checkedBy) ?? null),
        validUntil,
        state: factState({ fulfilledOn: checkedOn, validUntil }, today) as Clearance['state'],
      }))
      .sort((a, b) => b.validUntil.localeCompare(a.validUntil));
  }

  function papers(context: Context, id: string): PersonPapers {
    const { person, relation } = personOf(stores, context, id);
    const { roles } = context.actor;
    if (!seesData(roles, 'consent_status', relation)) throw new ProblemError('not-found');
    const today = stores.today(context.now);
    const held = consents.ofPeople([id]).get(id) ?? [];
    const subject = subjectOf(person);
    return {
      consent: {
        processing: consentState(subject, held, today),
        dissemination: consentState(subject, held, today, 'dissemination'),
      },
      mustSign: requiredSigners(subject, today),
      consents: seesData(roles, 'consents', relation) ? presentConsents(id) : null,
      clearances: seesData(roles, 'clearances', relation) ? presentClearances(id, today) : null,
    };
  }

  function register(tx: Tx, context: Context, person: PersonRecord, draft: Draft): void {
    const { id } = person;
    const guardians = new Set(people.guardians(id).map(({ guardianId }) => guardianId));
    const signers = draft.signedBy.map((signer) => ({ id: signer, guardianOf: guardians.has(signer) ? [id] : [] }));
    const subject = { id, ...subjectOf(person) };
    const { type, signedOn, validUntil, purpose, storedAt } = draft;
    const fault = refuseConsent(subject, { types: [type], signedOn, validUntil, signers }, stores.today(context.now));
    if (fault) throw new ProblemError('signature-refused', { reason: fault });
    const consentId = newId(context.now.getTime());
    consents.insert(tx, {
      id: consentId,
      personId: id,
      type,
      purpose,
      signedBy: JSON.stringify(draft.signedBy),
      signers: JSON.stringify([...new Set(draft.signedBy.map((signer) => (signer === id ? 'self' : 'guardian')))]),
      signedOn,
      validUntil,
      storedAt,
      registeredAt: context.now.toISOString(),
    });
    // Whoever had withdrawn and signs anew is back; a mistake stays a mistake.
    if (person.hiddenReason === 'consent-withdrawn' && type === 'processing')
      people.update(tx, id, person.version, { hiddenAt: null, hiddenReason: null });
    const after = { consentId, type, signedOn, validUntil };
    audit.record(tx, context, { act: 'consent-registered', entity: 'person', entityId: id, after });
    if (type === 'processing') bases.consented(tx, context, person);
    personChanged(stores, tx, context, id);
  }

  /** Whoever must sign for a person, for a sheet of a batch. */
  function signersFor(person: PersonRecord, signedOn: string): string[] | null {
    const [guardian] = people.guardians(person.id);
    const signers = requiredSigners(subjectOf(person), signedOn).map((as) =>
      as === 'self' ? person.id : guardian?.guardianId,
    );
    return signers.every((signer): signer is string => signer !== undefined) ? signers : null;
  }

  return {
    /** @throws not-found */
    ofPerson: (context: Context, id: string): PersonPapers => {
      authorize(context, 'people.read', {});
      return papers(context, id);
    },

    /** @throws not-found, signature-refused */
    register(context: Context, id: string, draft: Draft): Promise<PersonPapers> {
      return queue.write((tx) => {
        register(tx, context, authorize(context, 'consents.manage', personOf(stores, context, id).person), draft);
        return papers(context, id);
      });
    },

    /** All sheets or none. @throws batch-refused with the faults */
    registerMany(
      context: Context,
      { personIds, ...sheet }: z.output<typeof ConsentBatch>,
    ): Promise<{ registered: number }> {
      return queue.write((tx) => {
        authorize(context, 'consents.manage', {});
        const today = stores.today(context.now);
        const year = yearOf(stores, context);
        const faults: z.infer<typeof BatchFault>[] = [];
        for (const personId of new Set(personIds)) {
          const person = people.find(personId, today, year);
          const signedBy = person && signersFor(person, sheet.signedOn);
          if (!person || person.hiddenReason === 'mistake') faults.push({ personId, reason: 'not-found' });
          else if (!signedBy) faults.push({ personId, reason: 'no-guardian' });
          else if (sheet.signedOn > today) faults.push({ personId, reason: 'signed-in-future' });
          else if (sheet.validUntil !== null && sheet.validUntil < sheet.signedOn)
            faults.push({ personId, reason: 'ends-before-signed' });
          else register(tx, context, person, { ...sheet, signedBy });
        }
        if (faults.length > 0) throw new ProblemError('batch-refused', { current: { faults } });
        return { registered: new Set(personIds).size };
      });
    },

    /** Takes effect at once everywhere: the person is hidden and leaves whatever they took part in. @throws not-found */
    withdraw(context: Context, id: string, consentId: string, on: string): Promise<void> {
      return queue.write((tx) => {
        const person = authorize(context, 'consents.manage', personOf(stores, context, id).person);
        const consent = consents.find(consentId);
        if (consent?.personId !== id || consent.withdrawnOn !== null) throw new ProblemError('not-found');
        const today = stores.today(context.now);
        if (on > today || on < consent.signedOn) {
          const detail = 'Дата отзыва: не раньше подписи и не позже сегодняшнего дня';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/on', code: 'day', detail }] });
        }
        consents.withdraw(tx, consentId, on);
        audit.record(tx, context, {
          act: 'consent-withdrawn',
          entity: 'person',
          entityId: id,
          after: { consentId, type: consent.type, on },
        });
        if (consent.type === 'processing') {
          people.update(tx, id, person.version, {
            hiddenAt: context.now.toISOString(),
            hiddenReason: 'consent-withdrawn',
          });
          bases.left(tx, context, person);
          stores.hidden?.(tx, context, id);
        }
        personChanged(stores, tx, context, id);
      });
    },

    /** People of the programme or of the whole register, by how their consent stands. */
    ledger(context: Context, query: Ledger): { lines: LedgerLine[]; total: number } {
      authorize(context, 'consents.read', {});
      const today = stores.today(context.now);
      const filter = {
        text: '',
        hidden: false,
        offset: 0,
        limit: WHOLE,
        ...(query.classId ? { classId: query.classId } : {}),
        ...(query.of === 'everyone' ? {} : { base: query.of }),
      };
      const found = search.page(filter, { everyone: true }, today, yearOf(stores, context)).rows;
      // A parent who only signs for a child gives no consent of their own.
      const rows = found.filter((person) => person.kind !== 'external' || person.menteeId || person.mentorId);
      const held = consents.ofPeople(rows.map(({ id }) => id));
      const states = rows
        .map((person) => ({ person, own: held.get(person.id) ?? [] }))
        .map(({ person, own }) => ({ person, own, state: consentState(subjectOf(person), own, today) }))
        .filter(({ state }) => query.state === undefined || state === query.state);
      const lines = states.slice(query.offset, query.offset + query.limit).map(({ person, own, state }) => ({
        personId: person.id,
        name: nameOf(person),
        schoolClass:
          person.classId === null || person.grade === null
            ? null
            : { id: person.classId, name: `${person.grade}${person.letter ?? ''}` },
        state,
        mustSign: requiredSigners(subjectOf(person), today),
        hasGuardian: people.guardians(person.id).length > 0,
        validUntil: consentFact(subjectOf(person), own, today)?.validUntil ?? null,
      }));
      return { lines, total: states.length };
    },

    /** What runs out within 30 days, or ran out, of people who take part this year. */
    expiring(context: Context): ExpiringLine[] {
      authorize(context, 'consents.read', {});
      const today = stores.today(context.now);
      const year = yearOf(stores, context);
      const taking = (['mentees', 'mentors'] as const).flatMap(
        (base) =>
          search.page({ text: '', hidden: false, offset: 0, limit: WHOLE, base }, { everyone: true }, today, year).rows,
      );
      const byId = new Map(taking.map((person) => [person.id, person]));
      const held = consents.ofPeople([...byId.keys()]);
      const until = addDays(today, EXPIRING_DAYS);
      const line = (person: PersonRecord, what: ExpiringLine['what'], validUntil: string): ExpiringLine => ({
        personId: person.id,
        name: nameOf(person),
        what,
        validUntil,
        daysLeft: daysLeft(validUntil, today) ?? 0,
      });
      const papersOut = [...byId.values()].flatMap((person) => {
        const end = consentFact(subjectOf(person), held.get(person.id) ?? [], today)?.validUntil;
        return end && end <= until ? [line(person, 'consent', end)] : [];
      });
      const certificates = consents.clearancesUntil(until).flatMap(({ personId, type, validUntil }) => {
        const person = byId.get(personId);
        return person && person.mentorStatus !== null ? [line(person, type, validUntil)] : [];
      });
      return [...papersOut, ...certificates].sort((a, b) => a.validUntil.localeCompare(b.validUntil));
    },

    /** @throws not-found */
    addClearance(context: Context, id: string, draft: z.output<typeof NewClearance>): Promise<PersonPapers> {
      return queue.write((tx) => {
        authorize(context, 'consents.manage', personOf(stores, context, id).person);
        const today = stores.today(context.now);
        const { type, issuedOn, checkedOn } = draft;
        const validUntil = draft.validUntil ?? defaultClearanceValidity(type, checkedOn, programme().clearanceValidity);
        if (issuedOn > checkedOn || checkedOn > today || validUntil < issuedOn) {
          const detail = 'Выдана не позже просмотра, просмотрена не позже сегодняшнего дня, действует после выдачи';
          throw new ProblemError('invalid-request', { errors: [{ pointer: '/checkedOn', code: 'day', detail }] });
        }
        const { accountId } = context.actor;
        const clearanceId = newId(context.now.getTime());
        consents.insertClearance(tx, {
          id: clearanceId,
          personId: id,
          type,
          issuedOn,
          checkedOn,
          checkedBy: accounts.find(accountId) ? accountId : null,
          validUntil,
        });
        audit.record(tx, context, {
          act: 'clearance-seen',
          entity: 'person',
          entityId: id,
          after: { clearanceId, type, validUntil },
        });
        personChanged(stores, tx, context, id);
        return papers(context, id);
      });
    },

    /** @throws not-found */
    cancelClearance(context: Context, id: string, clearanceId: string): Promise<PersonPapers> {
      return queue.write((tx) => {
        authorize(context, 'consents.manage', personOf(stores, context, id).person);
        if (!consents.cancelClearance(tx, id, clearanceId, context.now.toISOString()))
          throw new ProblemError('not-found');
        audit.record(tx, context, {
          act: 'clearance-cancelled',
          entity: 'person',
          entityId: id,
          before: { clearanceId },
        });
        personChanged(stores, tx, context, id);
        return papers(context, id);
      });
    },
  };
}
