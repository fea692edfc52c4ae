import type { DocumentTemplate } from '@tandem/contracts';
import type { DocType } from '@tandem/domain/documents';
import { shortName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fileHref, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './documents.module.css';
import { templatesQuery } from './documents.queries.ts';
import { RevertDialog } from './revert-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { UploadDialog } from './upload-dialog.tsx';

type Asked = { what: 'upload' | 'revert' | 'tags'; type: DocType };

/** Types of documents with the template each is printed from. */
export function TemplatesList() {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(templatesQuery);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (!data && isError)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!data) return <Skeleton height={480} />;
  const template = data.templates.find(({ type }) => type === asked?.type);
  const close = () => setAsked(null);
  return (
    <>
      <Block title={t.documentTemplates.caption}>
        <p className={blockCss['muted']}>{t.documentTemplates.lead}</p>
        <ul className={blockCss['lines']}>
          {data.templates.map((one) => (
            <li key={one.type} data-template={one.type}>
              <TemplateLine template={one} onAsk={(what) => setAsked({ what, type: one.type })} />
            </li>
          ))}
        </ul>
      </Block>
      {asked?.what === 'tags' ? <TagsDialog type={asked.type} onClose={close} /> : null}
      {asked?.what === 'upload' && template ? <UploadDialog template={template} onClose={close} /> : null}
      {asked?.what === 'revert' && template ? <RevertDialog template={template} onClose={close} /> : null}
    </>
  );
}

type LineProps = { template: DocumentTemplate; onAsk: (what: Asked['what']) => void };

function TemplateLine({ template: { type, versions }, onAsk }: LineProps) {
  const { t, language } = useWords();
  const words = t.documentTemplates;
  const title = t.documents.types[type];
  const own = versions.find(({ inForce }) => inForce);
  const past = versions.filter(({ inForce }) => !inForce);
  const inForce = own
    ? `${words.own(own.number)} ${words.since(longDay(language, own.addedAt.slice(0, 10)), own.addedBy ? shortName(own.addedBy) : '')}`
    : words.standard;
  return (
    <div className={css['template']}>
      <div className={css['templateHead']}>
        <div>
          <p className={blockCss['strong']}>{title}</p>
          <p className={blockCss['muted']}>{inForce}</p>
        </div>
        <div className={blockCss['actions']}>
          <a
            className={buttonClass()}
            href={fileHref('documentTemplates', 'download', { query: { type } })}
            download
            aria-label={words.downloadOf(title)}
          >
            {words.download}
          </a>
          <Button aria-label={words.uploadOf(title)} onClick={() => onAsk('upload')}>
            {words.upload}
          </Button>
        </div>
      </div>
      <div className={blockCss['actions']}>
        <Button look={['plain']} aria-label={words.helpOf(title)} onClick={() => onAsk('tags')}>
          {words.help}
        </Button>
        {own ? (
          <>
            <a
              className={buttonClass('plain')}
              href={fileHref('documentTemplates', 'standard', { query: { type } })}
              download
              aria-label={`${words.downloadStandard}: ${title}`}
            >
              {words.downloadStandard}
            </a>
            <Button look={['plain', 'danger']} aria-label={`${words.revert}: ${title}`} onClick={() => onAsk('revert')}>
              {words.revert}…
            </Button>
          </>
        ) : null}
      </div>
      {past.length > 0 ? (
        <details className={css['fold']}>
          <summary>{words.versions}</summary>
          <ul className={blockCss['list']}>
            {past.map(({ id, number, fileName }) => (
              <li key={id}>
                <a
                  className={blockCss['link']}
                  href={fileHref('documentTemplates', 'version', { params: { templateId: id } })}
                  download
                >
                  {words.downloadVersion(number, fileName)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
