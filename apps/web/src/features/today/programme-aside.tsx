import type { TodayPage } from '@tandem/contracts';
import { monthName, shortWeekday, dayAndMonth } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import css from './today.module.css';

type Programme = NonNullable<TodayPage['programme']>;

/** Beside the list: the meetings of this week and how often the curator was in touch. */
export function ProgrammeAside({
  programme: { week, contacts, pairs },
  today,
}: {
  programme: Programme;
  today: string;
}) {
  const { t, language } = useWords();
  const most = Math.max(1, ...contacts.byMonth.map((one) => one.contacts));
  return (
    <aside className={css['aside']}>
      <section className={css['box']} aria-labelledby="today-week">
        <h2 id="today-week">{t.today.week}</h2>
        <ol className={css['week']}>
          {week.map(({ on, meetings }) => (
            <li
              key={on}
              className={on === today ? css['now'] : undefined}
              aria-current={on === today ? 'date' : undefined}
            >
              <span className="visually-hidden">{t.today.weekOf(dayAndMonth(language, on), meetings)}</span>
              <span aria-hidden="true">{shortWeekday(language, on)}</span>
              <b aria-hidden="true">{Number(on.slice(8))}</b>
              <span aria-hidden="true">{meetings === 0 ? '—' : meetings}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={css['box']} aria-labelledby="today-contacts">
        <h2 id="today-contacts">{t.today.contacts}</h2>
        <p className={css['note']}>{t.today.contactsLead(contacts.lastMonth, contacts.supported, pairs)}</p>
        <ol className={css['bars']}>
          {contacts.byMonth.map(({ month, contacts: count }) => (
            <li key={month}>
              <span className="visually-hidden">{t.today.monthOf(monthName(language, month), count)}</span>
              <svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  x="0"
                  y={40 - (count / most) * 38}
                  width="10"
                  height={(count / most) * 38}
                  className={css['bar']}
                />
                <rect x="0" y={39 - (count / most) * 38} width="10" height="1.5" className={css['top']} />
              </svg>
              <span aria-hidden="true">{monthName(language, month).slice(0, 3)}</span>
            </li>
          ))}
        </ol>
        <p className={css['note']}>{t.today.contactsWhy}</p>
      </section>
    </aside>
  );
}
