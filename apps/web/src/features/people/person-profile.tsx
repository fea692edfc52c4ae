import type { PersonCard } from '@tandem/contracts';
import { can, type PersonData } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { ageOn } from '@tandem/domain/participants';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { EditPersonDialog, type FieldGroup } from './edit-person-dialog.tsx';
import { PersonClasses } from './person-classes.tsx';
import { PersonGuardians } from './person-guardians.tsx';
import { PersonNameCases } from './person-name-cases.tsx';
import { baseWords, mayBePupil } from './person-words.ts';

/** Who the person is, as far as the reader may see; what may be changed can be changed here. */
export function PersonProfile({ card }: { card: PersonCard }) {
  const { t, language } = useWords();
  const { actor, today } = useAccount();
  const [editing, setEditing] = useState<FieldGroup | null>(null);
  const mayManage = can(actor, 'people.manage');
  const pupil = card.kind === 'pupil';
  const child = pupil || (mayManage && mayBePupil(card, today));
  const contacts: PersonData = pupil ? 'pupil_contacts' : 'mentor_contacts';
  const said = (text: string | null) => text ?? t.person.notSaid;
  const edit = (group: FieldGroup, data: PersonData) =>
    card.changes.includes(data) ? (
      <Button
        look={['plain']}
        aria-label={t.person.editOf(t.person[group].toLowerCase())}
        onClick={() => setEditing(group)}
      >
        {t.common.edit}
      </Button>
    ) : null;
  return (
    <div className={css['blocks']}>
      <Block title={t.person.main} seenBy="name" actions={edit('main', 'name')}>
        <FactList
          facts={[
            [t.person.name, fullName(card.name)],
            [t.register.kind, t.register.oneOf[card.kind]],
            ...(pupil ? [] : ([[t.register.position, said(card.position)]] as const)),
            ...(card.organization ? ([[t.person.organization, card.organization]] as const) : []),
            ...(card.teachingSince ? ([[t.person.teachingSince, longDay(language, card.teachingSince)]] as const) : []),
            [t.register.base, baseWords(card, t) || t.common.none],
          ]}
        />
      </Block>
      {child || card.enrolments.length > 0 ? <PersonClasses card={card} mayMove={mayManage} /> : null}
      {card.sees.includes('birth_date') ? (
        <Block title={t.person.born} seenBy="birth_date" actions={edit('born', 'birth_date')}>
          <FactList
            facts={[
              [
                t.register.birthOn,
                card.birthOn
                  ? `${longDay(language, card.birthOn)}, ${t.person.age(ageOn(card.birthOn, today))}`
                  : t.person.notSaid,
              ],
              [t.person.sex, card.sex ? t.person.sexes[card.sex] : t.person.notSaid],
            ]}
          />
        </Block>
      ) : null}
      {card.sees.includes(contacts) ? (
        <Block title={t.person.contacts} seenBy={contacts} actions={edit('contacts', contacts)}>
          <FactList
            facts={[
              [t.person.phone, card.phone ? <a href={`tel:${card.phone}`}>{card.phone}</a> : t.person.notSaid],
              [t.person.email, card.email ? <a href={`mailto:${card.email}`}>{card.email}</a> : t.person.notSaid],
            ]}
          />
        </Block>
      ) : null}
      {card.guardians && (child || card.guardians.length > 0) ? (
        <PersonGuardians card={card} guardians={card.guardians} mayManage={mayManage} />
      ) : null}
      {card.wards && card.wards.length > 0 ? (
        <Block title={t.person.wards}>
          <ul className={css['lines']}>
            {card.wards.map(({ personId, name }) => (
              <li key={personId}>
                <Link className={css['link'] ?? ''} to={paths.person(personId)}>
                  {fullName(name)}
                </Link>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      {mayManage ? <PersonNameCases card={card} /> : null}
      {mayManage || card.account ? <PersonAccount card={card} /> : null}
      {editing ? <EditPersonDialog card={card} group={editing} onClose={() => setEditing(null)} /> : null}
    </div>
  );
}

function PersonAccount({ card: { account, hasAccount } }: { card: PersonCard }) {
  const { t } = useWords();
  const { actor } = useAccount();
  return (
    <Block
      title={t.person.account}
      actions={
        can(actor, 'accounts.manage') ? (
          <ButtonLink look={['plain']} to={paths.users}>
            {t.person.toAccounts}
          </ButtonLink>
        ) : null
      }
    >
      {account ? (
        <FactList
          facts={[
            [t.session.login, account.login],
            [t.people.roles, account.roles.map((role) => t.roles[role]).join(', ') || t.common.none],
          ]}
        />
      ) : (
        <p className={css['muted']}>{hasAccount ? t.person.hasAccount : t.person.noAccount}</p>
      )}
    </Block>
  );
}
