import type { PersonCard, PersonHistoryEntry } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { longDay } from '../../lib/dates.ts';
import type { Language, Messages } from '../../lib/i18n/index.tsx';
import { fieldLabels } from './person-words.ts';

type Fields = Record<string, unknown>;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One act in words. Acts of other parts of the programme that stand in the same log are named in general. */
export function actWords({ act }: PersonHistoryEntry, t: Messages): string {
  const acts: Record<string, string> = t.person.acts;
  return acts[act] ?? t.person.acts.other;
}

function valueWords(field: string, value: unknown, t: Messages, language: Language): string {
  const said = text(value);
  if (said === '') return t.person.notSaid;
  if (field === 'sex') return said === 'male' ? t.person.sexes.male : t.person.sexes.female;
  return /^\d{4}-\d{2}-\d{2}$/.test(said) ? longDay(language, said) : `«${said}»`;
}

function changedWords({ before, after }: PersonHistoryEntry, t: Messages, language: Language): string[] {
  const labels: Fields = { ...fieldLabels(t), ...t.people };
  return Object.keys(after ?? {})
    .filter((field) => typeof labels[field] === 'string' && field !== 'organizationId')
    .map((field) =>
      t.person.fromTo(
        text(labels[field]),
        valueWords(field, before?.[field], t, language),
        valueWords(field, after?.[field], t, language),
      ),
    );
}

/** What exactly the act changed, as far as a person can read it. */
export function detailWords(entry: PersonHistoryEntry, card: PersonCard, t: Messages, language: Language): string[] {
  const { act, before, after } = entry;
  if (act === 'changed') return changedWords(entry, t, language);
  if (act === 'enrolled') {
    const nameOf = (id: unknown) =>
      id === null
        ? t.person.noClass
        : (card.enrolments.find(({ schoolClass }) => schoolClass.id === id)?.schoolClass.name ?? t.common.dash);
    const from = text(after?.['from']);
    const words = t.person.fromTo(
      t.person.classes,
      nameOf(before?.['classId'] ?? null),
      nameOf(after?.['classId'] ?? null),
    );
    return [from ? `${words} ${t.person.classFrom(longDay(language, from))}` : words];
  }
  if (act === 'guardian-added') {
    const guardian = card.guardians?.find(({ personId }) => personId === after?.['guardianId']);
    return guardian ? [fullName(guardian.name)] : [];
  }
  const type = text(after?.['type']);
  const types: Record<string, string> = { ...t.papers.types, ...t.papers.clearanceTypes };
  const until = text(after?.['validUntil']);
  return types[type]
    ? [[types[type].toLowerCase(), until ? t.papers.until(longDay(language, until)) : ''].filter(Boolean).join(', ')]
    : [];
}
