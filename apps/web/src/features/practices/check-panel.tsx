import type { Post } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import blockCss from '../../ui/block.module.css';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';

type Props = { post: Post; editable: boolean; onAnswer: (text: string) => void };

/** Whether the post may be shown, and what is still in the way, as the server counted it at the last save. */
export function CheckPanel({ post: { lacks, findings }, editable, onAnswer }: Props) {
  const t = useT();
  const words = t.post;
  return (
    <Block title={words.check}>
      {lacks.length === 0 ? <Chip tone="done">{words.ready}</Chip> : null}
      <ul className={blockCss['lines']} aria-live="polite">
        {lacks.map((lack) => (
          <li key={lack} data-lack={lack}>
            {words.lacks[lack]}
          </li>
        ))}
      </ul>
      {findings.length > 0 ? (
        <ul className={blockCss['lines']}>
          {findings.map(({ kind, text, block }) => (
            <li key={`${block}.${text}`} data-finding>
              <span>
                <b>{text}</b> <span className={blockCss['muted']}>{words.findings[kind]}</span>
              </span>
              {editable ? (
                <Button look={['slim']} aria-label={words.notPersonOf(text)} onClick={() => onAnswer(text)}>
                  {words.notPerson}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Block>
  );
}
