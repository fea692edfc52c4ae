import { searchKey } from '../../kernel/index.ts';
import { type BitSet, bitSet, learn, type Vocabulary } from './bit-set.ts';
import { type WeekOfHalfHours, weekOf } from './common-time.ts';
import type { CompetencePool } from './competence-pool.ts';
import type { FitContext } from './context.ts';
import { CRITERIA } from './criteria.ts';
import { halfUp } from './half-up.ts';
import { MEETING_FORMATS, type MeetingFormat, type MenteeProfile, type MentorProfile } from './profiles.ts';

/** Not said. Places and values are never below zero. */
export const NOT_SAID = -1;

/** Words of a round with a number each, so that texts are compared once and not once a pair. */
export type Vocabularies = { interests: Vocabulary; competences: Vocabulary; requests: Vocabulary };

/** One side with its lists as numbers. A set of people is null when it is empty: that is asked most often. */
type PreparedSide = {
  week: WeekOfHalfHours | null;
  /** A bit for each format, or `NOT_SAID`. */
  formats: number;
  /** How many interests, or `NOT_SAID`. */
  interestCount: number;
  interests: BitSet;
  /** Null when nothing is disliked. */
  dislikes: BitSet | null;
  wants: ReadonlySet<string> | null;
  avoids: ReadonlySet<string> | null;
  surname: string | null;
};
export type PreparedMentee = PreparedSide & {
  profile: MenteeProfile;
  /** By criterion, doubled for the one that matters most to this mentee. */
  weights: Int32Array;
  request: number;
  /** Places of the competences to develop. */
  wanted: Int32Array | null;
  wantedRarity: Int32Array;
  wantedRaritySum: number;
  /** Place of the subject, or `NOT_SAID`; also when none is needed. */
  subject: number;
  relatives: ReadonlySet<string> | null;
  earlier: ReadonlyMap<string, 'worked_well' | 'failed'> | null;
};
export type PreparedMentor = PreparedSide & {
  profile: MentorProfile;
  /** 1 for each competence the mentor has. */
  competences: Uint8Array | null;
  /** By request, how well the competences answer it: 0–1000 or `NOT_SAID`. */
  requestValues: Int16Array;
  /** By subject: its level, 0 when the level is not said, `NOT_SAID` when it is not taught. */
  subjects: Int8Array | null;
  /** By request, pairs finished well. */
  experience: Int32Array | null;
  marksClasses: ReadonlySet<string> | null;
  homeroomClasses: ReadonlySet<string> | null;
};

const filled = <T>(list: readonly T[]): ReadonlySet<T> | null => (list.length > 0 ? new Set(list) : null);

const keysOf = (words: readonly string[]): string[] => words.map(searchKey).filter((key) => key !== '');

const formatBits = (formats: readonly MeetingFormat[]): number =>
  formats.reduce((bits, format) => bits | (1 << MEETING_FORMATS.indexOf(format)), 0);

/** «Иванов» and «Иванова» are one surname; an unknown one is like no other. */
function surnameKey(familyName: string | null): string | null {
  const key = searchKey(familyName ?? '');
  return key === '' ? null : key.replace(/(?<=[ое]в|[иы]н)а$/u, '').replace(/(?<=[сц]к)ая$/u, 'ий');
}

/** Every word of a round: whatever is not learnt here is equal to nothing. */
export function vocabulariesOf(mentees: readonly MenteeProfile[], mentors: readonly MentorProfile[]): Vocabularies {
  const words: Vocabularies = { interests: new Map(), competences: new Map(), requests: new Map() };
  for (const { interests, dislikes } of [...mentees, ...mentors]) {
    learn(words.interests, keysOf(interests ?? []));
    learn(words.interests, keysOf(dislikes ?? []));
  }
  for (const { requestCategory, wantedCompetences, subject } of mentees) {
    if (requestCategory !== null) learn(words.requests, [requestCategory]);
    learn(words.competences, wantedCompetences ?? []);
    if (subject !== null && subject !== 'not_needed') learn(words.competences, [subject.code]);
  }
  return words;
}

