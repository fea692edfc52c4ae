import { fullName, type PersonName, shortName } from '../kernel/index.ts';

/** The cases of a name that official papers use, the nominative apart. */
export const OBLIQUE_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type ObliqueCase = (typeof OBLIQUE_CASES)[number];
/** The whole name in each case: «Ивановой Марии Петровны». */
export type NameCases = Readonly<Record<ObliqueCase, string>>;

/** Every shape of a name that a template may ask for, with what it answers to and an example. */
export const PERSON_FORMS = [
  { form: 'name', label: 'полностью, кто', sample: 'Иванова Мария Петровна' },
  { form: 'genitive', label: 'полностью, кого', sample: 'Ивановой Марии Петровны' },
  { form: 'dative', label: 'полностью, кому', sample: 'Ивановой Марии Петровне' },
  { form: 'accusative', label: 'полностью, назначить кого', sample: 'Иванову Марию Петровну' },
  { form: 'instrumental', label: 'полностью, кем', sample: 'Ивановой Марией Петровной' },
  { form: 'prepositional', label: 'полностью, о ком', sample: 'Ивановой Марии Петровне' },
  { form: 'short', label: 'в подписи', sample: 'М. П. Иванова' },
  { form: 'initials', label: 'фамилия и инициалы, кто', sample: 'Иванова М. П.' },
  { form: 'genitiveInitials', label: 'фамилия и инициалы, кого', sample: 'Ивановой М. П.' },
  { form: 'dativeInitials', label: 'фамилия и инициалы, кому', sample: 'Ивановой М. П.' },
  { form: 'accusativeInitials', label: 'фамилия и инициалы, назначить кого', sample: 'Иванову М. П.' },
  { form: 'instrumentalInitials', label: 'фамилия и инициалы, кем', sample: 'Ивановой М. П.' },
] as const;
export type PersonForm = (typeof PERSON_FORMS)[number]['form'];
export type PersonForms = Readonly<Record<PersonForm, string>>;

/** Forms that differ from how the name is written in the register, so that somebody should look at them. */
export const isDeclined = (form: PersonForm): boolean => form !== 'name' && form !== 'short' && form !== 'initials';

/** A name as it stands in a case, part by part. */
export type NameInCase = Readonly<Record<ObliqueCase, PersonName>>;

/** All shapes of a name from its cases. Initials are of the name as it is in the register: they have no case. */
export function personForms(name: PersonName, inCase: NameInCase): PersonForms {
  const signs = shortName({ ...name, familyName: '' }).trim();
  const withInitials = ({ familyName }: PersonName) => `${familyName} ${signs}`.trim();
  return {
    name: fullName(name),
    genitive: fullName(inCase.genitive),
    dative: fullName(inCase.dative),
    accusative: fullName(inCase.accusative),
    instrumental: fullName(inCase.instrumental),
    prepositional: fullName(inCase.prepositional),
    short: shortName(name),
    initials: withInitials(name),
    genitiveInitials: withInitials(inCase.genitive),
    dativeInitials: withInitials(inCase.dative),
    accusativeInitials: withInitials(inCase.accusative),
    instrumentalInitials: withInitials(inCase.instrumental),
  };
}
