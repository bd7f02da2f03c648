// Public Apps Script projects by others that the host is tried with: where each is, what it needs in the sheet, which functions run as
// their README says, and what the sheet holds afterwards. None of their code is kept here.
const samples = { repository: 'googleworkspace/apps-script-samples', commit: '8a31678d1d7e7eb9ab5e937adcc12b216ad9d4cb' };
const hundred = {
  repository: 'saipmautomation/100-Advanced-Google-Apps-Script-Examples',
  commit: 'bd7210d306a91e40cb12673a1d78da888bc5e107',
};
const course = { repository: 'benlcollins/automationWithAppsScript', commit: '8850fe023a55acc4254a8d8905100768ff7d3793' };
const collection = { repository: 'aryanirani123/Google-Apps-Script', commit: '7b53e4d45ad05b8e5c3e3894fcb708dfe0310283' };

const values = (sheet, a1) => `SpreadsheetApp.getActive().getSheetByName('${sheet}').getRange('${a1}').getValues()`;
const fill = (sheet, rows) =>
  `{ const book = SpreadsheetApp.getActive(), rows = ${JSON.stringify(rows)};
     const sheet = book.getSheetByName('${sheet}') || book.insertSheet('${sheet}');
     sheet.getRange(1, 1, rows.length, rows[0].length).setValues(rows); sheet.activate(); }`;

