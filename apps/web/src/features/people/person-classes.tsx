import type { PersonCard } from '@tandem/contracts';
import { academicYearName } from '@tandem/domain/school';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { EnrolDialog } from './enrol-dialog.tsx';

/** Where a pupil learns and has learnt. */
export function PersonClasses({ card, mayMove }: { card: PersonCard; mayMove: boolean }) {
  const { t, language } = useWords();
  const { today } = useAccount();
  const [moving, setMoving] = useState(false);
  return (
    <Block
      title={t.person.classes}
      seenBy="name"
      actions={
        mayMove ? (
          <Button onClick={() => setMoving(true)}>{card.schoolClass ? t.person.move : t.person.moveInto}</Button>
        ) : null
      }
    >
      {card.enrolments.length === 0 ? <p className={css['muted']}>{t.person.noClass}</p> : null}
      <ul className={css['lines']}>
        {card.enrolments.map(({ schoolClass, startYear, from, to }) => (
          <li key={`${schoolClass.id}.${from}`}>
            <div className={css['line']}>
              <span className={css['strong']}>
                {schoolClass.name}, {academicYearName(startYear)}
              </span>
              <span className={css['muted']}>
                {t.person.classFrom(longDay(language, from))}
                {to ? ` ${t.person.classTo(longDay(language, to))}` : ''}
              </span>
            </div>
            {from <= today && (to === null || today <= to) ? <Chip tone="done">{t.person.now}</Chip> : null}
          </li>
        ))}
      </ul>
      {moving ? <EnrolDialog card={card} onClose={() => setMoving(false)} /> : null}
    </Block>
  );
}
