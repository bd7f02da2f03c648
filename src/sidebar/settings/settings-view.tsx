import { useEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView as Settings } from '../../app/api/settings-view';
import { BusyButton } from '../parts/busy-button';
import { Notice } from '../parts/notice';
import { useCall } from '../parts/use-call';
import { useSidebar } from '../sidebar-context';
import { ReminderFields } from './reminder-fields';
import { checkSettings, fieldsOfSettings, type SettingsFields, settingsOfFields } from './settings-fields';
import { TeamEditor } from './team-editor';
import { WorkbookFields } from './workbook-fields';

interface SettingsViewProps {
  /** The board and its amounts depend on them. */
  readonly onSaved: () => void;
}

/** The workbook's settings, as the Settings sheet holds them. */
export function SettingsView({ onSaved }: SettingsViewProps) {
  const { texts, server, sheetNames, announce } = useSidebar();
  const words = texts.sidebar.settings;
  const [saved, setSaved] = useState<Settings | null>(null);
  const [fields, setFields] = useState<SettingsFields | null>(null);
  const { busy, problem, attempt } = useCall<'load' | 'save' | 'open'>();
  const form = useRef<HTMLFormElement>(null);

  const accept = (settings: Settings) => {
    const untouched = fieldsOfSettings(settings);
    // As they would be sent back, so that only what somebody types counts as a change.
    setSaved(settingsOfFields(untouched));
    setFields(untouched);
  };
  const load = async () => {
    const settings = await attempt('load', () => server.getSettings());
    if (settings) accept(settings);
  };
  useEffect(() => void load(), []);

  if (!fields || !saved) {
    return problem ? (
      <Notice tone="problem">
        <p>{problem}</p>
        <button type="button" class="button small" onClick={load}>
          {texts.sidebar.retry}
        </button>
      </Notice>
    ) : (
      <p class="note">{texts.sidebar.loading}</p>
    );
  }

  const errors = checkSettings(fields, texts);
  const isChanged = JSON.stringify(settingsOfFields(fields)) !== JSON.stringify(saved);
  const change = (changes: Partial<SettingsFields>) => setFields({ ...fields, ...changes });
  const save = async (event: Event) => {
    event.preventDefault();
    if (Object.keys(errors).length > 0) return form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    const settings = await attempt('save', () => server.saveSettings(changesOf(saved, settingsOfFields(fields))), true);
    if (!settings) return;
    accept(settings);
    announce(words.saved);
    onSaved();
  };

  return (
    <form ref={form} class="order-form" noValidate onSubmit={save} aria-busy={busy === 'save'}>
      <h2 class="first">{words.workbook}</h2>
      <WorkbookFields fields={fields} errors={errors} onChange={change} />
      <h2>{words.reminders}</h2>
      <ReminderFields fields={fields} errors={errors} onChange={change} />
      <h2>{words.team}</h2>
      <TeamEditor team={fields.team} errors={errors} onTeam={(team) => change({ team })} />
      <div class="form-foot">
        {problem && <Notice tone="problem">{problem}</Notice>}
        <div class="row">
          <BusyButton type="submit" class="button primary grow" isBusy={busy !== null || !isChanged}>
            {busy === 'save' ? texts.sidebar.saving : texts.sidebar.save}
          </BusyButton>
          {isChanged && <span class="note">{words.unsaved}</span>}
        </div>
        <button type="button" class="link" onClick={() => attempt('open', () => server.showSettingsSheet())}>
          {words.openSheet({ sheet: sheetNames.settings })}
        </button>
      </div>
    </form>
  );
}

/** Only what differs is sent, so that a colleague's change of another setting is not undone. */
function changesOf(before: Settings, after: Settings): Partial<Settings> {
  const keys = (Object.keys(after) as (keyof Settings)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}
