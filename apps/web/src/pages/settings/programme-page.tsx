import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { Competences, Reasons, RequestCategories } from '../../features/programme/dictionaries.tsx';
import { FormsSection } from '../../features/programme/forms-section.tsx';
import { RequirementsSection } from '../../features/programme/requirements-section.tsx';
import { TermsSection } from '../../features/programme/terms-section.tsx';
import { SettingsNav } from '../../features/settings/settings-nav.tsx';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { programmeQuery } from '../../lib/programme.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

const PARTS = ['requirements', 'forms', 'requestCategories', 'competences', 'reasons', 'terms'] as const;
type Part = (typeof PARTS)[number];

/** What the school decides about its programme. Whoever may not change it reads it. */
export function ProgrammePage() {
  const t = useT();
  const { actor } = useAccount();
  const mayChange = can(actor, 'school.manage');
  const { data, isError, error, refetch } = useQuery(programmeQuery);
  const [search, setSearch] = useSearchParams();
  const part: Part = PARTS.find((one) => one === search.get('part')) ?? 'requirements';
  return (
    <Page title={t.programme.title} lead={mayChange ? t.programme.lead : `${t.programme.lead} ${t.programme.readOnly}`}>
      <SettingsNav />
      <Segments
        name="part"
        legend={t.programme.section}
        value={part}
        options={PARTS.map((value) => ({ value, label: t.programme.sections[value] }))}
        onChange={(value) => setSearch({ part: value }, { replace: true })}
      />
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {!data && !isError ? <Skeleton height={400} /> : null}
      {data && part === 'requirements' ? (
        <RequirementsSection section={data.requirements} mayChange={mayChange} />
      ) : null}
      {data && part === 'forms' ? <FormsSection section={data.forms} mayChange={mayChange} /> : null}
      {data && part === 'requestCategories' ? <RequestCategories programme={data} mayChange={mayChange} /> : null}
      {data && part === 'competences' ? <Competences programme={data} mayChange={mayChange} /> : null}
      {data && part === 'reasons' ? <Reasons programme={data} mayChange={mayChange} /> : null}
      {data && part === 'terms' ? <TermsSection programme={data} mayChange={mayChange} /> : null}
    </Page>
  );
}
