// `npm test`: everything, in the order in which it is cheapest to fail. Ends with «N passed, N failed».
import { install, node24, run } from './run-pnpm.mjs';

install();
run(node24, ['scripts/verify.ts'], { PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}` });
