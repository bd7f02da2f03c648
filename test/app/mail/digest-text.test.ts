import { renderDigestText } from '../../../src/app/mail/digest-text';
import { viewDigest } from '../../../src/app/mail/digest-view';
import { aDigest, aDigestContext } from '../../support/a-digest';

describe('renderDigestText', () => {
  it('is readable without any markup', () => {
    const digest = aDigest();

    expect(renderDigestText(viewDigest({ ...digest, messages: digest.messages.slice(0, 1) }, aDigestContext))).toBe(`Hello Ada,

1 line in “Orders 2026” needs a look today.

== Urgent (1) ==

* Notebook computer × 1 (1 day late)
  for Riverside Cycling Club · 138 0013 8000
  Expected 2026-11-21 · Processing
  Total ¥7,999.00 · ¥2,999.50 outstanding
  Open 20261122-002: https://docs.google.com/spreadsheets/d/1/edit#gid=7&range=A2

Open the workbook: https://docs.google.com/spreadsheets/d/1/edit

--
Sent by Ordersheet from the account boss@example.com.
The delivery of lines that are delivered, completed or cancelled is not mailed again. To stop these mails altogether, choose “Turn reminders on or off” in the Ordersheet menu of the workbook.`);
  });
});
