import type { CriterionFacts, FitPart, FitSummary } from '@tandem/contracts';
import { freeTimeWords } from '../../lib/free-time.ts';
import type { Messages } from '../../lib/i18n/index.tsx';
import type { Labels } from './dictionaries.ts';

const list = (codes: readonly string[], label: (code: string) => string): string =>
  codes.map((code) => label(code)).join(', ');

/** «физика» of «Физика», and «инженерия, 3D» keeps its letters. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** «2 ч 30 мин» */
export function minutesWords(minutes: number, t: Messages): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? t.matching.hours(hours) : '', rest > 0 ? t.matching.minutes(rest) : ''].filter(Boolean).join(' ');
}

/** «вт, чт»: the days of free times, each once. */
export function dayWords(times: readonly { day: 1 | 2 | 3 | 4 | 5 | 6 | 7 }[], t: Messages): string {
  return [...new Set(times.map(({ day }) => day))]
    .sort()
    .map((day) => t.freeTime.days[day].short)
    .join(', ');
}

type Of<Code extends CriterionFacts['of']> = Extract<CriterionFacts, { of: Code }>;

function needsWords({ common, lacking }: Of<'needs'>, t: Messages, { competence }: Labels): string {
  const [able, unable] = [list(common ?? [], competence), list(lacking ?? [], competence)];
  if (able === '') return t.fit.said.needsNone(unable);
  return unable === '' ? t.fit.said.needsAll(able) : t.fit.said.needsSome(able, unable);
}

function subjectWords({ subject, taught, upTo }: Of<'subject'>, t: Messages, { competence }: Labels): string {
  const name = competence(subject ?? '');
  if (taught === null) return t.fit.said.subjectUnclear(name);
  if (!taught) return t.fit.said.subjectNotTaught(name);
  return upTo === null ? t.fit.said.subjectTaughtPlain(name) : t.fit.said.subjectTaught(name, t.fit.levels[upTo]);
}

function wishWords({ mentee, mentor }: Of<'wishes'>, t: Messages): string {
  const { wishNamed, wishSexMet, wishOthers, wishSexUnmet, sideMentee, sideMentor } = t.fit.said;
  const say = { named: wishNamed, sex_met: wishSexMet, others_named: wishOthers, sex_unmet: wishSexUnmet };
  return [mentee ? say[mentee](sideMentee) : '', mentor ? say[mentor](sideMentor) : ''].filter(Boolean).join(' ');
}

function ageWords({ menteeGrade, mentorGrade, desired }: Of<'age'>, t: Messages): string {
  const gap = mentorGrade === null || menteeGrade === null ? null : mentorGrade - menteeGrade;
  const { ageAbove, ageSame, ageBelow, ageDesired } = t.fit.said;
  const apart = gap === null ? '' : gap > 0 ? ageAbove(gap) : gap === 0 ? ageSame : ageBelow(-gap);
  return [apart, desired ? ageDesired(desired.from, desired.to) : ''].filter(Boolean).join(' ');
}

/** What is known of a criterion, in whole sentences. */
export function saidWords(facts: CriterionFacts, t: Messages, labels: Labels): string {
  const { said } = t.fit;
  switch (facts.of) {
    case 'request': {
      const category = labels.category(facts.category ?? '');
      const topics = list(facts.answering ?? [], labels.competence);
      return topics === '' ? said.requestNotAnswered(category) : said.requestAnswered(category, topics);
    }
    case 'needs':
      return needsWords(facts, t, labels);
    case 'subject':
      return subjectWords(facts, t, labels);
    case 'time':
      return facts.common && facts.common.length > 0
        ? said.time(freeTimeWords(facts.common, t), minutesWords(facts.minutes ?? 0, t))
        : said.timeNone;
    case 'wishes':
      return wishWords(facts, t);
    case 'interests': {
      const common = facts.common?.length ? said.interests(facts.common.join(', ')) : said.interestsNone;
      return [common, facts.disliked.length > 0 ? said.disliked(facts.disliked.join(', ')) : ''].join(' ').trim();
    }
    case 'format':
      return facts.common?.length ? said.format(list(facts.common, (code) => formatWords(code, t))) : said.formatNone;
    case 'experience':
      return facts.finished ? said.experience(facts.finished) : said.experienceNone;
    case 'continuity':
      return facts.outcome === 'worked_well'
        ? said.workedWell
        : facts.outcome === 'failed'
          ? said.failed
          : said.neverTogether;
    case 'age':
      return ageWords(facts, t);
  }
}

const formatWords = (code: string, t: Messages): string =>
  code === 'online' ? t.fit.formats.online : t.fit.formats.in_person;

/** The same in a word or two for the line of a price; empty where there is nothing short to say. */
export function shortWords(facts: CriterionFacts, t: Messages, labels: Labels): string {
  const { short } = t.fit;
  const loudest = (codes: readonly string[] | null): string =>
    codes?.[0] === undefined ? '' : lowerFirst(labels.competence(codes[0]));
  switch (facts.of) {
    case 'request':
      return loudest(facts.answering) || short.requestNone;
    case 'needs':
      return loudest(facts.common) || short.needsNone;
    case 'subject': {
      const subject = lowerFirst(labels.competence(facts.subject ?? ''));
      return facts.taught === false ? short.subjectNot(subject) : subject;
    }
    case 'time':
      return facts.common?.length ? dayWords(facts.common, t) : short.timeNone;
    case 'wishes':
      return [facts.mentee, facts.mentor].some((wish) => wish === 'others_named' || wish === 'sex_unmet')
        ? short.wishUnmet
        : short.wishMet;
    case 'interests':
      return (facts.common ?? []).slice(0, 2).join(', ') || short.interestsNone;
    case 'format':
      return facts.common?.length ? list(facts.common, (code) => formatWords(code, t)) : short.formatNone;
    case 'experience':
      return facts.finished ? short.experience(facts.finished) : short.experienceNone;
    case 'continuity':
      return facts.outcome === 'worked_well' ? short.workedWell : facts.outcome === 'failed' ? short.failed : '';
    case 'age': {
      if (facts.mentorGrade === null || facts.menteeGrade === null) return '';
      const gap = facts.mentorGrade - facts.menteeGrade;
      return gap > 0 ? short.ageAbove(gap) : gap === 0 ? short.ageSame : short.ageBelow(-gap);
    }
  }
}

/** «проекты, нет общего вторника»: what speaks loudest, each thing once. */
export function loudestWords(parts: readonly FitPart[], t: Messages, labels: Labels, most = 3): string {
  const said = parts
    .filter(({ value, contribution }) => value !== null && contribution !== 0)
    .map(({ facts }) => shortWords(facts, t, labels))
    .filter(Boolean);
  return [...new Set(said)].slice(0, most).join(', ');
}

/** «данных 8 из 9» */
export const knownWords = ({ known }: Pick<FitSummary, 'known'>, t: Messages): string =>
  t.fit.known(known.known, known.of);

export type Strength = keyof Messages['fit']['strengths'];

/** Points away from the middle, of about 500 that all criteria have together. */
const STRONG = 80;
const LITTLE = 25;

/** How much a criterion speaks for the pair or against it, as a word. */
export function strengthOf({ value, contribution }: Pick<FitPart, 'value' | 'contribution'>): Strength {
  if (value === null) return 'unknown';
  if (contribution === 0) return 'none';
  const size = Math.abs(contribution);
  if (contribution > 0) return size >= STRONG ? 'strongFor' : size >= LITTLE ? 'for' : 'littleFor';
  return size >= STRONG ? 'strongAgainst' : size >= LITTLE ? 'against' : 'littleAgainst';
}
