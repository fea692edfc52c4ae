import type { Programme, ProgrammeChange } from '@tandem/contracts';
import { MENTEE_KINDS } from '@tandem/domain/participants';
import { useT } from '../../lib/i18n/index.tsx';
import { DictionarySection } from './dictionary-section.tsx';
import { faultIn, useProgrammeChange } from './programme.queries.ts';

type Props = { programme: Programme; mayChange: boolean };
type Wanted<S extends ProgrammeChange['section']> = Extract<ProgrammeChange, { section: S }>['value'];

/** What a dictionary needs to save itself; true when it has been saved. */
function useDictionary() {
  const save = useProgrammeChange();
  return {
    busy: save.isPending,
    fault: faultIn(save.error),
    keep: (change: ProgrammeChange): Promise<boolean> =>
      save.mutateAsync(change).then(
        () => true,
        () => false,
      ),
  };
}

const BLANK = { code: null, label: '', enabled: true };

export function RequestCategories({ programme, mayChange }: Props) {
  const t = useT();
  const { keep, ...state } = useDictionary();
  const { version, value } = programme.requestCategories;
  type Entry = Wanted<'requestCategories'>[number];
  return (
    <DictionarySection<Entry>
      title={t.programme.requestsTitle}
      lead={t.programme.requestsLead}
      lines={value}
      blank={{ ...BLANK, for: ['pupil'] }}
      note={(line) => t.programme.offeredTo(line.for.map((kind) => t.programme.kinds[kind]).join(', '))}
      choice={{
        legend: t.programme.offeredToWhom,
        options: MENTEE_KINDS.map((code) => ({ code, label: t.programme.kinds[code] })),
        of: (line) => line.for,
        set: (line, codes) => ({ ...line, for: codes as Entry['for'] }),
      }}
      mayChange={mayChange}
      {...state}
      onSave={(lines) => keep({ section: 'requestCategories', version, value: lines })}
    />
  );
}

export function Competences({ programme, mayChange }: Props) {
  const t = useT();
  const { keep, ...state } = useDictionary();
  const { version, value } = programme.competences;
  const requests = programme.requestCategories.value;
  const labels = new Map(requests.map(({ code, label }) => [code, label]));
  type Entry = Wanted<'competences'>[number];
  return (
    <DictionarySection<Entry>
      title={t.programme.competencesTitle}
      lead={t.programme.competencesLead}
      lines={value}
      blank={{ ...BLANK, answers: [] }}
      note={(line) => t.programme.answers(line.answers.map((code) => labels.get(code) ?? code).join('; '))}
      choice={{
        legend: t.programme.answersWhat,
        options: requests,
        of: (line) => line.answers,
        set: (line, answers) => ({ ...line, answers }),
      }}
      mayChange={mayChange}
      {...state}
      onSave={(lines) => keep({ section: 'competences', version, value: lines })}
    />
  );
}

export function Reasons({ programme, mayChange }: Props) {
  const t = useT();
  const { keep: keepRejection, ...rejection } = useDictionary();
  const { keep: keepExit, ...exit } = useDictionary();
  const { rejectionReasons, earlyExitReasons } = programme;
  return (
    <>
      <DictionarySection<Wanted<'rejectionReasons'>[number]>
        title={t.programme.rejectionTitle}
        lead={t.programme.rejectionLead}
        lines={rejectionReasons.value}
        blank={BLANK}
        mayChange={mayChange}
        {...rejection}
        onSave={(value) => keepRejection({ section: 'rejectionReasons', version: rejectionReasons.version, value })}
      />
      <DictionarySection<Wanted<'earlyExitReasons'>[number]>
        title={t.programme.exitTitle}
        lead={t.programme.exitLead}
        lines={earlyExitReasons.value}
        blank={BLANK}
        mayChange={mayChange}
        {...exit}
        onSave={(value) => keepExit({ section: 'earlyExitReasons', version: earlyExitReasons.version, value })}
      />
    </>
  );
}
