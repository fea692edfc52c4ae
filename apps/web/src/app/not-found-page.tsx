import { useT } from '../lib/i18n/index.tsx';
import { paths } from '../lib/paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const t = useT();
  return (
    <Page title={t.common.notFoundTitle} lead={t.common.notFoundText}>
      <div>
        <ButtonLink look={['primary']} to={paths.home}>
          {t.common.home}
        </ButtonLink>
      </div>
    </Page>
  );
}
