import type { DocumentCard } from '@tandem/contracts';
import { type Actor, type can, canAll } from '@tandem/domain/access';
import { shortName } from '@tandem/domain/kernel';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay, moment } from '../../lib/dates.ts';
import { type Messages, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';

/** Where what the document is about has a page of its own that this reader may open. */
function subjectPath({ kind, id }: DocumentCard['subject'], actor: Actor): string | null {
  const reads = (capability: Parameters<typeof can>[1]) => canAll(actor, capability);
  if (id === null) return null;
  switch (kind) {
    case 'person':
      return reads('people.read') ? paths.person(id) : null;
    case 'mentor':
      return reads('mentors.read') ? paths.mentor(id) : null;
    case 'sitting':
      return reads('mentors.read') ? paths.sitting(id) : null;
    case 'partner':
      return reads('partners.read') ? paths.partner(id) : null;
    case 'pairs':
      return reads('pairs.read') ? paths.pairsOfOrder(id) : null;
    default:
      return null;
  }
}

const templateWords = ({ prepared: { template } }: DocumentCard, t: Messages): string =>
  template ? t.documentForm.ownTemplate(template.number) : t.documentForm.standardTemplate;

/** What kind of paper it is, about what, who made and signed it, and what it replaces. */
export function DocumentFacts({ card }: { card: DocumentCard }) {
  const { t, language } = useWords();
  const { subject, signedBy, signedOn, supersedesId, supersededById, status } = card;
  const { actor } = useAccount();
  const to = subjectPath(subject, actor);
  const about = t.documents.kinds[subject.kind];
  const other = (id: string) => (
    <Link className={css['link']} to={paths.document(id)}>
      {t.documentCard.otherDocument}
    </Link>
  );
  return (
    <Block title={t.documentCard.facts}>
      <FactList
        facts={[
          [t.documentCard.type, t.documents.types[card.type]],
          [
            t.documentCard.about,
            to ? (
              <Link className={css['link']} to={to}>
                {about}
              </Link>
            ) : (
              about
            ),
          ],
          ...(signedOn !== null
            ? ([
                [t.documentCard.signature, t.documentCard.signatureLine(signedBy ?? '', longDay(language, signedOn))],
              ] as const)
            : []),
          ...(card.reason !== null ? ([[t.documentCard.cancelled, card.reason]] as const) : []),
          [t.documentCard.template, templateWords(card, t)],
          ...(card.createdBy ? ([[t.documentCard.madeBy, shortName(card.createdBy)]] as const) : []),
          ...(supersedesId !== null ? ([[t.documentCard.supersedes, other(supersedesId)]] as const) : []),
          ...(supersededById !== null
            ? ([
                [
                  status === 'superseded' ? t.documentCard.supersededBy : t.documentCard.willBeSuperseded,
                  other(supersededById),
                ],
              ] as const)
            : []),
        ]}
      />
    </Block>
  );
}

/** Items of roadmaps that this paper proves to be done. */
export function DocumentProves({ card: { proves } }: { card: DocumentCard }) {
  const { t } = useWords();
  if (proves.length === 0) return null;
  return (
    <Block title={t.documentCard.proves}>
      <ul className={css['lines']}>
        {proves.map(({ roadmapId, itemId, number, title }) => (
          <li key={itemId}>
            <Link className={css['link']} to={`${paths.roadmap(roadmapId)}?item=${itemId}`}>
              {number} {title}
            </Link>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Every step of the document, the newest first. */
export function DocumentHistory({ card: { history } }: { card: DocumentCard }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  return (
    <Block title={t.documentCard.history}>
      <ol className={css['history']}>
        {[...history]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map(({ at, act, by }) => (
            <li key={`${at}.${act}`}>
              <time dateTime={at}>{moment(language, at, timezone)}</time> — {by ? shortName(by) : t.documentCard.system}
              : {t.log.acts[act] ?? act}
            </li>
          ))}
      </ol>
    </Block>
  );
}
