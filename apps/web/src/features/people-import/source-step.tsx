import type { PeopleImport } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { MAX_FILE_BYTES } from '../../lib/file-limit.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments, TextArea } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './people-import.module.css';

type Kind = PeopleImport['kind'];
type Source = { file: File } | { text: string };
const KINDS: readonly Kind[] = ['pupils', 'staff', 'mentors_external'];

/** A file, by button or by dropping, or a pasted table; what is pasted is read at once, so that a reload keeps it. */
export function SourceStep({ onRead }: { onRead: (read: PeopleImport) => void }) {
  const t = useT();
  const [kind, setKind] = useState<Kind>('pupils');
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const read = useMutation({
    mutationFn: (source: Source) => {
      stop.current = new AbortController();
      const call = 'file' in source ? { body: { kind }, file: source.file } : { body: { kind, text: source.text } };
      return api.peopleImports.create(call, { signal: stop.current.signal });
    },
    onSuccess: onRead,
  });
  const take = (file: File | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MAX_FILE_BYTES);
    if (file.size <= MAX_FILE_BYTES) read.mutate({ file });
  };
  const stopped = read.error instanceof DOMException && read.error.name === 'AbortError';

  if (read.isPending) {
    return (
      <div className={css['drop']} role="status">
        <p>{t.peopleImport.reading}</p>
        <Skeleton height={8} width="60%" />
        <Button onClick={() => stop.current?.abort()}>{t.peopleImport.stop}</Button>
      </div>
    );
  }
  const failure = tooLarge ? t.problems['too-large'] : read.isError && !stopped ? sentenceOf(read.error, t) : null;
  return (
    <>
      {failure ? (
        <Banner tone="late" role="alert">
          {failure}
        </Banner>
      ) : null}
      <Segments
        name="list-kind"
        legend={t.peopleImport.kindLegend}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t.peopleImport.kinds[value] }))}
        onChange={setKind}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a shortcut; the button does the same */}
      <div
        className={`${css['drop']} ${over ? css['dropOver'] : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <p>{t.peopleImport.drop}</p>
        <Button look={['primary']} onClick={() => input.current?.click()}>
          {t.peopleImport.choose}
        </Button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          accept=".xlsx,.csv,.txt"
          aria-hidden="true"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            take(file);
          }}
        />
      </div>
      <TextArea
        label={t.peopleImport.paste}
        hint={t.peopleImport.pasteSaved}
        placeholder={t.peopleImport.pasteHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text === '' && /[\t;].*\n/.test(pasted)) {
            event.preventDefault();
            setText(pasted);
            read.mutate({ text: pasted });
          }
        }}
      />
      <div>
        <Button disabled={text.trim() === ''} onClick={() => read.mutate({ text })}>
          {t.peopleImport.read}
        </Button>
      </div>
      <p className={css['quiet']}>{t.peopleImport.notKept}</p>
    </>
  );
}
