import type { OrderStatus } from '../../domain/order/order-status';
import type { Language } from '../../domain/order/settings';
import type { TemplateKey } from '../../domain/rules/message-rule';
import type { RuleForm } from '../../domain/rules/rule-form';
import type { OwnTemplate } from '../../domain/templates/own-template';
import type { DayPreview } from './day-preview';
import type { Directory } from './directory';
import type { ChangeReport, OrderForm, OrderRequest } from './order-form';
import type { RemindersDetail, SendReport } from './reminders-view';
import type { RulesView } from './rules-view';
import type { SettingsView } from './settings-view';
import type { StartView } from './start-view';
import type { TemplatePreview, TemplatesView } from './templates-view';
import type { TodayBoard } from './today-board';

/**
 * Each call by the name of its entry function, with what arrives inside a `Reply`. JSON only: Dates and instances cannot cross
 * `google.script.run` (F163, F164), so days travel as `YYYY-MM-DD` and instants as epoch milliseconds.
 */
export interface SidebarCalls {
  /** Everything that the sidebar shows at first. */
  getStart(): StartView;
  getBoard(): TodayBoard;
  getDirectory(): Directory;
  /** Catches what edit triggers missed; asked for after the first data. */
  runSweep(): { readonly changed: boolean };
  /** Makes or repairs the workbook. */
  createWorkbook(): StartView;
  addSamples(): StartView;
  /** Whether another sheet holds a table that looks like orders. */
  findTable(): { readonly found: boolean };
  /** Opens the dialog that copies such a table; refused where there is none. */
  openAdoption(): null;

  selectLine(request: { readonly lineId: string }): { readonly row: number };
  changeStatus(request: { readonly lineIds: readonly string[]; readonly status: OrderStatus }): ChangeReport;
  /** Records what is still owed on the order as paid. */
  payOrder(request: { readonly orderNumber: string }): ChangeReport;
  changeExpectedDate(request: { readonly lineIds: readonly string[]; readonly date: string }): ChangeReport;
  getOrderMessage(request: { readonly orderNumber: string }): { readonly text: string };

  saveOrder(request: OrderRequest): { readonly orderNumber: string; readonly row: number };
  /** Tells the owner at once of an urgent or assigned order that was just saved, where instant alerts are on. */
  alertOrder(request: { readonly row: number; readonly lines: number }): { readonly sent: number };
  /** An earlier order as a new one: same customer and lines, no dates, nothing paid. */
  getOrderCopy(request: { readonly orderNumber: string }): OrderForm;

  getReminders(): RemindersDetail;
  turnReminders(request: { readonly on: boolean; readonly takeOver: boolean }): RemindersDetail;
  /** Makes the sheets Rules, Templates and Work calendar where they are missing, once reminders are on. */
  prepareRules(): RemindersDetail;
  turnAlerts(request: { readonly on: boolean }): RemindersDetail;
  /**
   * Stops before Google does; asked again while `stoppedBy` is `time`, it goes on.
   *
   * @param request.evenAtRest - Also at night and on a day off; otherwise it is refused then.
   */
  sendRemindersNow(request: { readonly evenAtRest: boolean }): SendReport;
  /** Says what became of an uncertain mail: it went out, or it is to be sent again. Said twice it changes nothing. */
  settleMail(request: { readonly mailId: string; readonly wentOut: boolean }): RemindersDetail;
  /** The held mails go out now, as far as the quota and the time allow, or never. */
  decideHeld(request: { readonly send: boolean }): SendReport;
  /** @param request.from - How many mails to pass over. */
  previewDay(request: { readonly date: string; readonly from: number }): DayPreview;

  getRules(): RulesView;
  /** Changes a rule, or with null adds one. A rule that cannot work is kept all the same and says why. */
  saveRule(request: { readonly id: string | null; readonly form: RuleForm }): RulesView;
  setRuleOn(request: { readonly id: string; readonly on: boolean }): RulesView;
  /** Opens the Rules sheet; the first time it is made, with the rules that have counted so far. */
  showRulesSheet(): null;

  getTemplates(): TemplatesView;
  previewTemplate(request: OwnTemplate & { readonly orderNumber: string }): TemplatePreview;
  /** Refused while the text has problems. */
  saveTemplate(request: OwnTemplate): TemplatesView;
  /** Back to the built-in message. */
  restoreTemplate(request: { readonly key: TemplateKey; readonly language: Language }): TemplatesView;

  getSettings(): SettingsView;
  /** Writes the given settings only. */
  saveSettings(changes: Partial<SettingsView>): SettingsView;
  showSettingsSheet(): null;
}
