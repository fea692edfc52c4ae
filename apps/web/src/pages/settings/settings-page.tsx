import { Navigate } from 'react-router-dom';
import { settingsSections } from '../../features/settings/settings-sections.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { paths } from '../../lib/paths.ts';

/** Goes to the first part of the settings that this person may open. */
export function SettingsPage() {
  const { actor } = useAccount();
  return <Navigate to={settingsSections(actor)[0]?.to ?? paths.home} replace />;
}
