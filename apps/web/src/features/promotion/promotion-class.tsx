import type { Promotion } from '@tandem/contracts';
import { className } from '@tandem/domain/school';
import { useT } from '../../lib/i18n/index.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Chip } from '../../ui/signs.tsx';
import { type Draft, type Preview, withClass } from './promotion-draft.ts';
import { PromotionPupil } from './promotion-pupil.tsx';
import css from './promotion.module.css';

type Props = {
  of: Promotion['classes'][number];
  pupils: Promotion['pupils'];
  draft: Draft;
  preview: Preview;
  /** Absent when everything has been carried out. */
  onDraft?: (draft: Draft) => void;
};

/** What a class becomes, and below it each of its pupils. */
export function PromotionClass({ of, pupils, draft, preview, onDraft }: Props) {
  const t = useT();
  const name = className(of.from);
  const decision = draft.classes.get(of.classId);
  const isUndecided = ({ pupilId }: Promotion['pupils'][number]): boolean => {
    const fate = preview.fates.get(pupilId);
    return fate?.fate === 'stays' && 'ask' in fate && fate.ask === true;
  };
  const asked = pupils.filter(isUndecided).length;
  const goal = of.to ? className(of.to) : '';
  return (
    <li data-promotion={name}>
      <div className={css['class']}>
        <span className={css['name']}>{name}</span>
        {of.fate === 'graduates' || !onDraft ? (
          <p>
            {t.promotion.fates[of.fate]} {goal}
          </p>
        ) : (
          <div className={css['fate']}>
            <SelectField
              label={<span className="visually-hidden">{t.promotion.classFate(name)}</span>}
              value={decision?.kind === 'disband' ? 'disband' : 'to'}
              onChange={(event) =>
                onDraft(withClass(draft, of.classId, event.target.value === 'disband' ? { kind: 'disband' } : null))
              }
            >
              <option value="to">{t.promotion.fates.moves_up}</option>
              <option value="disband">{t.promotion.fates.disbands}</option>
            </SelectField>
            {decision?.kind === 'disband' ? null : (
              <TextField
                label={<span className="visually-hidden">{t.promotion.target(name)}</span>}
                value={decision?.text ?? goal}
                maxLength={20}
                autoComplete="off"
                error={preview.unread.has(of.classId) ? t.promotion.badTarget : undefined}
                onChange={(event) =>
                  onDraft(
                    withClass(
                      draft,
                      of.classId,
                      event.target.value === goal ? null : { kind: 'to', text: event.target.value },
                    ),
                  )
                }
              />
            )}
          </div>
        )}
        <span className={css['muted']}>{t.promotion.people(pupils.length)}</span>
        {asked > 0 ? <Chip tone="wait">{t.promotion.undecided(asked)}</Chip> : <span />}
      </div>
      {pupils.length > 0 ? (
        <details className={css['details']} open={asked > 0 || undefined}>
          <summary>{t.promotion.showPupils(name)}</summary>
          <ul className={css['pupils']}>
            {pupils.map((pupil) => (
              <PromotionPupil key={pupil.pupilId} {...{ pupil, draft, preview, ...(onDraft ? { onDraft } : {}) }} />
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
