import type { PersonName } from '@tandem/domain/kernel';
import { useT } from '../../lib/i18n/index.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';

export type NameDraft = { familyName: string; givenName: string; patronymic: string };
export const NO_NAME: NameDraft = { familyName: '', givenName: '', patronymic: '' };

export const draftOf = ({ familyName, givenName, patronymic }: PersonName): NameDraft => ({
  familyName,
  givenName,
  patronymic: patronymic ?? '',
});
export const nameOf = ({ familyName, givenName, patronymic }: NameDraft): PersonName => ({
  familyName: familyName.trim(),
  givenName: givenName.trim(),
  patronymic: patronymic.trim() || null,
});
export const isNamed = ({ familyName, givenName }: NameDraft): boolean =>
  familyName.trim() !== '' && givenName.trim() !== '';

type Props = { name: NameDraft; onChange: (name: NameDraft) => void; faultAt: (pointer: string) => string | undefined };

/** A name in its parts; nothing is offered from the browser's memory, the computer may be shared. */
export function NameFields({ name, onChange, faultAt }: Props) {
  const t = useT();
  const field = (part: keyof NameDraft, optional = false) => (
    <TextField
      label={t.people[part]}
      optional={optional}
      autoComplete="off"
      maxLength={80}
      value={name[part]}
      error={faultAt(`/name/${part}`)}
      onChange={(event) => onChange({ ...name, [part]: event.target.value })}
    />
  );
  return (
    <>
      <div className={pageCss['row']}>
        {field('familyName')}
        {field('givenName')}
      </div>
      {field('patronymic', true)}
    </>
  );
}
