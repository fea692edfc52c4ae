import type { Board, BoardItem, Item } from '@tandem/contracts';
import { can, canAll } from '@tandem/domain/access';
import { provingBases } from '@tandem/domain/roadmap';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, Panel } from '../../ui/dialog.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';
import { ownedBy } from './board-filters.ts';
import { EditableText } from './editable-text.tsx';
import { ItemConflictDialog } from './item-conflict.tsx';
import { ItemEvidence } from './item-evidence.tsx';
import { ItemLiveBases } from './item-live-bases.tsx';
import { ItemHistory } from './item-history.tsx';
import { TermMark } from './item-marks.tsx';
import css from './item-panel.module.css';
import { ItemPeople } from './item-people.tsx';
import { ItemSubsteps } from './item-substeps.tsx';
import { ItemTerm } from './item-term.tsx';
import { itemQuery } from './roadmap.queries.ts';
import { useItemChange } from './use-item-change.ts';

/** Asks for the right to everybody's rows, not to one's own. */

type Props = {
  roadmapId: string;
  itemId: string;
  board: Board;
  onClose: () => void;
  onMove: (item: BoardItem) => void;
};

function Block({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className={css['block']} aria-label={title}>
      <h3>
        {title}
        {mark}
      </h3>
      {children}
    </section>
  );
}

/** The whole card, in a sheet over the board. */
export function ItemPanel({ roadmapId, itemId, board, onClose, onMove }: Props) {
  const t = useT();
  const { data, isError, error } = useQuery(itemQuery(roadmapId, itemId));
  const drafts = useRef(new Set<string>());
  const [leaving, setLeaving] = useState(false);
  const close = () => (drafts.current.size > 0 ? setLeaving(true) : onClose());
  const onDraft = (name: string) => (open: boolean) => {
    if (open) drafts.current.add(name);
    else drafts.current.delete(name);
  };
  return (
    <Panel title={data ? `${data.number} ${data.title}` : t.card.title} onClose={close}>
      <div className={css['head']}>
        <span className={css['number']}>{data?.number ?? ''}</span>
        <span className={css['tools']}>
          <Button
            look={['plain']}
            onClick={() => void navigator.clipboard?.writeText(location.href).then(() => toast(t.card.link))}
          >
            {t.roadmap.copyLink}
          </Button>
          <Button look={['plain', 'icon']} aria-label={t.common.close} onClick={close}>
            ✕
          </Button>
        </span>
      </div>
      <div className={css['body']}>
        {isError && !data ? (
          <Banner tone="late" role="alert">
            {sentenceOf(error, t)}
          </Banner>
        ) : null}
        {data ? (
          <Card item={data} board={board} onMove={onMove} onDraft={onDraft} />
        ) : isError ? null : (
          <Skeleton height={400} />
        )}
      </div>
      {leaving ? (
        <Dialog
          title={t.common.leaveTitle}
          onClose={() => setLeaving(false)}
          footer={
            <>
              <Button onClick={onClose}>{t.common.leave}</Button>
              <Button look={['primary']} onClick={() => setLeaving(false)}>
                {t.common.stay}
              </Button>
            </>
          }
        >
          <p>{t.common.leaveText}</p>
        </Dialog>
      ) : null}
    </Panel>
  );
}

type CardProps = {
  item: Item;
  board: Board;
  onMove: (item: BoardItem) => void;
  onDraft: (name: string) => (open: boolean) => void;
};

function Card({ item, board, onMove, onDraft }: CardProps) {
  const { t, language } = useWords();
  const { actor, today } = useAccount();
  const changer = useItemChange(item);
  const mayEdit = can(actor, 'roadmap.edit');
  const mayMove = can(actor, 'roadmap.move', ownedBy(item));
  const responsibles = item.responsibleRoles.map((role) => t.roadmap.responsible[role].toLowerCase()).join(', ');
  const onBoard = board.items.find(({ id }) => id === item.id) ?? item;
  return (
    <>
      <div className={css['block']}>
        <EditableText
          label={t.roadmap.itemTitle}
          value={item.title}
          maxLength={4000}
          mayEdit={mayEdit}
          onSave={(title) => changer.save({ title })}
          onDraft={onDraft('title')}
        >
          <h2 className={css['title']}>{item.title}</h2>
        </EditableText>
      </div>
      <Block title={t.card.status} mark={<TermMark item={item} today={today} year={board.roadmap.year} />}>
        <Chip tone={item.status === 'done' ? 'done' : item.status === 'review' ? 'wait' : 'info'}>
          {t.roadmap.statuses[item.status]}
        </Chip>
        {item.factOn ? <p className={css['muted']}>{t.card.doneOn(longDay(language, item.factOn))}</p> : null}
        {mayMove ? (
          <Button onClick={() => onMove(onBoard)}>{t.roadmap.move}</Button>
        ) : (
          <p className={css['muted']}>{t.roadmap.mayNotMove(responsibles)}</p>
        )}
      </Block>
      <Block title={t.card.term}>
        <ItemTerm
          item={item}
          year={board.roadmap.year}
          mayEdit={mayEdit}
          onSave={changer.save}
          onDraft={onDraft('term')}
        />
      </Block>
      <Block title={t.roadmap.responsibles}>
        <ItemPeople item={item} mayEdit={mayEdit} onSave={changer.save} onDraft={onDraft('people')} />
      </Block>
      {item.substeps.length > 0 ? (
        <Block title={t.roadmap.substepsLong(item.substepsDone, item.substepsTotal)}>
          <ItemSubsteps item={item} mayMove={mayMove} />
        </Block>
      ) : null}
      <Block title={t.card.result}>
        <EditableText
          label={t.card.result}
          value={item.result}
          maxLength={2000}
          mayEdit={mayEdit}
          onSave={(result) => changer.save({ result })}
          onDraft={onDraft('result')}
        >
          <p className={item.result ? css['raw'] : css['muted']}>{item.result || t.roadmap.noResult}</p>
        </EditableText>
      </Block>
      {provingBases(item).length > 0 ? (
        <Block title={t.live.title}>
          <ItemLiveBases item={item} mayOpen={canAll(actor, 'mentees.read')} />
        </Block>
      ) : null}
      <Block title={t.card.evidence}>
        <ItemEvidence item={item} mayMove={mayMove} />
      </Block>
      <Block title={t.card.notes}>
        <EditableText
          label={t.card.notes}
          value={item.notes}
          maxLength={4000}
          mayEdit={mayEdit}
          onSave={(notes) => changer.save({ notes })}
          onDraft={onDraft('notes')}
        >
          <p className={item.notes ? css['text'] : css['muted']}>{item.notes || t.card.noNotes}</p>
        </EditableText>
      </Block>
      {can(actor, 'roadmap.history.read') ? (
        <Block title={t.card.history}>
          <ItemHistory roadmapId={item.roadmapId} itemId={item.id} />
        </Block>
      ) : null}
      <ItemConflictDialog changer={changer} />
    </>
  );
}
