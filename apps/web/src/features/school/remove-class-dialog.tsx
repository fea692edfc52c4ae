import type { SchoolClass } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/signs.tsx';
import { useRefreshSchool } from './school.queries.ts';

export function RemoveClassDialog({ of, onClose }: { of: SchoolClass; onClose: () => void }) {
  const t = useT();
  const refresh = useRefreshSchool();
  const remove = useMutation({
    mutationFn: () => api.classes.remove({ params: { classId: of.id } }),
    onSuccess: () => {
      toast(t.school.removed(of.name));
      onClose();
    },
    onSettled: refresh,
  });
  return (
    <Dialog
      title={t.school.removeTitle(of.name)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t.school.removeClass}
          </Button>
        </>
      }
    >
      {remove.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(remove.error, t)}
        </Banner>
      ) : null}
      <p>{t.school.removeText}</p>
    </Dialog>
  );
}
