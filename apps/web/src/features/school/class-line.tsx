import type { SchoolClass } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import type { OpenClass } from './classes-section.tsx';
import css from './school.module.css';

/** Who leads on a day, or is going to. */
const leaderOn = ({ homeroom }: SchoolClass, day: string) =>
  homeroom.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)) ??
  homeroom.find(({ fromOn }) => fromOn > day);

type Props = { of: SchoolClass; day: string; mayChange: boolean; onOpen: (open: OpenClass) => void };

export function ClassLine({ of, day, mayChange, onOpen }: Props) {
  const { t, language } = useWords();
  const leader = leaderOn(of, day);
  return (
    <li data-class={of.name}>
      <span className={css['className']}>{of.name}</span>
      <span>{t.school.pupils(of.pupils)}</span>
      <span className={css['leader']}>
        {leader?.name ? (
          <>
            <span className="visually-hidden">{t.school.leader}: </span>
            {fullName(leader.name)}
            {leader.fromOn > day ? (
              <span className={css['muted']}> {t.school.leaderFrom(dayAndMonth(language, leader.fromOn))}</span>
            ) : null}
          </>
        ) : (
          <span className={css['wait']}>
            <span aria-hidden="true">◷ </span>
            {t.school.noLeader}
          </span>
        )}
      </span>
      {mayChange ? (
        <span className={css['lineActions']}>
          <Button
            aria-label={leader ? t.school.changeLeaderOf(of.name) : t.school.appointOf(of.name)}
            onClick={() => onOpen({ kind: 'homeroom', of })}
          >
            {leader ? t.school.changeLeader : t.school.appoint}
          </Button>
          <ActionsMenu
            label={t.school.actions(of.name)}
            actions={
              of.pupils === 0 ? [{ label: t.school.removeClass, run: () => onOpen({ kind: 'remove', of }) }] : []
            }
            note={of.pupils === 0 ? undefined : t.problems['class-not-empty']}
          />
        </span>
      ) : null}
    </li>
  );
}
