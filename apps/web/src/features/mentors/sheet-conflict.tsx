import type { MentorSheet } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { TwoSides } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { answerWords } from './sheet-words.ts';
import type { SheetEditing } from './use-sheet.ts';

type Props = { fields: (keyof MentorSheet)[]; mine: MentorSheet; theirs: MentorSheet; editing: SheetEditing };

/** Two people have written into the same questionnaire: both versions, field by field. */
export function SheetConflict({ fields, mine, theirs, editing }: Props) {
  const t = useT();
  const programme = useProgramme();
  return (
    <Dialog
      title={t.mentorCard.conflictTitle}
      onClose={editing.later}
      footer={
        <>
          <Button onClick={editing.takeTheirs}>{t.mentorCard.takeTheirs}</Button>
          <Button look={['primary']} disabled={editing.saving} onClick={editing.keepMine}>
            {t.mentorCard.keepMine}
          </Button>
        </>
      }
    >
      <p>{t.mentorCard.conflictText}</p>
      {fields.map((field) => (
        <TwoSides
          key={field}
          field={t.mentorSheet.fields[field]}
          mine={{ label: t.mentorCard.yours, value: answerWords(mine, field, programme, t) }}
          theirs={{ label: t.mentorCard.theirs, value: answerWords(theirs, field, programme, t) }}
        />
      ))}
    </Dialog>
  );
}
