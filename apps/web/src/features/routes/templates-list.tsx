import type { RouteTemplate } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';
import { templatesQuery } from './routes.queries.ts';
import { templateBody } from './template-body.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { routeFailure } from './use-route-call.ts';

/** The library by kinds of route, with what can be done with each template. */
export function TemplatesList({ keeps }: { keeps: boolean }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(templatesQuery);
  if (!data)
    return isError ? (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    ) : (
      <Skeleton height={320} />
    );
  return (
    <>
      {(['individual_route', 'personal_programme'] as const).map((kind) => {
        const own = data.templates.filter((template) => template.kind === kind);
        return (
          <Block key={kind} title={t.route.kinds[kind]}>
            {own.length === 0 ? <p className={blockCss['muted']}>{t.routeTemplates.empty}</p> : null}
            <ul className={blockCss['lines']}>
              {own.map((template) => (
                <TemplateLine key={template.id} template={template} keeps={keeps} />
              ))}
            </ul>
          </Block>
        );
      })}
    </>
  );
}

function TemplateLine({ template, keeps }: { template: RouteTemplate; keeps: boolean }) {
  const t = useT();
  const queries = useQueryClient();
  const programme = useProgramme();
  const [editing, setEditing] = useState(false);
  const { id, name, about, standard, changed, hidden, categories, goals, steps } = template;
  const call = useMutation({
    mutationFn: () =>
      api.routes.changeTemplate({
        params: { routeTemplateId: id },
        body: templateBody(template, { hidden: !hidden }),
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: templatesQuery.queryKey }),
    onSuccess: () => toast(hidden ? t.routeTemplates.shownSaid : t.routeTemplates.hiddenSaid),
    onError: (failure) =>
      toast(problemOf(failure)?.slug === 'stale-version' ? t.routeTemplates.stale : routeFailure(failure, t), {
        tone: 'late',
      }),
  });
  const named = categories.map((code) => labelOf(programme?.requestCategories.value, code)).join(', ');
  return (
    <li data-template={name}>
      <div className={blockCss['line']}>
        <b>{name}</b>
        <span>{about}</span>
        <span className={blockCss['muted']}>
          {[t.routeTemplates.contents(goals.length, steps.length), named || t.routeTemplates.any].join(' · ')}
        </span>
        <details>
          <summary>{t.route.steps}</summary>
          <ol className={blockCss['history']}>
            {steps.map(({ content, form }, index) => (
              // Steps of a template have no ids of their own.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                {index + 1}. {content} <span className={blockCss['muted']}>· {t.route.forms[form]}</span>
              </li>
            ))}
          </ol>
        </details>
      </div>
      <span className={blockCss['actions']}>
        <Chip>
          {standard ? (changed ? t.routeTemplates.changed : t.routeTemplates.standard) : t.routeTemplates.own}
        </Chip>
        {hidden ? <Chip tone="wait">{t.routeTemplates.hidden}</Chip> : null}
        {keeps ? (
          <>
            <Button look={['plain']} aria-label={t.routeTemplates.editOf(name)} onClick={() => setEditing(true)}>
              {t.common.edit}
            </Button>
            <Button
              look={['plain']}
              disabled={call.isPending}
              aria-label={hidden ? t.routeTemplates.showOf(name) : t.routeTemplates.hideOf(name)}
              onClick={() => call.mutate()}
            >
              {hidden ? t.routeTemplates.show : t.routeTemplates.hide}
            </Button>
          </>
        ) : null}
      </span>
      {editing ? <TemplateDialog template={template} onClose={() => setEditing(false)} /> : null}
    </li>
  );
}
