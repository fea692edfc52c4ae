import { useT } from '../../lib/i18n/index.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import type { AnswerDraft, DeclineReason } from './answers.ts';

type Props = {
  draft: AnswerDraft;
  onDraft: (draft: AnswerDraft) => void;
  reasons: readonly { code: DeclineReason; label: string }[];
  labels: { reason: string; note: string };
};

/** Why not: a line of the list, and words beside it. Neither is obligatory, both are the curator's. */
export function DeclineFields({ draft, onDraft, reasons, labels }: Props) {
  const t = useT();
  return (
    <>
      <SelectField
        label={labels.reason}
        value={draft.reason ?? ''}
        onChange={(event) =>
          onDraft({ ...draft, reason: reasons.find(({ code }) => code === event.target.value)?.code ?? null })
        }
      >
        <option value="">{t.answerForm.pickWhy}</option>
        {reasons.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={labels.note}
        maxLength={500}
        value={draft.note}
        onChange={(event) => onDraft({ ...draft, note: event.target.value })}
      />
    </>
  );
}
