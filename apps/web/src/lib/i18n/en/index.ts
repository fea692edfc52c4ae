import type { Messages } from '../messages.ts';
import { common, nav, problems, roles } from './shell.ts';
import { imports } from './import.ts';
import { ledger, papers, person, register } from './people.ts';
import { card, history, retroactive, roadmap } from './roadmap.ts';
import { account, people, session, setup, users } from './session.ts';

export const en: Messages = {
  common,
  nav,
  problems,
  roles,
  session,
  setup,
  account,
  people,
  users,
  roadmap,
  retroactive,
  card,
  history,
  imports,
  register,
  person,
  papers,
  ledger,
};
