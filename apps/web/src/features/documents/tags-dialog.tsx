import type { TemplateTag } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './documents.module.css';
import { tagsQuery } from './documents.queries.ts';

const written = ({ tag, kind }: TemplateTag): string => (kind === 'section' ? `{#${tag}}…{/${tag}}` : `{${tag}}`);

/** What may stand between braces in a template of the type, with what will stand there. */
export function TagsDialog({ type, onClose }: { type: DocType; onClose: () => void }) {
  const t = useT();
  const words = t.documentTemplates;
  const { data, isError, error, refetch } = useQuery(tagsQuery(type));
  return (
    <Dialog title={words.helpOf(t.documents.types[type])} onClose={onClose}>
      <p>{words.helpLead}</p>
      <p className={blockCss['muted']}>{words.helpSections}</p>
      {isError && !data ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={240} /> : null}
      {data ? (
        <ul className={blockCss['lines']} aria-label={words.help}>
          {data.tags.map((tag) => (
            <li key={`${tag.inside ?? ''}.${tag.tag}`}>
              <div className={blockCss['line']}>
                <code className={css['tag']}>{written(tag)}</code>
                <span>
                  {tag.label}
                  {tag.inside === null ? null : (
                    <span className={blockCss['muted']}> · {words.inside(tag.inside)}</span>
                  )}
                </span>
                {tag.sample === '' ? null : <span className={blockCss['said']}>{tag.sample}</span>}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
