import type { DocumentLink } from './documents-menu.tsx';

/** Consents that somebody signs: of a pupil the guardian does, and from fourteen the pupil too. */
export const consentLinks = (personId: string, pupil: boolean): DocumentLink[] =>
  (pupil
    ? (['consent_processing_guardian', 'consent_processing_pupil', 'consent_dissemination'] as const)
    : (['consent_processing_adult', 'consent_dissemination'] as const)
  ).map((type) => ({ type, subjectId: personId }));
