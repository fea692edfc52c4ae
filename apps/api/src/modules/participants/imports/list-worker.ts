import { answerFromWorker } from '../../documents/reading/index.ts';
import { readList } from './read-list.ts';

/** Runs in a thread of its own: reads one list of people. */
await answerFromWorker(readList);
