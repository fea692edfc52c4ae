import type { FreeTime } from '../../participants/index.ts';
import { longestTogether, weekOf } from './common-time.ts';
import { fitContext } from './context.ts';
import { type FitEdge, scoredEdges } from './edges.ts';
import { smallestCover } from './mentor-cover.ts';
import { refusals } from './objections.ts';
import { type FitForm, freePlaces, type MenteeProfile, type MentorProfile } from './profiles.ts';
import type { Objection } from './rules.ts';
import type { FitSettings } from './settings.ts';
import type { Weights } from './weights.ts';

/** «ещё N наставников с компетенцией Y во время Z», with what one of them would change. */
export type MissingMentor = {
  /** How many such mentors it takes. */
  count: number;
  /** Null: any, the requests named none. */
  competence: string | null;
  /** Null: any time, or nobody said. */
  time: FreeTime | null;
  /** Unmatched mentees these mentors would take, each named once in the whole answer. */
  helps: string[];
  /** One of them, as if in the base: what is not asked for is not known. Its id is in no base. */
  mentor: MentorProfile;
  /** The pairs such a mentor could make with any mentee of the round, so that the optimum can be priced. */
  edges: FitEdge[];
};

/** One of them in the shape `gainOfMentor` prices. */
export function asNewMentor({ mentor, edges }: Pick<MissingMentor, 'mentor' | 'edges'>): {
  id: string;
  capacity: number;
  edges: (readonly [menteeId: string, score: number])[];
} {
  return { id: mentor.id, capacity: freePlaces(mentor), edges: edges.map(([menteeId, , score]) => [menteeId, score]) };
}

export type MissingMentors = {
  wanted: MissingMentor[];
  /** No mentor would help these: something is missing on their own side, or the form is not theirs. */
  beyondHelp: { menteeId: string; refusals: Objection[] }[];
};

type Option = { competence: string | null; time: FreeTime | null };

/** Everything the request and the analysis of needs would be answered by; those in both first, and then only those. */
function competencesFor({ requestCategory, wantedCompetences }: MenteeProfile, settings: FitSettings): string[] {
  const answering = settings.competences
    .filter(({ answers }) => requestCategory !== null && answers.includes(requestCategory))
    .map(({ code }) => code);
  const wanted = wantedCompetences ?? [];
  const both = answering.filter((code) => wanted.includes(code));
  if (both.length > 0) return both;
  return answering.length > 0 ? answering : [...wanted];
}

/** A mentor of whom only this is known: in order, free then, and able to do that. */
function hypothetical({ competence, time }: Option, form: FitForm, number: number, places: number): MentorProfile {
  const id = `missing-${number}`;
  return {
    id,
    personId: id,
    familyName: null,
    sex: null,
    grade: null,
    freeTime: time && [time],
    formats: null,
    interests: null,
    dislikes: null,
    wants: null,
    avoids: [],
    wantsSex: null,
    consent: 'in_force',
    category: form.mentorCategories[0] ?? 'teacher',
    competences: competence === null ? null : [competence],
    subjects: null,
    experience: null,
    forms: [form.code],
    desiredGrades: null,
    capacity: places,
    openLoad: 0,
    hoursPerMonth: null,
    marksClasses: [],
    homeroomClasses: [],
    missing: [],
    missingWarnings: null,
  };
}

const timeKey = (time: FreeTime | null): string => (time ? `${time.day} ${time.from} ${time.to}` : '');

/** The hours of one day that all of these share with the time, when they are enough for a meeting; else the time. */
function narrowed(time: FreeTime | null, helped: readonly MenteeProfile[], minutes: number): FreeTime | null {
  if (time === null) return null;
  let [from, to] = [time.from, time.to];
  for (const { freeTime } of helped) {
    const own = freeTime?.find((one) => one.day === time.day && one.from < to && from < one.to);
    if (!own) continue;
    if (own.from > from) from = own.from;
    if (own.to < to) to = own.to;
  }
  const tight = { day: time.day, from, to };
  return helped.every((mentee) => fits(mentee, tight, minutes)) ? tight : time;
}

function fits({ freeTime }: MenteeProfile, time: FreeTime | null, minutes: number): boolean {
  return freeTime === null || time === null || longestTogether(weekOf(freeTime), weekOf([time])) >= minutes;
}

/** What no mentor could change: rules about the mentee alone, and hours too short for any meeting. */
function againstAnybody(mentee: MenteeProfile, anybody: MentorProfile, form: FitForm, settings: FitSettings) {
  const found = refusals(mentee, anybody, form, settings);
  if (mentee.freeTime === null || settings.commonTime.level !== 'block') return found;
  const whole = weekOf(mentee.freeTime);
  const longest = longestTogether(whole, whole);
  const needed = settings.commonTime.minutes;
  return longest >= needed ? found : [...found, { code: 'no-common-time' as const, longest, needed }];
}

/**
 * The smallest description of mentors who would help mentees left without a pair: each time the competence and the hours
 * that serve most of those still waiting, so no described mentor is superfluous and nobody who can be helped is left out.
 * `places`: mentees one new mentor would take. Mentees who only a rule about themselves keeps out are told apart.
 */
export function missingMentor(
  unmatched: readonly string[],
  mentees: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  form: FitForm,
  settings: FitSettings,
  weights: Weights,
  places = 1,
): MissingMentors {
  const alone = new Set(unmatched);
  const waiting = mentees.filter(({ id }) => alone.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const anybody = hypothetical({ competence: null, time: null }, form, 0, places);
  const { level, minutes } = settings.commonTime;
  const judged = waiting.map((mentee) => ({ mentee, refusals: againstAnybody(mentee, anybody, form, settings) }));
  const helpable = judged.flatMap(({ mentee, refusals }) => (refusals.length === 0 ? [mentee] : []));

  const timed = level === 'block' ? helpable.flatMap(({ freeTime }) => freeTime ?? []) : [];
  const times = [...new Map(timed.map((time) => [timeKey(time), time])).values()];

  const covered = smallestCover(
    helpable.map((mentee) => {
      const asked = competencesFor(mentee, settings);
      const free = level === 'block' && mentee.freeTime !== null;
      return {
        id: mentee.id,
        competences: asked.length > 0 ? asked : null,
        times: free ? times.flatMap((time, place) => (fits(mentee, time, minutes) ? [place] : [])) : null,
      };
    }),
    settings.competences.map(({ code }) => code),
    times.length,
    places,
  );
  const context = fitContext(mentors, form, settings, weights);
  const menteeOf = new Map(helpable.map((mentee) => [mentee.id, mentee]));
  const described = covered.map(({ competence, time: place, helps, count }, index) => {
    const helped = helps.flatMap((id) => menteeOf.get(id) ?? []);
    const time = narrowed(place === null ? null : (times[place] ?? null), helped, minutes);
    const mentor = hypothetical({ competence, time }, form, index + 1, places);
    return { count, competence, time, helps, mentor };
  });
  const edges = new Map<string, FitEdge[]>(described.map(({ mentor }) => [mentor.id, []]));
  const made = scoredEdges(
    mentees,
    described.map(({ mentor }) => mentor),
    context,
  );
  for (const edge of made) edges.get(edge[1])?.push(edge);
  const wanted = described.map((one): MissingMentor => ({ ...one, edges: edges.get(one.mentor.id) ?? [] }));
  return {
    wanted,
    beyondHelp: judged.flatMap(({ mentee, refusals }) =>
      refusals.length > 0 ? [{ menteeId: mentee.id, refusals }] : [],
    ),
  };
}
