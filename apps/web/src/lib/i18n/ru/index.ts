import { cards, join, log } from './access.ts';
import { closing } from './closing.ts';
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
import {
  documentCard,
  documentForm,
  documentNew,
  documents,
  documentTemplates,
  nameCases,
  requisites,
} from './documents.ts';
import { imports } from './import.ts';
import { matching } from './matching.ts';
import { fit, objections, price } from './matching-fit.ts';
import { ask, freeTime, menteeCard, mentees, nominate, ownRequest, requestLinks, way } from './mentees.ts';
import { interview, mentorCard, mentors, mentorSheet, ownMentorship, refusals, sittings } from './mentors.ts';
import { calendar, inbox, letters, mail, reminding, responseForm, topics, unsubscribe } from './notices.ts';
import { answerForm, pairCard, pairOrder, pairs } from './pairs.ts';
import { partnerCard, partners } from './partners.ts';
import { ledger, papers, person, register } from './people.ts';
import { peopleImport } from './people-import.ts';
import { post, practices, rubrics } from './practices.ts';
import { route, routeTemplates } from './routes.ts';
import { programme, promotion, school, settings } from './school.ts';
import { sessions } from './sessions.ts';
import { today } from './today.ts';

/** All words of the interface. */
export const ru = {
  ...first,
  cards,
  join,
  log,
  imports,
  register,
  person,
  papers,
  ledger,
  peopleImport,
  settings,
  school,
  promotion,
  programme,
  freeTime,
  mentees,
  menteeCard,
  requestLinks,
  way,
  nominate,
  ask,
  ownRequest,
  refusals,
  mentors,
  mentorCard,
  mentorSheet,
  interview,
  ownMentorship,
  sittings,
  today,
  closing,
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
  matching,
  fit,
  objections,
  price,
  inbox,
  topics,
  letters,
  calendar,
  unsubscribe,
  mail,
  reminding,
  responseForm,
  pairs,
  pairCard,
  pairOrder,
  answerForm,
  route,
  routeTemplates,
  practices,
  rubrics,
  post,
  partners,
  partnerCard,
  documents,
  documentNew,
  documentForm,
  documentCard,
  documentTemplates,
  requisites,
  nameCases,
};
