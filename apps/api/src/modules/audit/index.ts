/**
 * Audit: the append-only record of acts. Its words: act, actor, before, after, batch.
 * It must not know what the acts mean, nor who may see them.
 */
export { type AuditLog, createAuditLog } from './audit-log.ts';
