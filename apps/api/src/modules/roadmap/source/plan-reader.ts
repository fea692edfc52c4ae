/** The thread that reads plans. */
export const PLAN_READER = new URL('./source-worker.ts', import.meta.url);
