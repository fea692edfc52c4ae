import {
  corrections,
  diary,
  help,
  helpContacts,
  issues,
  meetingCard,
  meetingForm,
  meetingPlan,
  meetings,
  monthCalendar,
  outbox,
  ownIssues,
  response,
} from './diary.ts';
import { first } from './first.ts';
import { inbox, reminding, topics } from './notices.ts';
import { route } from './routes.ts';
import { sessions } from './sessions.ts';

/** What the diary and the inbox say: a phone fetches these and not the words of every office screen. */
export const daily = {
  ...first,
  diary,
  meetingForm,
  meetingPlan,
  meetingCard,
  meetings,
  response,
  help,
  helpContacts,
  issues,
  monthCalendar,
  corrections,
  ownIssues,
  outbox,
  sessions,
  inbox,
  topics,
  reminding,
  route,
};
