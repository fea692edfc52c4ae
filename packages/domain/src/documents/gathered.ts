import type { PersonName } from '../kernel/index.ts';
import type { NameOverrides } from './declension/index.ts';
import type { DocumentObjectKind } from './doc-types.ts';
import type { DocumentRow } from './field.ts';

/** Somebody a document names, before the name is declined. */
export type PersonInDocument = {
  /** Null for a name in words: somebody who is not in the register. */
  personId: string | null;
  name: PersonName;
  sex: 'male' | 'female' | null;
  /** Cases that somebody has put right. */
  declensions: NameOverrides | null;
};
export type GatheredValue = string | boolean | PersonInDocument | readonly DocumentRow[];

/** What the owner of the data knows about the subject of a document. What it does not know is left out. */
export type Gathered = {
  /** Stands after the type in the registry: «Иванова М. П.». Empty when the type says it all. */
  label: string;
  values: Readonly<Record<string, GatheredValue>>;
  /** Whom and what the document names, hidden people not among them. */
  objects: readonly { kind: DocumentObjectKind; id: string }[];
};
