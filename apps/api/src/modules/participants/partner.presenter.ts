import type { PartnerCard, PartnerRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { partnerActs, partnerStatusOn } from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import { anyMentor, type MentorsStores } from './mentors-stores.ts';
import { nameOf, yearOf } from './participants-stores.ts';
import { type PartnerColumns, partnerOf } from './partners.repository.ts';

/** A line of the list, its status as of a day. */
export function presentPartnerRow(
  row: PartnerColumns,
  mentors: number,
  today: string,
  noReplyDays: number,
): PartnerRow {
  const partner = partnerOf(row);
  return {
    id: row.id,
    name: row.name,
    contactName: row.contactName,
    contactPosition: row.contactPosition,
    phone: row.phone,
    email: row.email,
    status: partnerStatusOn(today, partner, noReplyDays),
    letter: partner.letter,
    agreement: partner.agreement,
    mentors,
    archived: row.archivedAt !== null,
    version: row.version,
  };
}

export function presentPartner(stores: MentorsStores, context: Context, row: PartnerColumns): PartnerCard {
  const year = yearOf(stores, context);
  const people = stores.partners
    .mentorsOf(row.id, year)
    .flatMap((id) => anyMentor(stores, context, id) ?? [])
    .filter(({ person }) => person.hiddenAt === null);
  const steps = stores.steps.of('partner', row.id);
  const names = stores.accounts.names(steps.flatMap(({ actorId }) => actorId ?? []));
  const acting = row.archivedAt === null && can(context.actor, 'partners.manage');
  return {
    ...presentPartnerRow(row, people.length, stores.today(context.now), stores.programme().noReplyDays),
    people: people.map(({ id, person, category, status }) => ({
      mentorId: id,
      personId: person.id,
      name: nameOf(person),
      category,
      status,
    })),
    acts: acting ? partnerActs(row.status) : [],
    steps: steps.map(({ at, on, act, fromStatus, toStatus, actorId }) => ({
      at,
      on,
      act,
      from: fromStatus,
      to: toStatus,
      by: actorId === null ? null : (names.get(actorId) ?? null),
    })),
  };
}
