import type { CompletionSummary } from '@tandem/contracts';
import {
  GOAL_REACHED,
  type GoalReached,
  type Recommendation,
  RECOMMENDATIONS,
  type SummaryPart,
  type SummaryWords,
} from '@tandem/domain/closing';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { closingFailure, useClosingCall } from './closing.queries.ts';
import { alsoWritten, changeOf, isChanged, shownPart, type SummaryDraft } from './summary-draft.ts';

type Props = { summary: CompletionSummary; onClose: () => void };
type TextPart = Exclude<SummaryPart, 'goalReached' | 'recommendation'>;

/** How much fits into a part; the server says the same. */
const LONGEST: Record<TextPart, number> = {
  achievements: 1_500,
  difficulties: 1_500,
  plans: 1_000,
  mentorConclusion: 2_000,
  menteeConclusion: 2_000,
  curatorConclusion: 2_000,
  awardProposal: 500,
};
/** In the order in which the final meeting goes. */
const ORDER: readonly SummaryPart[] = [
  'goalReached',
  'achievements',
  'difficulties',
  'mentorConclusion',
  'menteeConclusion',
  'curatorConclusion',
  'plans',
  'recommendation',
  'awardProposal',
];

/** Words of the summary that this person may write; what the server refuses is said here, and what was typed stays. */
export function SummaryDialog({ summary, onClose }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<SummaryDraft>({});
  const [opened] = useState(summary);
  const { pairId, menteeId, writes } = summary;
  const put = <P extends SummaryPart>(part: P, value: SummaryWords[P]) => setDraft({ ...draft, [part]: value });
  const onlyOwn = writes.length === 1 && writes[0] === 'menteeConclusion';
  const call = useClosingCall({
    send: () => api.closing.write({ params: { pairId, menteeId }, body: changeOf(summary, draft) }),
    said: t.closing.saved,
    onDone: onClose,
  });
  const hintOf = (part: TextPart): string => {
    const theirs = alsoWritten(opened, summary, draft, part);
    return theirs === null ? t.closing.hints[part] : t.closing.theirs(theirs);
  };
  const parts = ORDER.filter((part) => writes.includes(part));
  return (
    <Dialog
      title={onlyOwn ? t.closing.ownTitle : t.closing.writeTitle(summary.shownName)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={call.isPending || !isChanged(summary, draft)}
            onClick={() => call.mutate()}
          >
            {t.common.save}
          </Button>
        </>
      }
    >
      <div className={pageCss['form']}>
        <p className={blockCss['muted']}>{onlyOwn ? t.closing.ownHint : t.closing.writeHint}</p>
        {parts.map((part) => {
          if (part === 'goalReached')
            return (
              <SelectField
                key={part}
                label={t.closing.parts[part]}
                value={shownPart(summary, draft, part) ?? ''}
                onChange={({ target }) => put(part, (target.value || null) as GoalReached | null)}
              >
                <option value="">{t.closing.notChosen}</option>
                {GOAL_REACHED.map((code) => (
                  <option key={code} value={code}>
                    {t.closing.goalReached[code]}
                  </option>
                ))}
              </SelectField>
            );
          if (part === 'recommendation')
            return (
              <SelectField
                key={part}
                label={t.closing.parts[part]}
                value={shownPart(summary, draft, part) ?? ''}
                onChange={({ target }) => put(part, (target.value || null) as Recommendation | null)}
              >
                <option value="">{t.closing.notChosen}</option>
                {RECOMMENDATIONS.map((code) => (
                  <option key={code} value={code}>
                    {t.closing.recommendations[code]}
                  </option>
                ))}
              </SelectField>
            );
          return (
            <TextArea
              key={part}
              label={t.closing.parts[part]}
              hint={hintOf(part)}
              maxLength={LONGEST[part]}
              rows={3}
              value={shownPart(summary, draft, part)}
              onChange={(event) => put(part, event.target.value)}
            />
          );
        })}
        {call.isError ? (
          <Banner tone="late" role="alert">
            {closingFailure(call.error, t)}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}
