import type { MentorCard } from '@tandem/contracts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { ChecklistMark } from './checklist-mark.tsx';
import { RequirementSign } from './requirement-sign.tsx';

/** What a mentor has yet to bring, and where; then what is there. */
export function OwnList({ card }: { card: MentorCard }) {
  const { t, language } = useWords();
  const needed = card.requirements.filter(({ state }) => state !== 'not_needed');
  const due = needed.filter(({ state }) => state !== 'fulfilled');
  const there = needed.filter(({ state }) => state === 'fulfilled');
  return (
    <Block title={t.ownMentorship.bring} actions={<ChecklistMark checklist={card.checklist} />}>
      {due.length === 0 ? <p>{t.ownMentorship.allThere}</p> : null}
      <ul className={css['lines']}>
        {due.map(({ requirement, level, state, validUntil }) => (
          <li key={requirement}>
            <div className={css['line']}>
              <span>
                <span className={css['capital']}>{t.mentors.requirements[requirement]}</span>{' '}
                <span className={css['muted']}>{t.mentorCard.levels[level]}</span>
              </span>
              <span className={css['muted']}>
                {[
                  state === 'expiring' && validUntil ? t.ownMentorship.soon(longDay(language, validUntil)) : '',
                  t.ownMentorship.bringWhere[requirement],
                ]
                  .filter(Boolean)
                  .join(' ')}
              </span>
            </div>
            <RequirementSign state={state} />
          </li>
        ))}
        {there.map(({ requirement, state, validUntil }) => (
          <li key={requirement}>
            <div className={css['line']}>
              <span>
                <span className={css['capital']}>{t.mentors.requirements[requirement]}</span>
              </span>
              {validUntil ? (
                <span className={css['muted']}>{t.mentorCard.until(longDay(language, validUntil))}</span>
              ) : null}
            </div>
            <RequirementSign state={state} />
          </li>
        ))}
      </ul>
    </Block>
  );
}
