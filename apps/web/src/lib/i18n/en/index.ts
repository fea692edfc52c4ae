import type { Messages } from '../messages.ts';
import { common, nav, problems, roles } from './shell.ts';
import { imports } from './import.ts';
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
};
