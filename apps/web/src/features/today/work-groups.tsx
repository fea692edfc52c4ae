import type { TodayPage, WorkLine as Line } from '@tandem/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useT } from '../../lib/i18n/index.tsx';
import css from './today.module.css';
import { WorkLine } from './work-line.tsx';

/** So many lines of a kind are shown before somebody asks for the rest. */
const FIRST = 5;

export function WorkGroups({
  groups,
  act,
}: {
  groups: TodayPage['groups'];
  act: (what: 'snooze' | 'contact', line: Line) => void;
}) {
  return groups.map((group) => <Group key={group.kind} {...group} act={act} />);
}

function Group({
  kind,
  lines,
  total,
  act,
}: TodayPage['groups'][number] & { act: (what: 'snooze' | 'contact', line: Line) => void }) {
  const t = useT();
  const [whole, showWhole] = useState(false);
  const shown = whole ? lines : lines.slice(0, FIRST);
  const urgent = lines.some((line) => line.urgent);
  const id = `today-${kind}`;
  return (
    <section className={css['group']} aria-labelledby={id} data-kind={kind}>
      <h2 id={id} className={css['title']}>
        <span className={`${css['count']} ${urgent ? css['urgent'] : ''}`}>{total}</span> {t.today.groups[kind]}
      </h2>
      <ul className={css['lines']}>
        {shown.map((line) => (
          <WorkLine key={`${line.subjectId}.${line.note}`} line={line} act={act} />
        ))}
      </ul>
      {lines.length > shown.length ? (
        <div className={css['more']}>
          <Button look={['plain']} onClick={() => showWhole(true)}>
            {t.today.more(lines.length - shown.length)}
          </Button>
        </div>
      ) : null}
      {whole && total > lines.length ? <p className={css['note']}>{t.today.tooMany(total - lines.length)}</p> : null}
    </section>
  );
}
