import type { MeetingSearch } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { api, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { saveFile } from '../../lib/save-file.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';

/** A workbook of the meetings that a filter finds, with what the reader may see. */
export function WorkbookButton({ filter }: { filter: Omit<MeetingSearch, 'offset' | 'limit'> }) {
  const t = useT();
  const { today } = useAccount();
  const make = useMutation({
    mutationFn: () => api.meetings.workbook({ body: filter }),
    onSuccess: (bytes) => saveFile(bytes, t.meetings.fileName(today)),
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
  });
  return (
    <Button disabled={make.isPending} onClick={() => make.mutate()}>
      {t.meetings.xlsx}
    </Button>
  );
}
