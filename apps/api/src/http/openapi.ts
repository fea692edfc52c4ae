import { operations, type OperationSpec, Problem, PROBLEMS } from '@tandem/contracts';
import { z } from 'zod';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'openapi-3.0', unrepresentable: 'any' }) as Json;
  return rest;
};

function parameters(operation: OperationSpec): Json[] {
  const list = (schema: z.ZodType | undefined, where: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name,
      in: where,
      required: where === 'path' || (json.required?.includes(name) ?? false),
      schema: property,
    }));
  };
  return [...list(operation.params, 'path'), ...list(operation.query, 'query')];
}

function requestBody(operation: OperationSpec): Json | undefined {
  if (operation.upload) {
    const fields = operation.body ? (schemaOf(operation.body, 'input') as { properties?: Json }).properties : {};
    const schema = { type: 'object', properties: { ...fields, file: { type: 'string', format: 'binary' } } };
    return { content: { 'multipart/form-data': { schema } } };
  }
  return (
    operation.body && { required: true, content: { 'application/json': { schema: schemaOf(operation.body, 'input') } } }
  );
}

function success(operation: OperationSpec): Json {
  const { success: reply } = operation;
  if ('schema' in reply)
    return { description: 'OK', content: { 'application/json': { schema: schemaOf(reply.schema, 'output') } } };
  if ('bytes' in reply)
    return { description: 'OK', content: { [reply.bytes]: { schema: { type: 'string', format: 'binary' } } } };
  if ('events' in reply) return { description: 'OK', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return { description: 'Done' };
}

/** Slugs that an operation may answer with, its own and those that its kind always can. */
export function problemsOf(operation: OperationSpec): (keyof typeof PROBLEMS)[] {
  const always: (keyof typeof PROBLEMS)[] = [];
  if (operation.params || operation.query || operation.body || operation.upload) always.push('invalid-request');
  if (operation.access !== 'public') always.push('unauthenticated', 'forbidden', 'password-change-required');
  if (operation.method !== 'GET') always.push('foreign-origin');
  return [...new Set([...always, ...operation.problems])];
}

function responses(operation: OperationSpec): Json {
  const byStatus = Map.groupBy(problemsOf(operation), (slug) => PROBLEMS[slug].status);
  const problems = [...byStatus].map(([status, slugs]) => [
    String(status),
    {
      description: slugs.join(', '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
  return { [String(operation.success.status)]: success(operation), ...Object.fromEntries(problems) };
}

/** The contract as an OpenAPI 3.0.3 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    const body = requestBody(operation);
    (paths[path] ??= {})[operation.method.toLowerCase()] = {
      operationId: operation.id,
      tags: [operation.id.split('.')[0]],
      summary: operation.summary,
      'x-access': operation.access === 'public' ? 'public' : operation.access.capability,
      ...(operation.access === 'public' ? { security: [] } : {}),
      parameters: parameters(operation),
      ...(body ? { requestBody: body } : {}),
      responses: responses(operation),
    };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Tandem API',
      version: '1',
      description: 'Mentoring programme of a school. Times are UTC, days have no zone.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'tandem_access' } },
      schemas: { Problem: schemaOf(Problem, 'output') },
    },
  };
}
