import type { MatchingBoard, Programme } from '@tandem/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { matchingBoardQuery } from '../../features/matching/matching.queries.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { offered } from '../../lib/programme.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ActionsMenu, type MenuAction } from '../../ui/menu.tsx';
import { Empty } from '../../ui/page.tsx';
import type { Sheet } from './matching-sheets.tsx';

export type Forms = Programme['forms']['value'];

type ActionsProps = {
  scenarios: number | null;
  manages: boolean;
  empty: boolean;
  onOpen: (sheet: Sheet) => void;
};

/** What is done with the board as a whole; on a phone most of it is in the menu. */
export function Actions({ scenarios, manages, empty, onOpen }: ActionsProps) {
  const { t } = useWords();
  const narrow = useNarrow();
  const scenarioWords = scenarios === null ? t.matching.scenarios.title : t.matching.scenarios.count(scenarios);
  const rest: MenuAction[] = [
    { label: t.matching.rules.title, run: () => onOpen('rules') },
    { label: t.matching.decisions.title, run: () => onOpen('decisions') },
  ];
  const folded: MenuAction[] = [
    { label: scenarioWords, run: () => onOpen('scenarios') },
    { label: t.matching.weights.title, run: () => onOpen('weights') },
    ...rest,
  ];
  return (
    <>
      {narrow ? null : (
        <>
          <Button onClick={() => onOpen('scenarios')}>{scenarioWords}</Button>
          <Button onClick={() => onOpen('weights')}>
            {t.matching.weights.title} <span aria-hidden="true">⚖</span>
          </Button>
        </>
      )}
      {manages && !empty ? (
        <Button look={['primary']} onClick={() => onOpen('propose')}>
          {t.matching.propose.title}
        </Button>
      ) : null}
      <ActionsMenu label={t.matching.more} actions={narrow ? folded : rest} />
    </>
  );
}

/** One board for each form; how many wait is told of those that have been opened. */
export function FormChoice({ current, forms }: { current: string; forms: Forms }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const choice = offered(forms, [current]);
  const known = choice.some(({ code }) => code === current);
  const counted = (code: string, label: string): string => {
    const board = queries.getQueryData(matchingBoardQuery(code).queryKey);
    return board ? t.matching.formCount(label, board.mentees.length - board.draft.pairs.length) : label;
  };
  if (choice.length < 2 && known) return null;
  return (
    <SelectField
      label={t.matching.form}
      value={current}
      onChange={(event) => {
        const next = new URLSearchParams({ form: event.target.value });
        const mentorsShown = search.get('mentors');
        if (mentorsShown) next.set('mentors', mentorsShown);
        void navigate({ search: next.toString() });
      }}
    >
      {known ? null : <option value={current}>{current}</option>}
      {choice.map(({ code, label }) => (
        <option key={code} value={code}>
          {counted(code, label)}
        </option>
      ))}
    </SelectField>
  );
}

/** No mentees, or no mentors: what to do first. */
export function NobodyYet({ board: { mentees, mentors } }: { board: MatchingBoard }) {
  const { t } = useWords();
  const noMentees = mentees.length === 0;
  const words = noMentees ? t.matching.noMentees : t.matching.noMentors;
  return (
    <Empty title={noMentees && mentors.length === 0 ? t.matching.nobodyAtAll : words.title}>
      <p>{words.text}</p>
      <ButtonLink look={['primary']} to={noMentees ? paths.mentees : paths.mentors}>
        {words.act}
      </ButtonLink>
    </Empty>
  );
}
