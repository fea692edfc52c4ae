import type { CallOf, OperationSpec, ReplyOf } from '@tandem/contracts';
import type { Answer, Sent, TestSchool } from './test-school.ts';

/** Keeps cookies between requests and sends each to its own path, as a browser does. */
export function openBrowser(school: TestSchool) {
  const jar = new Map<string, { value: string; path: string }>();
  return {
    jar,
    async call<O extends OperationSpec>(operation: O, call?: CallOf<O>, more: Sent = {}): Promise<Answer<ReplyOf<O>>> {
      const sent = [...jar].filter(([, { path }]) => `/api/v1${operation.path}`.startsWith(path));
      const cookies = Object.fromEntries(sent.map(([name, { value }]) => [name, value]));
      const answer: Answer<ReplyOf<O>> = await school.send(operation, null, { ...(call as Sent), ...more, cookies });
      for (const { name, value, path = '/', ...rest } of answer.raw.cookies) {
        const isGone = value === '' || (rest.expires !== undefined && rest.expires.getTime() <= 0);
        if (isGone) jar.delete(name);
        else jar.set(name, { value, path });
      }
      return answer;
    },
    /** Another browser with the same cookies: a second tab, or a thief. */
    copy() {
      const other = openBrowser(school);
      for (const [name, cookie] of jar) other.jar.set(name, cookie);
      return other;
    },
  };
}
