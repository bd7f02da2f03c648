// Public Apps Script projects by others that the host is tried with: where each is, what it needs in the sheet, which functions run as
// their README says, and what the sheet holds afterwards. None of their code is kept here.
const samples = { repository: 'googleworkspace/apps-script-samples', commit: '8a31678d1d7e7eb9ab5e937adcc12b216ad9d4cb' };
const hundred = {
  repository: 'saipmautomation/100-Advanced-Google-Apps-Script-Examples',
  commit: 'bd7210d306a91e40cb12673a1d78da888bc5e107',
};
const course = { repository: 'benlcollins/automationWithAppsScript', commit: '8850fe023a55acc4254a8d8905100768ff7d3793' };
const collection = { repository: 'aryanirani123/Google-Apps-Script', commit: '7b53e4d45ad05b8e5c3e3894fcb708dfe0310283' };

const invoices = { repository: 'sirpooya/gs-automations', commit: '306f0aaf016d505038c3908e32e75d365b89a331', folder: '.' };

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
  {
    repository: 'Max-Makhrov/timestamps',
    commit: '1bd2ae525a86e1cee6d288505f777d32f35f2843',
    folder: '.',
    files: ['Code.gs'],
    before: `${fill('Sales2', [
      ['No', 'x', 'y', 'z', 'Stamps'],
      ['1', 'x', 'y', 'z', ''],
    ])}
      ${fill('Sales', [
        ['No', 'Created', 'Updated', 'a', 'b', 'c', 'd', 'e'],
        ['', '', '', 'a', 'b', 'c', 'd', 'e'],
      ])}
      onOpen();
      onEdit({ range: SpreadsheetApp.getActive().getSheetByName('Sales').getRange('D2:H2') });
      onEdit({ range: SpreadsheetApp.getActive().getSheetByName('Sales2').getRange('C2'), value: 'y' });
      onEdit({ range: SpreadsheetApp.getActive().getSheetByName('Sales2').getRange('B2'), value: 'x' });`,
    functions: [],
    result: `[...SpreadsheetApp.getActive().getSheetByName('Sales').getRange('A2:C2').getValues()[0].map((each) => each instanceof Date ? 'date' : typeof each),
      SpreadsheetApp.getActive().getSheetByName('Sales2').getRange('E2').getValue() !== '', SpreadsheetApp.getActive().getSheetByName('Sales2').getRange('B2').getNote().length]`,
    expected: ['number', 'date', 'date', true, 19],
  },
  {
    repository: 'nguyenmanhcuong1291/GAS-Quan_tri_don_hang_DMR',
    commit: 'eeb9ead6de180f940095a73e534a25e403898695',
    folder: '.',
    before: fill('Data (Không chỉnh sửa)', [['Time', 'E-mail', 'Line']]),
    functions: ['onOpen', 'loadForm'],
    result: `onSubmit({ lineName: 'An', studentEmail: 'a@example.com', level: 'N5' }) || ${values('Data (Không chỉnh sửa)', 'B2:F2')}`,
    expected: [['owner@example.com', 'An', 'a@example.com', '', 'N5']],
  },
  {
    repository: 'Scesar1/InventoryManager',
    commit: '3165665584e16ba5df43ecaaae1f03f77ca2ffe7',
    folder: '.',
    before: `const sheet = SpreadsheetApp.getActiveSheet().setName('3-14');
      sheet.insertColumnsAfter(26, 6);
      sheet.getRange('Y3:Z4').setValues([['AN x', 'H'], ['BO y', 'F']]);
      sheet.getRange('Y5:Y9').setValues([['TOTAL'], ['ROLL a'], ['TOTAL'], ['CHIP b'], ['TOTAL']]);
      sheet.getRange('E2:H3').setValues([['AN', 'H', '', 3], ['ROLL', 'x', '', 4]]);`,
    functions: ['onOpen', 'showSidebar', 'showFeedbackDialog', 'inventoryUpdate'],
    result: values('3-14', 'AB3:AB6'),
    expected: [[-3], [0], [''], [-4]],
  },
  {
    ...invoices,
    before: fill('Paid Users', [
      ['Name', 'Email', 'Due Date'],
      ['An', 'a@example.com', '2020-01-02'],
      ['Bo', 'b@example.com', '2999-01-02'],
    ]),
    functions: ['onOpen', 'createDailyTrigger', 'checkOverdueUsers'],
    result: `ScriptApp.getProjectTriggers().map((each) => [each.getHandlerFunction(), String(each.getEventType())])`,
    expected: [['checkOverdueUsers', 'CLOCK']],
  },
  {
    ...invoices,
    before: `${fill('Invoices', [
      ['Month', 'Period', 'Status'],
      ['January', '', ''],
    ])}
      ${fill('Report', [
        ['Full', 'Dev', 'Collab', 'Team', 'Name', 'Cost'],
        [15, 12, 3, '', '', ''],
        [2, 1, 0, 'A', 'An', 42],
        [2, 1, 0, 'Subtotal', '', 42],
        ['', '', '', 'Prorated Costs', '', 0],
        ['', '', '', 'Total', '', 42],
      ])}`,
    functions: ['showInvoice'],
    result: values('Invoices', 'A3:C3'),
    expected: [['February', '29 February - 30 March', '🔵 Upcoming']],
  },
  {
    repository: 'sajacy/google-sheets-what-if-analysis',
    commit: '452247091a5e359f1a6d39e22cc4a9f56f130b67',
    folder: '.',
    before: `${fill('Model', [
      ['', ''],
      [2, '=A2*10'],
      ['in', '=B2'],
      [1, ''],
      [5, ''],
    ])}
      SpreadsheetApp.getActiveSheet().getRange('A3:B5').activate();
      create_();
      SpreadsheetApp.getActiveSheet().getRange('B2').setFormula('=A2*100');`,
    functions: ['onOpen', 'refresh_'],
    answers: { hostBefore_: [{ button: 'OK', text: 'A2' }] },
    result: `[${values('Model', 'A2:B5')}, SpreadsheetApp.getActive().getNamedRanges().map((each) => each.getName())]`,
    expected: [
      [
        [2, 200],
        ['in', 200],
        [1, 100],
        [5, 500],
      ],
      ['DataTable_Model_A3'],
    ],
  },
  {
    repository: 'socialpoint-labs/sheetfu-apps-script',
    commit: 'b13d55ff28a889595b70acd307103bfbdb7f506d',
    folder: '.',
    before: fill('People', [
      ['id', 'name', 'age'],
      ['1', 'An', 30],
      ['2', 'Bo', 40],
    ]),
    functions: [],
    result: `(() => {
      const table = getTable('People', 1, 'id'), sheet = SpreadsheetApp.getActive().getSheetByName('People');
      table.getItemById('2').setFieldValue('age', 41).setFieldNote('age', 'birthday').commit();
      table.add({ id: '3', name: 'Cy', age: 5 });
      table.items[0].setFieldBackground('name', '#ff0000');
      table.commit();
      return [sheet.getDataRange().getValues(), sheet.getRange('C3').getNote(), sheet.getRange('B2').getBackground(), table.select({ name: 'Cy' }).length];
    })()`,
    expected: [
      [
        ['id', 'name', 'age'],
        [1, 'An', 30],
        [2, 'Bo', 41],
        [3, 'Cy', 5],
      ],
      'birthday',
      '#ff0000',
      1,
    ],
  },
  {
    repository: 'aurora1530/spreadsheet2TexTable',
    commit: 'a892e1a9e71e4ae34c2341119270c83d8375dcae',
    folder: '.',
    files: ['src', 'public/sidebar.html', 'public/modal.html'],
    before: fill('Sheet1', stock),
    functions: ['createMenu', 'showSidebar', 'quickConvert'],
    result: `/Tea & 5/.test(getTableWithTableOptions('A1:B2', {}))`,
    expected: true,
  },
  {
    repository: 'wouterstoter/mail-merge',
    commit: 'cd1afe7732637d10f9c8892d18eedff7d60c598b',
    folder: '.',
    // Its manifest asks for reading mails only, which lets nobody see drafts by GmailApp.
    functions: ['onOpen', 'sendEmails'],
    refusal:
      'Specified permissions are not sufficient to call GmailApp.getDrafts. Required permissions: https://mail.google.com/',
  },
  {
    repository: 'Max-Makhrov/Smart-Data-Validation-in-Goolge-Sheets',
    commit: '0d22d36db10624921d4e52a96b63c230ca524691',
    folder: '.',
    functions: ['onOpen', 'setDv'],
    // A rule that is not built yet: whether Google takes it is not known.
    refusal:
      "The parameters (SpreadsheetApp.DataValidationBuilder) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
  },
  {
    ...samples,
    folder: 'solutions/custom-functions/summarize-sheets-data',
    before: `${fill('Plan', [
      ['Owner Name', 'Status'],
      ['An', 'Complete'],
      ['An', 'Overdue'],
    ])}
      const book = SpreadsheetApp.getActive();
      book.insertSheet('Summary').getRange('A1').setFormula('=getSheetsData()');
      book.deleteSheet(book.getSheetByName('Sheet1'));`,
    functions: [],
    result: values('Summary', 'A1:G1'),
    expected: [['An', 2, 1, 0, 0, 1, 'Plan']],
  },
  {
    ...samples,
    folder: 'solutions/automations/tax-loss-harvest-alerts',
    before: fill('Calculations', [
      ['Date', 'Stock', '', '', '', '', 'Difference'],
      ['', 'ABC', '', '', '', '', -0.125],
      ['', 'XYZ', '', '', '', '', 0.5],
    ]),
    functions: ['checkLosses'],
    result: 'MailApp.getRemainingDailyQuota()',
    expected: 99,
  },
  {
    ...samples,
    folder: 'templates/custom-functions',
    before: `const sheet = SpreadsheetApp.getActiveSheet();
      sheet.getRange('A1:B2').setValues([[1, 2], [3, '2026-03-01']]);
      sheet.getRange('A3').setValue('01:30:00').setNumberFormat('[h]:mm:ss');
      ['=SAY_HELLO("An")', '=CORNER_SUM(A1:B1)', '=GET_DAY_OF_YEAR(B2)', '=INCREMENT("x")', '=CONVERT_DURATION_TO_SECONDS(A3)', '=INCREMENT(A1:B1)']
        .forEach((formula, index) => sheet.getRange(index + 1, 4).setFormula(formula));`,
    functions: [],
    result: `SpreadsheetApp.getActiveSheet().getRange('D1:E6').getDisplayValues()`,
    expected: [
      ['Hello An', ''],
      ['6', ''],
      ['60', ''],
      ['#ERROR!', ''],
      ['5400', ''],
      ['2', '3'],
    ],
  },
  {
    ...samples,
    folder: 'sheets/customFunctions',
    functions: ['onOpen', 'prepareSheet_'],
    result: `[SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveSheet().getFrozenRows(), metersToMiles(1609.344).toFixed(3)]`,
    expected: ['Settings', 1, '1.000'],
  },
  {
    ...samples,
    folder: 'solutions/automations/calendar-timesheet',
    functions: ['onOpen', 'settings'],
    result: 'getSettings().calendarSettings.map((each) => each.name)',
    expected: ['Primary calendar'],
  },
  {
    ...hundred,
    folder: '007-incremental-cursor',
    before: fill('Sheet1', stock),
    functions: ['ex07_incrementalProcess'],
    result: 'PropertiesService.getScriptProperties().getProperties()',
    expected: { cursor: '5' },
  },
  {
    ...hundred,
    folder: '008-dedupe-composite',
    before: fill('Sheet1', stock),
    functions: ['ex08_dedupeComposite'],
    result: 'SpreadsheetApp.getActiveSheet().getDataRange().getValues()',
    expected: stock.slice(0, 3),
  },
  {
    ...hundred,
    folder: '015-snapshot-values',
    before: fill('Sheet1', stock),
    functions: ['ex15_snapshotValuesOnly'],
    result: 'SpreadsheetApp.getActive().getSheets()[1].getDataRange().getValues()',
    expected: stock,
  },
  {
    ...hundred,
    folder: '016-export-range-csv',
    before: fill('Sheet1', stock),
    functions: ['ex16_exportRangeToCsv'],
    result: `DriveApp.getFilesByName('export.csv').next().getBlob().getDataAsString().split('\\n')[1]`,
    expected: '"Tea","5","drink",""',
  },
  {
    ...hundred,
    folder: '020-conditional-format-dynamic',
    before: fill('Sheet1', stock),
    functions: ['ex20_conditionalFormattingDynamic'],
    result:
      'SpreadsheetApp.getActiveSheet().getConditionalFormatRules().map((rule) => [rule.getRanges()[0].getA1Notation(), rule.getBooleanCondition().getBackground()])',
    expected: [['D2:D4', '#ffe4e6']],
  },
  {
    ...hundred,
    folder: '024-dashboard-kpis',
    before: fill('Sheet1', stock),
    functions: ['ex24_dashboardKpis'],
    result: values('Dashboard', 'A2:B3'),
    expected: [
      ['Total rows', 3],
      ['Unique IDs (col A)', 2],
    ],
  },
  {
    ...hundred,
    folder: '081-events-from-sheet',
    before: fill('Sheet1', [
      ['Title', 'Start', 'End'],
      ['Meeting', '2026-12-01 10:00', '2026-12-01 11:00'],
    ]),
    functions: ['ex81_sheetToCalendar'],
    result:
      'CalendarApp.getDefaultCalendar().getEvents(new Date(2026, 10, 1), new Date(2027, 0, 1)).map((event) => event.getTitle())',
    expected: ['Meeting'],
  },
  {
    ...hundred,
    folder: '046-sheet-to-doc-report',
    before: fill('Sheet1', stock),
    functions: ['ex46_sheetToDocReport'],
    refusal: 'Not imitated by this host: DocumentApp.create',
  },
];
