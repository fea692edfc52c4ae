import type { DocType } from '@tandem/domain/documents';
import { type Document, Packer } from 'docx';
import PizZip from 'pizzip';
import { completionSummary } from './closing.ts';
import {
  consentDissemination,
  consentProcessingAdult,
  consentProcessingGuardian,
  consentProcessingPupil,
} from './consents.ts';
import { attendanceSheet, diary } from './diary.ts';
import { formMentor, mentorApplication, protocolInterview, protocolReview } from './mentor-papers.ts';
import { orderCurator, orderImplementation, orderPairs, orderPairsChange, orderWorkingGroup } from './orders.ts';
import { agreement, letterEmployer } from './partner-papers.ts';
import { route } from './route.ts';

const TEMPLATES: Record<DocType, () => Document> = {
  order_curator: orderCurator,
  order_working_group: orderWorkingGroup,
  order_implementation: orderImplementation,
  order_pairs: orderPairs,
  order_pairs_change: orderPairsChange,
  mentor_application: mentorApplication,
  protocol_review: protocolReview,
  protocol_interview: protocolInterview,
  form_mentor: formMentor,
  letter_employer: letterEmployer,
  agreement,
  consent_processing_adult: consentProcessingAdult,
  consent_processing_guardian: consentProcessingGuardian,
  consent_processing_pupil: consentProcessingPupil,
  consent_dissemination: consentDissemination,
  route,
  diary,
  attendance_sheet: attendanceSheet,
  completion_summary: completionSummary,
};

/** The day that stands in every standard template instead of the day it was made. */
const MADE = new Date('2022-01-01T00:00:00Z');

/** The properties of the package: a fixed day, and the language, which `docx` does not write. */
const aboutItself = (core: string): string =>
  core
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, MADE.toISOString())
    .replace('</cp:coreProperties>', '<dc:language>ru-RU</dc:language></cp:coreProperties>');

/** The same template is the same bytes, whenever and wherever it is made: a document keeps the SHA-256 of its template. */
export async function standardTemplate(type: DocType): Promise<Uint8Array> {
  const made = new PizZip(await Packer.toBuffer(TEMPLATES[type]()));
  const zip = new PizZip();
  for (const name of Object.keys(made.files).sort()) {
    const file = made.files[name];
    if (!file || file.dir) continue;
    const text = file.asText();
    zip.file(name, name === 'docProps/core.xml' ? aboutItself(text) : text, { date: MADE, createFolders: false });
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
