import type { RouteTemplate } from '@tandem/contracts';
import { STEP_FORMS, type StepForm } from '@tandem/domain/routes';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { RouteDialog } from './route-dialog.tsx';
import { movedBy } from './route-draft.ts';
import css from './route.module.css';
import { templatesQuery } from './routes.queries.ts';
import { templateBody } from './template-body.ts';

type Step = RouteTemplate['steps'][number];
/** Steps of a template have no ids: while they are written each gets a key. */
type Keyed = { key: string; step: Step };

const keyed = (step: Step): Keyed => ({ key: crypto.randomUUID(), step });
const EMPTY: Step = { content: '', form: 'meeting', responsible: 'mentor', words: '', result: '' };

/** A template under the school's own hand: the name, what it is for, its steps. */
export function TemplateDialog({ template, onClose }: { template: RouteTemplate; onClose: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const programme = useProgramme();
  const [name, setName] = useState(template.name);
  const [about, setAbout] = useState(template.about);
  const [categories, setCategories] = useState(template.categories);
  const [steps, setSteps] = useState(() => template.steps.map(keyed));
  const put = (key: string, part: Partial<Step>) =>
    setSteps(steps.map((one) => (one.key === key ? { key, step: { ...one.step, ...part } } : one)));
  const written = steps.map(({ step }) => ({
    ...step,
    content: step.content.replace(/\s+/g, ' ').trim(),
    result: step.result.replace(/\s+/g, ' ').trim(),
  }));
  const call = useMutation({
    mutationFn: () =>
      api.routes.changeTemplate({
        params: { routeTemplateId: template.id },
        body: templateBody(template, { name: name.trim(), about: about.trim(), categories, steps: written }),
      }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toast(t.routeTemplates.saved);
      onClose();
    },
    onError: (error) => {
      if (problemOf(error)?.slug !== 'stale-version') return;
      void queries.invalidateQueries({ queryKey: templatesQuery.queryKey });
      toast(t.routeTemplates.stale, { tone: 'late' });
    },
  });
  return (
    <RouteDialog
      title={template.name}
      label={t.common.save}
      ready={name.trim() !== '' && written.length > 0 && written.every(({ content }) => content !== '')}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      <TextField
        label={t.routeTemplates.name}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        label={t.routeTemplates.about}
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
      {steps.map(({ key, step }, index) => (
        <fieldset key={key} className={css['part']}>
          <legend className="visually-hidden">{t.route.step(index + 1)}</legend>
          <TextField
            label={`${index + 1}. ${t.route.content}`}
            maxLength={300}
            value={step.content}
            onChange={(event) => put(key, { content: event.target.value })}
          />
          <div className={css['pairOfFields']}>
            <SelectField
              label={t.route.form}
              value={step.form}
              onChange={(event) => put(key, { form: event.target.value as StepForm })}
            >
              {STEP_FORMS.map((form) => (
                <option key={form} value={form}>
                  {t.route.forms[form]}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t.route.result}
              optional
              maxLength={300}
              value={step.result}
              onChange={(event) => put(key, { result: event.target.value })}
            />
          </div>
          <div className={css['stepSide']}>
            <Button
              look={['plain', 'icon']}
              aria-label={t.route.up(index + 1)}
              onClick={() => setSteps(movedBy(steps, index, -1))}
            >
              ↑
            </Button>
            <Button
              look={['plain', 'icon']}
              aria-label={t.route.down(index + 1)}
              onClick={() => setSteps(movedBy(steps, index, 1))}
            >
              ↓
            </Button>
            <Button
              look={['plain']}
              aria-label={t.route.removeStep(index + 1)}
              onClick={() => setSteps(steps.filter((one) => one.key !== key))}
            >
              {t.common.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => setSteps([...steps, keyed(EMPTY)])}>{t.route.addStep}</Button>
      </div>
    </RouteDialog>
  );
}
