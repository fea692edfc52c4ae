import { answerFromWorker } from '../../documents/reading/index.ts';
import { readSource } from './read-source.ts';

/** Runs in a thread of its own: reads one plan. */
await answerFromWorker(readSource);
