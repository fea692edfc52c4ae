import { operations, type OperationSpec, PROBLEMS } from '@tandem/contracts';
import type { FastifyInstance } from 'fastify';
import { openApiDocument, problemsOf } from './openapi.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Json = {
  paths: Record<
    string,
    Record<string, { requestBody?: unknown; parameters: unknown[]; responses: Record<string, unknown> }>
  >;
};

const STYLE = `body{font:16px/1.5 'Golos Text',system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2320;background:#faf8f3}
h1,h2{font-family:'PT Serif',Georgia,serif}article{border-top:1px solid #e2dccd;padding:1rem 0}code,pre{font:14px/1.45 ui-monospace,monospace}
pre{background:#f3efe6;padding:.75rem;overflow:auto;border-radius:6px}h3{margin:.25rem 0}b{color:#0b6b53}a{color:#0b6b53}nav li{margin:.15rem 0}`;

function article(operation: OperationSpec, document: Json): string {
  const path = operation.path.replace(/:(\w+)/g, '{$1}');
  const described = document.paths[path]?.[operation.method.toLowerCase()];
  const access = operation.access === 'public' ? 'public' : operation.access.capability;
  const block = (title: string, value: unknown) =>
    value === undefined
      ? ''
      : `<details><summary>${title}</summary><pre>${escape(JSON.stringify(value, null, 2))}</pre></details>`;
  const problems = problemsOf(operation).map((slug) => `<code>${PROBLEMS[slug].status} ${slug}</code>`);
  return `<article id="${operation.id}"><h3><b>${operation.method}</b> <code>/api/v1${escape(path)}</code></h3>
<p>${escape(operation.summary)}. Access: <code>${access}</code>. Answers <code>${operation.success.status}</code>.</p>
${block('Parameters', described?.parameters.length ? described.parameters : undefined)}${block('Request body', described?.requestBody)}
${block('Reply', described?.responses[String(operation.success.status)])}<p>Problems: ${problems.join(', ') || 'none'}</p></article>`;
}

/** A reference that a person can read: one page, no scripts, made from the contract. */
function referencePage(): string {
  const document = openApiDocument() as Json;
  const byContext = Map.groupBy(operations, ({ id }) => id.split('.')[0] ?? '');
  const chapters = [...byContext].map(
    ([context, list]) => `<h2>${context}</h2>${list.map((operation) => article(operation, document)).join('')}`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tandem API</title>
<link rel="stylesheet" href="/api/docs.css"></head><body><h1>Tandem API</h1>
<p>REST over JSON. Errors are <code>application/problem+json</code> (RFC 9457); field faults carry JSON pointers. Sign in with
<code>POST /api/v1/session</code>: the session lives in httpOnly cookies. Machine-readable: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
${chapters.join('')}</body></html>`;
}

export function referenceRoutes(app: FastifyInstance): void {
  // Made when somebody asks: most schools never do, and it costs a tenth of the server's memory.
  let page: string | null = null;
  let document: ReturnType<typeof openApiDocument> | null = null;
  app.get('/api/v1/openapi.json', () => (document ??= openApiDocument()));
  app.get('/api/docs.css', (_request, reply) => reply.type('text/css').send(STYLE));
  app.get('/api/docs', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'`,
      )
      .send((page ??= referencePage())),
  );
}
