import { withoutNames } from '@tandem/domain/kernel';
import type { Programme } from '@tandem/domain/participants';
import { tenthsText } from '@tandem/domain/routes';
import type { Closing } from '../closing/index.ts';
import type { Diary } from '../diary/index.ts';
import type { Routes } from '../routes/index.ts';
import type { StoryOf } from './pair-practice.service.ts';

type Sources = {
  routes: Pick<Routes, 'progress'>;
  diary: Pick<Diary, 'menteeTotals'>;
  closing: Pick<Closing, 'storyOf'>;
  programme: () => Programme;
};

/** What the route, the diary and the completion summary tell of a pair; of a group what its first mentee did. */
export const createStoryOf =
  ({ routes, diary, closing, programme }: Sources): StoryOf =>
  (_context, { id, form, mentor, members }) => {
    const { forms, requestCategories } = programme();
    const member = members.find(({ left }) => !left) ?? members[0];
    const route = routes
      .progress([id])
      .get(id)
      ?.find(({ menteeId }) => menteeId === member?.menteeId);
    const totals = member ? diary.menteeTotals(id, member.menteeId) : null;
    const words = closing.storyOf(id).find(({ menteeId }) => menteeId === member?.menteeId);
    const category = requestCategories.find(({ code }) => code === member?.requestCategory)?.label ?? '';
    const mentees = members.flatMap(({ person }) => person ?? []);
    const nameless = (text: string): string =>
      withoutNames(text, [
        ...mentees.map((name) => ({ name, word: '[наставляемый]' })),
        ...(mentor ? [{ name: mentor, word: '[наставник]' }] : []),
      ]).text;
    const value = (tenths: number | null): string => (tenths === null ? '' : tenthsText(tenths));
    return {
      formName: forms.find(({ code }) => code === form)?.label ?? form,
      request: nameless(route?.request || category),
      goals: (route?.goals ?? []).map(({ text, metric, unit, start, now, target }) => ({
        text: nameless(text),
        metric: unit === '' ? metric : `${metric}, ${unit}`,
        start: value(start),
        now: value(now),
        target: value(target),
      })),
      steps: (route?.steps ?? []).map(({ content: text, state }) => ({ text: nameless(text), done: state === 'done' })),
      meetings: totals?.held ?? 0,
      hours: value(Math.round((totals?.minutes ?? 0) / 6)),
      achievements: nameless(words?.achievements ?? ''),
      difficulties: nameless(words?.difficulties ?? ''),
    };
  };
