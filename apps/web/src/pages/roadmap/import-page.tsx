import type { RoadmapImport } from '@tandem/contracts';
import type { ColumnMeaning } from '@tandem/domain/roadmap';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { ColumnsTable } from '../../features/import/columns-table.tsx';
import { isDoubtful } from '../../features/import/confidence.tsx';
import { CorrectDialog } from '../../features/import/correct-dialog.tsx';
import { DiffList } from '../../features/import/diff-list.tsx';
import { useImportDraft } from '../../features/import/import-decision.ts';
import css from '../../features/import/import.module.css';
import { importQuery, type ParsedItem } from '../../features/import/imports.queries.ts';
import { ItemsTable } from '../../features/import/items-table.tsx';
import { SourceStep } from '../../features/import/source-step.tsx';
import { TermFields } from '../../features/roadmap/term-fields.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Page, pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

function Steps({ now }: { now: number }) {
  const t = useT();
  return (
    <ol className={css['steps']}>
      {t.imports.steps.map((step, index) => (
        <li key={step} aria-current={index + 1 === now ? 'step' : undefined}>
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}

/** From a Word file to the board: read, check, load. Until the last button nothing has changed. */
export function ImportPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const queries = useQueryClient();
  const id = search.get('id');
  const { data, isError, error } = useQuery({ ...importQuery(id ?? ''), enabled: id !== null });

  if (id === null) {
    return (
      <Page title={t.imports.title} lead={t.imports.nothingYet}>
        <Steps now={1} />
        <SourceStep
          onRead={(preview) => {
            queries.setQueryData(importQuery(preview.id).queryKey, preview);
            setSearch({ id: preview.id });
          }}
        />
      </Page>
    );
  }
  if (isError || (data && data.state !== 'preview')) {
    return (
      <Page title={t.imports.title}>
        <Banner tone="wait" role="alert">
          {isError && problemOf(error)?.slug !== 'not-found' ? sentenceOf(error, t) : t.problems['import-closed']}
          <ButtonLink to={paths.import}>{t.imports.choose}</ButtonLink>
        </Banner>
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title={t.imports.title}>
        <Skeleton height={400} />
      </Page>
    );
  }
  return <Preview key={data.id} preview={data} />;
}

function Requisites({ preview }: { preview: RoadmapImport }) {
  const { t, language } = useWords();
  const { organization, title, agreed, approvedDate, orderNo } = preview.parsed.document;
  const facts: [string, string | null][] = [
    [t.imports.organization, organization],
    [t.imports.documentTitle, title],
    [t.imports.agreed, agreed],
    [t.imports.approved, approvedDate && longDay(language, approvedDate)],
    [t.imports.order, orderNo],
  ];
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <FactLine key={name} name={name} value={value ?? t.common.dash} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function Preview({ preview }: { preview: RoadmapImport }) {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const deciding = useImportDraft(preview);
  const [onlyDoubtful, setOnlyDoubtful] = useState(false);
  const [correcting, setCorrecting] = useState<ParsedItem | null>(null);
  const { parsed } = preview;
  const [year, setYear] = useState(parsed.document.year === null ? '' : String(parsed.document.year));
  const validYear = /^20\d\d$/.test(year) && Number(year) >= 2015 ? Number(year) : null;
  const params = { importId: preview.id };
  const keep = (next: RoadmapImport) => queries.setQueryData(importQuery(preview.id).queryKey, next);
  const fail = (error: unknown) => toast(sentenceOf(error, t), { tone: 'late' });

  const remap = useMutation({
    mutationFn: (mapping: ColumnMeaning[]) =>
      api.imports.remap({ params, body: { mapping, ...(validYear === null ? {} : { year: validYear }) } }),
    onSuccess: keep,
    onError: fail,
  });
  const undo = useMutation({
    mutationFn: () => api.imports.undo({ params }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast(t.imports.undone);
      await navigate(paths.roadmaps);
    },
    onError: fail,
  });
  const apply = useMutation({
    mutationFn: (planYear: number) => api.imports.apply({ params, body: deciding.decision(planYear) }),
    onSuccess: async ({ roadmapId }) => {
      await queries.invalidateQueries();
      toast(t.imports.applied, { action: { label: t.imports.undoImport, run: () => undo.mutate() } });
      if (roadmapId) await navigate(paths.roadmap(roadmapId));
    },
    onError: fail,
  });
  const discard = useMutation({
    mutationFn: () => api.imports.discard({ params }),
    onSettled: () => navigate(paths.roadmaps),
  });

  const doubtful = parsed.items.filter(({ confidence }) => isDoubtful(confidence));
  const clear = parsed.suggestions.filter(({ kind }) => kind !== 'ambiguous').map(({ id }) => id);
  const blocking = parsed.problems.filter(({ code }) => code !== 'row-skipped' && code !== 'no-year');
  const skippedRows = parsed.problems.filter(({ code }) => code === 'row-skipped').length;
  return (
    <Page
      title={t.imports.title}
      lead={`${t.imports.understood(parsed.items.length, parsed.sections.length)} ${t.imports.nothingYet}`}
    >
      <Steps now={2} />
      {blocking.map(({ code, row }) => (
        <Banner key={`${code}.${row}`} tone="wait">
          {t.imports.problem[code]}
        </Banner>
      ))}
      {skippedRows > 0 ? <Banner tone="wait">{t.imports.rowsSkipped(skippedRows)}</Banner> : null}
      <section className={pageCss['surface']}>
        <h2>{t.imports.requisites}</h2>
        <Requisites preview={preview} />
        <div className={css['tools']}>
          <TextField
            label={t.imports.year}
            inputMode="numeric"
            maxLength={4}
            value={year}
            error={validYear === null ? t.imports.yearMissing : undefined}
            onChange={(event) => setYear(event.target.value)}
            onBlur={() => {
              if (validYear !== null && validYear !== parsed.document.year) remap.mutate(parsed.mapping);
            }}
          />
        </div>
      </section>
      <section className={pageCss['surface']}>
        <h2>{t.imports.columns}</h2>
        <p className={pageCss['lead']}>{t.imports.columnsHint}</p>
        <ColumnsTable preview={preview} busy={remap.isPending} onRemap={(mapping) => remap.mutate(mapping)} />
      </section>
      <DiffList preview={preview} deciding={deciding} />
      <div className={css['tools']}>
        <Button aria-pressed={onlyDoubtful} onClick={() => setOnlyDoubtful(!onlyDoubtful)}>
          {onlyDoubtful ? t.imports.showAll : t.imports.onlyDoubtful(doubtful.length)}
        </Button>
        {parsed.suggestions.length > 0 ? (
          <>
            <span>{t.imports.suggestions(parsed.suggestions.length)}</span>
            <Button onClick={() => deciding.accept(clear, true)}>{t.imports.acceptAll}</Button>
          </>
        ) : null}
      </div>
      {onlyDoubtful && doubtful.length === 0 ? <p>{t.imports.noDoubtful}</p> : null}
      <ItemsTable
        preview={preview}
        items={onlyDoubtful ? doubtful : parsed.items}
        year={validYear}
        deciding={deciding}
        onCorrect={setCorrecting}
      />
      <div className={css['foot']}>
        <Button
          look={['primary']}
          disabled={validYear === null || parsed.items.length === 0 || apply.isPending}
          onClick={() => validYear !== null && apply.mutate(validYear)}
        >
          {deciding.draft.mode === 'update' ? t.imports.applyUpdate : t.imports.apply}
        </Button>
        <Button onClick={() => discard.mutate()}>{t.imports.discard}</Button>
      </div>
      {correcting ? (
        <CorrectDialog item={correcting} deciding={deciding} Term={TermFields} onClose={() => setCorrecting(null)} />
      ) : null}
    </Page>
  );
}
