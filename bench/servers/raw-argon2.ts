import { useArgon2, useFastify } from '../lib/packages.ts';
import { serve } from './listen.ts';

/** Passwords verified with our parameters and nothing else: no HTTP for each one, no account, no session. */
const { hash, verify } = useArgon2();
const PASSWORD = 'верный пароль 2022';
// As in apps/api/src/modules/identity/passwords.ts.
const passwordHash = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
const app = useFastify()();

app.get<{ Params: { clients: string; ms: string } }>('/run/:clients/:ms', async ({ params }) => {
  const start = performance.now();
  let done = 0;
  const drive = async () => {
    while (performance.now() - start < Number(params.ms)) {
      if (!(await verify(passwordHash, PASSWORD))) throw new Error('the password does not match');
      done++;
    }
  };
  await Promise.all(Array.from({ length: Number(params.clients) }, drive));
  return { perSecond: done / ((performance.now() - start) / 1000) };
});
await serve(app);
