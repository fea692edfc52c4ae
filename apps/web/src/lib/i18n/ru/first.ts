import { common, nav, problems, roles, unsent, whoSees } from './shell.ts';
import { live, viewing } from './bases.ts';
import { card, history, retroactive, roadmap } from './roadmap.ts';
import { account, people, session, setup, users } from './session.ts';

/** The words of the shell and the board: they come with the page. All others come with the screen that says them. */
export const first = {
  common,
  nav,
  problems,
  roles,
  unsent,
  whoSees,
  session,
  setup,
  account,
  people,
  users,
  roadmap,
  retroactive,
  card,
  history,
  live,
  viewing,
};
