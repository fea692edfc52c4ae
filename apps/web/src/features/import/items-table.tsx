import type { RoadmapImport } from '@tandem/contracts';
import { Fragment, type ReactNode } from 'react';
import { dayAndMonth, longDay } from '../../lib/dates.ts';
import { type Language, type Messages, useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { Confidence } from './confidence.tsx';
import type { ImportDeciding } from './import-decision.ts';
import css from './import.module.css';
import type { ParsedItem, Suggestion } from './imports.queries.ts';

type Term = Pick<ParsedItem, 'scheduleKind' | 'windows'>;

function termText({ scheduleKind, windows }: Term, t: Messages, language: Language, year: number | null): string {
  if (windows.length === 0) return t.roadmap.kinds[scheduleKind];
  const day = (text: string) =>
    year !== null && text.startsWith(`${year}-`) ? dayAndMonth(language, text) : longDay(language, text);
  return windows
    .map(([from, to]) => (from === null ? t.roadmap.until(day(to)) : `${day(from)} – ${day(to)}`))
    .join('; ');
}

function Cell({
  item,
  cell,
  children,
  raw,
}: {
  item: ParsedItem;
  cell: keyof ParsedItem['cells'];
  children: ReactNode;
  raw?: string;
}) {
  const { t } = useWords();
  return (
    <div className={css['cell']}>
      <div>{children}</div>
      {raw ? (
        <p className={css['raw']}>
          {t.imports.inDocument} «{raw}»
        </p>
      ) : null}
      <Confidence value={item.cells[cell]?.confidence ?? 0} quiet />
    </div>
  );
}

function Suggestions({ list, deciding }: { list: Suggestion[]; deciding: ImportDeciding }) {
  const { t } = useWords();
  return list.map(({ id, from, to, kind }) => {
    const accepted = deciding.draft.accepted.has(id);
    return (
      <label key={id} className={css['suggestion']}>
        <input type="checkbox" checked={accepted} onChange={(event) => deciding.accept([id], event.target.checked)} />
        {t.imports.accept(from, to)}
        <Chip tone={kind === 'ambiguous' ? 'wait' : 'plain'}>
          {kind === 'ambiguous' ? t.imports.ambiguous : t.imports.kinds[kind]}
        </Chip>
      </label>
    );
  });
}

type RowProps = {
  item: ParsedItem;
  suggestions: Suggestion[];
  year: number | null;
  deciding: ImportDeciding;
  onCorrect: (item: ParsedItem) => void;
};

function ItemRow({ item, suggestions, year, deciding, onCorrect }: RowProps) {
  const { t, language } = useWords();
  const correction = deciding.draft.corrections.get(item.sortOrder);
  const term: Term = {
    scheduleKind: correction?.scheduleKind ?? item.scheduleKind,
    windows: correction?.windows ?? item.windows,
  };
  const roles = correction?.responsibleNorm ?? item.responsibleNorm;
  return (
    <tr data-import-item={item.number}>
      <td className={css['number']}>{item.number || t.common.dash}</td>
      <td>
        <Cell item={item} cell="title">
          {correction?.title ?? item.title}
        </Cell>
        {item.substeps.length > 0 ? (
          <details>
            <summary>
              {t.imports.substeps(item.substeps.length)}{' '}
              <Confidence value={item.cells.substeps?.confidence ?? 1} quiet />
            </summary>
            <ul className={css['steps2']}>
              {item.substeps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
          </details>
        ) : null}
        <Suggestions list={suggestions} deciding={deciding} />
      </td>
      <td>
        <Cell item={item} cell="term" raw={item.termRaw}>
          {termText(term, t, language, year)}
        </Cell>
      </td>
      <td>
        <Cell item={item} cell="responsible" raw={item.responsibleRaw}>
          {roles.map((role) => t.roadmap.responsible[role]).join(', ') || t.common.dash}
          {item.responsibleUnknown.length > 0 ? (
            <p>{t.imports.unknownPart(item.responsibleUnknown.join(', '))}</p>
          ) : null}
        </Cell>
      </td>
      <td>
        <Cell item={item} cell="result">
          {(correction?.result ?? item.resultRaw) || <span>{t.imports.emptyResult}</span>}
        </Cell>
      </td>
      <td>
        {correction ? <Chip tone="info">{t.imports.corrected}</Chip> : null}
        <Button look={['plain']} aria-label={t.imports.correctTitle(item.number)} onClick={() => onCorrect(item)}>
          {t.imports.correct}
        </Button>
      </td>
    </tr>
  );
}

type Props = {
  preview: RoadmapImport;
  items: ParsedItem[];
  year: number | null;
  deciding: ImportDeciding;
  onCorrect: (item: ParsedItem) => void;
};

/** The document as it was understood: the printed text stands beside every value, doubt is marked. */
export function ItemsTable({ preview: { parsed }, items, year, deciding, onCorrect }: Props) {
  const { t } = useWords();
  const sections = [...new Set(items.map(({ section }) => section))];
  const titles = new Map(parsed.sections.map(({ code, title }) => [code, title]));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t.imports.item}>
      <table className={`${css['table']} ${css['items']}`}>
        <thead>
          <tr>
            {[t.imports.number, t.imports.item, t.imports.term, t.imports.responsible, t.imports.result].map(
              (title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ),
            )}
            <th scope="col">
              <span className="visually-hidden">{t.imports.correct}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => (
            <Fragment key={section ?? ''}>
              {section === null ? null : (
                <tr className={css['section']}>
                  <td colSpan={6}>
                    <span className={css['roman']}>{section}</span>
                    {titles.get(section)}
                  </td>
                </tr>
              )}
              {items
                .filter((item) => item.section === section)
                .map((item) => (
                  <ItemRow
                    key={item.sortOrder}
                    item={item}
                    suggestions={parsed.suggestions.filter((suggestion) => suggestion.item === item.sortOrder)}
                    {...{ year, deciding, onCorrect }}
                  />
                ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
