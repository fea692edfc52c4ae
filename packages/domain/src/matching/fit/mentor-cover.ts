/** A mentee in need: what would do (null: anything), and the places of the hours that would do (null: any hours). */
type InNeed = { id: string; competences: readonly string[] | null; times: readonly number[] | null };
export type CoverGroup = { competence: string | null; time: number | null; count: number; helps: string[] };

type Kind = { competence: string | null; time: number | null };
type Group = Kind & { count: number; members: Set<number> };

const serves = (kind: Kind, { competences, times }: InNeed): boolean =>
  (competences === null || (kind.competence !== null && competences.includes(kind.competence))) &&
  (times === null || (kind.time !== null && times.includes(kind.time)));

/** Every kind of mentor worth asking for, the least demanding first, then in the order of the dictionary and the list. */
function kindsFor(inNeed: readonly InNeed[], dictionary: readonly string[], timeCount: number): Kind[] {
  const asked = new Set(inNeed.flatMap(({ competences }) => competences ?? []));
  const strange = [...asked].filter((code) => !dictionary.includes(code)).sort();
  const competences = [
    ...(inNeed.some((one) => one.competences === null) ? [null] : []),
    ...dictionary.filter((code) => asked.has(code)),
    ...strange,
  ];
  const times = [
    ...(inNeed.some((one) => one.times === null) ? [null] : []),
    ...Array.from({ length: timeCount }, (_, place) => place),
  ];
  return competences.flatMap((competence) => times.map((time) => ({ competence, time })));
}

/**
 * The kind that fills most places of one mentor; of equals one that is asked for already, then the one more are waiting
 * for, then the first.
 */
function best(counts: Int32Array, groups: ReadonlyMap<number, Group>, places: number): number {
  let found = 0;
  for (let index = 1; index < counts.length; index++) {
    const one = counts[index] as number;
    const other = counts[found] as number;
    const fuller = Math.min(places, one) - Math.min(places, other);
    const known = Number(groups.has(index)) - Number(groups.has(found));
    if ((fuller || known || one - other) > 0) found = index;
  }
  return found;
}

/** Finds a place for a mentee, moving others on where that frees one; `seen` groups are not asked again. */
function seat(
  mentee: number,
  groups: readonly Group[],
  inNeed: readonly InNeed[],
  places: number,
  seen: Set<Group>,
): boolean {
  const one = inNeed[mentee] as InNeed;
  for (const group of groups) {
    if (seen.has(group) || !serves(group, one)) continue;
    seen.add(group);
    if (group.members.size < group.count * places) {
      group.members.add(mentee);
      return true;
    }
    for (const member of group.members) {
      if (!seat(member, groups, inNeed, places, seen)) continue;
      group.members.delete(member);
      group.members.add(mentee);
      return true;
    }
  }
  return false;
}

/** Takes away every mentor the others can replace; the last found goes first. */
function pruned(groups: readonly Group[], inNeed: readonly InNeed[], places: number): Group[] {
  const total = () => groups.reduce((sum, { count }) => sum + count, 0);
  for (const group of groups.toReversed())
    while (group.count > 0 && (total() - 1) * places >= inNeed.length) {
      const before = groups.map(({ members }) => new Set(members));
      group.count -= 1;
      const over = [...group.members].slice(group.count * places);
      for (const member of over) group.members.delete(member);
      if (over.every((member) => seat(member, groups, inNeed, places, new Set()))) continue;
      group.count += 1;
      for (const [index, one] of groups.entries()) one.members = before[index] as Set<number>;
      break;
    }
  return groups.filter(({ count }) => count > 0);
}

/**
 * Kinds of mentors so that each in need has a place with one who would do: greedily, then without any mentor the others
 * can replace. Whoever no kind would do is left out.
 */
export function smallestCover(
  all: readonly InNeed[],
  dictionary: readonly string[],
  timeCount: number,
  places: number,
): CoverGroup[] {
  const inNeed = all.filter(({ times }) => times === null || times.length > 0);
  const kinds = kindsFor(inNeed, dictionary, timeCount);
  const choices = inNeed.map((one) => kinds.flatMap((kind, index) => (serves(kind, one) ? [index] : [])));
  const counts = new Int32Array(kinds.length);
  for (const own of choices) for (const kind of own) counts[kind] = (counts[kind] as number) + 1;

  const groups = new Map<number, Group>();
  const waiting = new Set(inNeed.keys());
  while (waiting.size > 0) {
    const index = best(counts, groups, places);
    // Those with the fewest other choices first: the rest can still go elsewhere.
    const taken = [...waiting]
      .filter((mentee) => serves(kinds[index] as Kind, inNeed[mentee] as InNeed))
      .sort((a, b) => (choices[a]?.length ?? 0) - (choices[b]?.length ?? 0) || a - b)
      .slice(0, places);
    const group = groups.get(index) ?? { ...(kinds[index] as Kind), count: 0, members: new Set() };
    groups.set(index, group);
    group.count += 1;
    for (const mentee of taken) {
      group.members.add(mentee);
      waiting.delete(mentee);
      for (const kind of choices[mentee] ?? []) counts[kind] = (counts[kind] as number) - 1;
    }
  }
  return pruned([...groups.values()], inNeed, places).map(({ competence, time, count, members }) => ({
    competence,
    time,
    count,
    helps: [...members].sort((a, b) => a - b).flatMap((mentee) => inNeed[mentee]?.id ?? []),
  }));
}
