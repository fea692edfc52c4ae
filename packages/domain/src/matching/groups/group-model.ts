import { NOBODY } from '../graph.ts';
import type { Tier } from '../solver/tiers.ts';
import { grouped } from './grouped.ts';
import type { GroupGraph } from './group-problem.ts';

/** What the tiers before came to, as costs. */
export type Reached = readonly { tier: Tier; value: number }[];

type Term = readonly [cost: number, variable: string];

/** The tiers that matter in a problem: one where nothing can differ is left out. */
export function tiersOf({ graph }: GroupGraph): Tier[] {
  const tiers: [Tier, boolean][] = [
    ['matched', true],
    ['priority', graph.priorities.some((priority) => priority > 0)],
    ['badTail', graph.avoidsBadTail],
    ['score', true],
    ['load', graph.evensLoad],
    ['changes', graph.keepsDraft],
  ];
  return tiers.flatMap(([tier, matters]) => (matters ? [tier] : []));
}

export const edgeVariable = (edge: number): string => `x${edge}`;

/**
 * The mixed-integer model of one tier as text in CPLEX LP format, to be minimised: the rules of the groups, what the
 * tiers before came to, and the cost of this one. Variables: `x…` an edge is a pair, `y…` a mentor has a group, `s…_…`
 * the nth place of a mentor is taken (only where even load counts).
 */
export function groupModel(groups: GroupGraph, tier: Tier, reached: Reached): string {
  const needsLoad = tier === 'load' || reached.some((one) => one.tier === 'load');
  const rules = [...menteeRules(groups), ...mentorRules(groups), ...(needsLoad ? loadRules(groups) : [])];
  const floors = reached.map(({ tier: before, value }) => {
    // Costs are integers: half a unit above the value lets nothing else in and leaves room for the solver's tolerance.
    return ` t_${before}: ${sum(costTerms(groups, before))} <= ${value + 0.5}`;
  });
  const { graph } = groups;
  const edges = Array.from(graph.edgeMentor.keys(), edgeVariable);
  const opened = [...graph.mentorIds.keys()]
    .filter((mentor) => isOptional(groups, mentor))
    .map((mentor) => `y${mentor}`);
  return [
    'Minimize',
    ` cost: ${sum(costTerms(groups, tier))}`,
    'Subject To',
    ...rules,
    ...floors,
    'Bounds',
    ...lockedEdges(groups).map((edge) => ` ${edgeVariable(edge)} = 1`),
    ...(needsLoad ? placeVariables(groups).map((variable) => ` 0 <= ${variable} <= 1`) : []),
    'Binaries',
    ...wrapped([...edges, ...opened]),
    'End',
    '',
  ].join('\n');
}

/** What each variable costs in a tier. */
function costTerms(groups: GroupGraph, tier: Tier): Term[] {
  const { graph } = groups;
  if (tier === 'load') {
    return placesOf(groups).flatMap(({ mentor, places }) =>
      Array.from({ length: places }, (_, place): Term => [2 * place + 1, placeVariable(mentor, place + 1)]),
    );
  }
  return graph.menteeIds.flatMap((_, mentee) =>
    edgesOf(groups, mentee).map((edge): Term => [edgeCost(groups, tier, mentee, edge), edgeVariable(edge)]),
  );
}

function edgeCost({ graph }: GroupGraph, tier: Exclude<Tier, 'load'>, mentee: number, edge: number): number {
  const score = graph.edgeScore[edge] as number;
  const drafted = graph.draftOf[mentee] as number;
  switch (tier) {
    case 'matched':
      return -1;
    case 'priority':
      return -(graph.priorities[mentee] as number);
    case 'badTail':
      return score < graph.badBelow ? 1 : 0;
    case 'score':
      return -score;
    case 'changes':
      if (drafted === NOBODY) return 1;
      return drafted === graph.edgeMentor[edge] ? -1 : 0;
  }
}

function menteeRules(groups: GroupGraph): string[] {
  return groups.graph.menteeIds.flatMap((_, mentee) => {
    const edges = edgesOf(groups, mentee);
    return edges.length < 2 ? [] : [` m${mentee}: ${sum(edges.map((edge) => [1, edgeVariable(edge)]))} <= 1`];
  });
}

