import { canAll } from '@tandem/domain/access';
import { TemplatesList } from '../../features/routes/templates-list.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';

/** The library of templates of routes; the curator keeps it. */
export function RouteTemplatesPage() {
  const t = useT();
  const { actor } = useAccount();
  return (
    <Page
      title={t.routeTemplates.title}
      lead={t.routeTemplates.lead}
      actions={<ButtonLink to={paths.pairs}>{t.pairs.toList}</ButtonLink>}
    >
      <TemplatesList keeps={canAll(actor, 'routes.write')} />
    </Page>
  );
}
