import { operations, PROBLEMS } from '@tandem/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSchool, type TestSchool } from '../testing/test-school.ts';

type Described = {
  operationId: string;
  'x-access': string;
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: unknown;
  responses: Record<string, { content?: Record<string, unknown> }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Described>> };

let school: TestSchool;
let document: Document;
beforeAll(async () => {
  school = await openTestSchool();
  document = (await school.app.inject('/api/v1/openapi.json')).json<Document>();
});
afterAll(() => school.close());

describe('the machine-readable reference', () => {
  it('lists every operation of the contract and nothing else', () => {
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const wanted = operations.map(({ id, method, path }) => `${id} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(listed.sort()).toEqual(wanted.sort());
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  });

  it('says of each who may call it, what it takes and what it answers', () => {
    for (const operation of operations) {
      const path = operation.path.replace(/:(\w+)/g, '{$1}');
      const described = document.paths[path]?.[operation.method.toLowerCase()];
      expect(described?.['x-access']).toBe(operation.access === 'public' ? 'public' : operation.access.capability);
      const inPath = described?.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect(inPath).toEqual([...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
      expect(described?.requestBody !== undefined).toBe(operation.body !== undefined || operation.upload !== undefined);
      const statuses = Object.keys(described?.responses ?? {});
      expect(statuses).toContain(String(operation.success.status));
      for (const slug of operation.problems) expect(statuses).toContain(String(PROBLEMS[slug].status));
    }
  });

  it('can be read by a person, without scripts', async () => {
    const page = await school.app.inject('/api/docs');
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain(`default-src 'none'`);
    for (const { id } of operations) expect(page.payload).toContain(`id="${id}"`);
    expect(page.payload).not.toMatch(/<script/i);
    expect((await school.app.inject('/api/docs.css')).statusCode).toBe(200);
  });
});
