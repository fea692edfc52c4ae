import { addDays } from '@tandem/domain/school';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** One line of somebody's calendar; times of the school's clock as instants. */
export type CalendarEntry = {
  /** Never changes, so that a calendar knows the same meeting again. */
  id: string;
  what: 'meeting_with_mentee' | 'meeting_with_mentor' | 'meeting' | 'deadline';
  /** A meeting without an hour and a deadline take a whole day. */
  when: { day: string } | { startsAt: Date; endsAt: Date };
  /** Grows whenever it is moved, cancelled or called off. */
  sequence: number;
  cancelled: boolean;
  changedAt: Date;
  /** «п. 3.2.»: what may stand in an outside calendar. Never a name. */
  label?: string;
  /** Of the screen, below the school's address. */
  path: string;
};

const SUMMARIES: Record<CalendarEntry['what'], string> = {
  meeting_with_mentee: 'Встреча с наставляемым',
  meeting_with_mentor: 'Встреча с наставником',
  meeting: 'Встреча по программе наставничества',
  deadline: 'Срок дорожной карты',
};

/**
 * A calendar as RFC 5545 writes it, all times in UTC. No names, no topics: the file lies with whoever keeps the person's
 * calendar.
 * @param site null when the school has not said where it is: then no event has an address
 */
export function calendarText(entries: readonly CalendarEntry[], site: string | null): string {
  const calendar = ical({
    name: 'Наставничество',
    prodId: { company: 'Tandem', product: 'Tandem', language: 'RU' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  });
  for (const { id, what, when, sequence, cancelled, changedAt, label, path } of entries) {
    const times =
      'day' in when
        ? { start: new Date(`${when.day}T00:00:00`), end: new Date(`${addDays(when.day, 1)}T00:00:00`), allDay: true }
        : { start: when.startsAt, end: when.endsAt };
    calendar.createEvent({
      id: `${id}@tandem`,
      ...times,
      summary: label === undefined ? SUMMARIES[what] : `${SUMMARIES[what]}: ${label}`,
      stamp: changedAt,
      lastModified: changedAt,
      sequence,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(site === null ? {} : { url: `${site}${path}` }),
    });
  }
  return `${calendar.toString()}\r\n`;
}
