import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { lineCss as css } from '../../ui/lines.ts';

/** As many as a sitting takes at once. */
const MOST = 200;

type Props = { count: number; onSitting: () => void; onClear: () => void };

/** What can be done with everybody who is ticked. */
export function PickedBar({ count, onSitting, onClear }: Props) {
  const t = useT();
  if (count === 0) return null;
  return (
    <div className={css['picked']}>
      <span role="status">{t.mentors.picked(count)}</span>
      <Button look={['primary']} disabled={count > MOST} onClick={onSitting}>
        {t.mentors.toSitting}
      </Button>
      <Button look={['plain']} onClick={onClear}>
        {t.mentors.unpick}
      </Button>
      {count > MOST ? <span className={css['muted']}>{t.mentors.mostPicked}</span> : null}
    </div>
  );
}
