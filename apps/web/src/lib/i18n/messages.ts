import type { ru } from './ru/index.ts';

/** Russian is the shape: an English catalogue with a missing key does not compile. */
export type Messages = typeof ru;
export type Language = 'ru' | 'en';
