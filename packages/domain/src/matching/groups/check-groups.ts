import type { Pair } from '../problem.ts';
import { grouped } from './grouped.ts';
import type { GroupProblem } from './group-problem.ts';
import type { GroupCertificate } from './solve-groups.ts';

/** What is wrong with groups, and with whom: an id, or a JSON pointer into the certificate. */
export type GroupCheck =
  | { valid: true; matched: number; total: number }
  | {
      valid: false;
      reason:
        | 'unreadable'
        | 'unknown-person'
        | 'forbidden-pair'
        | 'matched-twice'
        | 'over-capacity'
        | 'group-too-small'
        | 'class-too-many'
        | 'lock-broken'
        | 'other-totals'
        | 'not-proven';
      where: string;
    };

class Refusal extends Error {
  readonly check: Exclude<GroupCheck, { valid: true }>;
  constructor(reason: Exclude<GroupCheck, { valid: true }>['reason'], where: string) {
    super(reason);
    this.check = { valid: false, reason, where };
  }
}

/**
 * Checks that the pairs keep every rule of the groups, that they amount to what the certificate says, and that each line
 * of the objective is as low as the solver's own bound. The first two are proven here, from the problem alone. That the
 * bound is right is taken from the solver: there is no short proof of an integer optimum that could be checked instead.
 */
export function checkGroups(problem: GroupProblem, pairs: readonly Pair[], certificate: GroupCertificate): GroupCheck {
  try {
    checkRules(problem, pairs);
    return checkTotals(problem, pairs, certificate);
  } catch (error) {
    if (error instanceof Refusal) return error.check;
    if (error instanceof TypeError) return { valid: false, reason: 'unreadable', where: '' };
    throw error;
  }
}

function checkRules(
  { mentees, mentors, edges, locked = [], maxFromClass }: GroupProblem,
  pairs: readonly Pair[],
): void {
  const known = [new Set(mentees.map(({ id }) => id)), new Set(mentors.map(({ id }) => id))] as const;
  const allowed = new Set(edges.map(([mentee, mentor]) => JSON.stringify([mentee, mentor])));
  const mentorOf = new Map<string, string>();
  for (const [mentee, mentor] of pairs) {
    if (!known[0].has(mentee) || !known[1].has(mentor)) throw new Refusal('unknown-person', `${mentee} ${mentor}`);
    if (!allowed.has(JSON.stringify([mentee, mentor]))) throw new Refusal('forbidden-pair', `${mentee} ${mentor}`);
    if (mentorOf.has(mentee)) throw new Refusal('matched-twice', mentee);
    mentorOf.set(mentee, mentor);
  }
  for (const [mentee, mentor] of locked) if (mentorOf.get(mentee) !== mentor) throw new Refusal('lock-broken', mentee);
  const classOf = new Map(mentees.map(({ id, classId }) => [id, classId]));
  const members = grouped([...mentorOf.keys()], (mentee) => mentorOf.get(mentee));
  for (const { id, capacity, minGroup = 1 } of mentors) {
    const group = members.get(id) ?? [];
    if (group.length > capacity) throw new Refusal('over-capacity', id);
    if (group.length > 0 && group.length < minGroup) throw new Refusal('group-too-small', id);
    if (maxFromClass === undefined) continue;
    for (const [classId, some] of grouped(group, (mentee) => classOf.get(mentee))) {
      if (classId !== undefined && some.length > maxFromClass) throw new Refusal('class-too-many', `${id} ${classId}`);
    }
  }
}

function checkTotals(
  { mentees, edges, draft = [], objective: { badBelow = 400, plain = false } = {} }: GroupProblem,
  pairs: readonly Pair[],
  { objective, tiers }: GroupCertificate,
): GroupCheck {
  const scoreOf = new Map(edges.map(([mentee, mentor, score]) => [JSON.stringify([mentee, mentor]), score]));
  const scores = pairs.map((pair) => scoreOf.get(JSON.stringify(pair)) as number);
  const priorityOf = new Map(mentees.map(({ id, priority = 0 }) => [id, priority]));
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
  const [now, before] = [new Map(pairs), new Map(draft)];
  const counted: GroupCertificate['objective'] = {
    matched: pairs.length,
    priority: sum(pairs.map(([mentee]) => priorityOf.get(mentee) as number)),
    badTail: scores.filter((score) => score < badBelow).length,
    total: sum(scores),
    squares: sum([...grouped(pairs, ([, mentor]) => mentor).values()].map((group) => group.length ** 2)),
    changes: mentees.filter(({ id }) => now.get(id) !== before.get(id)).length,
  };
  for (const name of Object.keys(counted) as (keyof typeof counted)[]) {
    if (objective[name] !== counted[name]) throw new Refusal('other-totals', `/objective/${name}`);
  }
  const costs = {
    matched: -counted.matched,
    priority: -counted.priority,
    badTail: plain ? 0 : counted.badTail,
    score: -counted.total,
    load: plain ? 0 : counted.squares,
    changes: plain || draft.length === 0 ? 0 : counted.changes - draft.length,
  };
  for (const [tier, cost] of Object.entries(costs)) {
    const proof = tiers.find((one) => one.tier === tier);
    // A tier that nobody had to decide is one where nothing can differ from zero.
    const isDecided = proof ? proof.value === cost && proof.bound === cost : cost === 0;
    if (!isDecided) throw new Refusal('not-proven', `/tiers/${tier}`);
  }
  return { valid: true, matched: counted.matched, total: counted.total };
}
