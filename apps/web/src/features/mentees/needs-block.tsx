import type { MenteeCard } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { api } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Block, blockCss, FactList } from '../../ui/block.tsx';
import { useDictionaries } from './dictionary-words.ts';
import css from './mentee-card.module.css';
import { NeedsForm } from './needs-form.tsx';
import { isUnderWay } from './pipeline.ts';
import { TextForm } from './text-form.tsx';
import type { Writing } from './use-writing.ts';

type Props = { card: MenteeCard; writing: Writing; whoSees: ReactNode; onConclude: (card: MenteeCard) => void };

/** What was found out about the request. Readers without the right have no such block at all. */
export function NeedsBlock({ card, writing, whoSees, onConclude }: Props) {
  const { t, language } = useWords();
  const { competences } = useDictionaries();
  const { needs } = card;
  const mayWrite = card.changes.includes('needs_conclusion') && isUnderWay(card.status);
  const editing = mayWrite && writing.isOpen('needs');
  const concludes = card.status === 'needs_analysis' && card.acts.some(({ act }) => act === 'conclude_needs');
  return (
    <Block
      title={t.menteeCard.needs}
      actions={
        mayWrite && !editing ? (
          <Button
            look={needs ? ['plain'] : []}
            aria-label={`${needs ? t.common.edit : t.mentees.next.needs}: ${t.menteeCard.needs}`}
            onClick={() => writing.open('needs')}
          >
            {needs ? t.common.edit : t.mentees.next.needs}
          </Button>
        ) : null
      }
      foot={whoSees}
    >
      {editing ? (
        <NeedsForm
          card={card}
          onDraft={writing.onDraft.needs}
          onClose={() => writing.close('needs')}
          {...(concludes ? { onConclude } : {})}
        />
      ) : needs && needs.methods.length > 0 ? (
        <>
          <p className={css['text']}>{needs.conclusion}</p>
          <FactList
            facts={[
              [t.menteeCard.methodsLegend, needs.methods.map((method) => t.menteeCard.methods[method]).join(', ')],
              [t.menteeCard.assessedOn, longDay(language, needs.assessedOn)],
              [
                t.menteeCard.competences,
                needs.competences.map((code) => competences.label(code)).join(', ') || t.menteeCard.notSaid,
              ],
            ]}
          />
        </>
      ) : (
        <p className={blockCss['muted']}>{isUnderWay(card.status) ? t.menteeCard.noNeeds : t.menteeCard.notBegun}</p>
      )}
    </Block>
  );
}

/** The psychologist's own part: nobody else of the school is even told that there is one. */
export function NoteBlock({ card, writing, whoSees }: Omit<Props, 'onConclude'>) {
  const { t } = useWords();
  const note = card.needs?.psychologistNote ?? '';
  const mayWrite = card.changes.includes('psychologist_note') && isUnderWay(card.status);
  const editing = mayWrite && writing.isOpen('note');
  return (
    <Block
      title={t.menteeCard.note}
      actions={
        editing || !mayWrite ? null : (
          <Button
            look={['plain']}
            aria-label={`${t.common.edit}: ${t.menteeCard.note}`}
            onClick={() => writing.open('note')}
          >
            {t.common.edit}
          </Button>
        )
      }
      foot={whoSees}
    >
      {editing ? (
        <TextForm
          card={card}
          label={t.menteeCard.note}
          hint={t.menteeCard.noteHint}
          maxLength={4000}
          required={false}
          textOf={({ needs }) => needs?.psychologistNote ?? ''}
          versionOf={({ needs }) => needs?.version ?? 0}
          send={(text, version) =>
            api.mentees.recordNeeds({
              params: { menteeId: card.id },
              body: { version, psychologistNote: text.trim() === '' ? null : text },
            })
          }
          onDraft={writing.onDraft.note}
          onClose={() => writing.close('note')}
        />
      ) : (
        <p className={note === '' ? blockCss['muted'] : css['text']}>{note === '' ? t.menteeCard.noNote : note}</p>
      )}
    </Block>
  );
}
