import type { MentorCard } from '@tandem/contracts';
import { type FreeTime as FreeTimes, QUESTIONNAIRE_FIELDS } from '@tandem/domain/participants';
import type { ComponentType, ReactNode } from 'react';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipChoice } from '../../ui/chip-choice.tsx';
import { CheckField, TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { gapsOf, isAsked, isLine, SHEET_TEXTS, type SheetText } from './sheet-draft.ts';
import css from './sheet-form.module.css';
import { SheetConflict } from './sheet-conflict.tsx';
import type { SheetEditing } from './use-sheet.ts';

/** The control of free time, which another part of the interface owns. */
export type FreeTimeControl = ComponentType<{
  legend: string;
  value: readonly FreeTimes[];
  onChange: (times: FreeTimes[]) => void;
}>;

type Props = { card: MentorCard; editing: SheetEditing; FreeTime: FreeTimeControl; foot: ReactNode };

const TEXTS = Object.keys(SHEET_TEXTS) as SheetText[];

/** «Анкета наставника»: what the category is asked, with the school's own forms, role models and competences. */
export function SheetForm({ card, editing, FreeTime, foot }: Props) {
  const t = useT();
  const programme = useProgramme();
  const words = t.mentorSheet;
  const { draft, put } = editing;
  const faults = fieldFaults(editing.error, t);
  const gaps = gapsOf(draft, card.category);
  const required = QUESTIONNAIRE_FIELDS[card.category];
  const fitting = offered(programme?.forms.value, draft.forms).filter(
    ({ code, mentorCategories }) => mentorCategories.includes(card.category) || draft.forms.includes(code),
  );
  const models = offered(
    fitting.filter(({ code }) => draft.forms.includes(code)).flatMap(({ roleModels }) => roleModels),
    draft.roleModels,
  );
  const oneOfEach = models.filter(({ code }, index) => models.findIndex((other) => other.code === code) === index);
  const hints: Partial<Record<SheetText, string>> = words.hints;
  const text = (field: SheetText) => {
    const Field = isLine(field) ? TextField : TextArea;
    return isAsked(field, card) ? (
      <Field
        key={field}
        label={words.fields[field]}
        optional={!required.includes(field)}
        hint={hints[field]}
        maxLength={SHEET_TEXTS[field]}
        autoComplete="off"
        value={draft[field]}
        error={faults.at(`/${field}`)}
        onChange={(event: { target: { value: string } }) => put({ [field]: event.target.value })}
      />
    ) : null;
  };
  const count = (field: 'hoursPerMonth' | 'capacity', max: number) => (
    <TextField
      label={words.fields[field]}
      type="number"
      inputMode="numeric"
      min={1}
      max={max}
      value={draft[field]}
      error={faults.at(`/${field}`)}
      onChange={(event) => put({ [field]: event.target.value })}
    />
  );
  return (
    <Block title={words.title} foot={foot}>
      <p role="status" className={gaps.length === 0 ? css['complete'] : css['gaps']}>
        {gaps.length === 0
          ? words.complete
          : `${words.gaps(gaps.length)}: ${gaps.map((gap) => words.fields[gap].toLowerCase()).join(', ')}`}
      </p>
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <div className={css['form']}>
        <div className={css['part']}>
          {TEXTS.filter(isLine).map(text)}
          <ChipChoice
            legend={words.fields.competences}
            options={offered(programme?.competences.value, draft.competences)}
            value={draft.competences}
            error={faults.at('/competences')}
            onChange={(competences) => put({ competences })}
          />
          <ChipChoice
            legend={words.fields.forms}
            options={fitting}
            value={draft.forms}
            error={faults.at('/forms')}
            onChange={(forms) => put({ forms })}
          />
          {programme && fitting.length === 0 ? <p className={css['hint']}>{words.noForms}</p> : null}
          {oneOfEach.length > 0 ? (
            <ChipChoice
              legend={words.fields.roleModels}
              options={oneOfEach}
              value={draft.roleModels}
              error={faults.at('/roleModels')}
              onChange={(roleModels) => put({ roleModels })}
            />
          ) : fitting.length > 0 && draft.forms.length === 0 ? (
            <p className={css['hint']}>{words.roleModelsAfter}</p>
          ) : null}
        </div>
        <div className={css['part']}>
          {TEXTS.filter((field) => !isLine(field)).map(text)}
          <TextField
            label={words.fields.interests}
            hint={words.hints.interests}
            optional={!required.includes('interests')}
            autoComplete="off"
            value={draft.interests}
            error={faults.at('/interests')}
            onChange={(event) => put({ interests: event.target.value })}
          />
          <p className={css['hint']}>{words.parent}</p>
        </div>
      </div>
      <div className={pageCss['row']}>
        {count('hoursPerMonth', 200)}
        {count('capacity', 30)}
      </div>
      <FreeTime
        legend={words.fields.availability}
        value={draft.availability}
        onChange={(availability) => put({ availability })}
      />
      <CheckField
        label={words.contactsAllowed}
        checked={draft.contactsAllowed}
        onChange={(event) => put({ contactsAllowed: event.target.checked })}
      />
      <div className={`${css['foot']} ${editing.unsaved ? css['waiting'] : ''}`}>
        <Button look={['primary']} disabled={!editing.unsaved || editing.saving} onClick={editing.save}>
          {words.save}
        </Button>
        {editing.unsaved ? (
          <>
            <Button onClick={editing.reset}>{words.reset}</Button>
            <span className={css['gaps']}>{words.unsaved}</span>
          </>
        ) : null}
      </div>
      {editing.conflict ? <SheetConflict editing={editing} {...editing.conflict} /> : null}
    </Block>
  );
}
