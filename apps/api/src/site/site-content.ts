import { searchKey } from '@tandem/domain/kernel';
import type { PublishedPost } from '../modules/practices/index.ts';
import type { SchoolHouse } from '../school-house.ts';

export type SitePost = PublishedPost;
export type SiteRubric = { name: string; slug: string; about: string };
export type SiteFigures = { pairs: number; meetings: number; hours: number; forms: string[] };

type Sources = Pick<SchoolHouse, 'practices' | 'pairs' | 'diary' | 'schoolServices' | 'school'>;

/** What the public site is made of: nothing that a stranger may not read. */
export function createSiteContent({ practices, pairs, diary, schoolServices, school }: Sources) {
  const { published } = practices;
  const posts = (now: Date): SitePost[] => published.all({ now });
  return {
    posts: (now: Date): SitePost[] => posts(now).filter(({ kind }) => kind !== 'page'),
    pages: (now: Date): SitePost[] => posts(now).filter(({ kind }) => kind === 'page'),
    post: (now: Date, slug: string): SitePost | null => published.bySlug({ now }, slug),
    media: (now: Date, mediaId: string) => published.mediaById({ now }, mediaId),
    rubrics: (): SiteRubric[] => published.rubrics(),
    found(now: Date, text: string): SitePost[] {
      const words = searchKey(text).split(' ').filter(Boolean);
      if (words.length === 0) return [];
      return posts(now).filter((post) => words.every((word) => post.searchKey.includes(word)));
    },
    figures(now: Date): SiteFigures {
      const { byForm, pairs: count } = pairs.figures(now);
      const { held, minutes } = diary.yearTotals(now);
      const names = new Map(schoolServices.programme.current().forms.map(({ code, label }) => [code, label]));
      return {
        pairs: count,
        meetings: held,
        hours: Math.round(minutes / 60),
        forms: byForm.map((code) => names.get(code) ?? code),
      };
    },
    school: () => school.read(),
  };
}
