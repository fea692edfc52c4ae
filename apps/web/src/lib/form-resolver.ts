import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { config } from 'zod';

// zod would try to compile its checks with `new Function`, which our content policy rightly forbids.
config({ jitless: true });

export { standardSchemaResolver as formResolver };
