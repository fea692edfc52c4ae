/**
 * Slips of the pen between two words: a letter wrong, missing, doubled, or two neighbours swapped (optimal string
 * alignment). Beyond `limit` the answer is only «more»: `limit + 1`, which keeps it cheap.
 */
export function editDistance(first: string, second: string, limit: number): number {
  return distance(first, second, limit, false);
}

/** The same to the best beginning of `word`: what is still being typed may have a slip too. */
export function prefixDistance(typed: string, word: string, limit: number): number {
  return distance(typed, word.slice(0, typed.length + limit), limit, true);
}

function distance(first: string, second: string, limit: number, prefix: boolean): number {
  const over = limit + 1;
  if (first === second) return 0;
  if (first.length - second.length > limit || (!prefix && second.length - first.length > limit)) return over;
  const width = second.length + 1;
  let beforeLast = new Uint16Array(width);
  let last = new Uint16Array(width);
  let current = new Uint16Array(width);
  for (let column = 0; column < width; column += 1) last[column] = column;
  let leastBefore = 0;
  for (let row = 1; row <= first.length; row += 1) {
    const letter = first.charCodeAt(row - 1);
    current.fill(over);
    if (row <= limit) current[0] = row;
    let least = current[0] as number;
    const to = Math.min(second.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= to; column += 1) {
      const other = second.charCodeAt(column - 1);
      let value = (last[column - 1] as number) + (letter === other ? 0 : 1);
      value = Math.min(value, (last[column] as number) + 1, (current[column - 1] as number) + 1);
      const swapped =
        row > 1 && column > 1 && letter === second.charCodeAt(column - 2) && first.charCodeAt(row - 2) === other;
      if (swapped) value = Math.min(value, (beforeLast[column - 2] as number) + 1);
      current[column] = Math.min(value, over);
      least = Math.min(least, value);
    }
    // A swap reaches two rows back, so one row over the limit is not yet the end.
    if (least >= over && leastBefore >= over) return over;
    leastBefore = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return prefix ? Math.min(...last, over) : Math.min(last[second.length] as number, over);
}

/** How alike two words are, 0–1. Words that differ by more than half are not alike at all. */
export function similarity(first: string, second: string): number {
  const longest = Math.max(first.length, second.length);
  if (longest === 0) return 1;
  const limit = Math.floor(longest / 2);
  const slips = editDistance(first, second, limit);
  return slips > limit ? 0 : 1 - slips / longest;
}
