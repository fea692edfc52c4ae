import type { Board, BoardItem } from '@tandem/contracts';
import { RESPONSIBLE_ROLES } from '@tandem/domain/roadmap';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { boardQuery } from './roadmap.queries.ts';

type Draft = {
  section: string;
  subsection: string;
  number: string;
  title: string;
  term: string;
  role: string;
  result: string;
};

/** One item more, beyond the document. */
export function NewItemDialog({
  board,
  section,
  onClose,
}: {
  board: Board;
  section: string | null;
  onClose: () => void;
}) {
  const t = useT();
  const queries = useQueryClient();
  const roadmapId = board.roadmap.id;
  // Made once: a repeated press makes one item.
  const [id] = useState(() => crypto.randomUUID());
  const first = board.sections.find(({ code }) => code === section) ?? board.sections[0];
  const [draft, setDraft] = useState<Draft>({
    section: first?.id ?? '',
    subsection: '',
    number: '',
    title: '',
    term: '',
    role: '',
    result: '',
  });
  const put = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const subsections = board.subsections.filter(({ sectionId }) => sectionId === draft.section);
  const create = useMutation({
    mutationFn: () =>
      api.items.create({
        params: { roadmapId },
        body: {
          id,
          sectionId: draft.section,
          subsectionId: draft.subsection || null,
          number: draft.number,
          title: draft.title,
          termRaw: draft.term,
          responsibleRoles: draft.role ? [draft.role as BoardItem['responsibleRoles'][number]] : [],
          result: draft.result,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: boardQuery(roadmapId).queryKey });
      toast(t.roadmap.added);
      onClose();
    },
  });
  return (
    <Dialog
      title={t.roadmap.newItemTitle}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={draft.title.trim() === '' || create.isPending}
            onClick={() => create.mutate()}
          >
            {t.common.add}
          </Button>
        </>
      }
    >
      {create.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(create.error, t)}
        </Banner>
      ) : null}
      <TextArea
        label={t.roadmap.itemTitle}
        value={draft.title}
        maxLength={4000}
        onChange={(event) => put({ title: event.target.value })}
      />
      <div className={pageCss['row']}>
        <SelectField
          label={t.roadmap.section}
          value={draft.section}
          onChange={(event) => put({ section: event.target.value, subsection: '' })}
        >
          {board.sections.map(({ id: value, code, title }) => (
            <option key={value} value={value}>
              {code} {title}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.roadmap.number}
          optional
          value={draft.number}
          maxLength={20}
          onChange={(event) => put({ number: event.target.value })}
        />
      </div>
      {subsections.length > 0 ? (
        <SelectField
          label={t.roadmap.subsection}
          value={draft.subsection}
          onChange={(event) => put({ subsection: event.target.value })}
        >
          <option value="">{t.common.none}</option>
          {subsections.map(({ id: value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </SelectField>
      ) : null}
      <TextField
        label={t.roadmap.term}
        hint={t.roadmap.termHint}
        value={draft.term}
        maxLength={400}
        onChange={(event) => put({ term: event.target.value })}
      />
      <div className={pageCss['row']}>
        <SelectField
          label={t.roadmap.responsibles}
          value={draft.role}
          onChange={(event) => put({ role: event.target.value })}
        >
          <option value="">{t.common.none}</option>
          {RESPONSIBLE_ROLES.map((role) => (
            <option key={role} value={role}>
              {t.roadmap.responsible[role]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.roadmap.result}
          optional
          value={draft.result}
          maxLength={2000}
          onChange={(event) => put({ result: event.target.value })}
        />
      </div>
    </Dialog>
  );
}
