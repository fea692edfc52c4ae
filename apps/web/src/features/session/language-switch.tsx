import { type Language, useWords } from '../../lib/i18n/index.tsx';
import { Segments } from '../../ui/field.tsx';

const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
];

export function LanguageSwitch() {
  const { t, language, setLanguage } = useWords();
  return (
    <Segments name="language" legend={t.common.language} value={language} options={LANGUAGES} onChange={setLanguage} />
  );
}
