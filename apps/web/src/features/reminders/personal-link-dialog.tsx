import { dayIn, fullName } from '@tandem/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth, longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { stepFailure } from '../../lib/refusals.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Banner } from '../../ui/signs.tsx';
import { ChatTextDialog } from './chat-text-dialog.tsx';
import type { Owing } from './owing.ts';
import css from './reminders.module.css';

/** A personal link for whoever has no account. It is made when it is asked for: a new one ends the one handed out before. */
export function PersonalLinkDialog({ owing, onClose }: { owing: Owing; onClose: () => void }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const words = t.reminding;
  const [meeting] = owing.meetings;
  const make = useMutation({
    mutationFn: () =>
      api.reminders.link({ body: { meetingId: meeting?.meetingId ?? '', menteeId: meeting?.menteeId ?? '' } }),
  });
  const name = fullName(owing.name);
  if (make.data) {
    // The secret stands behind the «#»: a browser never sends that part anywhere.
    const href = `${location.origin}${paths.response}#${make.data.secret}`;
    const day = dayAndMonth(language, meeting?.heldOn ?? '');
    return (
      <ChatTextDialog title={name} text={words.textFor.response(owing.name.givenName, day, href)} onClose={onClose}>
        <div className={css['qr']}>
          <QrCode text={href} label={words.qrOf(name)} />
        </div>
        <p>{words.linkUntil(longDay(language, dayIn(timezone, new Date(make.data.validUntil))))}</p>
      </ChatTextDialog>
    );
  }
  return (
    <Dialog
      title={name}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.close}</Button>
          <Button look={['primary']} disabled={make.isPending} onClick={() => make.mutate()}>
            {words.link}
          </Button>
        </>
      }
    >
      <p>{words.linkText}</p>
      {make.isError ? (
        <Banner tone="late" role="alert">
          {stepFailure(make.error, t)}
        </Banner>
      ) : null}
    </Dialog>
  );
}
