import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../kernel/problem-error.ts';

/** What the framework and the database call their refusals, in our words. */
function fromForeign(error: FastifyError): ProblemError {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
    case 'FST_REQ_FILE_TOO_LARGE':
      return new ProblemError('too-large');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return new ProblemError('unsupported-type');
    case 'SQLITE_FULL':
    case 'SQLITE_IOERR':
    case 'SQLITE_READONLY':
    case 'ENOSPC':
      return new ProblemError('storage-unavailable');
    default:
  }
  const fault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return fault
    ? new ProblemError('invalid-request', {
        errors: [{ pointer: '/', code: error.code ?? 'malformed', detail: 'Запрос не удалось разобрать' }],
      })
    : new ProblemError('internal');
}

/** One place where every «no» becomes `application/problem+json`. Bodies and messages of requests are never logged. */
export function handleProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = error instanceof ProblemError ? error : fromForeign(error);
    const body = problem.toProblem();
    if (body.status >= 500) request.log.error({ err: error, slug: body.slug }, 'request failed');
    if (body.retryAfter !== undefined) reply.header('retry-after', String(body.retryAfter));
    // The rest of a refused body is not worth waiting for.
    if (body.slug === 'too-large') reply.header('connection', 'close');
    return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
  });
}

/** An address that cannot be decoded (`/%zz`) never reaches a route. */
export function refuseBadAddress(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const body = new ProblemError('invalid-request').toProblem();
  void reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}

/** Bytes that are not HTTP at all (a raw non-ASCII address, an oversized header) get a problem too, then the line is cut. */
export function refuseBrokenHttp(_error: Error, socket: Socket): void {
  if (!socket.writable) return;
  const body = JSON.stringify(new ProblemError('invalid-request').toProblem());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
