/**
 * Audit: the append-only record of acts. Its words: act, actor, before, after, batch.
 * It must not know what the acts mean: names of people and things are handed in.
 */
export { type AuditLog, createAuditLog } from './audit-log.ts';
export { createAuditReader } from './audit-reader.ts';
export { auditRoutes } from './audit.routes.ts';
export { createReadings, type Readings } from './readings.ts';
