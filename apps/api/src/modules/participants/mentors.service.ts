import type { MentorCard, MentorPage, MentorSearch, MentorSheet, NewMentor } from '@tandem/contracts';
import { fitsCategory, isMinor, MENTOR_STATUSES, type MentorStatus } from '@tandem/domain/participants';
import { nameText, rankMatches } from '@tandem/domain/participants/search';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createCardReadings } from './card-readings.ts';
import { presentMentorCard } from './mentor-card.presenter.ts';
import type { MentorChecklists } from './mentor-checklist.ts';
import { sheetColumns, sheetOf } from './mentor-sheet.ts';
import { presentMentorRow } from './mentor.presenter.ts';
import { mentorChanged, mentorOf, type MentorRecord, type MentorsStores, readsAllMentors } from './mentors-stores.ts';
import { personOf, relationTo, yearOf } from './participants-stores.ts';

type Search = z.output<typeof MentorSearch>;

/** In the base, whether somebody works with them now or not. */
const IN_POOL: readonly MentorStatus[] = ['in_pool', 'active'];
/** Handed in and not yet in the base. */
const UNDER_CHECK: readonly MentorStatus[] = [
  'submitted',
  'registered',
  'under_review',
  'approved',
  'interview_scheduled',
  'vetting',
];

const has = (json: string, code: string | undefined) =>
  code === undefined || (JSON.parse(json) as string[]).includes(code);

/** The base of mentors: found, begun, read. */
export function createMentorsService(stores: MentorsStores, checklists: MentorChecklists) {
  const { queue, mentors, people, audit } = stores;
  const readings = createCardReadings(stores);

  function card(context: Context, id: string): MentorCard {
    const { mentor, relation } = mentorOf(stores, context, id);
    const made = checklists.of(mentor, stores.today(context.now));
    return presentMentorCard(stores, context, mentor, relation, made);
  }

  /** The base of the year in the order of the register, as far as the reader may look through it. */
  function base(context: Context): MentorRecord[] {
    const rows = new Map(mentors.ofYear(yearOf(stores, context)).map((row) => [row.personId, row]));
    const everyone = readsAllMentors(context);
    return people
      .ofIds([...rows.keys()], stores.today(context.now), yearOf(stores, context))
      .filter(({ hiddenAt, accountId }) => hiddenAt === null && (everyone || accountId === context.actor.accountId))
      .flatMap((person) => {
        const row = rows.get(person.id);
        return row ? [{ ...row, person }] : [];
      });
  }

  /** By name however it was typed, the best first; slips count only where nothing fits better. */
  function named(found: MentorRecord[], text: string): MentorRecord[] {
    if (nameText(text) === '') return found;
    const byId = new Map(found.map((mentor) => [mentor.id, mentor]));
    const keys = found.map(({ id, person }) => ({ id, key: person.searchKey.trim() }));
    const matches = rankMatches(text, keys, found.length);
    const exact = matches.filter(({ kind }) => kind !== 'typo');
    return (exact.length > 0 ? exact : matches).flatMap(({ id }) => byId.get(id) ?? []);
  }

  return {
    card,

    search(context: Context, filter: Search): MentorPage {
      authorize(context, 'mentors.read', {});
      const today = stores.today(context.now);
      const { category, form, competence, missing } = filter;
      let found = named(base(context), filter.text).filter(
        (mentor) =>
          (category === undefined || mentor.category === category) &&
          has(mentor.forms, form) &&
          has(mentor.competences, competence),
      );
      const row = (mentor: MentorRecord, list: Parameters<typeof presentMentorRow>[3]) =>
        presentMentorRow(context, mentor, relationTo(stores, context, mentor.person), list);
      if (missing !== undefined) {
        const made = checklists.ofMany(found, today);
        // Through the reader's eyes: nobody finds out by a filter what the row does not show.
        found = found.filter((mentor) =>
          row(mentor, made.get(mentor.id)?.list ?? []).checklist.missing.includes(missing),
        );
      }
      const counts = Object.fromEntries(MENTOR_STATUSES.map((status) => [status, 0])) as MentorPage['counts'];
      for (const { status } of found) counts[status]++;
      const wanted = new Set(filter.statuses);
      const all = wanted.size === 0 ? found : found.filter(({ status }) => wanted.has(status));
      const page = all.slice(filter.offset, filter.offset + filter.limit);
      const lists = checklists.ofMany(page, today);
      return {
        mentors: page.map((mentor) => row(mentor, lists.get(mentor.id)?.list ?? [])),
        total: all.length,
        counts,
      };
    },

    /** For the card of the roadmap: numbers, no names. */
    summary(context: Context): { inPool: number; underCheck: number; suspended: number } {
      authorize(context, 'programme.read', {});
      const of = mentors.counts(yearOf(stores, context));
      const sum = (statuses: readonly MentorStatus[]) =>
        statuses.reduce((total, status) => total + (of[status] ?? 0), 0);
      return { inPool: sum(IN_POOL), underCheck: sum(UNDER_CHECK), suspended: sum(['suspended']) };
    },

    /**
     * The same id sent again answers the candidate it made. @throws not-found, already-exists
     * @param filled what of the questionnaire is known already
     */
    create(
      context: Context,
      { id: given, personId, category }: z.output<typeof NewMentor>,
      filled: Partial<MentorSheet> = {},
    ): Promise<MentorCard> {
      return queue.write((tx) => {
        const { person } = authorize(context, 'mentors.manage', personOf(stores, context, personId));
        if (person.hiddenAt !== null) throw new ProblemError('not-found');
        const startYear = yearOf(stores, context);
        const known = mentors.ofPerson(personId, startYear);
        if (known && known.id === given) return card(context, known.id);
        if (known || (given !== undefined && mentors.find(given))) throw new ProblemError('already-exists');
        if (!fitsCategory(category, person.kind)) {
          const detail = 'Эта категория не подходит: проверьте класс, должность и место работы человека';
          const errors = [{ pointer: '/category', code: 'category-does-not-fit', detail }];
          throw new ProblemError('invalid-request', { errors });
        }
        const id = given ?? newId(context.now.getTime());
        const today = stores.today(context.now);
        const at = context.now.toISOString();
        mentors.insert(tx, { id, personId, startYear, category, status: 'draft', statusSince: today, createdAt: at });
        const row = mentors.find(id);
        if (row && Object.keys(filled).length > 0)
          mentors.update(tx, id, row.version, sheetColumns({ ...sheetOf(row), ...filled }, row, today));
        const { accountId } = context.actor;
        stores.steps.record(tx, {
          subject: 'mentor',
          subjectId: id,
          act: 'create',
          fromStatus: null,
          toStatus: 'draft',
          on: today,
          at,
          actorId: accountId === SYSTEM_ACCOUNT ? null : accountId,
        });
        audit.record(tx, context, { act: 'created', entity: 'mentor', entityId: id, after: { personId, category } });
        const made = mentorOf(stores, context, id);
        mentorChanged(stores, tx, context, made.mentor);
        return card(context, id);
      });
    },

    /** Reading the card of a minor leaves a line in the audit log. @throws not-found */
    async read(context: Context, id: string): Promise<MentorCard> {
      const { mentor, relation } = mentorOf(stores, context, id);
      const { kind, birthOn } = mentor.person;
      const minor = kind === 'pupil' || (birthOn !== null && isMinor(birthOn, stores.today(context.now)));
      if (minor && !relation.self) await readings.note(context, mentor.personId);
      return card(context, id);
    },
  };
}
export type MentorsService = ReturnType<typeof createMentorsService>;