const stock = [
  ['Item', 'Number', 'Kind'],
  ['Tea', 5, 'drink'],
  ['Bread', 2, 'food'],
  ['Tea', 5, 'drink'],
];
const timesheet = [
  ['Time', 'E-mail', 'Name', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Wage'],
  ['x', 'a@example.com', 'An', 8, 8, 8, 8, 8, 20],
  ['x', 'b@example.com', 'Bo', 4, 4, 4, 4, 4, 10],
];

/**
 * Each project: `before` prepares the sheet; `functions` run in turn, `answers` answer their dialogs by function, a `form` is sent off after the last; `result` is looked at afterwards
 * and is `expected`, or the last function ends with the error `refusal`, which names what this host does not imitate.
 */
export const foreignProjects = [
  {
    ...samples,
    folder: 'solutions/editor-add-on/clean-sheet',
    before: `${fill('Sheet1', [
      ['a', '', 'b'],
      ['', '', ''],
      ['c', '', 'd'],
    ])}
      SpreadsheetApp.getActiveSheet().getRange('A1:C3').activate();
      deleteEmptyRows();
      deleteEmptyColumns();`,
    functions: ['onOpen', 'cropSheet'],
    result:
      'SpreadsheetApp.getActiveSheet().getRange(1, 1, SpreadsheetApp.getActiveSheet().getMaxRows(), SpreadsheetApp.getActiveSheet().getMaxColumns()).getValues()',
    expected: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  {
    ...samples,
    folder: 'solutions/automations/bracket-maker',
    before: `SpreadsheetApp.getActive().insertSheet('Bracket'); ${fill('Players', [['Players'], ['An'], ['Bo'], ['Cy'], ['Di']])}
      SpreadsheetApp.getActive().setNamedRange('FirstPlayer', SpreadsheetApp.getActive().getRange('Players!A2'));`,
    functions: ['onOpen', 'createBracket'],
    result: `SpreadsheetApp.getActive().getSheetByName('Bracket').getDataRange().getValues().flat().filter(String).sort()`,
    expected: ['An', 'Bo', 'Cy', 'Di'],
  },
  {
    ...samples,
    folder: 'solutions/automations/mail-merge',
    before: `${fill('Sheet1', [
      ['Recipient', 'Name', 'Email Sent'],
      ['a@example.com', 'An', ''],
    ])}
      GmailApp.createDraft('', 'Hello', 'Dear {{Name}}', { htmlBody: '<p>Dear {{Name}}</p>' });`,
    functions: ['onOpen', 'sendEmails'],
    answers: { sendEmails: [{ button: 'OK', text: 'Hello' }] },
    result: `${values('Sheet1', 'C2')}[0][0] instanceof Date`,
    expected: true,
    mails: [['a@example.com', 'Hello', 'Dear An']],
  },
  {
    ...samples,
    folder: 'sheets/removingDuplicates',
    before: fill('Sheet1', stock),
    functions: ['removeDuplicates'],
    result: 'SpreadsheetApp.getActiveSheet().getDataRange().getValues()',
    expected: stock.slice(0, 3),
  },
  {
    ...samples,
    folder: 'solutions/automations/timesheets',
    before: `${fill('Sheet1', timesheet)} SpreadsheetApp.getActiveSheet().setFrozenRows(1);`,
    functions: ['onOpen', 'columnSetup', 'checkApprovedStatusToNotify'],
    result: values('Sheet1', 'J2:M3'),
    expected: [
      [40, 800, 'IN PROGRESS', 'PENDING'],
      [20, 200, 'IN PROGRESS', 'PENDING'],
    ],
  },
  {
    ...samples,
    folder: 'solutions/automations/course-feedback-response',
    before: '',
    functions: ['onOpen', 'installTrigger'],
    form: {
      'Email address': 'a@example.com',
      Name: 'An',
      'What industry do you work in?': 'tea',
      'How did you find out about this course?': 'a friend',
      'On a scale of 1 - 5 how would you rate this course?': '4',
      'What could be different to make it a 5 rating?': 'more tea',
      'Any other feedback?': 'none',
    },
    result:
      'GmailApp.getDrafts().map((draft) => [draft.getMessage().getTo(), draft.getMessage().getBody().includes("more tea")])',
    expected: [['a@example.com', true]],
  },
  {
    ...samples,
    folder: 'templates/sheets-addon',
    before: fill('Sheet1', [['x']]),
    functions: ['onOpen', 'showSidebar', 'showDialog'],
    result:
      '[getActiveValue(), setActiveValue(7), modifySheets("copy"), getActiveValue(), SpreadsheetApp.getActive().getNumSheets()]',
    expected: ['x', null, null, 7, 2],
  },
  {
    ...samples,
    folder: 'sheets/dateAddAndSubtract',
    before: '',
    functions: ['onOpen'],
    result: `DATEADD(new Date(2026, 0, 31), 'day', 1).getDate()`,
    expected: 1,
  },
  {
    ...samples,
    folder: 'solutions/custom-functions/tier-pricing',
    before: '',
    functions: [],
    result: 'tierPrice(150, [[0, 100, 0.1], [100, 200, 0.2]])',
    expected: 20,
  },
  {
    ...samples,
    folder: 'solutions/automations/import-csv-sheets',
    before: '',
    functions: ['setupSample', 'updateApplicationSheet'],
    result: `[SpreadsheetApp.open(DriveApp.getFilesByName('Import CSVs').next()).getSheets()[0].getLastRow(),
      DriveApp.getFoldersByName('Processed CSV Files').next().getFilesByType('text/csv').hasNext()]`,
    expected: [8, true],
  },
  {
    ...samples,
    folder: 'solutions/automations/generate-pdfs',
    before: [
      fill('Customers', [
        ['Customer Name', 'Email', 'Address'],
        ['An', 'a@example.com', 'Road 1'],
      ]),
      fill('Products', [
        ['SKU Name', 'SKU Description', 'Price'],
        ['T', 'Tea', 5],
      ]),
      fill('Transactions', [
        ['Customer Name', 'SKU', 'Licenses'],
        ['An', 'T', 3],
      ]),
      fill('Invoices', [['Invoice Number', 'Invoice Date']]),
      fill('Invoice Template', [['']]),
    ].join('\n'),
    functions: ['processDocuments'],
    refusal: 'Not imitated by this host: ScriptApp.getOAuthToken',
  },
  {
    ...hundred,
    folder: '001-range-list-format',
    before: fill('Sheet1', stock),
    functions: ['ex01_rangeListFormat'],
    result: `[...new Set(SpreadsheetApp.getActiveSheet().getRange('A3:D3').getFontWeights().flat())]`,
    expected: ['bold'],
  },
  {
    ...hundred,
    folder: '002-values-and-formulas',
    before: fill('Sheet1', stock),
    functions: ['ex02_valuesAndFormulas'],
    result: values('Sheet1', 'A1:B3'),
    expected: [
      ['Item', 'Total'],
      ['Tea', 3],
      ['Bread', 5],
    ],
  },
  {
    ...hundred,
    folder: '004-upsert-by-key',
    before: fill('Sheet1', stock),
    functions: ['ex04_upsertByKey', 'ex04_upsertByKey'],
    result: `SpreadsheetApp.getActiveSheet().getLastRow()`,
    expected: 5,
  },
  {
    ...hundred,
    folder: '006-atomic-log-lock',
    before: '',
    functions: ['ex06_atomicLog', 'ex06_atomicLog'],
    result: `SpreadsheetApp.getActive().getSheetByName('Logs').getRange('B1:C2').getValues()`,
    expected: [
      ['owner@example.com', 'Event'],
      ['owner@example.com', 'Event'],
    ],
  },
  {
    ...hundred,
    folder: '010-protect-admin-column',
    before: fill('Sheet1', stock),
    functions: ['ex10_protectAdminColumn'],
    result:
      'SpreadsheetApp.getActiveSheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).map((p) => [p.getDescription(), p.getRange().getColumn(), p.getRange().getNumRows()])',
    expected: [['Admin only', 8, 1000]],
  },
  {
    ...hundred,
    folder: '013-table-setup',
    before: fill('Sheet1', stock),
    functions: ['ex13_tableSetup'],
    result:
      '[SpreadsheetApp.getActiveSheet().getFrozenRows(), SpreadsheetApp.getActiveSheet().getFilter().getRange().getA1Notation()]',
    expected: [1, 'A1:C4'],
  },
  {
    ...hundred,
    folder: '014-split-by-category',
    before: fill('Sheet1', stock),
    functions: ['ex14_splitByCategory'],
    result: values('drink', 'A1:C3'),
    expected: [stock[0], stock[1], stock[3]],
  },
  {
    ...hundred,
    folder: '019-weekly-tabs',
    before: '',
    functions: ['ex19_createWeeklyTabs'],
    result: 'SpreadsheetApp.getActive().getNumSheets()',
    expected: 5,
  },
  {
    ...hundred,
    folder: '023-batch-delete-rows',
    before: fill('Sheet1', [
      ['Item', 'Number'],
      ['Tea', 1],
      ['Bread', ''],
      ['Rice', 2],
    ]),
    functions: ['ex23_deleteRowsIfBlankColB'],
    result: 'SpreadsheetApp.getActiveSheet().getDataRange().getValues()',
    expected: [
      ['Item', 'Number'],
      ['Tea', 1],
      ['Rice', 2],
    ],
  },
  {
    ...course,
    folder: '027_copyingData_2',
    before: fill('Stocks', [
      ['Now', 1, 2, 3, 4, 5, 6],
      ['Now', 1, 2, 3, 4, 5, 6],
    ]),
    functions: ['onOpen', 'appendRow', 'backupData', 'appendRow', 'backupData'],
    result: `[SpreadsheetApp.getActive(), SpreadsheetApp.open(DriveApp.getFilesByName('Backup of ' + SpreadsheetApp.getActive().getName()).next())]
      .map((each) => each.getSheetByName('Stocks').getLastRow())`,
    expected: [4, 4],
  },
  {
    ...course,
    folder: '036_productFeedback_avoidDuplicates',
    before: fill('Form Responses 1', [
      ['Time', 'E-mail', 'Name', 'Feedback', 'Draft'],
      ['x', 'a@example.com', 'An', 'good', ''],
    ]),
    functions: ['onOpen', 'composeDraftReplies'],
    result: `${values('Form Responses 1', 'E2')}[0][0] instanceof Date`,
    expected: true,
  },
  {
    ...collection,
    folder: '.',
    files: ['FiltersGoogleSheets.js'],
    before: fill('Filter_Sheet', [
      ['Id', 'Name', 'Sum', 'Place'],
      [1, 'a', 600, 'India/Mumbai'],
      [2, 'b', 400, 'India/Mumbai'],
      [3, 'c', 700, 'Goa'],
    ]),
    functions: ['create_filter'],
    // A list where a text belongs: whether Google still takes it is not known.
    refusal:
      "The parameters (String[]) don't match the method signature for SpreadsheetApp.FilterCriteriaBuilder.whenTextContains.",
  },
  {
    ...collection,
    folder: '.',
    files: ['ExtractCellNotes.js'],
    before: `${fill('Sheet1', stock)} SpreadsheetApp.getActiveSheet().getRange('C2').setNote('a note');`,
    functions: ['getNote'],
    result: values('Sheet1', 'D2'),
    expected: [['a note']],
  },
  {
    ...collection,
    folder: '.',
    files: ['ExtractURL.js'],
    before: `${fill('Sheet1', stock)} SpreadsheetApp.getActiveSheet().getRange('B2').setRichTextValue(
      SpreadsheetApp.newRichTextValue().setText('a link').setLinkUrl('https://example.com').build());`,
    functions: ['extractAndPasteLinks'],
    result: values('Sheet1', 'C2'),
    expected: [['https://example.com']],
  },
  {
    ...collection,
    folder: '.',
    files: ['ChangeCellColour.js'],
    before: fill('Sheet1', stock),
    functions: ['ChangeColor'],
    // A name that is declared twice: no V8 takes it.
    refusal: "Syntax error: SyntaxError: Identifier 'rule' has already been declared",
  },
  {
    ...collection,
    folder: '.',
    files: ['SendBulkEmails.js'],
    before: `${fill('Sheet1', [
      ['Subject', 'Body', 'Footer'],
      ['News', 'Text', 'End'],
      ['', '', ''],
    ])} ${fill('Sheet2', [
      ['', '', 'Name', 'E-mail', '', ''],
      ['', '', 'An', 'a@example.com', '', ''],
    ])}`,
    functions: ['sendEmail'],
    result: 'MailApp.getRemainingDailyQuota()',
    expected: 99,
    mails: [['a@example.com', 'News', 'Dear An,\n\nText\n\nEnd']],
  },
];
