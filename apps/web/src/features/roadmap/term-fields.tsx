import type { ScheduleKind, TermWindow } from '@tandem/domain/roadmap';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import css from './item-panel.module.css';

type Props = {
  kinds: readonly ScheduleKind[];
  kind: ScheduleKind;
  windows: TermWindow[];
  onChange: (kind: ScheduleKind, windows: TermWindow[]) => void;
};

const dateless = (kind: ScheduleKind): boolean => kind === 'external' || kind === 'unknown';

/** The kind of a term and its dates, made to agree. */
export function TermFields({ kinds, kind, windows, onChange }: Props) {
  const t = useT();
  const setKind = (next: ScheduleKind) => {
    if (dateless(next)) return onChange(next, []);
    const present: TermWindow[] = windows.length > 0 ? windows : [[null, '']];
    const kept = next === 'multi' ? present : present.slice(0, 1);
    return onChange(next, next === 'deadline' ? kept.map(([, to]) => [null, to]) : kept);
  };
  const setWindow = (index: number, window: TermWindow) =>
    onChange(
      kind,
      windows.map((old, at) => (at === index ? window : old)),
    );
  return (
    <>
      <SelectField label={t.card.kind} value={kind} onChange={(event) => setKind(event.target.value as ScheduleKind)}>
        {kinds.map((value) => (
          <option key={value} value={value}>
            {t.roadmap.kinds[value]}
          </option>
        ))}
      </SelectField>
      <div className={css['windows']}>
        {windows.map(([from, to], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a window has no name but its place
          <div key={index} className={css['window']}>
            {kind === 'deadline' ? null : (
              <TextField
                label={t.card.from}
                type="date"
                value={from ?? ''}
                onChange={(event) => setWindow(index, [event.target.value || null, to])}
              />
            )}
            <TextField
              label={t.card.to}
              type="date"
              value={to}
              onChange={(event) => setWindow(index, [from, event.target.value])}
            />
            {windows.length > 1 ? (
              <Button
                look={['plain']}
                onClick={() =>
                  onChange(
                    kind,
                    windows.filter((_, at) => at !== index),
                  )
                }
              >
                {t.common.remove}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {kind === 'multi' ? (
        <div>
          <Button look={['plain']} onClick={() => onChange(kind, [...windows, [null, '']])}>
            {t.card.addWindow}
          </Button>
        </div>
      ) : null}
    </>
  );
}
