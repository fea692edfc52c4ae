import type { Board } from '@tandem/contracts';
import { displayText } from '@tandem/domain/roadmap';
import { Link, useSearchParams } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { withFilters } from './board-filters.ts';
import { progressOf, type SectionProgress } from './board-lanes.ts';
import css from './section-tabs.module.css';

type TabProps = { code: string | null; roman: string; title: string; progress: SectionProgress; current: boolean };

function Tab({ code, roman, title, progress, current }: TabProps) {
  const t = useT();
  const [search] = useSearchParams();
  const { done, started, total, overdue } = progress;
  const width = (count: number) => ({ width: total === 0 ? '0' : `${(count / total) * 100}%` });
  return (
    <Link
      className={css['tab']}
      to={{ search: withFilters(search, { section: code }).toString() }}
      aria-current={current ? 'true' : undefined}
      title={title}
    >
      <span className={css['roman']}>{roman}</span>
      <span className={css['title']}>{title}</span>
      <span className={css['state']}>
        {t.roadmap.doneOf(done, total)}
        {overdue > 0 ? <span className={css['late']}> · {t.roadmap.late(overdue)}</span> : null}
      </span>
      <span className={css['bar']} aria-hidden="true">
        <span className={css['barDone']} style={width(done)} />
        <span className={css['barStarted']} style={width(started)} />
      </span>
    </Link>
  );
}

/** «Все» and the sections I–V, each with how far it is. */
export function SectionTabs({ board, section, today }: { board: Board; section: string | null; today: string }) {
  const t = useT();
  return (
    <nav className={css['tabs']} aria-label={t.roadmap.allSections}>
      <Tab
        code={null}
        roman="I–V"
        title={t.roadmap.allSections}
        progress={progressOf(board.items, today)}
        current={section === null}
      />
      {board.sections.map(({ id, code, title }) => (
        <Tab
          key={id}
          code={code}
          roman={code}
          title={displayText(title)}
          progress={progressOf(
            board.items.filter((item) => item.sectionId === id),
            today,
          )}
          current={section === code}
        />
      ))}
    </nav>
  );
}
