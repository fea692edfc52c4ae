import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const webDist = `${root}/apps/web/dist`;
export const lyceumDocument = `${root}/apps/api/fixtures/roadmaps/roadmap-lyceum24-2022.docx`;
