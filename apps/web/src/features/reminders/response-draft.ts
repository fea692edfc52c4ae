import { createLinkKeeper } from '../../lib/link-keeper.ts';

/** The answer as it is given; nothing is chosen for the person. `id` stays the same at every try. */
export type ResponseDraft = {
  id: string;
  useful: number | null;
  comfortable: number | null;
  clearNext: 'yes' | 'not_quite' | null;
  takeaway: string;
  wantsCurator: boolean;
};

export const newResponse = (): ResponseDraft => ({
  id: crypto.randomUUID(),
  useful: null,
  comfortable: null,
  clearNext: null,
  takeaway: '',
  wantsCurator: false,
});

/** What can be sent; null while something is still to be said. */
export function responseBody({ useful, comfortable, clearNext, ...rest }: ResponseDraft) {
  return useful === null || comfortable === null || clearNext === null
    ? null
    : { ...rest, useful, comfortable, clearNext };
}

export const responseKeeper = createLinkKeeper<ResponseDraft>('response-link');
