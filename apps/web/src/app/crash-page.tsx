import { useT } from '../lib/i18n/index.tsx';
import { Button } from '../ui/button.tsx';
import { pageCss } from '../ui/page.tsx';

/** A page that fell over: nothing is lost on the server, and the way back is one button. */
export function CrashPage() {
  const t = useT();
  return (
    <main className={pageCss['narrow']}>
      <h1>{t.common.crashTitle}</h1>
      <p>{t.common.crashText}</p>
      <div>
        <Button look={['primary']} onClick={() => location.reload()}>
          {t.common.reload}
        </Button>
      </div>
    </main>
  );
}
