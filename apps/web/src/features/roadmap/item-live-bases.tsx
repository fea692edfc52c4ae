import type { Item } from '@tandem/contracts';
import { provingBases } from '@tandem/domain/roadmap';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import css from './item-panel.module.css';

/** What the bases hold right now, on the items that promise a base: numbers for everybody, names behind the link. */
export function ItemLiveBases({ item, mayOpen }: { item: Item; mayOpen: boolean }) {
  const t = useT();
  const bases = provingBases(item);
  const mentees = useQuery({
    queryKey: ['mentees', 'summary'],
    queryFn: () => api.mentees.summary({}),
    enabled: bases.includes('mentees'),
  });
  const mentors = useQuery({
    queryKey: ['mentors', 'summary'],
    queryFn: () => api.mentors.summary({}),
    enabled: bases.includes('mentors'),
  });
  const line = (to: string, words: string) => (mayOpen ? <Link to={to}>{words}</Link> : words);
  return (
    <ul className={css['live']}>
      {mentees.data ? (
        <li>
          {line(paths.mentees, t.live.mentees(mentees.data.inPool, mentees.data.onTheWay))}
          <span className={css['muted']}> {t.live.requests(mentees.data.withRequest)}</span>
        </li>
      ) : null}
      {mentors.data ? (
        <li>{line(paths.mentors, t.live.mentors(mentors.data.inPool, mentors.data.underCheck))}</li>
      ) : null}
    </ul>
  );
}
