import { createHash, randomBytes } from 'node:crypto';
import type { AnswerForm, LinkAnswer } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { declineReasonsFor, proposalStatusOn } from '@tandem/domain/pairs';
import { addDays, className } from '@tandem/domain/school';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { createAttemptThrottle } from '../identity/index.ts';
import type { PersonRecord } from '../participants/index.ts';
import { isAskedNow, openAnswers } from './agreement.presenter.ts';
import { present } from './mentorship-record.ts';
import { refuse } from './mentorship-writes.ts';
import type { AnswerColumns } from './mentorships.repository.ts';
import { castOf, type Opened, pairChanged, pairOf, type PairsStores } from './pairs-stores.ts';
import type { Proposals } from './proposals.service.ts';

/** When nobody said until when. */
const DAYS = 14;
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const NOTHING = { everything: false, manages: false, mentor: false, ownPlaces: [], guardian: false, teacher: false };

type Holder = { opened: Opened; person: PersonRecord; rows: AnswerColumns[] };

/** Answers by a personal link or its QR code: for parents and whoever has no account. */
export function createAnswerLinks(stores: PairsStores, proposals: Proposals) {
  const { queue, pairs, base, audit } = stores;
  const byAddress = createAttemptThrottle(20);

  /** Whose turn it is to answer in a pair, of one person, while the day has not passed. */
  function due({ record, answers }: Opened, personId: string, today: string): AnswerColumns[] {
    const inTime = new Set(
      present(record).flatMap(({ menteeId, proposalStatus: status, answerBy }) =>
        proposalStatusOn(today, { status, answerBy }) === 'expired' ? [] : [menteeId],
      ),
    );
    return openAnswers(record, answers).filter(
      (one) => one.personId === personId && inTime.has(one.menteeId) && isAskedNow(record, answers, one),
    );
  }

  function alive(secret: string, now: Date): Holder | null {
    const link = pairs.linkBySecret(digest(secret));
    if (!link || link.endedAt !== null || link.validUntil <= now.toISOString()) return null;
    const record = pairs.find(link.mentorshipId);
    const [person] = base.people(now, [link.personId]);
    if (!record || !person || person.hiddenAt !== null) return null;
    const cast = castOf(stores, systemContext(now), [record]);
    const opened: Opened = { record, cast, answers: pairs.answersOf([record.id]), standing: NOTHING };
    const rows = due(opened, person.id, base.today(now));
    return rows.length > 0 ? { opened, person, rows } : null;
  }

  /** Why a link that was real works no more; null for one that never was, and when the holder is not to be told. */
  function endOf(secret: string, now: Date): 'taken-back' | 'answered' | 'late' | null {
    const link = pairs.linkBySecret(digest(secret));
    const record = link && pairs.find(link.mentorshipId);
    const [person] = link ? base.people(now, [link.personId]) : [];
    if (!link || !record || !person || person.hiddenAt !== null) return null;
    // Somebody's withdrawal ends the pair too: all that is said is that there is nothing to answer.
    if (record.status === 'dissolved') return 'taken-back';
    const own = openAnswers(record, pairs.answersOf([record.id])).filter(({ personId }) => personId === person.id);
    if (own.length === 0) return 'taken-back';
    if (record.status !== 'proposed' || own.every(({ state }) => state !== 'open')) return 'answered';
    return link.validUntil <= now.toISOString() ? 'late' : null;
  }

  /** @throws link-expired, too-many-attempts */
  function holder(secret: string, address: string, now: Date): Holder {
    byAddress.check(address, now.getTime());
    const found = alive(secret, now);
    if (found) return found;
    byAddress.failed(address, now.getTime());
    const reason = endOf(secret, now);
    throw new ProblemError('link-expired', reason === null ? {} : { reason });
  }

  const hasName = (person: PersonRecord | undefined): person is PersonRecord =>
    person !== undefined && person.hiddenAt === null;
  const classOf = ({ grade, letter }: PersonRecord): string | null =>
    grade === null ? null : className({ grade, letter: letter ?? '' });

  return {
    /** @throws not-found, step-refused when nobody is to answer now */
    issue(context: Context, id: string, askedId: string): Promise<{ secret: string; validUntil: string }> {
      return queue.write((tx) => {
        const opened = authorize(context, 'pairs.manage', pairOf(stores, context, id));
        const [one] = proposals.rowsWith(opened, askedId);
        if (!one) throw new ProblemError('not-found');
        if (one.personId === null) refuse('no-guardian');
        const today = base.today(context.now);
        const [asked] = due(opened, one.personId, today);
        if (!asked) refuse('not-asked');
        const { answerBy } = present(opened.record).find(({ menteeId }) => menteeId === asked.menteeId) ?? {};
        const validUntil = stores.startOf(addDays(answerBy ?? addDays(today, DAYS), 1)).toISOString();
        const secret = randomBytes(18).toString('base64url');
        const issuedAt = context.now.toISOString();
        pairs.endLinks(tx, id, one.personId, issuedAt);
        pairs.insertLink(tx, {
          id: newId(context.now.getTime()),
          mentorshipId: id,
          personId: one.personId,
          secretHash: digest(secret),
          issuedAt,
          validUntil,
        });
        const after = { party: one.party, voice: one.voice, validUntil };
        audit.record(tx, context, { act: 'answer-link-issued', entity: 'pair', entityId: id, after });
        pairChanged(stores, tx, context, id);
        return { secret, validUntil };
      });
    },

    /** @throws link-expired, too-many-attempts */
    open(secret: string, address: string, now: Date): AnswerForm {
      const { opened, person, rows } = holder(secret, address, now);
      const { record, cast } = opened;
      const [first] = rows as [AnswerColumns];
      const mentor = cast.mentors.get(record.mentorId)?.person;
      const asked = new Set(rows.map(({ menteeId }) => menteeId));
      const wards = present(record).flatMap(({ menteeId }) => {
        const mentee = cast.mentees.get(menteeId);
        return asked.has(menteeId) && mentee && hasName(mentee.person) ? [mentee] : [];
      });
      const ward = first.party === 'mentor' ? mentor : wards[0]?.person;
      return {
        school: stores.schoolName(),
        party: first.party,
        voice: first.voice,
        givenName: person.givenName,
        ward: first.voice === 'guardian' ? (ward?.givenName ?? null) : null,
        form: stores.formName(record.form),
        mentor: hasName(mentor)
          ? { shownName: fullName(mentor), position: mentor.position ?? classOf(mentor) }
          : { shownName: '—', position: null },
        mentees: wards.map(({ person: mentee, goal }) => ({
          shownName: fullName(mentee),
          schoolClass: classOf(mentee),
          goal,
        })),
        startsOn: record.startsOn,
        endsOn: record.endsOn,
        answerBy: present(record).find(({ menteeId }) => asked.has(menteeId))?.answerBy ?? null,
        reasons: declineReasonsFor(first.party).map(({ code, label }) => ({ code, label })),
      };
    },

    /** Given once: the link ends with it. @throws link-expired, too-many-attempts, step-refused */
    submit({ secret, ...said }: z.output<typeof LinkAnswer>, address: string, now: Date): Promise<void> {
      return queue.write((tx) => {
        const { opened, rows } = holder(secret, address, now);
        proposals.give(tx, systemContext(now), opened, rows, { ...said, via: 'link', on: base.today(now) });
      });
    },
  };
}
