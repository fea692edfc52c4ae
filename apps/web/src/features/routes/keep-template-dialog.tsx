import type { RoutePlace } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { toast } from '../../lib/toasts.ts';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { templatesQuery } from './routes.queries.ts';

type Props = { place: RoutePlace; routeId: string; onClose: () => void };

/** Keeps a route for other pairs: its words without the names of its people. */
export function KeepTemplateDialog({ place, routeId, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const programme = useProgramme();
  const [id] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const [about, setAbout] = useState('');
  const [categories, setCategories] = useState<string[]>(place.requestCategory ? [place.requestCategory] : []);
  const call = useMutation({
    mutationFn: () =>
      api.routes.keepTemplate({
        body: { id, routeId, name: name.trim(), about: about.trim(), categories, forms: [] },
      }),
    onSuccess: ({ names }) => {
      void queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toast(t.route.kept(names));
      onClose();
    },
  });
  return (
    <RouteDialog
      title={t.route.keep}
      label={t.route.keep}
      ready={name.trim() !== ''}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <p>{t.route.keepText}</p>
      <TextField
        label={t.route.keepName}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t.route.keepAbout}
        optional
        maxLength={500}
        value={about}
        onChange={(event) => setAbout(event.target.value)}
      />
      <ChipChoice
        legend={t.routeTemplates.categories}
        options={offered(programme?.requestCategories.value, categories)}
        value={categories}
        onChange={setCategories}
      />
    </RouteDialog>
  );
}
