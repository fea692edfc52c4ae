import type { RoadmapImport } from '@tandem/contracts';
import { COLUMN_MEANINGS, type ColumnMeaning } from '@tandem/domain/roadmap';
import { useT } from '../../lib/i18n/index.tsx';
import { Confidence } from './confidence.tsx';
import css from './import.module.css';

type Props = { preview: RoadmapImport; busy: boolean; onRemap: (mapping: ColumnMeaning[]) => void };
const ROWS = 4;

/** What each column was taken for, over a few of its rows; a wrong guess is mended by choosing. */
export function ColumnsTable({ preview: { parsed, sample }, busy, onRemap }: Props) {
  const t = useT();
  const width = Math.max(parsed.mapping.length, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reachable by keyboard
    <div className={css['scroll']} tabIndex={0} role="region" aria-label={t.imports.columns}>
      <table className={`${css['table']} ${css['sample']}`}>
        <thead>
          <tr>
            {columns.map((index) => (
              <th key={index} scope="col">
                <select
                  aria-label={t.imports.column(index + 1)}
                  disabled={busy}
                  value={parsed.mapping[index] ?? 'ignored'}
                  onChange={(event) =>
                    onRemap(
                      columns.map((at) =>
                        at === index ? (event.target.value as ColumnMeaning) : (parsed.mapping[at] ?? 'ignored'),
                      ),
                    )
                  }
                >
                  {COLUMN_MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {t.imports.meanings[meaning]}
                    </option>
                  ))}
                </select>
                <div>
                  <Confidence value={parsed.mappingConfidence[index] ?? 0} />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, ROWS).map((row, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows of a printed table have only their place
            <tr key={at}>
              {columns.map((index) => (
                <td key={index}>{(row[index] ?? '').slice(0, 90)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
