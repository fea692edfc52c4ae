import type { ReflectionSession } from '@tandem/contracts';
import { sessionHas } from '@tandem/domain/diary';
import { dayAndMonth, longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss, FactList } from '../../ui/block.tsx';
import { Chip } from '../../ui/signs.tsx';
import css from './sessions.module.css';

/** A session as far as its reader may see it: what is not theirs does not come from the server. */
export function SessionView({ session }: { session: ReflectionSession }) {
  const { t, language } = useWords();
  const words = t.sessions;
  const { kind, participants, mood } = session;
  const final = kind === 'group_final';
  const tenths = (value: number) => String(value / 10).replace('.', language === 'ru' ? ',' : '.');
  const said = session.words?.filter((one) => one.words.length > 0) ?? [];
  return (
    <div className={css['form']}>
      <Block title={words.kinds[kind].charAt(0).toUpperCase() + words.kinds[kind].slice(1)}>
        <FactList
          facts={[
            [words.when, longDay(language, session.heldOn)],
            [final ? words.programme : words.topic, session.topic],
            ...(session.form ? [[words.form, words.forms[session.form]] as const] : []),
            [words.moderator, session.moderator],
            ...(session.speakers.length > 0
              ? [[final ? words.presentations : words.speakers, session.speakers.join(', ')] as const]
              : []),
            ...(mood
              ? [
                  [
                    words.mood,
                    words.moodAverage(tenths(mood.beforeTenths), tenths(mood.afterTenths), mood.people),
                  ] as const,
                ]
              : []),
            ...(session.photoNote ? [[words.photoNote, session.photoNote] as const] : []),
          ]}
        />
      </Block>
      {session.conclusions ? (
        <Block title={final ? words.protocol : words.conclusions}>
          <p className={css['prose']}>{session.conclusions}</p>
        </Block>
      ) : null}
      {session.decisions.length > 0 ? (
        <Block title={final ? words.awards : words.decisions}>
          <ul className={blockCss['lines']}>
            {session.decisions.map(({ what, who, until }) => (
              <li key={`${what} ${who}`}>
                <span>{what}</span>
                <span className={css['muted']}>
                  {[who, until === null ? '' : words.untilDay(dayAndMonth(language, until))].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      {session.toAdopt ? (
        <Block title={words.toAdopt}>
          <p className={css['prose']}>{session.toAdopt}</p>
        </Block>
      ) : null}
      {said.length > 0 ? (
        <Block title={words.words}>
          {said.map(({ question, words: lines }) => (
            <div key={question}>
              <h3>{words.questions[question]}</h3>
              <ul className={css['sayings']}>
                {[...new Set(lines)].map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
          <p className={css['muted']}>{words.wordsKept}</p>
        </Block>
      ) : null}
      {session.words === null && sessionHas(kind, 'words') ? <p className={css['muted']}>{words.wordsKept}</p> : null}
      <Block title={words.attendance}>
        <ul className={blockCss['lines']}>
          {participants.map(({ personId, shownName, present }) => (
            <li key={personId}>
              <span>{shownName}</span>
              <Chip tone={present ? 'done' : 'plain'}>{present ? words.was : words.wasNot}</Chip>
            </li>
          ))}
        </ul>
      </Block>
    </div>
  );
}
