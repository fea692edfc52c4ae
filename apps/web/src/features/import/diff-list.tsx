import type { RoadmapImport } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField, Segments } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import type { ImportDeciding } from './import-decision.ts';
import css from './import.module.css';

type Props = { preview: RoadmapImport; deciding: ImportDeciding };

/** What a re-import would do, line by line; nothing is removed unless it is ticked. */
export function DiffList({ preview: { diff, target, parsed }, deciding }: Props) {
  const t = useT();
  if (!diff || !target) return null;
  const { draft, setMode, skip, remove } = deciding;
  const items = new Map(parsed.items.map((item) => [item.sortOrder, item]));
  const fields: Record<string, string> = t.history.fields;
  const same = diff.added.length + diff.changed.length + diff.removed.length === 0;
  return (
    <section className={pageCss['surface']}>
      <h2>{t.imports.diffTitle}</h2>
      <Segments
        name="mode"
        legend={t.imports.diffTitle}
        value={draft.mode}
        options={[
          { value: 'update', label: t.imports.modeUpdate(target.year) },
          { value: 'new', label: t.imports.modeNew },
        ]}
        onChange={setMode}
      />
      {draft.mode === 'new' ? null : (
        <div className={css['diff']}>
          <p className={pageCss['lead']}>{t.imports.modeUpdateHint}</p>
          {same ? <p>{t.imports.same}</p> : null}
          {diff.added.length > 0 ? <h3>{t.imports.added(diff.added.length)}</h3> : null}
          {diff.added.map((order) => (
            <CheckField
              key={order}
              label={`${items.get(order)?.number ?? ''} ${items.get(order)?.title ?? ''}`}
              checked={!draft.skipped.has(order)}
              onChange={(event) => skip(order, !event.target.checked)}
            />
          ))}
          {diff.changed.length > 0 ? <h3>{t.imports.changed(diff.changed.length)}</h3> : null}
          {diff.changed.map(({ id, item, number, changes }) => (
            <div key={id}>
              <CheckField
                label={`${number} ${items.get(item)?.title ?? ''}`}
                checked={!draft.skipped.has(item)}
                onChange={(event) => skip(item, !event.target.checked)}
              />
              {changes.map(({ field, before, after }) => (
                <p key={field} className={css['change']}>
                  <span>{fields[field] ?? field}</span>
                  <del>{before || t.history.empty}</del>
                  <ins>{after || t.history.empty}</ins>
                </p>
              ))}
            </div>
          ))}
          {diff.removed.length > 0 ? (
            <>
              <h3>{t.imports.removed(diff.removed.length)}</h3>
              <p className={pageCss['lead']}>{t.imports.removeHint}</p>
            </>
          ) : null}
          {diff.removed.map(({ id, number, title }) => (
            <CheckField
              key={id}
              label={`${number} ${title}`}
              checked={draft.removed.has(id)}
              onChange={(event) => remove(id, event.target.checked)}
            />
          ))}
          <p className={pageCss['lead']}>{t.imports.unchanged(diff.unchanged)}</p>
        </div>
      )}
    </section>
  );
}
