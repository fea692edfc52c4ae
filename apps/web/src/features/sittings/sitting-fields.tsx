import { useQuery } from '@tanstack/react-query';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { draftOf, type SittingDraft } from './sitting-draft.ts';
import { sittingQuery, sittingsQuery } from './sittings.queries.ts';

type Props = {
  draft: SittingDraft;
  onChange: (draft: SittingDraft) => void;
  /** Offers the people of the last sitting. */
  asLast: boolean;
  faultAt: (pointer: string) => string | undefined;
};

/** Day, place, and the people who decide. */
export function SittingFields({ draft, onChange, asLast, faultAt }: Props) {
  const t = useT();
  const put = (part: Partial<SittingDraft>) => onChange({ ...draft, ...part });
  const text = (field: 'place' | 'chair' | 'secretary', max: number) => (
    <TextField
      label={t.sittings[field]}
      maxLength={max}
      autoComplete="off"
      value={draft[field]}
      error={faultAt(`/${field}`)}
      onChange={(event) => put({ [field]: event.target.value })}
    />
  );
  return (
    <>
      {asLast ? <AsLast onTake={(last) => put({ ...last, heldOn: draft.heldOn })} /> : null}
      <div className={pageCss['row']}>
        <TextField
          label={t.sittings.heldOn}
          type="date"
          value={draft.heldOn}
          error={faultAt('/heldOn')}
          onChange={(event) => put({ heldOn: event.target.value })}
        />
        {text('place', 200)}
      </div>
      <div className={pageCss['row']}>
        {text('chair', 120)}
        {text('secretary', 120)}
      </div>
      <TextArea
        label={t.sittings.members}
        hint={t.sittings.membersHint}
        rows={4}
        value={draft.members}
        error={faultAt('/members')}
        onChange={(event) => put({ members: event.target.value })}
      />
    </>
  );
}

/** The same people sit nearly every time. */
function AsLast({ onTake }: { onTake: (draft: SittingDraft) => void }) {
  const t = useT();
  const lastId = useQuery(sittingsQuery).data?.sittings[0]?.id;
  const last = useQuery({ ...sittingQuery(lastId ?? ''), enabled: lastId !== undefined }).data;
  if (!last) return null;
  return (
    <div>
      <Button onClick={() => onTake(draftOf(last))}>{t.sittings.asLast}</Button>
    </div>
  );
}
