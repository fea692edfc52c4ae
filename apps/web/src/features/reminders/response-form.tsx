import type { ResponseForm as Question } from '@tandem/contracts';
import { useState } from 'react';
import { dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, Segments, TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { type ResponseDraft, responseBody } from './response-draft.ts';

type Props = {
  question: Question;
  draft: ResponseDraft;
  onDraft: (draft: ResponseDraft) => void;
  sending: boolean;
  problem: string | null;
  onSend: () => void;
};

const FACES = ['1', '2', '3', '4', '5'] as const;

/** Three questions and a line: half a minute. */
export function ResponseForm({ question, draft, onDraft, sending, problem, onSend }: Props) {
  const { t, language } = useWords();
  const words = t.responseForm;
  const [tried, setTried] = useState(false);
  const set = (change: Partial<ResponseDraft>) => onDraft({ ...draft, ...change });
  const lacks = tried && responseBody(draft) === null;
  const faces = (key: 'useful' | 'comfortable') => (
    <div>
      <p aria-hidden="true">{words[key]}</p>
      <Segments
        name={key}
        legend={words[key]}
        value={(draft[key] === null ? '' : String(draft[key])) as (typeof FACES)[number]}
        options={FACES.map((value) => ({ value, label: words.faces[value] }))}
        onChange={(value) => set({ [key]: Number(value) })}
      />
    </div>
  );
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (responseBody(draft) !== null) onSend();
      }}
    >
      <h1>{words.hello(question.givenName)}</h1>
      <p>{words.about(dayAndMonth(language, question.heldOn), question.school)}</p>
      {faces('useful')}
      {faces('comfortable')}
      <div>
        <p aria-hidden="true">{words.clearNext}</p>
        <Segments
          name="clearNext"
          legend={words.clearNext}
          value={draft.clearNext ?? ('' as 'yes')}
          options={[
            { value: 'yes', label: words.clear.yes },
            { value: 'not_quite', label: words.clear.not_quite },
          ]}
          onChange={(clearNext) => set({ clearNext })}
        />
      </div>
      <TextArea
        label={words.takeaway}
        optional
        maxLength={500}
        value={draft.takeaway}
        onChange={(event) => set({ takeaway: event.target.value })}
      />
      <CheckField
        label={words.wantsCurator}
        checked={draft.wantsCurator}
        onChange={(event) => set({ wantsCurator: event.target.checked })}
      />
      <p className={pageCss['lead']}>{words.whoSees}</p>
      {lacks || problem !== null ? (
        <Banner tone="late" role="alert">
          {lacks ? words.lacks : problem}
        </Banner>
      ) : null}
      <div>
        <Button look={['primary', 'wide']} type="submit" disabled={sending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
