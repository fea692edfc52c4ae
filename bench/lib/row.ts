/** `atLeast`: more is better; `atMost`: less is better. */
export type Goal = { atLeast: number } | { atMost: number };

/** One line of the table. `ratio` is ours / reference, and the name says of what. */
export type Row = {
  name: string;
  ours: number | null;
  reference: number | null;
  ratio: number | null;
  /** What `ratio` is held against; null: for information alone. */
  goal: number | null;
  /** How `ratio` must stand to the goal. */
  direction: '≥' | '≤' | null;
  /** Null where there is no goal. */
  met: boolean | null;
  unit: string;
  note?: string;
};

type Figures = { name: string; unit: string; ours: number; reference: number; goal: Goal | null; note?: string };

/** A measured row. A figure that could not be taken, or a wrong answer on the way (`fault`), never meets its goal. */
export function row({ goal, ours, reference, ...rest }: Figures, fault: string | null = null): Row {
  const ratio = ours / reference;
  const isRight = fault === null && Number.isFinite(ratio);
  const target = goal === null ? null : 'atLeast' in goal ? goal.atLeast : goal.atMost;
  const holds = goal === null || ('atLeast' in goal ? ratio >= goal.atLeast : ratio <= goal.atMost);
  const note = [fault, rest.note].filter((part) => part !== null && part !== undefined).join('; ');
  return {
    name: rest.name,
    unit: rest.unit,
    ours: finite(ours),
    reference: finite(reference),
    ratio: finite(ratio),
    goal: target,
    direction: goal === null ? null : 'atLeast' in goal ? '≥' : '≤',
    met: goal === null ? (isRight ? null : false) : isRight && holds,
    ...(note === '' ? {} : { note }),
  };
}

/** A row that could not be measured: it counts as missed, with the reason. */
export const unmeasured = (name: string, note: string): Row => ({
  name,
  unit: '',
  ours: null,
  reference: null,
  ratio: null,
  goal: null,
  direction: null,
  met: false,
  note,
});

/** Four significant digits are more than any of these figures deserves. */
const finite = (value: number): number | null => (Number.isFinite(value) ? Number(value.toPrecision(4)) : null);
