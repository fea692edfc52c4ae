import type { Promotion } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { className } from '@tandem/domain/school';
import { type Messages, useT } from '../../lib/i18n/index.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { type Draft, isSettled, type Preview, type PupilDecision, withPupil } from './promotion-draft.ts';
import css from './promotion.module.css';

type Pupil = Promotion['pupils'][number];
type Choice = '' | PupilDecision['kind'];

/** What happens to a pupil about whom nobody has said anything. */
function byItself(pupil: Pupil, preview: Preview, t: Messages): string {
  const own = preview.classes.find(({ classId }) => classId === pupil.classId);
  if (!own || own.fate === 'disbands') return t.promotion.reasons['class-disbanded'];
  if (own.fate === 'graduates') return t.promotion.graduatesOne;
  return `${t.promotion.withClass}, ${t.promotion.toClass(className(own.to))}`;
}

type Props = { pupil: Pupil; draft: Draft; preview: Preview; onDraft?: (draft: Draft) => void };

export function PromotionPupil({ pupil, draft, preview, onDraft }: Props) {
  const t = useT();
  const name = fullName(pupil.name);
  if (isSettled(pupil) || !onDraft) {
    return (
      <li>
        <span>{name}</span>
        <span className={css['muted']}>
          {pupil.fate === 'skipped' ? t.promotion.reasons[pupil.reason] : byItself(pupil, preview, t)}
        </span>
      </li>
    );
  }
  const own = preview.classes.find(({ classId }) => classId === pupil.classId);
  const asks = own?.fate === 'moves_up' && pupil.fate === 'stays' && pupil.ask;
  const decision = draft.pupils.get(pupil.pupilId);
  const set = (next: PupilDecision | null) => onDraft(withPupil(draft, pupil.pupilId, next));
  function choose(choice: Choice): void {
    if (choice === '') set(null);
    else set(choice === 'to' ? { kind: 'to', text: '' } : { kind: choice });
  }
  return (
    <li data-pupil={pupil.name.familyName}>
      <span>{name}</span>
      <div className={css['fate']}>
        <SelectField
          label={<span className="visually-hidden">{t.promotion.pupilFate(name)}</span>}
          value={decision?.kind ?? ''}
          onChange={(event) => choose(event.target.value as Choice)}
        >
          <option value="">{asks ? t.promotion.choose : byItself(pupil, preview, t)}</option>
          {asks && own.to ? <option value="stay">{t.promotion.toClass(className(own.to))}</option> : null}
          <option value="leaves">{t.promotion.leavesOne}</option>
          <option value="to">{t.promotion.elsewhere}</option>
        </SelectField>
        {decision?.kind === 'to' ? (
          <TextField
            label={<span className="visually-hidden">{t.promotion.elsewhereOf(name)}</span>}
            value={decision.text}
            maxLength={20}
            autoComplete="off"
            error={preview.unread.has(pupil.pupilId) ? t.promotion.badTarget : undefined}
            onChange={(event) => set({ kind: 'to', text: event.target.value })}
          />
        ) : null}
      </div>
    </li>
  );
}
