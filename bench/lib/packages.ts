import { createRequire } from 'node:module';
import type * as argon2 from '@node-rs/argon2';
import type * as xmldom from '@xmldom/xmldom';
import type * as drizzle from 'drizzle-orm';
import type { fastify } from 'fastify';
import type * as linearSumAssignment from 'linear-sum-assignment';
import type * as munkres from 'munkres';
import type * as playwright from 'playwright-core';
import type * as vite from 'vite';
import type * as yauzl from 'yauzl';
import { root } from './paths.ts';

/**
 * The packages of the product itself, so that every reference runs on the very same versions. The bench has no
 * dependencies of its own: what it compares with is resolved from the folder of the part it is compared with
 * (`paths` of tsconfig.json says the same to the compiler).
 */
const load = (folder: string, name: string): unknown => createRequire(`${root}/${folder}/package.json`)(name);

export const useFastify = () => (load('apps/api', 'fastify') as { fastify: typeof fastify }).fastify;
export const useDrizzle = () => load('apps/api', 'drizzle-orm') as typeof drizzle;
export const useArgon2 = () => load('apps/api', '@node-rs/argon2') as typeof argon2;
export const useYauzl = () => load('apps/api', 'yauzl') as typeof yauzl;
export const useXmldom = () => load('apps/api', '@xmldom/xmldom') as typeof xmldom;
export const usePlaywright = () => load('e2e', 'playwright-core') as typeof playwright;
export const useVite = () => load('apps/web', 'vite') as typeof vite;
export const useMunkres = () => load('packages/domain', 'munkres') as typeof munkres;
export const useLinearSumAssignment = () =>
  load('packages/domain', 'linear-sum-assignment') as typeof linearSumAssignment;
