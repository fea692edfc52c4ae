/** What was worked out, by a key that changes whenever the answer could. The one that was made first goes first. */
export function createKept<T>(most: number) {
  const known = new Map<string, T>();
  return {
    find: (key: string): T | undefined => known.get(key),
    get(key: string, make: () => T): T {
      const kept = known.get(key);
      if (kept !== undefined) return kept;
      const made = make();
      known.set(key, made);
      if (known.size > most) known.delete(known.keys().next().value as string);
      return made;
    },
  };
}
