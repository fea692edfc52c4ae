import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { CheckField } from '../../ui/field.tsx';
import type { Competence } from './dictionary-words.ts';
import css from './mentee-card.module.css';

type Props = {
  category: string | null;
  offered: readonly Competence[];
  chosen: readonly string[];
  onToggle: (code: string, on: boolean) => void;
};

/** What to develop: first what answers the request, the rest of the dictionary folded. */
export function CompetenceTicks({ category, offered, chosen, onToggle }: Props) {
  const t = useT();
  // A tick must not jump to the other list while somebody ticks.
  const [kept] = useState(chosen);
  const isNear = ({ code, answers }: Competence) =>
    category === null || answers.includes(category) || kept.includes(code);
  const near = offered.filter(isNear);
  const far = offered.filter((entry) => !isNear(entry));
  const ticks = (entries: readonly Competence[]) => (
    <div className={css['ticks']}>
      {entries.map(({ code, label }) => (
        <CheckField
          key={code}
          label={label}
          checked={chosen.includes(code)}
          onChange={(event) => onToggle(code, event.target.checked)}
        />
      ))}
    </div>
  );
  return (
    <fieldset>
      <legend className={css['legend']}>{t.menteeCard.competences}</legend>
      {ticks(near.length > 0 ? near : far)}
      {near.length > 0 && far.length > 0 ? (
        <details className={css['others']}>
          <summary>{t.menteeCard.otherCompetences(far.length)}</summary>
          {ticks(far)}
        </details>
      ) : null}
    </fieldset>
  );
}
