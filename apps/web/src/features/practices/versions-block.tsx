import type { Post, PostVersion } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { linesOf } from '@tandem/domain/practices';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { Skeleton } from '../../ui/signs.tsx';
import { comparedLines } from './post-draft.ts';
import css from './practices.module.css';
import { versionsQuery } from './practices.queries.ts';

type Props = { post: Post; onRestore: ((version: PostVersion) => void) | null };

/** What the post said before, beside what it says now. */
export function VersionsBlock({ post, onRestore }: Props) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.post;
  const [open, setOpen] = useState(false);
  const found = useQuery({ ...versionsQuery(post.id, post.version), enabled: open });
  return (
    <Block
      title={words.versions}
      actions={
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.versions}
        </Button>
      }
    >
      {open && found.isError ? <SearchFailure found={found} /> : null}
      {open && found.isPending ? <Skeleton height={80} /> : null}
      {open && found.data?.versions.length === 0 ? <p className={blockCss['muted']}>{words.noVersions}</p> : null}
      {open
        ? found.data?.versions.map((version) => {
            const when = moment(language, version.at, timezone);
            const told = comparedLines(linesOf(version.body), linesOf(post.body)).filter(({ sign }) => sign !== ' ');
            return (
              <details key={version.version} data-version>
                <summary>
                  {when}, {version.by ? shortName(version.by) : '—'}
                </summary>
                {told.length === 0 ? <p className={blockCss['muted']}>{words.sameText}</p> : null}
                {told.map(({ key, sign, text }) => (
                  <p key={key} className={sign === '-' ? css['was'] : css['became']}>
                    <span className="visually-hidden">{sign === '-' ? words.removedLines : words.added}: </span>
                    {text}
                  </p>
                ))}
                {onRestore ? (
                  <Button look={['slim']} aria-label={words.restoreOf(when)} onClick={() => onRestore(version)}>
                    {words.restore}
                  </Button>
                ) : null}
              </details>
            );
          })
        : null}
    </Block>
  );
}
