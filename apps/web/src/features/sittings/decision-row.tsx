import { fullName, shortName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { useProgramme } from '../../lib/programme.ts';
import { Chip } from '../../ui/signs.tsx';
import { DecisionControls } from './decision-controls.tsx';
import type { AgendaItem, DecisionDraft } from './decision-draft.ts';
import { decisionWords } from './decision-words.ts';
import css from './sittings.module.css';

type Props = {
  item: AgendaItem;
  draft: DecisionDraft;
  present: number;
  /** The reader may write decisions down now. */
  open: boolean;
  /** What this browser had marked when somebody else decided about the candidate. */
  overtaken: DecisionDraft | null;
  fault: string | null;
  onChange: (draft: DecisionDraft) => void;
};

/** One candidate of the agenda: what was decided, or what is being decided. */
export function DecisionRow({ item, draft, present, open, overtaken, fault, onChange }: Props) {
  const t = useT();
  const programme = useProgramme();
  const name = item.name ? shortName(item.name) : t.sittings.hiddenName;
  return (
    <li className={css['row']} data-candidate={item.mentorId}>
      <div className={css['who']}>
        {item.name ? (
          <Link to={paths.mentor(item.mentorId)}>{fullName(item.name)}</Link>
        ) : (
          <span>{t.sittings.hiddenName}</span>
        )}
        <span className={css['muted']}>
          {[t.mentors.categories[item.category], item.schoolClass?.name ?? item.organization]
            .filter(Boolean)
            .join(', ')}
        </span>
      </div>
      {item.decision ? (
        <div className={css['decided']}>
          <Chip tone={item.decision.outcome === 'reject' ? 'plain' : 'done'}>
            {t.sittings.outcomes[item.decision.outcome]}
          </Chip>
          <span className={css['muted']}>
            {decisionWords(item.decision, programme, t).replace(`${t.sittings.outcomes[item.decision.outcome]} · `, '')}
          </span>
          {overtaken?.outcome ? (
            <span className={css['fault']}>{t.sittings.yoursWas(t.sittings.outcomes[overtaken.outcome])}</span>
          ) : null}
        </div>
      ) : open ? (
        <DecisionControls name={name} id={item.mentorId} draft={draft} present={present} onChange={onChange} />
      ) : (
        <span className={css['muted']}>{t.sittings.noOutcome}</span>
      )}
      {fault ? (
        <p className={css['fault']} role="alert">
          {name}: {fault}
        </p>
      ) : null}
    </li>
  );
}
