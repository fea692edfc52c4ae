import type { HeldSession, ReflectionSession, SessionChange } from '@tandem/contracts';
import { mayCorrect, moodOf, sessionHas, type SessionPart } from '@tandem/domain/diary';
import { fullName } from '@tandem/domain/kernel';
import type { z } from 'zod';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { PersonRecord } from '../participants/index.ts';
import { diaryChanged, type DiaryReader, type DiaryStores, fieldFault, inDiary, readerOf } from './diary-stores.ts';
import { checkHeldOn } from './entry-checks.ts';
import type { SessionColumns, SessionRecord } from './issues.repository.ts';
import { SESSION_WORDS } from './journal-words.ts';
import { refuseLimit } from './refusals.ts';

type Held = z.output<typeof HeldSession>;
type Change = z.output<typeof SessionChange>;
type Content = Omit<Held, 'id'>;

const PART_WORDS: Record<SessionPart, string> = {
  form: 'Форма рефлексии',
  words: 'Слова участников',
  moods: 'Отметки настроения',
  speakers: 'Выступавшие',
  toAdopt: '«Что перенять»',
};

const alphabetically = new Intl.Collator('ru');

/** A field that was filled in for a kind of session which has none. @throws invalid-request */
function checkParts(content: Content): void {
  const told: Record<SessionPart, boolean> = {
    form: content.form !== null,
    words: content.words.length > 0,
    moods: content.moods.length > 0,
    speakers: content.speakers.length > 0,
    toAdopt: content.toAdopt !== '',
  };
  for (const [part, given] of Object.entries(told) as [SessionPart, boolean][])
    if (given && !sessionHas(content.kind, part))
      throw fieldFault(
        `/${part}`,
        'other-kind',
        `${PART_WORDS[part]} — не для такой встречи (${SESSION_WORDS[content.kind]})`,
      );
}

