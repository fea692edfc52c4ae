import { useT } from '../../lib/i18n/index.tsx';
import { TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';

const FIELDS = {
  name: { max: 300, type: 'text' },
  contactName: { max: 160, type: 'text' },
  contactPosition: { max: 160, type: 'text' },
  phone: { max: 40, type: 'tel' },
  email: { max: 120, type: 'email' },
} as const;
export type ContactField = keyof typeof FIELDS;
export type Contacts = Record<ContactField, string>;
export const CONTACT_FIELDS = Object.keys(FIELDS) as ContactField[];
export const NO_CONTACTS: Contacts = { name: '', contactName: '', contactPosition: '', phone: '', email: '' };

/** Trimmed; what was left empty is null. */
export const contactsOf = (contacts: Contacts) => ({
  name: contacts.name.trim(),
  contactName: contacts.contactName.trim() || null,
  contactPosition: contacts.contactPosition.trim() || null,
  phone: contacts.phone.trim() || null,
  email: contacts.email.trim() || null,
});

type Props = {
  contacts: Contacts;
  onChange: (contacts: Contacts) => void;
  faultAt: (pointer: string) => string | undefined;
  taken: boolean;
};

/** The organisation, and whom to call. */
export function ContactFields({ contacts, onChange, faultAt, taken }: Props) {
  const t = useT();
  const field = (name: ContactField) => (
    <TextField
      key={name}
      label={t.partners[name]}
      optional={name !== 'name'}
      hint={name === 'name' ? t.partners.nameHint : undefined}
      type={FIELDS[name].type}
      maxLength={FIELDS[name].max}
      autoComplete="off"
      value={contacts[name]}
      error={name === 'name' && taken ? t.partners.taken : faultAt(`/${name}`)}
      onChange={(event) => onChange({ ...contacts, [name]: event.target.value })}
    />
  );
  return (
    <>
      {field('name')}
      <div className={pageCss['row']}>
        {field('contactName')}
        {field('contactPosition')}
      </div>
      <div className={pageCss['row']}>
        {field('phone')}
        {field('email')}
      </div>
    </>
  );
}
