/** A line of a dictionary as a section of the page changes it; a new one has no code yet. */
export type Line = { code: string | null; label: string; enabled: boolean };

/** The list with one line put in place of itself, or at the end when it is new. */
export function withLine<L extends Line>(lines: readonly L[], line: L): L[] {
  if (line.code === null) return [...lines, line];
  return lines.map((known) => (known.code === line.code ? line : known));
}

/** The list with a code there or not, in the order of what can be chosen. */
export function toggled<C extends string>(all: readonly C[], chosen: readonly C[], code: C): C[] {
  const next = new Set(chosen);
  if (!next.delete(code)) next.add(code);
  return all.filter((one) => next.has(one));
}
