import type { MultipartFile } from '@fastify/multipart';
import { type OperationSpec, type ReplyOf, type RequestOf, type SignedIn } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Context } from '../kernel/context.ts';
import { createKept } from '../kernel/kept.ts';
import { ProblemError } from '../kernel/problem-error.ts';
import { fieldFaults } from './field-faults.ts';

export type UploadedFile = { name: string; bytes: Buffer };

type Part<O extends OperationSpec> = RequestOf<O> & {
  /** Null only where the operation is public and nobody is signed in. */
  context: O['access'] extends 'public' ? Context | null : Context;
  now: Date;
  file: UploadedFile | null;
  raw: FastifyRequest;
  reply: FastifyReply;
};

/** `FastifyReply` means that the handler has sent the bytes itself. */
type Answer<O extends OperationSpec> = ReplyOf<O> | FastifyReply;

declare module 'fastify' {
  interface FastifyInstance {
    clock: () => Date;
  }
  interface FastifyRequest {
    /** Set by authentication; null for a stranger. */
    signedIn: SignedIn | null;
    /** The account that looks through the eyes of whoever is signed in; null mostly. */
    viewer: string | null;
  }
  interface FastifyContextConfig {
    operation?: OperationSpec;
  }
}

/** @throws unauthenticated, password-change-required, forbidden, viewing-only */
function admit({ access, method, reads }: OperationSpec, request: FastifyRequest, now: Date): Context | null {
  const { signedIn } = request;
  const context = signedIn && {
    actor: { accountId: signedIn.accountId, roles: signedIn.roles },
    sessionId: signedIn.sessionId,
    now,
    ...(request.viewer === null ? {} : { viewer: request.viewer }),
  };
  if (access === 'public') return context;
  if (!context) throw new ProblemError('unauthenticated');
  if (signedIn?.mustChangePassword && !access.pendingPassword) throw new ProblemError('password-change-required');
  if (!can(context.actor, access.capability)) throw new ProblemError('forbidden');
  // Somebody else's account is theirs; and whoever only looks changes nothing.
  const onlyLooks = (method === 'GET' || reads === true) && access.capability !== 'account.own';
  if (context.viewer !== undefined && !onlyLooks) throw new ProblemError('viewing-only');
  return context;
}

/** Objects in objects: deeper than any form of ours, and less than what would be too deep for a schema that walks down. */
const DEEPEST = 60;

/** @throws invalid-request */
function checkDepth(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      const detail = 'Слишком много вложенных друг в друга частей';
      throw new ProblemError('invalid-request', { errors: [{ pointer: '/', code: 'too-deep', detail }] });
    }
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
}

/** @throws invalid-request with pointers */
function parse(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', { errors: fieldFaults(result.error, prefix) });
}

/** @throws too-large, unsupported-type, invalid-request */
async function receive(
  operation: OperationSpec,
  request: FastifyRequest,
): Promise<{ file: UploadedFile | null; fields: unknown }> {
  if (!operation.upload) return { file: null, fields: request.body };
  if (!request.isMultipart()) {
    if (operation.upload.required) throw new ProblemError('unsupported-type');
    return { file: null, fields: request.body };
  }
  const { maxBytes, required } = operation.upload;
  const fields: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let file: UploadedFile | null = null;
  try {
    for await (const part of request.parts({
      limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 4 * 1024 * 1024 },
    })) {
      if (part.type === 'file') file = await readFile(part);
      else fields[part.fieldname] = part.value;
    }
  } catch (error) {
    if (error instanceof ProblemError || (error as FastifyError).statusCode !== undefined) throw error;
    // The parser of forms throws bare errors for a missing boundary or a form that breaks off.
    const detail = 'Форму не удалось разобрать';
    throw new ProblemError('invalid-request', { errors: [{ pointer: '/', code: 'malformed', detail }] });
  }
  if (!file && required) {
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: '/file', code: 'required', detail: 'Приложите файл' }],
    });
  }
  return { file, fields };
}

async function readFile(part: MultipartFile): Promise<UploadedFile> {
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw new ProblemError('too-large');
  // A part without a file name is a file too when its type says so.
  const name: string | undefined = part.filename;
  return { name: (name ?? '').slice(0, 255), bytes };
}

/** Replies of one operation whose text is kept. */
const KEPT_REPLIES = 50;

/**
 * Binds an operation of the contract to its handler: rights, then shapes, then the handler, then the reply stripped of
 * whatever the contract does not declare. With `keyOf` the text of a reply is kept: two requests of one key would get
 * the same answer, so the key names everything the answer depends on, the reader first of all.
 */
export function route<O extends OperationSpec>(
  app: FastifyInstance,
  operation: O,
  handler: (part: Part<O>) => Promise<Answer<O>> | Answer<O>,
  keyOf?: (part: Part<O>) => string,
): void {
  const { success } = operation;
  const texts = createKept<string>(KEPT_REPLIES);
  app.route({
    method: operation.method,
    url: `/api/v1${operation.path}`,
    config: { operation },
    handler: async (request, reply) => {
      const now = app.clock();
      const context = admit(operation, request, now);
      const params = parse(operation.params, request.params, '/params');
      const query = parse(operation.query, request.query, '/query');
      const { file, fields } = await receive(operation, request);
      checkDepth(fields);
      const body = parse(operation.body, fields, '');
      const part = { params, query, body, file, context, now, raw: request, reply } as Part<O>;
      const key = keyOf?.(part);
      const kept = key === undefined ? undefined : texts.find(key);
      if (kept !== undefined) return sendText(reply, success.status, kept);
      const answer = await handler(part);
      if (reply.sent || (answer as unknown) === reply) return reply;
      reply.code(success.status);
      if (!('schema' in success)) return reply.send();
      const shaped = success.schema.parse(answer);
      if (key !== undefined)
        return sendText(
          reply,
          success.status,
          texts.get(key, () => JSON.stringify(shaped)),
        );
      reply.header('cache-control', 'no-store');
      return reply.send(shaped);
    },
  });
}

const sendText = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(text);
