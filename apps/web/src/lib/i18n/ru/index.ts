import { cards, join, log } from './access.ts';
import { first } from './first.ts';
import { imports } from './import.ts';
import { ask, freeTime, menteeCard, mentees, nominate, ownRequest, requestLinks, way } from './mentees.ts';
import { interview, mentorCard, mentors, mentorSheet, ownMentorship, refusals, sittings } from './mentors.ts';
import { partnerCard, partners } from './partners.ts';
import { ledger, papers, person, register } from './people.ts';
import { peopleImport } from './people-import.ts';
import { programme, promotion, school, settings } from './school.ts';

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
  partners,
  partnerCard,
};
