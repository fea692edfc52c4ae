import type { Programme } from '@tandem/contracts';
import { CLEARANCE_TYPES, type ClearanceType, type ValidityRule } from '@tandem/domain/participants';
import { useId, useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { faultIn, useProgrammeChange } from './programme.queries.ts';
import css from './programme.module.css';

const DEFAULT_MONTHS = 12;

/** How long certificates are trusted, how long a partner may be silent, how long feedback may take. */
export function TermsSection({ programme, mayChange }: { programme: Programme; mayChange: boolean }) {
  const t = useT();
  const { clearanceValidity, noReplyDays, feedbackDays, postsNeedApproval } = programme;
  return (
    <>
      <ValidityForm key={`validity.${clearanceValidity.version}`} section={clearanceValidity} mayChange={mayChange} />
      <DaysForm
        key={`days.${noReplyDays.version}`}
        of="noReplyDays"
        section={noReplyDays}
        most={90}
        mayChange={mayChange}
        title={t.programme.noReplyTitle}
        lead={t.programme.noReplyLead}
      />
      <DaysForm
        key={`feedback.${feedbackDays.version}`}
        of="feedbackDays"
        section={feedbackDays}
        most={30}
        mayChange={mayChange}
        title={t.programme.feedbackTitle}
        lead={t.programme.feedbackLead}
      />
      <ApprovalForm section={postsNeedApproval} mayChange={mayChange} />
    </>
  );
}

/** Whether a post waits for the administration before it is shown. */
function ApprovalForm({ section, mayChange }: { section: Programme['postsNeedApproval']; mayChange: boolean }) {
  const t = useT();
  const save = useProgrammeChange();
  return (
    <section aria-labelledby="posts-approval" className={css['section']}>
      <div>
        <h2 id="posts-approval">{t.programme.postsTitle}</h2>
        <p className={css['lead']}>{t.programme.postsLead}</p>
      </div>
      <CheckField
        label={t.programme.postsNeedApproval}
        checked={section.value}
        disabled={!mayChange || save.isPending}
        onChange={(event) =>
          save.mutate({ section: 'postsNeedApproval', version: section.version, value: event.target.checked })
        }
      />
      {save.isError ? (
        <p role="alert" className={css['lead']}>
          {faultIn(save.error)}
        </p>
      ) : null}
    </section>
  );
}

/** `months` as it is being typed. */
type Draft = { rule: 'end_of_academic_year' | 'months'; months: string };
const draftOf = (rule: ValidityRule): Draft =>
  rule === 'end_of_academic_year'
    ? { rule, months: String(DEFAULT_MONTHS) }
    : { rule: 'months', months: String(rule.months) };
const ruleOf = ({ rule, months }: Draft): ValidityRule =>
  rule === 'end_of_academic_year' ? rule : { months: Number(months) };

function ValidityForm({ section, mayChange }: { section: Programme['clearanceValidity']; mayChange: boolean }) {
  const t = useT();
  const save = useProgrammeChange();
  const [drafts, setDrafts] = useState<Record<ClearanceType, Draft>>({
    criminal_record: draftOf(section.value.criminal_record),
    medical: draftOf(section.value.medical),
  });
  const value = { criminal_record: ruleOf(drafts.criminal_record), medical: ruleOf(drafts.medical) };
  const same = JSON.stringify(value) === JSON.stringify(section.value);
  return (
    <section aria-labelledby="validity" className={css['section']}>
      <div>
        <h2 id="validity">{t.programme.validityTitle}</h2>
        <p className={css['lead']}>{t.programme.validityLead}</p>
      </div>
      {mayChange ? (
        <form
          className={pageCss['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!same) save.mutate({ section: 'clearanceValidity', version: section.version, value });
          }}
        >
          {CLEARANCE_TYPES.map((type) => (
            <div key={type} className={css['term']}>
              <SelectField
                label={t.programme.clearances[type]}
                value={drafts[type].rule}
                onChange={(event) =>
                  setDrafts({ ...drafts, [type]: { ...drafts[type], rule: event.target.value as Draft['rule'] } })
                }
              >
                <option value="end_of_academic_year">{t.programme.untilYearEnd}</option>
                <option value="months">{t.programme.forMonths}</option>
              </SelectField>
              {drafts[type].rule === 'months' ? (
                <TextField
                  label={t.programme.months}
                  aria-label={t.programme.monthsOf(t.programme.clearances[type])}
                  type="number"
                  min={1}
                  max={60}
                  required
                  value={drafts[type].months}
                  onChange={(event) =>
                    setDrafts({ ...drafts, [type]: { ...drafts[type], months: event.target.value } })
                  }
                />
              ) : null}
            </div>
          ))}
          <Save busy={save.isPending} same={same} fault={faultIn(save.error)} />
        </form>
      ) : (
        <dl className={css['facts']}>
          {CLEARANCE_TYPES.map((type) => (
            <Fact key={type} name={t.programme.clearances[type]} rule={section.value[type]} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Fact({ name, rule }: { name: string; rule: ValidityRule }) {
  const t = useT();
  return (
    <>
      <dt>{name}</dt>
      <dd>{rule === 'end_of_academic_year' ? t.programme.untilYearEnd : t.programme.validUntil(rule.months)}</dd>
    </>
  );
}

type DaysProps = {
  of: 'noReplyDays' | 'feedbackDays';
  section: Programme['noReplyDays'];
  most: number;
  mayChange: boolean;
  title: string;
  lead: string;
};

function DaysForm({ of, section, most, mayChange, title, lead }: DaysProps) {
  const t = useT();
  const id = useId();
  const save = useProgrammeChange();
  const [days, setDays] = useState(String(section.value));
  const same = Number(days) === section.value;
  return (
    <section aria-labelledby={id} className={css['section']}>
      <div>
        <h2 id={id}>{title}</h2>
        <p className={css['lead']}>{lead}</p>
      </div>
      {mayChange ? (
        <form
          className={pageCss['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!same) save.mutate({ section: of, version: section.version, value: Number(days) });
          }}
        >
          <div className={css['days']}>
            <TextField
              label={t.programme.days}
              type="number"
              min={1}
              max={most}
              required
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          </div>
          <Save busy={save.isPending} same={same} fault={faultIn(save.error)} />
        </form>
      ) : (
        <p>{t.programme.daysSaid(section.value)}</p>
      )}
    </section>
  );
}

function Save({ busy, same, fault }: { busy: boolean; same: boolean; fault: string | undefined }) {
  const t = useT();
  return (
    <div className={pageCss['actions']}>
      <Button type="submit" look={same ? [] : ['primary']} disabled={busy || same}>
        {t.common.save}
      </Button>
      {fault ? (
        <p role="alert" className={css['fault']}>
          {fault}
        </p>
      ) : null}
    </div>
  );
}
