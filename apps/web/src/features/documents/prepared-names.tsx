import type { PersonRow } from '@tandem/contracts';
import { type ComponentType, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, TextField } from '../../ui/field.tsx';
import { Chip } from '../../ui/signs.tsx';
import css from './documents.module.css';
import { capital } from './document-words.ts';
import { casesOf, type Draft, formValue, type PreparedName, resetPerson, setForm, setPerson } from './draft.ts';
import { PersonMeantDialog } from './person-meant-dialog.tsx';
import type { RememberedNames } from './use-remembered-names.ts';

export type PersonChoiceProps = {
  label: string;
  without: string;
  chosen: PersonRow | null;
  onChoose: (row: PersonRow | null) => void;
};

type Props = {
  names: readonly PreparedName[];
  draft: Draft;
  onDraft: (draft: Draft) => void;
  Choice: ComponentType<PersonChoiceProps>;
  remembered: RememberedNames;
};

/** Everybody the document names, each in the cases it is printed in. */
export function PreparedNames({ names, draft, onDraft, Choice, remembered }: Props) {
  const t = useT();
  const [asked, setAsked] = useState<PreparedName | null>(null);
  // A person of the register is sent as an id; the name is for those who look at it now.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  return (
    <Block title={t.documentForm.names}>
      <p className={blockCss['muted']}>{t.documentForm.namesLead}</p>
      {names.map((name) => (
        <NameLines
          key={name.tag}
          name={name}
          draft={draft}
          shown={chosen[name.tag]}
          remembered={remembered}
          onDraft={onDraft}
          onOther={() => setAsked(name)}
        />
      ))}
      {asked ? (
        <PersonMeantDialog
          label={asked.label}
          Choice={Choice}
          onClose={() => setAsked(null)}
          onMeant={(meant, words) => {
            onDraft(setPerson(draft, asked.tag, meant));
            setChosen({ ...chosen, [asked.tag]: words });
            setAsked(null);
          }}
        />
      ) : null}
    </Block>
  );
}

type LineProps = {
  name: PreparedName;
  draft: Draft;
  /** Who was chosen from the register just now. */
  shown: string | undefined;
  remembered: RememberedNames;
  onDraft: (draft: Draft) => void;
  onOther: () => void;
};

function NameLines({ name, draft, shown, remembered, onDraft, onOther }: LineProps) {
  const t = useT();
  const { tag, label, required, forms } = name;
  const meant = draft.people[tag];
  // Chosen before the draft was last made: the prepared name is that of whoever was chosen.
  const fresh = shown !== undefined && meant !== undefined;
  const who = fresh ? shown : name.name;
  const nobody = meant === null || who === '';
  return (
    <section className={css['name']} aria-label={label}>
      <div className={css['who']}>
        <div>
          <p className={blockCss['muted']}>{capital(label)}</p>
          <p>
            {nobody ? t.documentForm.nobody : <b>{who}</b>}{' '}
            {meant === undefined ? null : <Chip tone="info">{t.documentForm.byHand}</Chip>}{' '}
            {nobody && required ? <span className={css['blank']}>· {t.documentForm.blank}</span> : null}
          </p>
        </div>
        <span className={blockCss['actions']}>
          {meant === undefined ? null : (
            <Button
              look={['plain']}
              aria-label={t.documentForm.asGatheredOf(label)}
              onClick={() => onDraft(resetPerson(draft, tag))}
            >
              {t.documentForm.asGathered}
            </Button>
          )}
          <Button look={['plain']} aria-label={t.documentForm.otherOf(label)} onClick={onOther}>
            {t.documentForm.other}
          </Button>
        </span>
      </div>
      {fresh && !nobody ? <p className={blockCss['muted']}>{t.documentForm.formsLater}</p> : null}
      {nobody || fresh ? null : (
        <div className={css['fields']}>
          {forms.map(({ form, label: shape, byHand }) => (
            <TextField
              key={form}
              label={capital(shape)}
              autoComplete="off"
              spellCheck={false}
              maxLength={300}
              value={formValue(name, form, draft)}
              hint={
                draft.names[tag]?.[form] === undefined ? (
                  byHand ? (
                    t.documentForm.regathers
                  ) : undefined
                ) : (
                  <Chip tone="info">{t.documentForm.byHand}</Chip>
                )
              }
              onChange={(event) => onDraft(setForm(draft, tag, form, event.target.value))}
            />
          ))}
        </div>
      )}
      {remembered.tags !== null && name.personId !== null && Object.keys(casesOf(draft, tag)).length > 0 && !fresh ? (
        <CheckField
          label={t.nameCases.remember}
          aria-label={t.nameCases.rememberOf(name.name)}
          checked={remembered.tags.has(tag)}
          onChange={(event) => remembered.toggle(tag, event.target.checked)}
        />
      ) : null}
    </section>
  );
}
