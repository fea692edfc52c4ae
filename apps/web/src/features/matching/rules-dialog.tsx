import type { MatchingSettings } from '@tandem/contracts';
import { FIT_RULE_LEVELS, type FitRuleLevel } from '@tandem/domain/matching/fit';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { settingsQuery } from './matching.queries.ts';

/** «Правила подбора»: which pairs are possible at all, by the school's own rules. */
export function RulesDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(settingsQuery);
  if (data) return <Rules settings={data.settings} version={data.version} onClose={onClose} />;
  return (
    <Dialog title={t.matching.rules.title} onClose={onClose}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : (
        <Skeleton height={360} />
      )}
    </Dialog>
  );
}

const whole = (text: string): number => Math.trunc(Number(text));

type RulesProps = { settings: MatchingSettings; version: number; onClose: () => void };

function Rules({ settings, version, onClose }: RulesProps) {
  const t = useT();
  const { manages } = useMatching();
  const words = t.matching.rules;
  const queries = useQueryClient();
  const [rules, setRules] = useState(settings);
  const save = useMutation({
    mutationFn: () => api.matching.changeSettings({ body: { version, settings: rules } }),
    onSuccess: (kept) => {
      queries.setQueryData(settingsQuery.queryKey, kept);
      toast(words.saved);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['matching'] }),
  });
  const faults = fieldFaults(save.error, t);
  const stale = problemOf(save.error)?.slug === 'stale-version';
  const change = (part: Partial<MatchingSettings>) => setRules({ ...rules, ...part });
  const { gradeGap, commonTime, idealGap } = rules;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        manages ? (
          <>
            <Button onClick={onClose}>{t.common.cancel}</Button>
            <Button look={['primary']} disabled={save.isPending} onClick={() => save.mutate()}>
              {t.common.save}
            </Button>
          </>
        ) : (
          <Button onClick={onClose}>{t.common.close}</Button>
        )
      }
    >
      <p className={css['muted']}>{words.lead}</p>
      <fieldset className={css['stack']} disabled={!manages}>
        <legend className="visually-hidden">{words.title}</legend>
        <Level
          label={words.ownClassTeacher}
          value={rules.ownClassTeacher}
          onChange={(ownClassTeacher) => change({ ownClassTeacher })}
        />
        <Level
          label={words.gradeGap}
          value={gradeGap.level}
          onChange={(level) => change({ gradeGap: { ...gradeGap, level } })}
        />
        {gradeGap.level === 'off' ? null : (
          <div className={css['row']}>
            <TextField
              label={words.least}
              type="number"
              min={-10}
              max={10}
              value={gradeGap.least}
              error={faults.at('/settings/gradeGap/least')}
              onChange={(event) => change({ gradeGap: { ...gradeGap, least: whole(event.target.value) } })}
            />
            <TextField
              label={words.most}
              hint={words.mostHint}
              type="number"
              min={-10}
              max={10}
              value={gradeGap.most ?? ''}
              error={faults.at('/settings/gradeGap/most')}
              onChange={(event) =>
                change({
                  gradeGap: { ...gradeGap, most: event.target.value === '' ? null : whole(event.target.value) },
                })
              }
            />
          </div>
        )}
        <Level
          label={words.commonTime}
          value={commonTime.level}
          onChange={(level) => change({ commonTime: { ...commonTime, level } })}
        />
        {commonTime.level === 'off' ? null : (
          <div className={css['row']}>
            <SelectField
              label={words.when}
              value={commonTime.when}
              onChange={(event) =>
                change({
                  commonTime: { ...commonTime, when: event.target.value === 'always' ? 'always' : 'in_person' },
                })
              }
            >
              <option value="in_person">{words.whens.in_person}</option>
              <option value="always">{words.whens.always}</option>
            </SelectField>
            <SelectField
              label={words.minutes}
              value={commonTime.minutes}
              onChange={(event) => change({ commonTime: { ...commonTime, minutes: whole(event.target.value) } })}
            >
              {[30, 60, 90, 120].map((minutes) => (
                <option key={minutes} value={minutes}>
                  {t.matching.minutes(minutes)}
                </option>
              ))}
            </SelectField>
          </div>
        )}
        <Level label={words.sexWish} value={rules.sexWish} onChange={(sexWish) => change({ sexWish })} />
        <Level label={words.sameSex} value={rules.sameSex} onChange={(sameSex) => change({ sameSex })} />
        <Level
          label={words.equalSurname}
          value={rules.equalSurname}
          levels={['warn', 'off']}
          onChange={(level) => change({ equalSurname: level === 'off' ? 'off' : 'warn' })}
        />
        <h3>{words.measure}</h3>
        <div className={css['row']}>
          <TextField
            label={words.idealFrom}
            type="number"
            min={-10}
            max={10}
            value={idealGap.least}
            error={faults.at('/settings/idealGap/least')}
            onChange={(event) => change({ idealGap: { ...idealGap, least: whole(event.target.value) } })}
          />
          <TextField
            label={words.idealTo}
            type="number"
            min={-10}
            max={10}
            value={idealGap.most}
            error={faults.at('/settings/idealGap/most')}
            onChange={(event) => change({ idealGap: { ...idealGap, most: whole(event.target.value) } })}
          />
          <TextField
            label={words.enoughMinutes}
            type="number"
            min={30}
            max={2400}
            step={30}
            value={rules.enoughMinutes}
            error={faults.at('/settings/enoughMinutes')}
            onChange={(event) => change({ enoughMinutes: whole(event.target.value) })}
          />
          <TextField
            label={words.hoursPerMentee}
            type="number"
            min={1}
            max={40}
            value={rules.hoursPerMentee}
            error={faults.at('/settings/hoursPerMentee')}
            onChange={(event) => change({ hoursPerMentee: whole(event.target.value) })}
          />
        </div>
      </fieldset>
      {stale || faults.rest ? (
        <Banner tone="late" role="alert">
          {stale ? t.matching.stale : faults.rest}
        </Banner>
      ) : null}
    </Dialog>
  );
}

type LevelProps = {
  label: string;
  value: FitRuleLevel;
  levels?: readonly FitRuleLevel[];
  onChange: (level: FitRuleLevel) => void;
};

/** Whether a rule forbids, warns or is not looked at. */
function Level({ label, value, levels = FIT_RULE_LEVELS, onChange }: LevelProps) {
  const t = useT();
  return (
    <SelectField
      label={label}
      value={value}
      onChange={(event) => onChange(levels.find((level) => level === event.target.value) ?? value)}
    >
      {levels.map((level) => (
        <option key={level} value={level}>
          {t.matching.rules.levels[level]}
        </option>
      ))}
    </SelectField>
  );
}
