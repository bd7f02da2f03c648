import { apiServices } from './api-surface';
import { blob } from './base/blob';
import { hostConsole, logger } from './base/log';
import { mimeTypes } from './base/mime-type';
import { menu, promptResponse, ui, user } from './base/ui';
import { calendar, calendarApp, calendarEvent, eventGuest } from './calendar/calendar-app';
import { defineEnums, enumOf } from './core/enums';
import { notImitated } from './core/exception';
import { defineClass, refuseTheRest } from './core/host-object';
import { driveApp, driveFile, driveFolder, driveIterator, driveUser } from './drive/drive-app';
import { htmlOutput, htmlOutputMetaTag, htmlService, htmlTemplate } from './html/html-service';
import { languageApp } from './script/language-app';
import { gmailApp, gmailDraft, gmailMessage, mailApp } from './script/mail-app';
import {
  authorizationInfo,
  clockTriggerBuilder,
  scriptApp,
  spreadsheetTriggerBuilder,
  trigger,
  triggerBuilder,
} from './script/script-app';
import { session } from './script/session';
import { cache, cacheService, lock, lockService, properties, propertiesService } from './script/stores';
import { httpResponse, urlFetchApp } from './script/url-fetch-app';
import { utilities } from './script/utilities';
import { chartsService } from './spreadsheet/chart-builder';
import { defineSpreadsheetClasses } from './spreadsheet/install-spreadsheet';
import { spreadsheetApp } from './spreadsheet/spreadsheet-app';

/** Puts Google's services into the global scope. */
export function install(): void {
  defineEnums();
  defineSpreadsheetClasses();
  defineClass('Ui', ui);
  defineClass('Menu', menu);
  defineClass('PromptResponse', promptResponse);
  defineClass('User', user);
  defineClass('Blob', blob);
  defineClass('HtmlOutput', htmlOutput);
  defineClass('HtmlOutputMetaTag', htmlOutputMetaTag);
  defineClass('HtmlTemplate', htmlTemplate);
  defineClass('Properties', properties);
  defineClass('Cache', cache);
  defineClass('Lock', lock);
  defineClass('Trigger', trigger);
  defineClass('TriggerBuilder', triggerBuilder);
  defineClass('ClockTriggerBuilder', clockTriggerBuilder);
  defineClass('SpreadsheetTriggerBuilder', spreadsheetTriggerBuilder);
  defineClass('HTTPResponse', httpResponse);
  defineClass('Calendar', calendar);
  defineClass('CalendarEvent', calendarEvent);
  defineClass('EventGuest', eventGuest);
  defineClass('File', driveFile);
  defineClass('Folder', driveFolder);
  defineClass('FileIterator', driveIterator);
  defineClass('FolderIterator', driveIterator);
  defineClass('DriveUser', driveUser);
  defineClass('GmailDraft', gmailDraft);
  defineClass('GmailMessage', gmailMessage);
  defineClass('AuthorizationInfo', authorizationInfo);

  const services: Readonly<Record<string, Record<string, unknown>>> = {
    SpreadsheetApp: spreadsheetApp(),
    HtmlService: htmlService(),
    ScriptApp: scriptApp(),
    Utilities: utilities(),
    PropertiesService: { ...propertiesService },
    CacheService: { ...cacheService },
    LockService: { ...lockService },
    MailApp: { ...mailApp },
    GmailApp: { ...gmailApp },
    CalendarApp: calendarApp(),
    DriveApp: driveApp(),
    LanguageApp: { ...languageApp },
    UrlFetchApp: { ...urlFetchApp },
    Charts: chartsService(),
    Session: { ...session },
    Logger: { ...logger },
    MimeType: { ...mimeTypes },
  };
  for (const [name, members] of Object.entries(services)) setGlobal(name, service(name, members));
  for (const name of apiServices.split(' ')) if (!(name in services)) setGlobal(name, absentService(name));
  // The property stores of before PropertiesService; each is opened when it is used.
  for (const kind of ['Script', 'User'] as const) setGlobalGetter(`${kind}Properties`, `get${kind}Properties`);
  setGlobal('console', hostConsole());
  setGlobal('Browser', browser());
}

/** Makes the name of an advanced service that the manifest enables throw when it is used. */
export function refuseAdvancedServices(names: readonly string[]): void {
  for (const name of names) setGlobal(name, absentService(name));
}

function setGlobal(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, enumerable: false, configurable: true, writable: true });
}

function setGlobalGetter(name: string, opener: string): void {
  const get = () => propertiesService[opener]?.call({});
  // A script may declare a name of its own.
  const set = (value: unknown) => setGlobal(name, value);
  Object.defineProperty(globalThis, name, { get, set, enumerable: false, configurable: true });
}

function service(name: string, members: Record<string, unknown>): object {
  const made: object = {};
  for (const [key, value] of Object.entries(members)) {
    Object.defineProperty(made, key, { value, enumerable: typeof value !== 'function', configurable: true, writable: true });
  }
  Object.defineProperty(made, 'toString', { value: () => name, enumerable: false });
  refuseTheRest(made, name);
  return made;
}

function absentService(name: string): object {
  return new Proxy(
    {},
    {
      get(_, key) {
        if (typeof key === 'symbol') return undefined;
        throw notImitated(`${name}.${key}`);
      },
    },
  );
}

// The old dialogs of Browser are the Ui's under other names; their buttons come back as text.
function browser(): object {
  const askWith =
    (method: 'alert' | 'prompt') =>
    (...args: unknown[]) => {
      const open = (globalThis as unknown as { SpreadsheetApp: { getUi(): Record<string, (...given: unknown[]) => unknown> } })
        .SpreadsheetApp;
      const answer = open.getUi()[method]?.(...args);
      if (method === 'alert') return String(answer).toLowerCase();
      const response = answer as { getSelectedButton(): object; getResponseText(): string };
      const button = String(response.getSelectedButton()).toLowerCase();
      return button === 'ok' || button === 'yes' ? response.getResponseText() : 'cancel';
    };
  return service('Browser', { Buttons: enumOf('ButtonSet'), msgBox: askWith('alert'), inputBox: askWith('prompt') });
}
