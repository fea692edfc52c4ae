import { OutboxBlock } from '../../features/mail/outbox-block.tsx';
import { RemindersBlock } from '../../features/mail/reminders-block.tsx';
import { ServerBlock } from '../../features/mail/server-block.tsx';
import { SettingsNav } from '../../features/settings/settings-nav.tsx';
import { useT } from '../../lib/i18n/index.tsx';
import { Page } from '../../ui/page.tsx';

/** What the school reminds of, and the server that sends its letters. */
export function MailPage() {
  const t = useT();
  return (
    <Page title={t.mail.title} lead={t.mail.lead}>
      <SettingsNav />
      <RemindersBlock />
      <ServerBlock />
      <OutboxBlock />
    </Page>
  );
}
