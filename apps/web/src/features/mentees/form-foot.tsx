import type { ReactNode } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';

type Props = { error: unknown; saving: boolean; onCancel: () => void; children?: ReactNode };

/** What went wrong, and the buttons of a part that is being written. `children` come after «Сохранить». */
export function FormFoot({ error, saving, onCancel, children }: Props) {
  const t = useT();
  return (
    <>
      {error ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
        </Banner>
      ) : null}
      <div className={blockCss['actions']}>
        <Button look={['primary']} type="submit" disabled={saving}>
          {t.common.save}
        </Button>
        {children}
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </>
  );
}
