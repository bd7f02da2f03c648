import type { Reply, SettingsView } from '../../app/api';
import { parseRequest, saveSettingsRequest } from '../../app/requests';
import { guardReply } from './guard';
import { sidebarPorts } from './sidebar-ports';

/** Called by the settings view, in FULL mode. */
export function getSettings(): Reply<SettingsView> {
  return guardReply(() => sidebarPorts().settings.read());
}

/** Called by the settings view, in FULL mode, with the settings that were changed. */
export function saveSettings(request: unknown): Reply<SettingsView> {
  return guardReply(() => {
    const asked = parseRequest(saveSettingsRequest, request);
    if (!asked.ok) return asked;
    const { lock, settings } = sidebarPorts();
    return lock.run(() => settings.write(asked.value));
  });
}
