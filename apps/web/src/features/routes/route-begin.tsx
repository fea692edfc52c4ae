import type { RoutePlace, RouteTemplate } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { suiting } from './suiting.ts';
import { templatesQuery } from './routes.queries.ts';
import css from './route.module.css';
import { routeFailure, useRouteCall } from './use-route-call.ts';

/** No route yet: begun empty, or out of a template whose steps find their days. */
export function RouteBegin({ place }: { place: RoutePlace }) {
  const t = useT();
  return (
    <Block title={t.route.beginTitle}>
      {place.goal ? <p className={css['goalText']}>{place.goal}</p> : null}
      {place.begins ? (
        <BeginForm place={place} />
      ) : (
        <p className={blockCss['muted']}>{place.closed ? t.route.closed : t.route.beginNobody}</p>
      )}
    </Block>
  );
}

function BeginForm({ place }: { place: RoutePlace }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(templatesQuery);
  const [id] = useState(() => crypto.randomUUID());
  const [templateId, setTemplateId] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState(
    place.startsOn && place.startsOn > place.today ? place.startsOn : place.today,
  );
  const [endsOn, setEndsOn] = useState(place.endsOn ?? '');
  const call = useRouteCall({
    send: () =>
      api.routes.begin({
        params: { pairId: place.pairId, menteeId: place.menteeId },
        body: { id, templateId: chosen?.id ?? null, startsOn, endsOn },
      }),
    said: t.route.begun,
  });
  if (isError && !data)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(error, t)}
        <Button onClick={() => void refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!data) return <Skeleton height={160} />;
  const { suit, others } = suiting(data.templates, place);
  const first = templateId ?? suit[0]?.id ?? '';
  const chosen = data.templates.find((template) => template.id === first) ?? null;
  return (
    <>
      <p>{t.route.beginText}</p>
      <SelectField
        label={t.route.template}
        value={first}
        {...(chosen?.about ? { hint: chosen.about } : {})}
        onChange={(event) => setTemplateId(event.target.value)}
      >
        <option value="-">{t.route.emptyRoute}</option>
        <Options label={t.route.suits} templates={suit} />
        <Options label={t.route.others} templates={others} />
      </SelectField>
      <div className={css['pairOfFields']}>
        <TextField
          label={t.route.startsOn}
          type="date"
          value={startsOn}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        <TextField
          label={t.route.endsOn}
          type="date"
          min={startsOn}
          value={endsOn}
          onChange={(event) => setEndsOn(event.target.value)}
        />
      </div>
      <div>
        <Button
          look={['primary']}
          disabled={call.isPending || startsOn === '' || endsOn === ''}
          onClick={() => call.mutate()}
        >
          {t.route.begin}
        </Button>
      </div>
      {call.isError ? (
        <Banner tone="late" role="alert">
          {routeFailure(call.error, t)}
        </Banner>
      ) : null}
    </>
  );
}

function Options({ label, templates }: { label: string; templates: readonly RouteTemplate[] }) {
  if (templates.length === 0) return null;
  return (
    <optgroup label={label}>
      {templates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  );
}
