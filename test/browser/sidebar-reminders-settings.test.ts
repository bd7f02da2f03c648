import type { Page } from 'playwright-core';
import { pageTextsFor } from '../../src/i18n/page-texts';
import { callsOf, sidebarBrowser } from '../support/sidebar-page';
import { aRemindersDetail, done, goodAnswers, refused, someSettings } from '../support/sidebar-samples';

const texts = pageTextsFor('en').sidebar;
const good = goodAnswers('en');

jest.setTimeout(30_000);

describe('the sidebar', () => {
  const sidebar = sidebarBrowser();
  let page: Page;

  const reminderSwitch = () => page.getByRole('switch', { name: texts.reminders.title });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  it('sends reminders only after one more question', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    await button(texts.reminders.sendNow).click();
    expect(await callsOf(page, 'sendRemindersNow')).toEqual([]);
    await button(texts.reminders.send({ count: 2 })).click();

    await page.getByText(texts.reminders.sent({ count: 2 })).waitFor();
    expect(await callsOf(page, 'sendRemindersNow')).toHaveLength(1);
    await page.getByText(texts.reminders.nothing).waitFor();
  });

  it('looks again by its button, and says no more what an earlier visit sent', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    const sent = page.getByText(texts.reminders.sent({ count: 2 }));
    const send = async () => {
      await button(texts.reminders.sendNow).click();
      await button(texts.reminders.send({ count: 2 })).click();
      await sent.waitFor();
      await page.getByText(texts.reminders.nothing).waitFor();
    };
    await send();
    await button(texts.refresh).click();
    await button(texts.reminders.sendNow).waitFor();
    expect(await sent.count()).toBe(0);
    await send();
    await page.getByRole('tab', { name: texts.tab.today }).click();
    await page.getByRole('tab', { name: texts.tab.reminders }).click();
    await button(texts.reminders.sendNow).waitFor();

    expect(await sent.count()).toBe(0);
  });

  it('goes on sending while time ends a run, and says how far it is', async () => {
    const report = (sent: number, stoppedBy: 'time' | null) =>
      done({ sent, failed: 0, carriedOver: 0, stoppedBy, reminders: aRemindersDetail('en') });
    const answers = { ...good, sendRemindersNow: [report(120, 'time'), report(80, 'time'), report(1, null)] };
    page = await sidebar.open({ answers, view: 'reminders', delayMs: 150 });
    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.send({ count: 2 })).click();
    await page.getByText(texts.reminders.progress({ sent: 120, of: 2 })).waitFor();
    await page.getByText(texts.reminders.progress({ sent: 200, of: 2 })).waitFor();

    await page.getByText(texts.reminders.sent({ count: 201 })).waitFor();
    expect(await callsOf(page, 'sendRemindersNow')).toHaveLength(3);
  });

  it('starts no further run when somebody stops the sending, and none after one that sent nothing', async () => {
    const report = (sent: number) =>
      done({ sent, failed: 0, carriedOver: 9, stoppedBy: 'time' as const, reminders: aRemindersDetail('en') });
    page = await sidebar.open({ answers: { ...good, sendRemindersNow: [report(5)] }, view: 'reminders', delayMs: 1500 });
    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.send({ count: 2 })).click();
    await button(texts.reminders.stop).click();
    await page.getByText(texts.reminders.sent({ count: 5 })).waitFor();
    expect(await callsOf(page, 'sendRemindersNow')).toHaveLength(1);
    await page.context().close();

    page = await sidebar.open({ answers: { ...good, sendRemindersNow: [report(0)] }, view: 'reminders' });
    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.send({ count: 2 })).click();
    await page.getByText(texts.reminders.carriedOver({ count: 9 })).waitFor();
    expect(await callsOf(page, 'sendRemindersNow')).toHaveLength(1);
  });

  it('takes a person’s word for what became of an uncertain mail', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    await button(texts.reminders.sendAgain).click();
    await page.getByText(texts.reminders.settledAgain).waitFor();

    expect((await callsOf(page, 'settleMail'))[0]?.args).toEqual([{ mailId: 'm1-run-1', wentOut: false }]);
    expect(await page.getByText(texts.reminders.uncertainTitle).count()).toBe(0);
  });

  it('says in words how many mails each day brings and which of them wait', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    const days = page.getByRole('region', { name: texts.reminders.forecast }).getByRole('listitem');
    await days.first().waitFor();

    expect(await days.allTextContents()).toEqual([
      '22 Sun day off',
      '23 Mon 100 of 100, 37 to customers, 24 wait',
      '24 Tue 31 of 100, 2 to customers',
      '25 Wed 12 of 100',
      '26 Thu 3 of 100',
      '27 Fri 3 of 100',
      '28 Sat day off',
    ]);
    await page.getByText(texts.reminders.forecastWaits({ count: 24 })).waitFor();
  });

  it('turns reminders off and says so', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    await reminderSwitch().click();
    await page.getByText(texts.reminders.explainOff).waitFor();

    expect((await callsOf(page, 'turnReminders'))[0]?.args).toEqual([{ on: false, takeOver: false }]);
  });

  it('turns reminders off also while it is still looking what would go out', async () => {
    page = await sidebar.open({ answers: { ...good, getReminders: ['silence'] }, view: 'reminders' });
    await reminderSwitch().click();
    await page.getByText(texts.reminders.explainOff).waitFor();
  });

  it('takes over from a colleague by one click', async () => {
    const others = aRemindersDetail('en', { sender: 'grace@example.com', isSenderMe: false });
    page = await sidebar.open({ answers: { ...good, getReminders: [done(others)] }, view: 'reminders' });
    await button(texts.reminders.takeOver).click();
    await page.waitForTimeout(50);

    expect((await callsOf(page, 'turnReminders'))[0]?.args).toEqual([{ on: true, takeOver: true }]);
  });

  it('asks on a day off whether to send all the same, and says when mails go out by themselves', async () => {
    const rest = { reason: 'dayOff', until: { date: '2026-11-23', hour: 9 } } as const;
    page = await sidebar.open({
      answers: { ...good, getReminders: [done(aRemindersDetail('en', { rest }))] },
      view: 'reminders',
    });
    await button(texts.reminders.sendNow).click();
    await page.getByText('Today is a day off. By themselves they go out on Monday, November 23 from 9:00.').waitFor();
    await button(texts.reminders.wait).click();
    expect(await callsOf(page, 'sendRemindersNow')).toEqual([]);

    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.sendAnyway({ count: 2 })).click();
    await page.getByText(texts.reminders.sent({ count: 2 })).waitFor();
    expect((await callsOf(page, 'sendRemindersNow'))[0]?.args).toEqual([{ evenAtRest: true }]);
  });

  it('asks once more where night has come while the sidebar stood open', async () => {
    const night = aRemindersDetail('en', { rest: { reason: 'night', until: { date: '2026-11-23', hour: 9 } } });
    const answers = {
      ...good,
      getReminders: [done(aRemindersDetail('en')), done(night)],
      sendRemindersNow: [refused('By now it is night.'), ...(good.sendRemindersNow ?? [])],
    };
    page = await sidebar.open({ answers, view: 'reminders' });
    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.send({ count: 2 })).click();
    await page.getByText('By now it is night.').waitFor();

    await button(texts.reminders.sendNow).click();
    await button(texts.reminders.sendAnyway({ count: 2 })).click();
    await page.getByText(texts.reminders.sent({ count: 2 })).waitFor();
    expect((await callsOf(page, 'sendRemindersNow')).map(({ args }) => args)).toEqual([
      [{ evenAtRest: false }],
      [{ evenAtRest: true }],
    ]);
  });

  it('turns instant alerts on, for whoever sends', async () => {
    page = await sidebar.open({ answers: good, view: 'reminders' });
    await page.getByRole('switch', { name: texts.reminders.alerts }).click();
    await page.getByText(texts.reminders.alertsFrom({ sender: 'owner@example.com' })).waitFor();
    expect((await callsOf(page, 'turnAlerts'))[0]?.args).toEqual([{ on: true }]);
    await page.context().close();

    const others = aRemindersDetail('en', { sender: 'grace@example.com', isSenderMe: false });
    page = await sidebar.open({ answers: { ...good, getReminders: [done(others)] }, view: 'reminders' });
    await page.getByText(texts.reminders.alertsOfSender({ sender: 'grace@example.com' })).waitFor();
    expect(await page.getByRole('switch', { name: texts.reminders.alerts }).count()).toBe(0);
  });

  it('lets anybody turn instant alerts off, and says what is wrong with them', async () => {
    const alerts = { isOn: true, sender: 'grace@example.com', warning: 'Nobody is told.' };
    const others = aRemindersDetail('en', { sender: 'ada@example.com', isSenderMe: false, alerts });
    page = await sidebar.open({ answers: { ...good, getReminders: [done(others)] }, view: 'reminders' });
    await page.getByText('Nobody is told.').waitFor();
    await page.getByRole('switch', { name: texts.reminders.alerts }).click();
    await page.waitForTimeout(50);

    expect((await callsOf(page, 'turnAlerts'))[0]?.args).toEqual([{ on: false }]);
  });

  it('makes the sheets about messages once reminders are on, and takes no other click meanwhile', async () => {
    const off = aRemindersDetail('en', { isOn: false, sender: '', isSenderMe: false, hasRulesSheet: false });
    const answers = {
      ...good,
      getReminders: [done(off)],
      turnReminders: [done(aRemindersDetail('en', { hasRulesSheet: false }))],
    };
    page = await sidebar.open({ answers, view: 'reminders', slow: { prepareRules: [2000] } });
    await page.getByText(texts.reminders.explainOff).waitFor();
    await reminderSwitch().click();
    await page.getByText(texts.reminders.preparing).waitFor();
    await reminderSwitch().dispatchEvent('click');
    await page
      .getByText(texts.reminders.prepared({ rules: 'Rules', templates: 'Templates', calendar: 'Work calendar' }))
      .waitFor();

    expect(await callsOf(page, 'turnReminders')).toHaveLength(1);
    expect(await callsOf(page, 'prepareRules')).toHaveLength(1);
    expect(await reminderSwitch().getAttribute('aria-checked')).toBe('true');
  });

  it('leaves reminders on where the sheets could not be made, and says why', async () => {
    const off = aRemindersDetail('en', { isOn: false, sender: '', isSenderMe: false, hasRulesSheet: false });
    const answers = {
      ...good,
      getReminders: [done(off)],
      turnReminders: [done(aRemindersDetail('en', { hasRulesSheet: false }))],
      prepareRules: [refused('Somebody else is changing the workbook.')],
    };
    page = await sidebar.open({ answers, view: 'reminders' });
    await page.getByText(texts.reminders.explainOff).waitFor();
    await reminderSwitch().click();

    await page.getByText('Somebody else is changing the workbook.').waitFor();
    expect(await reminderSwitch().getAttribute('aria-checked')).toBe('true');
  });

  it('says when the quota does not reach for all mails', async () => {
    const short = aRemindersDetail('en', { quotaLeft: 1 });
    page = await sidebar.open({ answers: { ...good, getReminders: [done(short)] }, view: 'reminders' });

    await page.getByText(texts.reminders.quotaShort({ left: 1, needed: 2 })).waitFor();
  });

  it('says why reminders cannot be turned on, and stays off', async () => {
    const off = aRemindersDetail('en', { isOn: false });
    const answers = { ...good, getReminders: [done(off)], turnReminders: [refused('The permission to send mail is missing.')] };
    page = await sidebar.open({ answers, view: 'reminders' });
    await page.getByText(texts.reminders.explainOff).waitFor();
    await reminderSwitch().click();

    await page.getByText('The permission to send mail is missing.').waitFor();
    expect(await reminderSwitch().getAttribute('aria-checked')).toBe('false');
  });

  it('has nothing to save before somebody types, in whatever order the settings come', async () => {
    const { language, currency, ...rest } = someSettings('en');
    const settings = { ...rest, currency, language };
    page = await sidebar.open({ answers: { ...good, getSettings: [done(settings)] }, view: 'settings' });
    await page.getByLabel(texts.settings.soonDays).waitFor();

    expect(await page.getByText(texts.settings.unsaved).count()).toBe(0);
    await page.getByLabel(texts.settings.soonDays).fill('9');
    await page.getByText(texts.settings.unsaved).waitFor();
  });

  it('saves only the settings that were changed', async () => {
    page = await sidebar.open({ answers: good, view: 'settings' });
    await page.getByLabel(texts.settings.soonDays).fill('５');
    await page.getByLabel(texts.settings.daysBefore).fill('1，7');
    await button(texts.save).click();
    await page.getByText(texts.settings.saved).waitFor();

    expect((await callsOf(page, 'saveSettings'))[0]?.args).toEqual([
      { soonDays: 5, ladder: { daysBefore: [7, 1], onTheDay: true, overdueEveryDays: 1 } },
    ]);
  });

  it('shows what the next order number looks like while one types, and refuses a pattern without a counter', async () => {
    page = await sidebar.open({ answers: good, view: 'settings' });
    await page.getByLabel(texts.settings.pattern).fill('SO-YYMM-0001');
    await page.getByText(texts.settings.patternExample({ example: 'SO-2611-0001' })).waitFor();
    await page.getByLabel(texts.settings.pattern).fill('SO');
    await button(texts.save).click();

    await page.getByText(texts.settings.patternInvalid).waitFor();
    expect(await callsOf(page, 'saveSettings')).toEqual([]);
  });

  it('keeps typed settings when saving fails', async () => {
    page = await sidebar.open({ answers: { ...good, saveSettings: ['fail'] }, view: 'settings' });
    await page.getByLabel(texts.settings.soonDays).fill('7');
    await button(texts.save).click();
    await page.getByText(texts.lost.call).waitFor();

    expect(await page.getByLabel(texts.settings.soonDays).inputValue()).toBe('7');
  });

  it('adds and removes people of the team', async () => {
    page = await sidebar.open({ answers: good, view: 'settings' });
    await button(`+ ${texts.settings.addMember}`).click();
    await page.getByLabel(texts.settings.name, { exact: true }).nth(2).fill('Dora');
    await page.getByLabel(texts.settings.email, { exact: true }).nth(2).fill('dora@example.com');
    await button(texts.settings.removeMember({ name: 'Linus' })).click();
    await button(texts.save).click();
    await page.getByText(texts.settings.saved).waitFor();

    expect((await callsOf(page, 'saveSettings'))[0]?.args).toEqual([
      {
        team: [
          { name: 'Grace', email: 'owner@example.com', language: 'en', role: 'Sales' },
          { name: 'Dora', email: 'dora@example.com', language: 'en', role: '' },
        ],
      },
    ]);
  });
});
