import type { MentorshipActRequest, MentorshipCard } from '@tandem/contracts';

type HandAct = MentorshipActRequest['act'];
type AnyAct = MentorshipCard['acts'][number];
export type Act = AnyAct & { act: HandAct };
export type DissolveReason = NonNullable<MentorshipActRequest['reason']>;
export type PauseReason = NonNullable<MentorshipActRequest['pauseReason']>;

/** Everybody's yes makes the first step by itself, and somebody joins a group by a dialog of its own. */
export const isByHand = (act: AnyAct): act is Act => act.act !== 'agree' && act.act !== 'join';

/** What is asked before a step, as it is typed. */
export type ActDraft = {
  on: string;
  until: string;
  pauseReason: PauseReason | '';
  reason: DissolveReason | '';
  /** Of the school's list; asked when a mentee leaves the programme. */
  exitReason: string;
  menteeId: string;
  orderNumber: string;
  orderUntil: string;
  routes: readonly string[];
  summarised: readonly string[];
  exitSurveysSent: boolean;
};

/** The mentee leaves the programme, not the mentor alone: the school wants to know why. */
export const leavesProgramme = ({ reason }: ActDraft): boolean => reason === 'mentee_left';

/** A step as it is sent: only what it needs. */
export function actBody({ act, needs }: Act, draft: ActDraft, version: number): MentorshipActRequest {
  const asks = (need: Act['needs'][number]) => needs.includes(need);
  return {
    act,
    version,
    ...(asks('on') && draft.on ? { on: draft.on } : {}),
    ...(asks('until') && draft.until ? { until: draft.until } : {}),
    ...(asks('reason') && act === 'pause' && draft.pauseReason ? { pauseReason: draft.pauseReason } : {}),
    ...(asks('reason') && act !== 'pause' && draft.reason ? { reason: draft.reason } : {}),
    ...(leavesProgramme(draft) && asks('exitReason') ? { exitReason: draft.exitReason } : {}),
    ...(asks('menteeId') && draft.menteeId ? { menteeId: draft.menteeId } : {}),
    ...(asks('order')
      ? { order: { number: draft.orderNumber.trim(), on: draft.on, until: draft.orderUntil || null } }
      : {}),
    ...(asks('routes') ? { routes: [...draft.routes] } : {}),
    ...(asks('exitSurveysSent') ? { exitSurveysSent: draft.exitSurveysSent } : {}),
    ...(asks('summarised') ? { summarised: [...draft.summarised] } : {}),
  };
}

/** True when everything a step asks for is there; whether it may be done the server decides. */
export function isReady({ act, needs }: Act, draft: ActDraft): boolean {
  return needs.every((need) => {
    switch (need) {
      case 'on':
        return act === 'begin_closing' || act === 'complete' || draft.on !== '';
      case 'until':
        return draft.until !== '';
      case 'reason':
        return (act === 'pause' ? draft.pauseReason : draft.reason) !== '';
      case 'exitReason':
        return !leavesProgramme(draft) || draft.exitReason !== '';
      case 'menteeId':
        return draft.menteeId !== '';
      case 'order':
        return draft.orderNumber.trim() !== '' && draft.on !== '';
      default:
        return true;
    }
  });
}
