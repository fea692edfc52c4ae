import { DEFINITIONS, type DocType, makesDocument } from '@tandem/domain/documents';
import { useNavigate } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { ActionsMenu } from '../../ui/menu.tsx';

export type DocumentLink = {
  type: DocType;
  subjectId: string | null;
  /** Tells apart two papers of one type: the day of an interview. */
  note?: string;
};

/** «Документ…»: papers that are born here, of those this person may make. */
export function DocumentsMenu({ links }: { links: readonly DocumentLink[] }) {
  const t = useT();
  const navigate = useNavigate();
  const { actor } = useAccount();
  const mine = links.filter(({ type }) => makesDocument(actor, DEFINITIONS[type]));
  if (mine.length === 0) return null;
  return (
    <ActionsMenu
      label={t.documents.button}
      words={t.documents.button}
      actions={mine.map(({ type, subjectId, note }) => ({
        label: [t.documents.types[type], note].filter(Boolean).join(', '),
        run: () => void navigate(paths.newDocumentOf(type, subjectId)),
      }))}
    />
  );
}
