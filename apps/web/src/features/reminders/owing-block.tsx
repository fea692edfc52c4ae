import { fullName } from '@tandem/domain/kernel';
import { useState } from 'react';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { ChatTextDialog } from './chat-text-dialog.tsx';
import type { Owing } from './owing.ts';
import { PersonalLinkDialog } from './personal-link-dialog.tsx';

/** People from whom the same is waited for, and a text for each or for all. */
export function OwingBlock({ what, people }: { what: 'report' | 'response'; people: readonly Owing[] }) {
  const { t, language } = useWords();
  const words = t.reminding;
  const [opened, setOpened] = useState<Owing | 'all' | null>(null);
  const href = location.origin + paths.diary;
  /** Whoever cannot sign in answers about a meeting by a link; a record the curator takes down by word. */
  const byLink = (one: Owing): boolean => !one.hasAccount && what === 'response';
  function text({ name: { givenName }, hasAccount, meetings }: Owing): string {
    const day = dayAndMonth(language, meetings[0]?.heldOn ?? '');
    return hasAccount ? words.textFor[what](givenName, day, href) : words.textFor.reportByWord(givenName, day);
  }
  return (
    <Block
      title={words.titles[what]}
      actions={people.length > 0 ? <Button onClick={() => setOpened('all')}>{words.textForAll}</Button> : null}
    >
      {people.length === 0 ? <p className={css['muted']}>{words.nobody[what]}</p> : null}
      <ul className={css['lines']}>
        {people.map((one) => (
          <li key={one.key} data-owing={what}>
            <div className={css['line']}>
              <span className={css['strong']}>{fullName(one.name)}</span>
              <span className={css['muted']}>
                {words.meetings(one.meetings.map(({ heldOn }) => dayAndMonth(language, heldOn)).join(', '))}
              </span>
              {one.hasAccount ? null : (
                <span>
                  <Chip>{words.noAccount}</Chip>
                </span>
              )}
            </div>
            <Button
              aria-label={byLink(one) ? words.linkOf(fullName(one.name)) : words.textOf(fullName(one.name))}
              onClick={() => setOpened(one)}
            >
              {byLink(one) ? words.link : words.text}
            </Button>
          </li>
        ))}
      </ul>
      {opened === 'all' ? (
        <ChatTextDialog title={words.textForAll} text={words.textAll[what](href)} onClose={() => setOpened(null)} />
      ) : null}
      {opened !== null && opened !== 'all' && !byLink(opened) ? (
        <ChatTextDialog title={fullName(opened.name)} text={text(opened)} onClose={() => setOpened(null)} />
      ) : null}
      {opened !== null && opened !== 'all' && byLink(opened) ? (
        <PersonalLinkDialog owing={opened} onClose={() => setOpened(null)} />
      ) : null}
    </Block>
  );
}
