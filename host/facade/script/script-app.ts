import { enumOf } from '../core/enums';
import { notImitated } from '../core/exception';
import { create, type Methods, stateOf } from '../core/host-object';
import { call } from '../core/rpc';
import { accept, passOn, passOnStatic, reads } from '../core/signature';

/** The members of `ScriptApp`. */
export function scriptApp(): Record<string, unknown> {
  return {
    AuthMode: enumOf('AuthMode'),
    AuthorizationStatus: enumOf('AuthorizationStatus'),
    EventType: enumOf('EventType'),
    InstallationSource: enumOf('InstallationSource'),
    TriggerSource: enumOf('TriggerSource'),
    WeekDay: enumOf('Weekday'),
    ...methods,
  };
}

const methods: Methods = {
  ...passOnStatic('ScriptApp', {
    getProjectTriggers: reads(),
    getUserTriggers: reads('Spreadsheet'),
    deleteTrigger: reads('Trigger'),
    getScriptId: reads(),
    getInstallationSource: reads(),
    getAuthorizationInfo: reads('enum:AuthMode', 'enum:AuthMode String[]'),
    requireAllScopes: reads('enum:AuthMode'),
    requireScopes: reads('enum:AuthMode String[]'),
  }),
  newTrigger(...args) {
    const [handler] = accept('ScriptApp.newTrigger', ['String'], args);
    return create('TriggerBuilder', { handler: String(handler) } satisfies TriggerSpec);
  },
};

/** What is being built; the main side checks it when it is created. */
interface TriggerSpec {
  readonly handler: string;
  type?: string;
  [setting: string]: unknown;
}

/** `ScriptApp.newTrigger(name)`. */
export const triggerBuilder: Methods = {
  timeBased() {
    return create('ClockTriggerBuilder', { ...stateOf<TriggerSpec>(this), type: 'CLOCK' });
  },
  forSpreadsheet(...args) {
    const [source] = accept('ScriptApp.TriggerBuilder.forSpreadsheet', ['Spreadsheet', 'text'], args);
    const isOther = typeof source === 'object' && source !== null && stateOf<object | null>(source) !== null;
    if (isOther) throw notImitated('triggers of another spreadsheet than the open one');
    const spreadsheetId = typeof source === 'string' ? source : null;
    return create('SpreadsheetTriggerBuilder', { ...stateOf<TriggerSpec>(this), spreadsheetId });
  },
  forDocument() {
    throw notImitated('TriggerBuilder.forDocument');
  },
  forForm() {
    throw notImitated('TriggerBuilder.forForm');
  },
};

function kindOfChange(type: string): (this: object) => object {
  return function (this: object) {
    stateOf<TriggerSpec>(this).type = type;
    return this;
  };
}

function createTrigger(this: object): unknown {
  return call('TriggerBuilder.create', this);
}

/** Triggers on what happens to the spreadsheet. */
export const spreadsheetTriggerBuilder: Methods = {
  onOpen: kindOfChange('ON_OPEN'),
  onEdit: kindOfChange('ON_EDIT'),
  onChange: kindOfChange('ON_CHANGE'),
  onFormSubmit: kindOfChange('ON_FORM_SUBMIT'),
  create: createTrigger,
};

const clockSettings: Readonly<Record<string, string>> = {
  after: 'int',
  at: 'Date',
  atHour: 'int',
  everyMinutes: 'int',
  everyHours: 'int',
  everyDays: 'int',
  everyWeeks: 'int',
  nearMinute: 'int',
  onMonthDay: 'int',
  onWeekDay: 'enum:Weekday',
  inTimezone: 'String',
};

/** Triggers on the clock (F093). */
export const clockTriggerBuilder: Methods = {
  ...Object.fromEntries(
    Object.entries(clockSettings).map(([name, type]) => [
      name,
      function (this: object, ...args: unknown[]) {
        const [value] = accept(`ScriptApp.ClockTriggerBuilder.${name}`, [type], args);
        stateOf<TriggerSpec>(this)[name] = value;
        return this;
      },
    ]),
  ),
  atDate(...args) {
    const [year, month, day] = accept('ScriptApp.ClockTriggerBuilder.atDate', ['int int int'], args);
    stateOf<TriggerSpec>(this)['atDate'] = [year, month, day];
    return this;
  },
  create: createTrigger,
};

/** An installed trigger (F091). */
export const trigger: Methods = passOn('ScriptApp', 'Trigger', {
  getUniqueId: reads(),
  getHandlerFunction: reads(),
  getEventType: reads(),
  getTriggerSource: reads(),
  getTriggerSourceId: reads(),
});

interface AuthorizationState {
  readonly status: object;
  readonly url: string | null;
  readonly scopes: readonly string[];
}

/** What the user has granted (F076). */
export const authorizationInfo: Methods = {
  getAuthorizationStatus() {
    return stateOf<AuthorizationState>(this).status;
  },
  getAuthorizationUrl() {
    return stateOf<AuthorizationState>(this).url;
  },
  getAuthorizedScopes() {
    return [...stateOf<AuthorizationState>(this).scopes];
  },
};