function mentorRules(groups: GroupGraph): string[] {
  const { graph, minGroup, maxFromClass, classOf } = groups;
  const members = membersOf(groups);
  return graph.mentorIds.flatMap((_, mentor) => {
    const all = members[mentor] ?? [];
    if (all.length === 0) return [];
    const size = all.map(({ edge }): Term => [1, edgeVariable(edge)]);
    const most = graph.capacities[mentor] as number;
    const limits = isOptional(groups, mentor)
      ? [
          ` c${mentor}: ${sum([...size, [-most, `y${mentor}`]])} <= 0`,
          ` g${mentor}: ${sum([...size, [-(minGroup[mentor] as number), `y${mentor}`]])} >= 0`,
        ]
      : [` c${mentor}: ${sum(size)} <= ${most}`];
    if (maxFromClass === 0) return limits;
    const byClass = grouped(all, ({ mentee }) => classOf[mentee] as number);
    const classes = [...byClass].filter(([name, some]) => name !== NOBODY && some.length > maxFromClass);
    return [
      ...limits,
      ...classes.map(
        ([name, some]) =>
          ` k${mentor}_${name}: ${sum(some.map(({ edge }) => [1, edgeVariable(edge)]))} <= ${maxFromClass}`,
      ),
    ];
  });
}

/** As many places are taken as there are mentees; that the cheap ones come first follows from the cost. */
function loadRules(groups: GroupGraph): string[] {
  const members = membersOf(groups);
  return placesOf(groups).map(({ mentor, places }) => {
    const size = (members[mentor] ?? []).map(({ edge }): Term => [1, edgeVariable(edge)]);
    const taken = Array.from({ length: places }, (_, place): Term => [-1, placeVariable(mentor, place + 1)]);
    return ` l${mentor}: ${sum([...size, ...taken])} = 0`;
  });
}

/** Whether a group may be too small, so that it must be said whether it is opened. */
function isOptional({ minGroup, graph }: GroupGraph, mentor: number): boolean {
  return (minGroup[mentor] as number) > 1 && (graph.places[mentor] as number) > 0;
}

function membersOf(groups: GroupGraph): { mentee: number; edge: number }[][] {
  const members = groups.graph.mentorIds.map((): { mentee: number; edge: number }[] => []);
  for (const mentee of groups.graph.menteeIds.keys()) {
    for (const edge of edgesOf(groups, mentee))
      members[groups.graph.edgeMentor[edge] as number]?.push({ mentee, edge });
  }
  return members;
}

function edgesOf({ graph }: GroupGraph, mentee: number): number[] {
  const first = graph.rowStart[mentee] as number;
  return Array.from({ length: (graph.rowStart[mentee + 1] as number) - first }, (_, index) => first + index);
}

function lockedEdges(groups: GroupGraph): number[] {
  const { graph } = groups;
  return graph.menteeIds.flatMap((_, mentee) =>
    edgesOf(groups, mentee).filter((edge) => graph.edgeMentor[edge] === graph.lockOf[mentee]),
  );
}

const placeVariable = (mentor: number, nth: number): string => `s${mentor}_${nth}`;

function placesOf({ graph }: GroupGraph): { mentor: number; places: number }[] {
  return Array.from(graph.places, (places, mentor) => ({ mentor, places })).filter(({ places }) => places > 0);
}

function placeVariables(groups: GroupGraph): string[] {
  return placesOf(groups).flatMap(({ mentor, places }) =>
    Array.from({ length: places }, (_, place) => placeVariable(mentor, place + 1)),
  );
}

const PER_LINE = 12;

function sum(terms: readonly Term[]): string {
  return wrapped(terms.map(([cost, variable]) => `${cost < 0 ? '-' : '+'} ${Math.abs(cost)} ${variable}`)).join('\n');
}

/** Lines that a reader of the format takes at any length of the model. */
function wrapped(words: readonly string[]): string[] {
  return Array.from(
    { length: Math.ceil(words.length / PER_LINE) },
    (_, line) => ` ${words.slice(line * PER_LINE, (line + 1) * PER_LINE).join(' ')}`,
  );
}
