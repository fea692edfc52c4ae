import type { MentorshipRow } from '@tandem/contracts';
import type { Day } from '@tandem/domain/kernel';
import { addDays } from '@tandem/domain/school';
import { PAIR_TERMS } from '@tandem/domain/today';
import type { Context } from '../../kernel/context.ts';
import type { Diary } from '../diary/index.ts';
import type { Pairs } from '../pairs/index.ts';

export type PairsRead = { rows: MentorshipRow[]; daysOf: ReturnType<Diary['pairDays']['ofAll']> };

const PAGE = 500;

/** Every pair of the year that the reader may see, with its days: read once for one request, however many ask. */
export function createPairsReading(pairs: Pick<Pairs, 'mentorships'>, diary: Pick<Diary, 'pairDays'>) {
  const read = new WeakMap<Context, PairsRead>();

  function rowsOf(context: Context): MentorshipRow[] {
    const rows: MentorshipRow[] = [];
    const all = { text: '', forms: [], statuses: [], needsDecision: false, limit: PAGE };
    for (;;) {
      const page = pairs.mentorships.list(context, { ...all, offset: rows.length });
      rows.push(...page.pairs);
      if (rows.length >= page.total || page.pairs.length === 0) return rows;
    }
  }

  return (context: Context, today: Day): PairsRead => {
    const known = read.get(context);
    if (known) return known;
    const recentFrom = addDays(today, -PAIR_TERMS.responsesKept);
    const made = { rows: rowsOf(context), daysOf: diary.pairDays.ofAll(today, recentFrom) };
    read.set(context, made);
    return made;
  };
}
export type PairsReading = ReturnType<typeof createPairsReading>;
