import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium for the journeys: the one named, the one installed, Debian's, or the test library's own. */
export function ensureChromium(): string {
  const found = () =>
    [process.env['PLAYWRIGHT_CHROMIUM_PATH'] ?? '', ...KNOWN].find((path) => path !== '' && existsSync(path));
  const before = found();
  if (before) return before;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  } else {
    spawnSync(join('e2e', 'node_modules', '.bin', 'playwright'), ['install', 'chromium'], { stdio: 'inherit' });
  }
  // Empty: the test library looks for its own.
  return found() ?? '';
}
