import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's first recommendation: 19 MiB, 2 passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';

/** As many at once as there are cores: more would not be faster and would starve everybody who is signed in. */
let lanes = availableParallelism();
const waiting: (() => void)[] = [];

async function inLane<T>(work: () => Promise<T>): Promise<T> {
  if (lanes === 0) await new Promise<void>((go) => waiting.push(go));
  else lanes--;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else lanes++;
  }
}

export const hashPassword = (password: string): Promise<string> => inLane(() => hash(password, COST));

let decoy: Promise<string> | null = null;

/** Takes the same time whether or not the account exists, so that timing names nobody. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('decoy');
  const against = passwordHash ?? (await decoy);
  const matches = await inLane(() => verify(against, password));
  return passwordHash !== null && matches;
}

/** A password to be read aloud and typed once: three groups of letters and a digit, in the layout of the login, about 50 bits. */
export function oneTimePassword(): string {
  const group = () =>
    Array.from({ length: 3 }, () => LETTERS[randomInt(LETTERS.length)]).join('') + String(randomInt(10));
  return [group(), group(), group()].join('-');
}
