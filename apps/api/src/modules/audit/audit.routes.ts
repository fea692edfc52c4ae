import { contract } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { route } from '../../http/route.ts';
import type { AuditReader } from './audit-reader.ts';

export function auditRoutes(app: FastifyInstance, reader: AuditReader): void {
  route(app, contract.auditLog.search, async ({ context, body }) => reader.search(context, body));
}
