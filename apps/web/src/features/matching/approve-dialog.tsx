import type { DraftPair, MatchingBoard } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, problemOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { useProgramme } from '../../lib/programme.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ANSWER_DAYS, askable, dayAfter, mentorsOfMany } from './approval.ts';
import type { BoardModel } from './board-model.ts';
import css from './dialogs.module.css';
import { faultsOf, faultWords } from './draft-failure.ts';
import { useMatching } from './matching-context.ts';
import { useKeepDraft } from './matching.queries.ts';
import { cardName, mentorName } from './names.ts';
import { objectionsWords } from './objection-words.ts';
import { draftOf } from './use-draft-moves.ts';

type Props = { board: MatchingBoard; model: BoardModel; onClose: () => void };

/** «Отправить на согласование»: whom the mentors and mentees will be asked about, and until when they may answer. */
export function ApproveDialog({ board, model, onClose }: Props) {
  const t = useT();
  const { names } = useMatching();
  const words = t.matching.approve;
  const navigate = useNavigate();
  const { today } = useAccount();
  const queries = useQueryClient();
  const keep = useKeepDraft();
  const roleModels = useProgramme()?.forms.value.find(({ code }) => code === board.form)?.roleModels ?? [];
  const { ready, blocked } = askable(board, model);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [groups, setGroups] = useState<ReadonlySet<string>>(new Set());
  const [until, setUntil] = useState(dayAfter(today, ANSWER_DAYS));
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const [roleModel, setRoleModel] = useState('');
  const chosen = new Set(ready.filter(({ menteeId }) => !out.has(menteeId)).map(({ menteeId }) => menteeId));
  const many = mentorsOfMany(ready, chosen);
  const send = useMutation({
    mutationFn: () =>
      api.matching.approve({
        body: {
          form: board.form,
          version: board.draft.version,
          menteeIds: [...chosen],
          answerBy: until,
          groupMentorIds: many.filter((mentorId) => groups.has(mentorId)),
          roleModel: roleModel === '' ? null : roleModel,
          startsOn: startsOn === '' ? null : startsOn,
          endsOn: endsOn === '' ? null : endsOn,
        },
      }),
    onSuccess: ({ pairIds, draft }) => {
      keep(draft);
      onClose();
      toast(words.sent(pairIds.length), {
        action: { label: words.toPairs, run: () => void navigate(paths.pairs) },
      });
    },
    onError: (error) => {
      const newest = draftOf(error);
      if (newest) keep(newest);
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['matching', board.form] });
      void queries.invalidateQueries({ queryKey: ['pairs'] });
    },
  });
  const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
    const next = new Set(set);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  const stale = problemOf(send.error)?.slug === 'stale-version';
  const refused = faultsOf(send.error);
  const faults = fieldFaults(send.error, t);
  const pairWords = ({ menteeId, mentorId }: DraftPair): string => {
    const mentor = names.mentor(mentorId);
    return `${cardName(names.mentee(menteeId) ?? t.matching.somebody)} – ${mentor ? mentorName(mentor) : ''}`;
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={send.isPending || chosen.size === 0 || until === ''}
            onClick={() => send.mutate()}
          >
            {words.send(chosen.size)}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <div className={css['row']}>
        <TextField
          label={words.until}
          type="date"
          min={today}
          value={until}
          error={faults.at('/answerBy')}
          onChange={(event) => setUntil(event.target.value)}
        />
        <SelectField
          label={words.roleModel}
          optional
          value={roleModel}
          onChange={(event) => setRoleModel(event.target.value)}
        >
          <option value="">{words.noRoleModel}</option>
          {roleModels
            .filter(({ enabled }) => enabled)
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </SelectField>
        <TextField
          label={words.startsOn}
          optional
          type="date"
          value={startsOn}
          error={faults.at('/startsOn')}
          onChange={(event) => setStartsOn(event.target.value)}
        />
        <TextField
          label={words.endsOn}
          optional
          hint={words.endsOnHint}
          type="date"
          value={endsOn}
          error={faults.at('/endsOn')}
          onChange={(event) => setEndsOn(event.target.value)}
        />
      </div>
      {ready.length === 0 ? <p role="status">{words.nobody}</p> : null}
      {ready.length > 0 ? (
        <fieldset className={css['ticks']}>
          <legend>{words.whom(chosen.size, ready.length)}</legend>
          {ready.map((pair) => (
            <CheckField
              key={pair.menteeId}
              label={
                <>
                  {pairWords(pair)}
                  {pair.warnings.length > 0 ? (
                    <span className={css['warned']}>△ {objectionsWords(pair.warnings, t)}</span>
                  ) : null}
                </>
              }
              checked={chosen.has(pair.menteeId)}
              onChange={() => setOut(toggled(out, pair.menteeId))}
            />
          ))}
        </fieldset>
      ) : null}
      {many.length > 0 ? (
        <fieldset className={css['ticks']}>
          <legend>{words.groups}</legend>
          {many.map((mentorId) => {
            const mentor = names.mentor(mentorId);
            return (
              <CheckField
                key={mentorId}
                label={words.oneGroup(mentor ? mentorName(mentor) : t.matching.somebody)}
                checked={groups.has(mentorId)}
                onChange={() => setGroups(toggled(groups, mentorId))}
              />
            );
          })}
        </fieldset>
      ) : null}
      {blocked.length > 0 ? (
        <section className={css['stack']}>
          <h3>{words.blocked(blocked.length)}</h3>
          <ul className={css['lines']}>
            {blocked.map((pair) => (
              <li key={pair.menteeId}>
                <span>{pairWords(pair)}</span>
                <span className={css['muted']}>
                  {faultWords(
                    {
                      menteeId: pair.menteeId,
                      refusals: pair.refusals,
                      missing: model.mentees.get(pair.menteeId)?.missing ?? [],
                    },
                    t,
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {refused.length > 0 ? (
        <Banner tone="late" role="alert">
          <ul className={css['list']}>
            {refused.map((fault) => (
              <li key={fault.menteeId}>
                {cardName(names.mentee(fault.menteeId) ?? t.matching.somebody)}: {faultWords(fault, t)}
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {refused.length === 0 && (stale || faults.rest) ? (
        <Banner tone="late" role="alert">
          {stale ? t.matching.stale : faults.rest}
        </Banner>
      ) : null}
    </Dialog>
  );
}