/** Group reflections, exchanges of experience and final meetings of groups: words and moods are kept so that nobody is found in them. */
export function createReflections(stores: DiaryStores) {
  const { queue, issues, pairs, base, audit, receipts, dayOf } = stores;

  /** People whom a mentor may name: of the own pairs. The curator names anybody. */
  function nameable(context: Context, reader: DiaryReader): { people: Set<string>; pairIds: Set<string> } | null {
    if (reader.manages) return null;
    const own = reader.personId === null ? [] : pairs.ofPerson(context, reader.personId);
    const mentored = own.filter((pair) => inDiary(pair) && pair.mentor.personId === reader.personId);
    return {
      people: new Set([
        ...(reader.personId === null ? [] : [reader.personId]),
        ...mentored.flatMap(({ members }) => members.map(({ personId }) => personId)),
      ]),
      pairIds: new Set(mentored.map(({ id }) => id)),
    };
  }

  /**
   * Whoever and whatever stood in it before may stay, although they could not be named anew.
   * @throws not-found for people and pairs that are none of the writer's; invalid-request
   */
  function check(context: Context, content: Content, before: SessionRecord | null = null): void {
    const { heldOn, participants, pairIds, moods, kind, form } = content;
    checkHeldOn(heldOn, base.today(context.now));
    const reader = readerOf(stores, context);
    const may = nameable(context, reader);
    const ids = participants.map(({ personId }) => personId);
    if (new Set(ids).size !== ids.length)
      throw fieldFault('/participants', 'twice', 'Кто-то из участников назван дважды');
    const stood = new Set(before?.people.map(({ personId }) => personId));
    const known = base.people(context.now, ids).filter(({ hiddenAt }) => hiddenAt === null);
    if (known.length !== ids.length || ids.some((id) => may !== null && !may.people.has(id) && !stood.has(id)))
      throw new ProblemError('not-found');
    const added = pairIds.filter((id) => before?.pairIds.includes(id) !== true);
    const found = pairs.ofIds(context, added).filter(inDiary);
    if (found.length !== new Set(added).size || added.some((id) => may !== null && !may.pairIds.has(id)))
      throw new ProblemError('not-found');
    const present = participants.filter((one) => one.present).length;
    if (moods.length > present)
      throw fieldFault('/moods', 'more-than-people', 'Отметок настроения больше, чем участников');
    if (kind === 'group_reflection' && form === null) throw fieldFault('/form', 'required', 'Выберите форму рефлексии');
    checkParts(content);
  }

  /** Sorted, so that the order in which people spoke names nobody. */
  function columnsOf(content: Content): Omit<SessionColumns, 'id' | 'recordedAt' | 'recordedBy' | 'version'> {
    const words = content.words.map(({ question, words: said }) => ({
      question,
      words: [...said].sort((a, b) => alphabetically.compare(a, b)),
    }));
    const moods = [...content.moods].sort((a, b) => a.before - b.before || a.after - b.after);
    const { kind, heldOn, topic, form, moderator, speakers, conclusions, decisions, toAdopt, photoNote } = content;
    return {
      kind,
      on: heldOn,
      topic,
      form,
      moderator,
      speakers: JSON.stringify(speakers),
      words: JSON.stringify(words),
      moods: JSON.stringify(moods),
      decisions: JSON.stringify(decisions),
      conclusions,
      toAdopt,
      photoNote,
    };
  }

  function present(
    context: Context,
    record: SessionRecord,
    people: ReadonlyMap<string, PersonRecord>,
  ): ReflectionSession {
    const reader = readerOf(stores, context);
    const led = reader.manages || record.recordedBy === reader.accountId;
    const moods = JSON.parse(record.moods) as { before: number; after: number }[];
    const reads = led || record.people.some(({ personId }) => personId === reader.personId);
    const today = base.today(context.now);
    const writes = reader.manages || (led && reader.roles.includes('mentor'));
    return {
      id: record.id,
      kind: record.kind,
      heldOn: record.on,
      topic: record.topic,
      form: record.form,
      moderator: record.moderator,
      speakers: JSON.parse(record.speakers) as string[],
      pairIds: record.pairIds,
      participants: record.people.flatMap(({ personId, present: there }) => {
        const person = people.get(personId);
        return person?.hiddenAt === null ? [{ personId, shownName: fullName(person), present: there }] : [];
      }),
      words: led ? (JSON.parse(record.words) as NonNullable<ReflectionSession['words']>) : null,
      mood: moodOf(moods),
      moods: led ? moods : null,
      conclusions: reads ? record.conclusions : '',
      decisions: reads ? (JSON.parse(record.decisions) as ReflectionSession['decisions']) : [],
      toAdopt: reads || record.kind === 'experience_exchange' ? record.toAdopt : '',
      photoNote: record.photoNote,
      recordedAt: record.recordedAt,
      canChange: writes && mayCorrect(reader.manages ? 'curator' : 'mentor', dayOf(record.recordedAt), today),
      version: record.version,
    };
  }

  function presented(context: Context, records: readonly SessionRecord[]): ReflectionSession[] {
    const ids = [...new Set(records.flatMap(({ people }) => people.map(({ personId }) => personId)))];
    const people = new Map(base.people(context.now, ids).map((person) => [person.id, person]));
    return records.map((record) => present(context, record, people));
  }

  /** @throws not-found for somebody else's */
  function read(context: Context, id: string): ReflectionSession {
    const reader = readerOf(stores, context);
    const record = issues.session(id);
    const own =
      record?.recordedBy === reader.accountId || record?.people.some(({ personId }) => personId === reader.personId);
    const [session] = record && (reader.everything || own) ? presented(context, [record]) : [];
    if (!session) throw new ProblemError('not-found');
    return session;
  }

  return {
    read,
    list(context: Context): { sessions: ReflectionSession[] } {
      const reader = readerOf(stores, context);
      const whose = reader.everything ? null : (reader.personId ?? '');
      return { sessions: presented(context, issues.sessions(whose, reader.accountId)) };
    },

    /** @throws not-found, invalid-request, already-exists */
    record: (context: Context, held: Held): Promise<ReflectionSession> =>
      queue.write((tx) => {
        const known = receipts.find(context, held.id, held);
        if (known === null) {
          check(context, held);
          const { id, participants, pairIds } = held;
          if (issues.session(id) !== null) throw new ProblemError('already-exists');
          const recordedAt = context.now.toISOString();
          issues.insertSession(tx, { id, ...columnsOf(held), recordedAt, recordedBy: context.actor.accountId });
          issues.setSessionPeople(tx, id, participants, [...new Set(pairIds)]);
          receipts.keep(tx, context, id, held, { entityId: id });
          const after = { kind: held.kind, heldOn: held.heldOn, people: participants.length };
          audit.record(tx, context, { act: 'recorded', entity: 'reflection', entityId: id, after });
          diaryChanged(stores, tx, context);
        }
        return read(context, held.id);
      }),

    /** @throws not-found, invalid-request, stale-version, step-refused */
    change: (context: Context, id: string, change: Change): Promise<ReflectionSession> =>
      queue.write((tx) => {
        const now = read(context, id);
        const reader = readerOf(stores, context);
        const record = issues.session(id);
        if (!record || !(reader.manages || record.recordedBy === reader.accountId)) throw new ProblemError('forbidden');
        if (now.version !== change.version) throw new ProblemError('stale-version', { current: now });
        if (!now.canChange) throw refuseLimit('too-late');
        check(context, change, record);
        issues.updateSession(tx, id, now.version, columnsOf(change));
        // Whoever withdrew the consent since was not shown to the writer, and was there all the same.
        const shown = new Set(now.participants.map(({ personId }) => personId));
        const unseen = record.people.filter(({ personId }) => !shown.has(personId));
        issues.setSessionPeople(tx, id, [...change.participants, ...unseen], [...new Set(change.pairIds)]);
        const after = { heldOn: change.heldOn, people: change.participants.length };
        audit.record(tx, context, { act: 'changed', entity: 'reflection', entityId: id, after });
        diaryChanged(stores, tx, context);
        return read(context, id);
      }),
  };
}
