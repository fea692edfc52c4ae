import type { Notice } from '@tandem/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth, moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import css from './inbox-list.module.css';
import { noticeHref } from './notice-href.ts';

/** Lines of the inbox; opening one marks it as read. */
export function InboxList({ notices }: { notices: readonly Notice[] }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (noticeId: string) => api.notices.read({ params: { noticeId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <ul className={css['list']} aria-label={t.inbox.title}>
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} onRead={() => read.mutate(notice.id)} />
      ))}
    </ul>
  );
}

function Line({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { kind, subject, dueOn, createdAt, readAt } = notice;
  const unread = readAt === null;
  const sentence = t.inbox.kinds[kind];
  return (
    <li className={`${css['line']} ${unread ? css['unread'] : ''}`} data-notice={kind}>
      {unread ? <span className={css['dot']} role="img" aria-label={t.inbox.unreadMark} /> : <span />}
      <div className={css['what']}>
        <Link className={css['link']} to={noticeHref(notice)} onClick={() => unread && onRead()}>
          {sentence}
        </Link>
        <p className={css['about']}>
          {subject === null ? null : <span>{subject}</span>}
          {dueOn === null ? null : <span>{dueWords(notice, t.inbox, dayAndMonth(language, dueOn))}</span>}
          <time dateTime={createdAt}>{moment(language, createdAt, timezone)}</time>
        </p>
      </div>
      {unread ? (
        <Button look={['plain', 'icon']} aria-label={t.inbox.markRead(sentence)} onClick={onRead}>
          ✓
        </Button>
      ) : null}
    </li>
  );
}

type DueWords = { due: (day: string) => string; ofMeeting: (day: string) => string };

/** The day of a meeting is a day; what is missing is of a meeting; the last day of an answer is a limit. */
function dueWords({ kind }: Notice, words: DueWords, day: string): string {
  if (kind.startsWith('meeting_')) return day;
  return kind.startsWith('report_') || kind.startsWith('response_') ? words.ofMeeting(day) : words.due(day);
}
