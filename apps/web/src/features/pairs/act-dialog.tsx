import type { MentorshipCard } from '@tandem/contracts';
import { DISSOLVE_REASONS, PAUSE_REASONS } from '@tandem/domain/pairs';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { offered, useProgramme } from '../../lib/programme.ts';
import { blockCss } from '../../ui/block.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { type Act, actBody, type ActDraft, isReady, leavesProgramme } from './act-draft.ts';
import { CallDialog } from './call-dialog.tsx';
import { placedWords, presentOf } from './pair-words.ts';
import { usePairCall } from './use-pair-call.ts';

type Props = { card: MentorshipCard; act: Act; onClose: () => void };
type FieldProps = { card: MentorshipCard; act: Act; draft: ActDraft; put: (part: Partial<ActDraft>) => void };

/** What a step needs to know, asked before it is made. */
export function ActDialog({ card, act, onClose }: Props) {
  const t = useT();
  const { today } = useAccount();
  const [draft, setDraft] = useState<ActDraft>({
    on: today,
    until: '',
    pauseReason: '',
    reason: '',
    exitReason: '',
    menteeId: '',
    orderNumber: '',
    orderUntil: card.endsOn ?? '',
    routes: [],
    summarised: [],
    exitSurveysSent: false,
  });
  const put = (part: Partial<ActDraft>) => setDraft({ ...draft, ...part });
  const call = usePairCall({
    send: () => api.pairs.act({ params: { pairId: card.id }, body: actBody(act, draft, card.version) }),
    said: t.pairCard.acted[act.act],
    onDone: onClose,
  });
  const asks = (need: Act['needs'][number]) => act.needs.includes(need);
  const fields = { card, act, draft, put };
  return (
    <CallDialog
      title={t.pairCard.acts[act.act]}
      label={t.pairCard.acts[act.act]}
      danger={act.act === 'dissolve' || act.act === 'leave'}
      ready={isReady(act, draft)}
      call={call}
      onRun={() => call.mutate()}
      onClose={onClose}
    >
      {act.act === 'dissolve' || act.act === 'leave' ? <p>{t.pairCard.dissolveText}</p> : null}
      {asks('menteeId') ? <MenteeField {...fields} /> : null}
      {asks('order') ? <OrderFields {...fields} /> : null}
      {asks('on') ? (
        <TextField
          label={t.pairCard.actOn}
          type="date"
          max={today}
          value={draft.on}
          onChange={(event) => put({ on: event.target.value })}
        />
      ) : null}
      {asks('reason') ? <ReasonField {...fields} /> : null}
      {asks('exitReason') && leavesProgramme(draft) ? <ExitReasonField {...fields} /> : null}
      {asks('until') ? (
        <TextField
          label={t.pairCard.pauseUntil}
          type="date"
          min={today}
          value={draft.until}
          onChange={(event) => put({ until: event.target.value })}
        />
      ) : null}
      {asks('routes') ? (
        <>
          <MenteeTicks {...fields} of="routes" legend={t.pairCard.routes} without={card.withRoutes} />
          <p className={blockCss['muted']}>{t.pairCard.routesHint}</p>
        </>
      ) : null}
      {asks('exitSurveysSent') ? (
        <CheckField
          label={t.pairCard.exitSurveysSent}
          checked={draft.exitSurveysSent}
          onChange={(event) => put({ exitSurveysSent: event.target.checked })}
        />
      ) : null}
      {asks('summarised') ? (
        <MenteeTicks {...fields} of="summarised" legend={t.pairCard.summarised} without={card.withSummaries} />
      ) : null}
    </CallDialog>
  );
}

function MenteeField({ card, draft, put }: FieldProps) {
  const t = useT();
  return (
    <SelectField
      label={t.pairCard.leaveWhom}
      value={draft.menteeId}
      onChange={(event) => put({ menteeId: event.target.value })}
    >
      <option value="">{t.pairCard.pickMentee}</option>
      {presentOf(card).map((member) => (
        <option key={member.menteeId} value={member.menteeId}>
          {placedWords(member)}
        </option>
      ))}
    </SelectField>
  );
}

function OrderFields({ draft, put }: FieldProps) {
  const t = useT();
  return (
    <>
      <p>{t.pairCard.orderHint}</p>
      <TextField
        label={t.pairCard.orderNumber}
        maxLength={40}
        value={draft.orderNumber}
        onChange={(event) => put({ orderNumber: event.target.value })}
      />
      <TextField
        label={t.pairCard.orderOn}
        type="date"
        value={draft.on}
        onChange={(event) => put({ on: event.target.value })}
      />
      <TextField
        label={t.pairCard.orderEnds}
        type="date"
        min={draft.on}
        value={draft.orderUntil}
        onChange={(event) => put({ orderUntil: event.target.value })}
      />
    </>
  );
}

function ReasonField({ act: { act }, draft, put }: FieldProps) {
  const t = useT();
  const pauses = act === 'pause';
  const value = pauses ? draft.pauseReason : draft.reason;
  return (
    <SelectField
      label={pauses ? t.pairCard.pauseReason : t.pairCard.reason}
      value={value}
      onChange={({ target }) =>
        put(
          pauses
            ? { pauseReason: PAUSE_REASONS.find(({ code }) => code === target.value)?.code ?? '' }
            : { reason: DISSOLVE_REASONS.find(({ code }) => code === target.value)?.code ?? '' },
        )
      }
    >
      <option value="">{t.pairCard.pickReason}</option>
      {pauses
        ? PAUSE_REASONS.map(({ code }) => (
            <option key={code} value={code}>
              {t.pairCard.pauseReasons[code]}
            </option>
          ))
        : DISSOLVE_REASONS.filter(({ code }) => code !== 'consent_withdrawn').map(({ code }) => (
            <option key={code} value={code}>
              {t.pairCard.reasons[code]}
            </option>
          ))}
    </SelectField>
  );
}

function ExitReasonField({ draft, put }: FieldProps) {
  const t = useT();
  const programme = useProgramme();
  return (
    <SelectField
      label={t.pairCard.exitReason}
      value={draft.exitReason}
      onChange={(event) => put({ exitReason: event.target.value })}
    >
      <option value="">{t.pairCard.pickReason}</option>
      {offered(programme?.earlyExitReasons.value, []).map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

type TicksProps = FieldProps & {
  of: 'routes' | 'summarised';
  legend: string;
  /** Not asked about. */
  without?: readonly string[];
};

function MenteeTicks({ card, draft, put, of, legend, without = [] }: TicksProps) {
  const chosen = draft[of];
  const asked = presentOf(card).filter(({ menteeId }) => !without.includes(menteeId));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {asked.map((member) => (
        <CheckField
          key={member.menteeId}
          label={placedWords(member)}
          checked={chosen.includes(member.menteeId)}
          onChange={(event) =>
            put({
              [of]: event.target.checked
                ? [...chosen, member.menteeId]
                : chosen.filter((known) => known !== member.menteeId),
            })
          }
        />
      ))}
    </fieldset>
  );
}
