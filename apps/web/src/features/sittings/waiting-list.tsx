import type { MentorRow } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/signs.tsx';
import css from './sittings.module.css';
import { waitingQuery } from './sittings.queries.ts';

type Props = {
  /** Left out of the agenda. */
  without: ReadonlySet<string>;
  onChange: (without: ReadonlySet<string>) => void;
};

/** Who waits to be considered, everybody taken until somebody is left out. */
export const useWaiting = (): readonly MentorRow[] | null => useQuery(waitingQuery).data?.mentors ?? null;

export function WaitingList({ without, onChange }: Props) {
  const t = useT();
  const waiting = useWaiting();
  if (!waiting) return <Skeleton height={80} />;
  if (waiting.length === 0) return <p>{t.sittings.nobodyWaits}</p>;
  return (
    <fieldset>
      <legend className={pageCss['lead']}>{t.sittings.whom}</legend>
      <div className={css['choice']}>
        {waiting.map((row) => (
          <CheckField
            key={row.id}
            label={`${fullName(row.name)}, ${row.schoolClass?.name ?? t.mentors.categories[row.category]}`}
            checked={!without.has(row.id)}
            onChange={(event) => {
              const next = new Set(without);
              if (event.target.checked) next.delete(row.id);
              else next.add(row.id);
              onChange(next);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
