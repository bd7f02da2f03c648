import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import ICAL from 'ical.js';
import type { Email } from 'postal-mime';
import { type MailServer, startMailServer } from '../../../host/server/mail/mail-server';
import { type Mailbox, openMailbox } from '../../../host/server/mail/mailbox';
import { attachmentBytes, parseMail } from '../../../host/server/mail/parsed-mail';
import { smtpMailer } from '../../../host/services/mail/smtp-mailer';
import { composeMessageMail } from '../../../src/app/mail/compose-message-mail';
import type { OutgoingMail } from '../../../src/app/ports';
import { LANGUAGES } from '../../../src/domain/order/settings';
import { TEMPLATE_KEYS } from '../../../src/domain/rules/message-rule';
import { aMessageContext, aMessageLine, anOrderMessage } from '../../support/an-order-message';
import { aScriptHost } from '../../support/script-host';

let folder: string;
let mailbox: Mailbox;
let server: MailServer;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mails-'));
  mailbox = await openMailbox(folder, Date.now);
  server = await startMailServer(mailbox);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** The mailer itself as a script of the host, which hands its mails to a real SMTP server. */
const CODE = `${
  buildSync({
    entryPoints: ['src/gas/services/mail-app-mailer.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'mailer',
    write: false,
  }).outputFiles[0]?.text
}
function send(json) { mailer.createMailAppMailer().send(JSON.parse(json)); }`;

async function receive(mail: OutgoingMail): Promise<{ readonly raw: string; readonly parsed: Email }> {
  const { run, waiting } = aScriptHost({ code: CODE });
  run('send', JSON.stringify(mail));
  const smtp = smtpMailer(server);
  for (const message of waiting.outbox) await smtp.send(message);
  smtp.close();
  const [id = ''] = await mailbox.listIds();
  const raw = (await mailbox.find(id)) ?? Buffer.alloc(0);
  return { raw: raw.toString(), parsed: await parseMail(raw) };
}

const EVERYTHING = TEMPLATE_KEYS.flatMap((key) => LANGUAGES.map((language) => [key, language] as const));

describe('a message as it is received by SMTP', () => {
  it.each(EVERYTHING)(
    '%s in %s has subject, text and HTML as they were written, and asks nobody for anything',
    async (key, language) => {
      const message = anOrderMessage(key, language);
      const mail = composeMessageMail(message, aMessageContext({ senderName: '纸墨坊' }));

      const { raw, parsed } = await receive(mail);

      expect(parsed.subject).toBe(mail.subject);
      expect(parsed.to).toEqual([{ address: message.recipient.email, name: '' }]);
      expect(parsed.from).toEqual({ address: 'owner@example.com', name: '纸墨坊' });
      expect(parsed.text?.replace(/\r\n/g, '\n').trim()).toBe(mail.text);
      expect(parsed.html?.replace(/\r\n/g, '\n').trim()).toBe(mail.html);
      expect(parsed.html).toContain(language === 'zh' ? '<html lang="zh-CN">' : '<html lang="en">');
      expect(parsed.html).not.toMatch(/\ssrc=|url\(|<link|<style|<script|<img|@import|<iframe|<form/i);
      expect(raw.split(/\r?\n\r?\n/)[0]).not.toMatch(/[^\p{ASCII}]/u);
      expect(raw).not.toContain('SECRET-NOTE');
    },
  );

  it('keeps what a customer is called out of the headers', async () => {
    const nasty = 'x\r\nBcc: a@b.c\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>';
    const names = { customerName: nasty, productName: nasty, orderNumber: nasty, shippingAddress: nasty, remarkSpecial: nasty };
    const templates = [
      { key: 'orderConfirmation', language: 'en', subject: '{{customerName}}\n{{orderNumber}}', text: '{{customerName}}' },
    ];
    const message = anOrderMessage('orderConfirmation', 'en', {
      lines: [aMessageLine({ ...names, expectedDeliveryDate: '2026-12-01' as never })],
      otherLines: [],
    });

    const { raw, parsed } = await receive(
      composeMessageMail(message, aMessageContext({ senderName: nasty, templates: templates as never })),
    );

    expect([parsed.to?.length, parsed.cc, parsed.bcc]).toEqual([1, undefined, undefined]);
    expect(raw).toMatch(/^X-Envelope-To: customer@example\.com\r\n/);
    expect(parsed.headers.filter(({ key }) => key === 'content-type').map(({ value }) => value.split(';')[0])).toEqual([
      'multipart/mixed',
    ]);
    expect(parsed.subject).toMatch(/^x Bcc: a@b\.c Content-Type: text\/html <script>/);
    expect(parsed.html).not.toContain('<script');
    const [file] = parsed.attachments;
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(file ? attachmentBytes(file) : []).toString()));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(calendar.getFirstSubcomponent('vevent')?.getAllProperties('attendee')).toHaveLength(1);
  });

  it('carries the calendar file with its method and character set, byte for byte', async () => {
    const mail = composeMessageMail(anOrderMessage('orderConfirmed', 'zh'), aMessageContext());

    const { raw, parsed } = await receive(mail);

    const [file] = parsed.attachments;
    expect(parsed.attachments).toHaveLength(1);
    expect([file?.filename, file?.mimeType, file?.disposition, file?.method]).toEqual([
      'delivery.ics',
      'text/calendar',
      'attachment',
      'REQUEST',
    ]);
    expect(raw.replace(/\r\n\s+/g, ' ')).toMatch(/Content-Type: text\/calendar; (?=.*charset=UTF-8)(?=.*method=REQUEST)/);
    // The parser makes other line ends of it, so the bytes are read from the message itself.
    const base64 = /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/.exec(raw)?.[1] ?? '';
    expect(Buffer.from(base64, 'base64').toString()).toBe(mail.attachments?.[0]?.content);
  });

  it('says where answers go', async () => {
    const { parsed } = await receive(composeMessageMail(anOrderMessage(), aMessageContext({ replyTo: 'ada@example.com' })));

    expect(parsed.replyTo).toEqual([{ address: 'ada@example.com', name: '' }]);
  });

  it('is as plain as before where a mail has nothing of all that', async () => {
    const { parsed } = await receive({ to: 'a@b.com', subject: 'S', text: 'T', html: '<p>T</p>' });

    expect([parsed.replyTo, parsed.attachments, parsed.from?.name]).toEqual([undefined, [], '']);
  });
});
