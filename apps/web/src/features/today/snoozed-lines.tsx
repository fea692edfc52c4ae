import type { TodayPage } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { todayQuery } from './today.queries.ts';
import css from './today.module.css';

/** What was put off, with until when and why; each can be had back. */
export function SnoozedLines({ lines }: { lines: TodayPage['snoozed'] }) {
  const { t, language } = useWords();
  const queries = useQueryClient();
  const back = useMutation({
    mutationFn: ({ kind, subjectId }: TodayPage['snoozed'][number]) =>
      api.today.unsnooze({ body: { kind, subjectId } }),
    onSuccess: (page) => queries.setQueryData(todayQuery.queryKey, page),
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
  });
  if (lines.length === 0) return null;
  return (
    <details className={css['putOff']}>
      <summary>{t.today.putOff(lines.length)}</summary>
      <ul className={css['lines']}>
        {lines.map((line) => (
          <li key={`${line.kind}.${line.subjectId}`} className={css['line']}>
            <div className={css['about']}>
              {line.who}
              <p className={css['note']}>
                {[t.today.groups[line.kind], t.today.dueOn(dayAndMonth(language, line.until)), line.reason].join(' · ')}
              </p>
            </div>
            <div className={css['acts']}>
              <Button
                look={['plain']}
                disabled={back.isPending}
                aria-label={t.today.backOf(line.who)}
                onClick={() => back.mutate(line)}
              >
                {t.today.back}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
