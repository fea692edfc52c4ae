import { DEFINITIONS, DOC_TYPES, type DocType, makesDocument } from '@tandem/domain/documents';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import css from './documents.module.css';

const GROUPS = ['school', 'mentors', 'partners', 'consents'] as const;
type Group = (typeof GROUPS)[number];

function groupOf(type: DocType): Group {
  const { subject, data } = DEFINITIONS[type];
  if (data === 'consents') return 'consents';
  if (subject === 'partner') return 'partners';
  return subject === 'mentor' || subject === 'interview' || subject === 'sitting' ? 'mentors' : 'school';
}

/** Documents that this person may make, by what they are about. */
export function TypeChoice() {
  const t = useT();
  const { actor } = useAccount();
  const mine = DOC_TYPES.filter((type) => makesDocument(actor, DEFINITIONS[type]));
  return (
    <div className={css['kinds']}>
      {GROUPS.map((group) => {
        const types = mine.filter((type) => groupOf(type) === group);
        return types.length === 0 ? null : (
          <Block key={group} title={t.documents.groups[group]}>
            <ul className={blockCss['lines']}>
              {types.map((type) => (
                <li key={type}>
                  <Link className={blockCss['link']} to={paths.newDocumentOf(type, null)}>
                    {t.documents.types[type]}
                  </Link>
                </li>
              ))}
            </ul>
          </Block>
        );
      })}
    </div>
  );
}
