import type { RoadmapImport } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, sentenceOf } from '../../lib/api.ts';
import { MAX_FILE_BYTES } from '../../lib/file-limit.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './import.module.css';

type Source = { file: File } | { text: string };

/** A file, by button or by dropping, or a pasted table. */
export function SourceStep({ onRead }: { onRead: (preview: RoadmapImport) => void }) {
  const t = useT();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const read = useMutation({
    mutationFn: (source: Source) => {
      stop.current = new AbortController();
      const call = 'file' in source ? { body: {}, file: source.file } : { body: { text: source.text } };
      return api.imports.create(call, { signal: stop.current.signal });
    },
    onSuccess: onRead,
  });
  const [tooLarge, setTooLarge] = useState(false);
  const take = (file: File) => {
    setTooLarge(file.size > MAX_FILE_BYTES);
    if (file.size <= MAX_FILE_BYTES) read.mutate({ file });
  };
  const stopped = read.error instanceof DOMException && read.error.name === 'AbortError';

  if (read.isPending) {
    return (
      <div className={css['drop']} role="status">
        <p>{t.imports.reading}</p>
        <Skeleton height={8} width="60%" />
        <Button onClick={() => stop.current?.abort()}>{t.imports.stop}</Button>
      </div>
    );
  }
  return (
    <>
      {tooLarge ? (
        <Banner tone="late" role="alert">
          {t.problems['too-large']}
        </Banner>
      ) : null}
      {read.isError && !stopped && !tooLarge ? (
        <Banner tone="late" role="alert">
          {sentenceOf(read.error, t)}
        </Banner>
      ) : null}
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
          const file = event.dataTransfer.files[0];
          if (file) take(file);
        }}
      >
        <p>{t.imports.drop}</p>
        <Button look={['primary']} onClick={() => input.current?.click()}>
          {t.imports.choose}
        </Button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          accept=".docx,.xlsx,.txt,.csv,.md"
          aria-hidden="true"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) take(file);
          }}
        />
      </div>
      <TextArea
        label={t.imports.paste}
        placeholder={t.imports.pasteHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button disabled={text.trim() === ''} onClick={() => read.mutate({ text })}>
          {t.imports.read}
        </Button>
      </div>
    </>
  );
}
