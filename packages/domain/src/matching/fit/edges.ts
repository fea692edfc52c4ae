import { type FitContext, fitContext } from './context.ts';
import { objectionsOf } from './objections.ts';
import { type PreparedMentee, type PreparedMentor, prepareMentee, prepareMentor, vocabulariesOf } from './prepared.ts';
import type { FitForm, MenteeProfile, MentorProfile } from './profiles.ts';
import { MENTEE_RULES, MENTOR_RULES, type Objection, PAIR_RULES } from './rules.ts';
import { preparedParts, preparedScore, type Score } from './score.ts';
import type { FitSettings } from './settings.ts';
import type { Weights } from './weights.ts';

/** A pair that may be proposed, and how well it fits (0–1000). Ids are those of the rows in the two bases. */
export type FitEdge = readonly [menteeId: string, mentorId: string, score: number];

/** Everything about a round of matching. Edges are made at once, the explanation of a pair only when asked for. */
export type Fit = {
  edges: FitEdge[];
  context: FitContext;
  /** Why there is no edge; nothing when there is one, or when the round does not know the two. */
  refusalsOf: (menteeId: string, mentorId: string) => Objection[];
  warningsOf: (menteeId: string, mentorId: string) => Objection[];
  /** The score with its parts, of a refused pair too; null when the round does not know the two. */
  scoreOf: (menteeId: string, mentorId: string) => Score | null;
};

/** Those whom no rule about themselves keeps out. */
function admitted(mentees: readonly PreparedMentee[], mentors: readonly PreparedMentor[], context: FitContext) {
  const { settings } = context;
  const own = MENTEE_RULES.filter(({ level }) => level(settings) === 'block');
  const theirs = MENTOR_RULES.filter(({ level }) => level(settings) === 'block');
  return {
    mentees: mentees.filter((mentee) => own.every(({ find }) => find(mentee) === null)),
    mentors: mentors.filter((mentor) => theirs.every(({ find }) => find(mentor, context) === null)),
  };
}

function edgesOf(mentees: readonly PreparedMentee[], mentors: readonly PreparedMentor[], context: FitContext) {
  const free = admitted(mentees, mentors, context);
  const blocking = PAIR_RULES.filter(({ level }) => level(context.settings) === 'block').map(({ find }) => find);
  const edges: FitEdge[] = [];
  const refused = (mentee: PreparedMentee, mentor: PreparedMentor): boolean => {
    for (const find of blocking) if (find(mentee, mentor, context) !== null) return true;
    return false;
  };
  for (const mentee of free.mentees)
    for (const mentor of free.mentors)
      if (!refused(mentee, mentor))
        edges.push([mentee.profile.id, mentor.profile.id, preparedScore(mentee, mentor, context)]);
  return edges;
}

/** Edges inside a round that is known already, for mentors its rarity was not counted over. */
export function scoredEdges(
  mentees: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  context: FitContext,
): FitEdge[] {
  const words = vocabulariesOf(mentees, mentors);
  return edgesOf(
    mentees.map((mentee) => prepareMentee(mentee, words, context)),
    mentors.map((mentor) => prepareMentor(mentor, words, context)),
    context,
  );
}

/**
 * Every pair that no blocking rule refuses, with its score; in the order of the two lists, mentees outside.
 * Rarity of a competence is counted over these mentors.
 */
export function buildEdges(
  mentees: readonly MenteeProfile[],
  mentors: readonly MentorProfile[],
  form: FitForm,
  settings: FitSettings,
  weights: Weights,
): Fit {
  const context = fitContext(mentors, form, settings, weights);
  const words = vocabulariesOf(mentees, mentors);
  const ones = mentees.map((mentee) => prepareMentee(mentee, words, context));
  const others = mentors.map((mentor) => prepareMentor(mentor, words, context));
  const menteeOf = new Map(ones.map((one) => [one.profile.id, one]));
  const mentorOf = new Map(others.map((one) => [one.profile.id, one]));
  const objections = (level: 'block' | 'warn', menteeId: string, mentorId: string): Objection[] => {
    const [mentee, mentor] = [menteeOf.get(menteeId), mentorOf.get(mentorId)];
    return mentee && mentor ? objectionsOf(level, mentee, mentor, context) : [];
  };
  return {
    edges: edgesOf(ones, others, context),
    context,
    refusalsOf: (menteeId, mentorId) => objections('block', menteeId, mentorId),
    warningsOf: (menteeId, mentorId) => objections('warn', menteeId, mentorId),
    scoreOf: (menteeId, mentorId) => {
      const [mentee, mentor] = [menteeOf.get(menteeId), mentorOf.get(mentorId)];
      return mentee && mentor ? preparedParts(mentee, mentor, context) : null;
    },
  };
}
