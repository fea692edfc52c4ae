import { useT } from '../../lib/i18n/index.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import type { DecisionLine, MoodLine, SessionDraft } from './session-draft.ts';
import css from './sessions.module.css';

type Props = { draft: SessionDraft; set: (change: Partial<SessionDraft>) => void };

/** Marks of mood: one line for each person, and no name on it. */
export function MoodLines({ draft: { moods }, set }: Props) {
  const words = useT().sessions;
  const change = (key: string, part: Partial<MoodLine>) =>
    set({ moods: moods.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <Block title={words.mood}>
      <p className={css['muted']}>{words.moodHint}</p>
      {moods.length > 0 ? (
        <ol className={css['lines']}>
          {moods.map(({ key, before, after }, index) => (
            <li key={key} className={css['row']}>
              <div className={css['marks']}>
                {(['before', 'after'] as const).map((side) => (
                  <TextField
                    key={side}
                    label={
                      <>
                        {words[side]}
                        <span className="visually-hidden">, {words.moodLine(index + 1)}</span>
                      </>
                    }
                    type="number"
                    inputMode="numeric"
                    min={1}
                    max={10}
                    value={side === 'before' ? before : after}
                    onChange={(event) => change(key, { [side]: event.target.value })}
                  />
                ))}
              </div>
              <Button
                look={['plain']}
                aria-label={words.removeOf(words.moodLine(index + 1))}
                onClick={() => set({ moods: moods.filter((one) => one.key !== key) })}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
      <div>
        <Button onClick={() => set({ moods: [...moods, { key: crypto.randomUUID(), before: '', after: '' }] })}>
          {words.addMood}
        </Button>
      </div>
    </Block>
  );
}

/** What was decided, by whom and until when; of a final meeting, what was handed out and to whom. */
export function DecisionLines({ draft: { decisions, kind }, set }: Props) {
  const words = useT().sessions;
  const awards = kind === 'group_final';
  const change = (key: string, part: Partial<DecisionLine>) =>
    set({ decisions: decisions.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const named = (label: string, index: number) => (
    <>
      {label}
      <span className="visually-hidden">, {words.decisionLine(index + 1)}</span>
    </>
  );
  return (
    <Block title={awards ? words.awards : words.decisions}>
      {decisions.length > 0 ? (
        <ol className={css['lines']}>
          {decisions.map(({ key, what, who, until }, index) => (
            <li key={key} className={css['row']}>
              <div className={css['fields']}>
                <TextField
                  label={named(awards ? words.award : words.what, index)}
                  maxLength={300}
                  value={what}
                  onChange={(event) => change(key, { what: event.target.value })}
                />
                <TextField
                  label={named(awards ? words.awarded : words.who, index)}
                  maxLength={120}
                  value={who}
                  onChange={(event) => change(key, { who: event.target.value })}
                />
                {awards ? null : (
                  <TextField
                    label={named(words.until, index)}
                    optional
                    type="date"
                    value={until}
                    onChange={(event) => change(key, { until: event.target.value })}
                  />
                )}
              </div>
              <Button
                look={['plain']}
                aria-label={words.removeOf(words.decisionLine(index + 1))}
                onClick={() => set({ decisions: decisions.filter((one) => one.key !== key) })}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ol>
      ) : null}
      {decisions.length < 30 ? (
        <div>
          <Button
            onClick={() =>
              set({ decisions: [...decisions, { key: crypto.randomUUID(), what: '', who: '', until: '' }] })
            }
          >
            {awards ? words.addAward : words.addDecision}
          </Button>
        </div>
      ) : null}
    </Block>
  );
}
