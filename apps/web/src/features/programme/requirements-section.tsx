import type { Programme } from '@tandem/contracts';
import {
  ALWAYS_BLOCKING,
  MENTOR_CATEGORIES,
  type MentorCategory,
  type Requirement,
  REQUIREMENT_LEVELS,
  type RequirementLevel,
  REQUIREMENTS,
} from '@tandem/domain/participants';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import { faultIn, useProgrammeChange } from './programme.queries.ts';
import css from './programme.module.css';

const SIGN: Record<RequirementLevel, string> = { blocking: '●', warning: '○', none: '–' };
type Key = `${MentorCategory}.${Requirement}`;
const keyOf = (category: MentorCategory, requirement: Requirement): Key => `${category}.${requirement}`;

type Props = { section: Programme['requirements']; mayChange: boolean };

/** The requirement matrix: what each category of mentors must bring, should bring, or need not. */
export function RequirementsSection({ section, mayChange }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<ReadonlyMap<Key, RequirementLevel>>(new Map());
  const save = useProgrammeChange(() => setDraft(new Map()));
  const levelOf = (category: MentorCategory, requirement: Requirement): RequirementLevel =>
    draft.get(keyOf(category, requirement)) ?? section.value[category][requirement];

  function choose(category: MentorCategory, requirement: Requirement, level: RequirementLevel): void {
    const next = new Map(draft);
    if (section.value[category][requirement] === level) next.delete(keyOf(category, requirement));
    else next.set(keyOf(category, requirement), level);
    setDraft(next);
  }

  function submit(): void {
    const row = (category: MentorCategory) =>
      Object.fromEntries(REQUIREMENTS.map((one) => [one, levelOf(category, one)])) as Record<
        Requirement,
        RequirementLevel
      >;
    const value = Object.fromEntries(MENTOR_CATEGORIES.map((one) => [one, row(one)])) as typeof section.value;
    save.mutate({ section: 'requirements', version: section.version, value });
  }

  return (
    <section aria-labelledby="requirements" className={css['section']}>
      <div>
        <h2 id="requirements">{t.programme.requirementsTitle}</h2>
        <p className={css['lead']}>{t.programme.requirementsLead}</p>
      </div>
      {faultIn(save.error) ? (
        <Banner tone="late" role="alert">
          {faultIn(save.error)}
        </Banner>
      ) : null}
      <table className={css['matrix']}>
        <thead>
          <tr>
            <th scope="col">{t.programme.requirement}</th>
            {MENTOR_CATEGORIES.map((category) => (
              <th key={category} scope="col">
                {t.programme.categories[category]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {REQUIREMENTS.map((requirement) => (
            <tr key={requirement}>
              <th scope="row">{t.programme.requirements[requirement]}</th>
              {ALWAYS_BLOCKING.includes(requirement) ? (
                <td colSpan={MENTOR_CATEGORIES.length} className={css['always']}>
                  <span aria-hidden="true">{SIGN.blocking} </span>
                  {t.programme.always}
                </td>
              ) : (
                MENTOR_CATEGORIES.map((category) => (
                  <td key={category}>
                    <span className={css['category']} aria-hidden="true">
                      {t.programme.categories[category]}
                    </span>
                    <Level
                      label={t.programme.levelOf(
                        t.programme.categories[category],
                        t.programme.requirements[requirement],
                      )}
                      level={levelOf(category, requirement)}
                      changed={draft.has(keyOf(category, requirement))}
                      {...(mayChange ? { onChange: (level) => choose(category, requirement, level) } : {})}
                    />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {draft.size > 0 ? (
        <div className={css['foot']}>
          <span>{t.programme.changed(draft.size)}</span>
          <Button look={['primary']} disabled={save.isPending} onClick={submit}>
            {t.common.save}
          </Button>
          <Button onClick={() => setDraft(new Map())}>{t.programme.revert}</Button>
        </div>
      ) : null}
    </section>
  );
}

type LevelProps = {
  label: string;
  level: RequirementLevel;
  changed: boolean;
  onChange?: (level: RequirementLevel) => void;
};

function Level({ label, level, changed, onChange }: LevelProps) {
  const t = useT();
  const words = (one: RequirementLevel) => `${SIGN[one]} ${t.programme.levels[one]}`;
  const look = `${css['level']} ${css[`level_${level}`]}`;
  if (!onChange) return <span className={look}>{words(level)}</span>;
  return (
    <select
      aria-label={label}
      className={`${look} ${changed ? css['changed'] : ''}`}
      value={level}
      onChange={(event) => onChange(event.target.value as RequirementLevel)}
    >
      {REQUIREMENT_LEVELS.map((one) => (
        <option key={one} value={one}>
          {words(one)}
        </option>
      ))}
    </select>
  );
}
