import { createRequire } from 'node:module';
import { root } from './paths.ts';

/**
 * The packages of the product itself, so that every reference runs on the very same versions. The bench has no
 * dependencies of its own: what it compares with is resolved from the folder of the part it is compared with
 * (`paths` of tsconfig.json says the same to the compiler).
 */
const load = <T>(folder: string, name: string): T => createRequire(`${root}/${folder}/package.json`)(name) as T;

export const useFastify = () => load<typeof import('fastify')>('apps/api', 'fastify').fastify;
export const useDrizzle = () => load<typeof import('drizzle-orm')>('apps/api', 'drizzle-orm');
export const useArgon2 = () => load<typeof import('@node-rs/argon2')>('apps/api', '@node-rs/argon2');
export const useYauzl = () => load<typeof import('yauzl')>('apps/api', 'yauzl');
export const useXmldom = () => load<typeof import('@xmldom/xmldom')>('apps/api', '@xmldom/xmldom');
export const usePlaywright = () => load<typeof import('playwright-core')>('e2e', 'playwright-core');
export const useVite = () => load<typeof import('vite')>('apps/web', 'vite');
