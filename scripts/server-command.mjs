// How the server is run, by `npm start` and by the bench alike.
import { join } from 'node:path';

/** A small young generation: a school's server rests most of the day and should not hold memory for bursts. */
export const SERVER_FLAGS = ['--max-semi-space-size=4'];

/** Compiled code is kept between starts. */
export const serverEnv = (root) => ({ NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tandem', 'compiled') });
