import type { MentorCard, MentorSheet } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useProgramme } from '../../lib/programme.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { answerWords } from './sheet-words.ts';

const FIELDS = [
  'contact',
  'placeOfWorkOrStudy',
  'position',
  'competences',
  'forms',
  'roleModels',
  'capacity',
  'hoursPerMonth',
  'availability',
  'motivation',
  'experience',
  'achievements',
  'interests',
  'desiredMentees',
  'contactsAllowed',
] as const satisfies readonly (keyof MentorSheet)[];

/** The questionnaire for those who may only read it. */
export function SheetView({ card, foot }: { card: MentorCard; foot: ReactNode }) {
  const t = useT();
  const programme = useProgramme();
  return (
    <Block title={t.mentorSheet.title} foot={foot}>
      <FactList
        facts={FIELDS.map((field) => [t.mentorSheet.fields[field], answerWords(card.sheet, field, programme, t)])}
      />
      <p className={css['muted']}>{t.mentorSheet.readOnly}</p>
    </Block>
  );
}
