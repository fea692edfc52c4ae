import type { ReminderSettings, ReminderSettingsChange } from '@tandem/contracts';
import {
  DEFAULT_REMINDER_RULES,
  REMINDER_FACTS,
  REMINDER_RULES,
  type ReminderRules,
  remindersOn,
} from '@tandem/domain/notices';
import type { z } from 'zod';
import { authorize } from '../../kernel/authorize.ts';
import { type Context, systemContext } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import type { NoticesStores } from './notices-stores.ts';
import type { Inbox } from './notices.service.ts';

/** What the school reminds of, and the daily look at who is to be reminded. */
export function createReminders(stores: NoticesStores, inbox: Pick<Inbox, 'remind'>) {
  const { queue, settings, audit, today, holidays, expected } = stores;
  /** The school's day on which everybody was reminded last. */
  let remindedOn: string | null = null;

  function kept(): { rules: ReminderRules; version: number } {
    const row = settings.read('reminders');
    return {
      rules: { ...DEFAULT_REMINDER_RULES, ...(row?.value as Partial<ReminderRules> | undefined) },
      version: row?.version ?? 0,
    };
  }

  function present(): ReminderSettings {
    const { rules, version } = kept();
    return {
      version,
      rules: REMINDER_RULES.map((rule) => ({ rule, ...rules[rule], most: REMINDER_FACTS[rule].most })),
    };
  }

  return {
    read: (context: Context): ReminderSettings => authorize(context, 'school.manage', present()),

    /** @throws stale-version, invalid-request with pointers */
    change(context: Context, { version, rules }: z.output<typeof ReminderSettingsChange>): Promise<ReminderSettings> {
      return queue.write((tx) => {
        const before = authorize(context, 'school.manage', kept());
        const errors = rules.flatMap(({ rule, days }, index) => {
          const { most } = REMINDER_FACTS[rule];
          const detail = `Не больше ${most}`;
          return days > most ? [{ pointer: `/rules/${index}/days`, code: 'too-many', detail }] : [];
        });
        if (errors.length > 0) throw new ProblemError('invalid-request', { errors });
        const after = { ...before.rules };
        for (const { rule, on, days } of rules) after[rule] = { on, days };
        if (version !== before.version || !settings.save(tx, 'reminders', version, after, context.now.toISOString()))
          throw new ProblemError('stale-version', { current: present() });
        audit.record(tx, context, {
          act: 'reminders-set',
          entity: 'school',
          entityId: '1',
          before: before.rules,
          after,
        });
        // Rules that were turned on today speak today.
        tx.afterCommit(() => {
          remindedOn = null;
        });
        return present();
      });
    },

    /** Everything that is due on the school's day; a second time on the day it finds nothing new. */
    async remind(now: Date): Promise<number> {
      const day = today(now);
      const due = remindersOn(day, expected(now), kept().rules, holidays(day));
      if (due.length === 0) return 0;
      return queue.write((tx) => due.reduce((told, one) => told + inbox.remind(tx, systemContext(now), one), 0));
    },

    async remindOnceADay(now: Date): Promise<void> {
      const day = today(now);
      if (remindedOn === day) return;
      await this.remind(now);
      remindedOn = day;
    },
  };
}
