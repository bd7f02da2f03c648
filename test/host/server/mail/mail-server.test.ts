import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { type MailServer, startMailServer } from '../../../../host/server/mail/mail-server';
import { type Mailbox, openMailbox } from '../../../../host/server/mail/mailbox';
import { mailHtmlPolicy, parseMail, renderMailHtml, viewMail } from '../../../../host/server/mail/parsed-mail';

describe('startMailServer', () => {
  let folder: string;
  let mailbox: Mailbox;
  let server: MailServer;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mails-'));
    mailbox = await openMailbox(folder, () => Date.parse('2026-11-22T10:00:00Z'));
    server = await startMailServer(mailbox, () => {}, 100_000);
  });
  afterEach(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const send = (message: object) =>
    nodemailer.createTransport({ host: server.host, port: server.port }).sendMail({ from: 'Mei <mei@example.com>', ...message });

  it('has stored the message when it says that it has it', async () => {
    await send({ to: 'li@example.com', subject: '订单提醒', text: '今天到期', html: '<b>今天到期</b>' });

    const [id = ''] = await mailbox.listIds();
    const raw = await mailbox.find(id);
    const view = viewMail(id, await parseMail(raw ?? Buffer.alloc(0)));
    expect(view).toMatchObject({ from: 'Mei <mei@example.com>', to: 'li@example.com', subject: '订单提醒', hasHtml: true });
    expect(view.text.trim()).toBe('今天到期');
  });

  it('notes blind copies, which the message itself does not name', async () => {
    await send({ to: 'li@example.com', bcc: 'boss@example.com', subject: 'x', text: 'x' });

    const [id = ''] = await mailbox.listIds();
    expect(String(await mailbox.find(id))).toMatch(/^X-Envelope-To: li@example\.com,\r\n boss@example\.com\r\n/);
  });

  it('refuses a message over its limit and goes on (F016)', async () => {
    const text = `${'x'.repeat(76)}\r\n`.repeat(2_000);

    await expect(send({ to: 'li@example.com', subject: 'x', text })).rejects.toThrow(/size|large/i);
    await send({ to: 'li@example.com', subject: 'x', text: 'x' });
    expect(await mailbox.listIds()).toHaveLength(1);
  });

  it('lists the newest message first', async () => {
    for (const subject of ['first', 'second', 'third']) await send({ to: 'li@example.com', subject, text: subject });

    const ids = await mailbox.listIds();
    const subjects = await Promise.all(
      ids.map(async (id) => viewMail(id, await parseMail((await mailbox.find(id)) ?? Buffer.alloc(0))).subject),
    );
    expect(subjects).toEqual(['third', 'second', 'first']);
  });

  it('leaves no half-written message among the others', async () => {
    await send({ to: 'li@example.com', subject: 'x', text: 'x' });

    expect(readdirSync(folder).filter((name) => !name.endsWith('.eml'))).toEqual([]);
  });

  it('puts inline images into the HTML and does not list them as attachments', async () => {
    await send({
      to: 'li@example.com',
      subject: 'x',
      html: '<img src="cid:logo">',
      attachments: [
        { filename: 'logo.png', content: Buffer.from('PNG'), cid: 'logo', contentType: 'image/png' },
        { filename: 'orders.csv', content: 'a,b', contentType: 'text/csv' },
      ],
    });

    const [id = ''] = await mailbox.listIds();
    const mail = await parseMail((await mailbox.find(id)) ?? Buffer.alloc(0));
    expect(renderMailHtml(mail)).toContain('<img src="data:image/png;base64,UE5H">');
    expect(viewMail(id, mail).attachments).toEqual([{ index: 1, name: 'orders.csv', mimeType: 'text/csv', bytes: 3 }]);
  });
});

describe('Mailbox.find', () => {
  it.each(['../secret', 'a/b', '20261122-100000000-0001-abcdef/../x', ''])('finds nothing for the id %p', async (id) => {
    const folder = mkdtempSync(join(tmpdir(), 'mails-'));
    const mailbox = await openMailbox(folder, () => 0);

    expect(await mailbox.find(id)).toBeUndefined();
    rmSync(folder, { recursive: true });
  });
});

describe('parseMail', () => {
  it('shows as text what is nested too deep to be parsed', async () => {
    const depth = 400;
    const open = Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n`).join(
      '',
    );

    const mail = await parseMail(Buffer.from(`Subject: deep\r\n${open}`));

    expect(mail.text).toContain('Subject: deep');
    expect(viewMail('id', mail)).toMatchObject({ subject: '', attachments: [] });
  });
});

describe('renderMailHtml', () => {
  it('leaves an odd reference to an image alone', async () => {
    const mail = await parseMail(Buffer.from('Content-Type: text/html\r\n\r\n<img src="cid:100%">'));

    expect(renderMailHtml(mail)).toContain('<img src="cid:100%">');
  });

  it('is served without scripts, forms, frames, or requests to anywhere', () => {
    const rules = mailHtmlPolicy.split('; ');

    expect(rules).toEqual(expect.arrayContaining(["default-src 'none'", 'img-src data:']));
    expect(rules[0]).toMatch(/^sandbox (?!.*(allow-scripts|allow-forms|allow-same-origin|allow-top-navigation))/);
  });
});
