import type { Messages, Language } from '../../lib/i18n/index.tsx';
import { fullName } from '@tandem/domain/kernel';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';

/** Something a document may be about, as a line of a list. */
export type SubjectOption = { id: string; label: string; note: string };

const FEW = 8;

/** Mentors and candidates by name as it is remembered. */
export const mentorOptions = (text: string, t: Messages) =>
  queryOptions({
    queryKey: ['mentors', 'document-subjects', text],
    queryFn: ({ signal }) => api.mentors.search({ body: { text, limit: FEW } }, { signal }),
    select: ({ mentors }): SubjectOption[] =>
      mentors.map(({ id, name, category, schoolClass, organization, position }) => ({
        id,
        label: fullName(name),
        note: schoolClass?.name ?? position ?? organization ?? t.mentors.categories[category],
      })),
  });

export const partnerOptions = (text: string) =>
  queryOptions({
    queryKey: ['partners', 'document-subjects', text],
    queryFn: ({ signal }) =>
      api.partners.search({ body: { ...(text === '' ? {} : { text }), limit: FEW } }, { signal }),
    select: ({ partners }): SubjectOption[] =>
      partners.map(({ id, name, contactName }) => ({ id, label: name, note: contactName ?? '' })),
  });

export const sittingOptions = (t: Messages, language: Language) =>
  queryOptions({
    queryKey: ['sittings', 'list'],
    queryFn: () => api.sittings.list({}),
    select: ({ sittings }): SubjectOption[] =>
      sittings.map(({ id, heldOn, place, number }) => ({
        id,
        label: t.documentNew.sitting(longDay(language, heldOn)),
        note: [number === null ? '' : t.documents.numbered(number), place].filter(Boolean).join(', '),
      })),
  });

/** Protocols of interviews of a candidate. */
export const interviewOptions = (mentorId: string, t: Messages, language: Language) =>
  queryOptions({
    queryKey: ['mentors', mentorId, 'card'],
    queryFn: () => api.mentors.read({ params: { mentorId } }),
    select: ({ interviews }): SubjectOption[] =>
      (interviews ?? []).map(({ id, heldOn, place, number }) => ({
        id,
        label: t.documentNew.interview(longDay(language, heldOn)),
        note: [number === null ? '' : t.documents.numbered(number), place].filter(Boolean).join(', '),
      })),
  });

const AFTER_ORDER = ['ordered', 'introduced', 'planned', 'active', 'paused', 'closing', 'completed'] as const;

/** Pairs of the year that have an order, and so a diary, by the names of whoever is in them. */
export const pairOptions = (text: string, t: Messages) =>
  queryOptions({
    queryKey: ['pairs', 'document-subjects', text],
    queryFn: ({ signal }) => api.pairs.list({ body: { text, statuses: [...AFTER_ORDER], limit: FEW } }, { signal }),
    select: ({ pairs }): SubjectOption[] =>
      pairs.map(({ id, mentor, members, status }) => ({
        id,
        label: `${members.map(({ shownName }) => shownName).join(', ')} ← ${mentor.shownName}`,
        note: t.pairs.statuses[status],
      })),
  });

/** Meetings of a pair, the newest first; those that were taken back have no papers. */
export const meetingOptions = (pairId: string, t: Messages, language: Language) =>
  queryOptions({
    queryKey: ['diary', 'pair', pairId],
    queryFn: () => api.diary.pair({ params: { pairId } }),
    select: ({ meetings }): SubjectOption[] =>
      meetings.map(({ id, on, kind, topic }) => ({
        id,
        label: `${longDay(language, on)}, ${t.diary.kinds[kind]}`,
        note: topic ?? '',
      })),
  });

/** Completion summaries of a pair that somebody has begun. */
export const summaryOptions = (pairId: string) =>
  queryOptions({
    queryKey: ['closing', 'document-subjects', pairId],
    queryFn: () => api.closing.ofPair({ params: { pairId } }),
    select: ({ summaries }): SubjectOption[] =>
      summaries.flatMap(({ id, shownName }) => (id === null ? [] : [{ id, label: shownName, note: '' }])),
  });

/** Routes by the names of their mentees. */
export const routeOptions = (t: Messages) =>
  queryOptions({
    queryKey: ['routes', 'document-subjects'],
    queryFn: () => api.routes.list({}),
    select: ({ routes }): SubjectOption[] =>
      routes.flatMap(({ routeId, menteeName, mentorName, kind }) =>
        routeId === null ? [] : [{ id: routeId, label: menteeName, note: `${t.route.kinds[kind]}, ${mentorName}` }],
      ),
  });