function prepareSide(side: MenteeProfile | MentorProfile, { interests }: Vocabularies): PreparedSide {
  const own = new Set(keysOf(side.interests ?? []));
  return {
    week: side.freeTime && weekOf(side.freeTime),
    formats: side.formats === null ? NOT_SAID : formatBits(side.formats),
    interestCount: side.interests === null ? NOT_SAID : own.size,
    interests: bitSet(interests, own),
    dislikes: side.dislikes?.length ? bitSet(interests, keysOf(side.dislikes)) : null,
    wants: filled(side.wants ?? []),
    avoids: filled(side.avoids),
    surname: surnameKey(side.familyName),
  };
}

export function prepareMentee(profile: MenteeProfile, words: Vocabularies, context: FitContext): PreparedMentee {
  const { requestCategory, wantedCompetences, subject, mostImportant } = profile;
  const codes = wantedCompetences && [...new Set(wantedCompetences)];
  const place = (code: string): number => words.competences.get(code) ?? NOT_SAID;
  const wantedRarity = Int32Array.from((codes ?? []).map((code) => context.pool.rarity(code)));
  return {
    ...prepareSide(profile, words),
    profile,
    weights: Int32Array.from(CRITERIA, (code) => context.weights[code] * (code === mostImportant ? 2 : 1)),
    request: requestCategory === null ? NOT_SAID : (words.requests.get(requestCategory) ?? NOT_SAID),
    wanted: codes && Int32Array.from(codes, place),
    wantedRarity,
    wantedRaritySum: wantedRarity.reduce((sum, rarity) => sum + rarity, 0),
    subject: subject === null || subject === 'not_needed' ? NOT_SAID : place(subject.code),
    relatives: filled(profile.relatives),
    // A failure is never forgotten for a success of another year.
    earlier: profile.earlier.length
      ? new Map(
          [...profile.earlier]
            .sort((a, b) => b.outcome.localeCompare(a.outcome))
            .map(({ personId, outcome }) => [personId, outcome]),
        )
      : null,
  };
}

/**
 * 600 when at least one competence answers the request, and up to 400 more by the share, weighted by rarity, of what all
 * mentors together can answer it with. Not said when the dictionary has nothing that answers («Другое»).
 */
function requestValue(own: ReadonlySet<string>, request: string, pool: CompetencePool): number {
  const answering = pool.answering(request);
  if (answering.length === 0) return NOT_SAID;
  const rarity = answering.reduce((sum, code) => sum + (own.has(code) ? pool.rarity(code) : 0), 0);
  return rarity === 0 ? 0 : 600 + halfUp(400 * rarity, Math.max(rarity, pool.offeredRarity(request)));
}

export function prepareMentor(profile: MentorProfile, words: Vocabularies, { pool }: FitContext): PreparedMentor {
  const own = profile.competences && new Set(profile.competences);
  const taught = profile.subjects && new Map(profile.subjects.map(({ code, upTo }) => [code, upTo ?? 0]));
  const { experience } = profile;
  const requests = [...words.requests.keys()];
  const competences = [...words.competences.keys()];
  return {
    ...prepareSide(profile, words),
    profile,
    competences: own && Uint8Array.from(competences, (code) => (own.has(code) ? 1 : 0)),
    requestValues: Int16Array.from(requests, (request) => (own ? requestValue(own, request, pool) : NOT_SAID)),
    subjects: taught && Int8Array.from(competences, (code) => taught.get(code) ?? NOT_SAID),
    experience: experience && Int32Array.from(requests, (request) => experience[request] ?? 0),
    marksClasses: filled(profile.marksClasses),
    homeroomClasses: filled(profile.homeroomClasses),
  };
}
