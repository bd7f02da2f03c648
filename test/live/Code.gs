/**
 * Asks Google what the host can only assume, and prints what differs. Push it into a script bound to an empty spreadsheet, run
 * `runAll`, then follow README.md for what needs a person or the clock. `expected` is what the host does.
 */

function probes() {
  return [
    // Facts that are inferred or believed.
    probe('F029: an array result without room', '#REF!', (sheet) => {
      sheet.getRange('B2').setValue('in the way');
      return shown(sheet.getRange('B1').setFormula('=ARRAYFORMULA({1;2;3})'));
    }),
    probe('F137: a day formatted in the zone of the spreadsheet', '2026-03-05', (sheet) => {
      const day = sheet.getRange('A1').setValue('2026-03-05').getValue();
      return Utilities.formatDate(day, sheet.getParent().getSpreadsheetTimeZone(), 'yyyy-MM-dd');
    }),
    probe('F142: bytes are signed', [-28, -72, -83], () => Utilities.newBlob('中').getBytes()),
    probe('F144: a script sees its own writes', 5, (sheet) => sheet.getRange('A1').setValue(5).getValue()),
    probe('F175: a top-level constant is no property of the global object', [false, 'number'], () => [
      'topLevelConstant' in globalThis,
      typeof topLevelConstant,
    ]),
    probe('F118: an exception of the service is an Error', [true, 'Exception'], (sheet) => {
      const error = thrownBy(() => sheet.getRange(0, 1));
      return [error instanceof Error, error.name];
    }),
    probe('F083: the active spreadsheet is there in a function run by hand', true, () => SpreadsheetApp.getActive() !== null),

    // Formulas and locales.
    ...['en_US', 'de_DE', 'fr_FR', 'zh_CN', 'tr_TR', 'pt_BR'].flatMap((locale) => [
      probe(`F224: a formula with semicolons parses in ${locale}`, 2, (sheet) =>
        inLocale(sheet, locale, () => sheet.getRange('A1').setFormula('=IF(TRUE;2;3)').getValue()),
      ),
      probe(`F224: setFormulaR1C1 on a block with semicolons in ${locale}`, [[2], [3]], (sheet) =>
        inLocale(sheet, locale, () => {
          sheet.getRange('A1:A2').setValues([[1], [2]]);
          return sheet.getRange('B1:B2').setFormulaR1C1('=SUM(RC[-1];1)').getValues();
        }),
      ),
      probe(`F224: a colour rule with semicolons in ${locale}`, 'kept', (sheet) =>
        inLocale(sheet, locale, () => {
          const builder = SpreadsheetApp.newConditionalFormatRule()
            .whenFormulaSatisfied('=AND($A1>0;$A1<9)')
            .setBackground('#ff0000');
          sheet.setConditionalFormatRules([builder.setRanges([sheet.getRange('A1:A9')]).build()]);
          return sheet.getConditionalFormatRules().length === 1 ? 'kept' : 'lost';
        }),
      ),
    ]),
    probe('a formula with a semicolon is read back with a comma', '=SUM(A1:A2,3)', (sheet) =>
      sheet.getRange('B1').setFormula('=SUM(A1:A2;3)').getFormula(),
    ),
    probe('a malformed formula', ['=1+', '#ERROR!'], (sheet) => {
      const cell = sheet.getRange('A1').setFormula('=1+');
      return [cell.getFormula(), shown(cell)];
    }),
    probe('an unknown function', '#NAME?', (sheet) => shown(sheet.getRange('A1').setFormula('=NOSUCHTHING(1)'))),
    probe('errors by their texts', ['#DIV/0!', '#N/A', '#VALUE!', '#REF!'], (sheet) => {
      const formulas = ['=1/0', '=NA()', '=1+"a"', '=INDIRECT("nowhere!A1")'];
      return formulas.map((formula) => shown(sheet.getRange('A1').setFormula(formula)));
    }),
    probe(
      'what is written under a merge',
      [
        ['title', ''],
        ['', ''],
      ],
      (sheet) => {
        const range = sheet.getRange('A1:B2').merge();
        range
          .setValues([
            ['title', 'under'],
            ['under', 'under'],
          ])
          .breakApart();
        return range.getValues();
      },
    ),
    probe('a merge goes along with a copied format, and a part of a merge is not copied over', ['C1:D1', true], (sheet) => {
      sheet.getRange('A1:B1').merge().copyTo(sheet.getRange('C1'), { formatOnly: true });
      const copied = sheet
        .getRange('C1')
        .getMergedRanges()
        .map((merge) => merge.getA1Notation())
        .join();
      const error = thrownBy(() => sheet.getRange('F1:F2').copyTo(sheet.getRange('D1')));
      return [copied, /partially intersects a merge/.test(String(error))];
    }),
    probe('sizes that nobody has set', [21, 100], (sheet) => [sheet.getRowHeight(5), sheet.getColumnWidth(5)]),
    probe('rounding of what a cell shows', [1.01, 10.08, -1.01], (sheet) =>
      ['=ROUND(1.005,2)', '=ROUND(10.075,2)', '=ROUND(-1.005,2)'].map((formula) =>
        sheet.getRange('A1').setFormula(formula).getValue(),
      ),
    ),

    // What is refused, and in which words.
    ...[
      [
        'a range of a deleted sheet',
        'The sheet you are trying to access has been deleted or does not exist.',
        (sheet) => {
          const other = sheet.getParent().insertSheet();
          const cell = other.getRange('A1');
          sheet.getParent().deleteSheet(other);
          cell.getValue();
        },
      ],
      ['all rows frozen', "You can't freeze all visible rows on the sheet.", (sheet) => sheet.setFrozenRows(sheet.getMaxRows())],
      ['hidden rows outside of the sheet', 'Those rows are out of bounds.', (sheet) => sheet.hideRows(sheet.getMaxRows() + 1)],
      ['a sheet sorted by a column outside of it', 'Sort column is outside of the range.', (sheet) => sheet.sort(99)],
      [
        'a copy to outside of the sheet',
        'The coordinates of the target range are outside the dimensions of the sheet.',
        (sheet) => sheet.getRange('A1:B2').copyTo(sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns())),
      ],
      [
        'a name of 101 characters',
        'The sheet name cannot be greater than 100 characters.',
        (sheet) => sheet.setName('x'.repeat(101)),
      ],
      [
        'duplicates by a column outside of the range',
        'Column 1 is outside of the range.',
        (sheet) => sheet.getRange('B1:D7').removeDuplicates([1]),
      ],
      [
        'a trigger at 25 hours',
        'Invalid argument: atHour(25)',
        () => ScriptApp.newTrigger('onClock').timeBased().everyDays(1).atHour(25).create(),
      ],
      [
        'a trigger with two intervals',
        'Not imitated by this host: a clock trigger with everyHours and everyDays',
        () => ScriptApp.newTrigger('onClock').timeBased().everyHours(1).everyDays(1).create(),
      ],
      [
        'a rule that is not built',
        "The parameters (SpreadsheetApp.DataValidationBuilder) don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
        (sheet) => sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a'])),
      ],
      [
        'an invalid date in a cell',
        'Not imitated by this host: writing an invalid date into a cell',
        (sheet) => sheet.getRange('A1').setValue(new Date('x')),
      ],
      ['a CSV with an open quote', 'Could not parse text.', () => Utilities.parseCsv('"a,b')],
      [
        'an archive of a blob without a name',
        'Blob object must have non-null name for this operation.',
        () => Utilities.zip([Utilities.newBlob('a')]),
      ],
      [
        'null as a property',
        "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
        () => PropertiesService.getScriptProperties().setProperty('a', null),
      ],
      [
        'a time zone in small letters',
        'Invalid argument: asia/shanghai',
        (sheet) => sheet.getParent().setSpreadsheetTimeZone('asia/shanghai'),
      ],
    ].map(([what, words, attempt]) =>
      probe(`refused: ${what}`, words, (sheet) => {
        const before = ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());
        const error = thrownBy(() => {
          attempt(sheet);
          SpreadsheetApp.flush();
        });
        for (const trigger of ScriptApp.getProjectTriggers()) {
          if (!before.includes(trigger.getUniqueId())) ScriptApp.deleteTrigger(trigger);
        }
        return error === null ? 'nothing' : error.message;
      }),
    ),
    probe('an object and a list in cells', ['[object Object]', '1,2'], (sheet) => [
      sheet.getRange('A1').setValue({ a: 1 }).getValue(),
      sheet.getRange('A1').setValue([1, 2]).getValue(),
    ]),

    // What formulas give that the help pages do not tell.
    ...[
      ['=""+1', '#VALUE!'],
      ['=LOG(-1)', '#NUM!'],
      ['=INDEX(A5:B6,9,1)', '#NUM!'],
      ['=SUMIFS(A5:A9,B5:B6,1)', '#VALUE!'],
      ['=IF()', '#N/A'],
      ['=nosuchname', '#NAME?'],
      ['=LAMBDA(x,x)', '#N/A'],
      ['=LAMBDA(x,x)(1,2)', '#N/A'],
      ['=LET(x,5)', '#N/A'],
      ['=LET(A5,5,A5)', '#NAME?'],
      ['=MAP({1;2},{1;2;3},LAMBDA(a,b,a))', '#N/A'],
      ['=COLUMNS(MAP({"a b";"c"},LAMBDA(x,SPLIT(x," "))))', '2'],
      ['=COLUMNS(BYROW({1;2},LAMBDA(row,{row,row})))', '2'],
      ['=ISBLANK(IF(TRUE,))', 'TRUE'],
      ['=ISBLANK(INDEX(MAP({1;2},LAMBDA(x,IF(x=1,,x))),1))', 'TRUE'],
      ['=COUNTA(IFERROR(NA()))', '0'],
      ['=SPLIT("",",")', '#VALUE!'],
      ['=ISNUMBER(INDEX(SPLIT("1,2",","),1))', 'TRUE'],
      ['=ISNA(INDEX(HSTACK({1;2},3),2,2))', 'TRUE'],
    ].map(([formula, text]) => probe(`the formula ${formula}`, text, (sheet) => shown(sheet.getRange('D1').setFormula(formula)))),
    probe('a cell whose formula gives nothing, as others read it', ['TRUE', '1', '0'], (sheet) => {
      sheet.getRange('A1').setFormula('=IF(TRUE,,1)');
      return ['=ISBLANK(A1)', '=A1+1', '=COUNTA(A1)'].map((formula) => shown(sheet.getRange('D1').setFormula(formula)));
    }),

    // What inserted rows inherit.
    probe(
      'insertRowAfter inherits the format of the row above, neither content nor validation',
      ['#00ff00', '0.00', '', false],
      (sheet) => {
        const above = sheet.getRange('A2').setValue(1).setBackground('#00ff00').setNumberFormat('0.00');
        above.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
        sheet.insertRowAfter(2);
        const made = sheet.getRange('A3');
        return [made.getBackground(), made.getNumberFormat(), made.getValue(), made.getDataValidation() !== null];
      },
    ),
    probe('insertRowBefore inherits the format of the row below', '#00ff00', (sheet) => {
      sheet.getRange('A3').setBackground('#00ff00');
      sheet.getRange('A2').setBackground('#ff0000');
      sheet.insertRowBefore(3);
      return sheet.getRange('A3').getBackground();
    }),
    probe('a colour rule takes a row in that is inserted inside it', 'A1:A6', (sheet) => {
      const builder = SpreadsheetApp.newConditionalFormatRule().whenCellNotEmpty().setBackground('#ff0000');
      sheet.setConditionalFormatRules([builder.setRanges([sheet.getRange('A1:A5')]).build()]);
      sheet.insertRowAfter(3);
      return sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();
    }),
    probe('metadata follows its row when one is inserted above', 4, (sheet) => {
      sheet.getRange('3:3').addDeveloperMetadata('live-probe', 'x');
      sheet.insertRowBefore(1);
      const found = sheet.createDeveloperMetadataFinder().withKey('live-probe').find()[0];
      const row = found.getLocation().getRow().getRow();
      found.remove();
      return row;
    }),

    // What is written and what comes back.
    probe('typed text by setValue', [12, true, 0.1, '+5', -5, '-', '=1+1'], (sheet) =>
      ['12', 'TRUE', '10%', '+5', '-5', '-', "'=1+1"].map((text) => sheet.getRange('A1').setValue(text).getValue()),
    ),
    probe('formats that typing leaves', ['0%', '0.00%', '[$$]#,##0', '0.###############'], (sheet) =>
      ['10%', '1.25%', '$5', '5'].map((text, index) =>
        sheet
          .getRange(1, index + 1)
          .setValue(text)
          .getNumberFormat(),
      ),
    ),
    probe('notes given as numbers', ['25', '25.0'], (sheet) => [
      sheet.getRange('A1').setNote(25).getNote(),
      sheet
        .getRange('A2')
        .setNotes([[25]])
        .getNote(),
    ]),
    probe('clear leaves the number format', '0.00', (sheet) =>
      sheet.getRange('A1').setNumberFormat('0.00').clear().getNumberFormat(),
    ),
    probe('a rejected write and the one behind it in the same batch', ['', ''], (sheet) => {
      const list = SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();
      sheet.getRange('A1').setDataValidation(list);
      SpreadsheetApp.flush();
      thrownBy(() => {
        sheet.getRange('A1').setValue('b');
        sheet.getRange('A2').setValue('behind');
        SpreadsheetApp.flush();
      });
      return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()];
    }),
    probe('a removed sheet by name', null, (sheet) => sheet.getParent().getSheetByName('no such sheet')),
    probe('a sheet of a new spreadsheet', [1000, 26], (sheet) => [sheet.getMaxRows(), sheet.getMaxColumns()]),
    probe('a host object as text', ['Range', 'Sheet', 'Spreadsheet'], (sheet) =>
      [sheet.getRange('A1'), sheet, sheet.getParent()].map(String),
    ),
    probe('a filter hides by a condition', [false, true, false], (sheet) => {
      sheet.getRange('A1:A3').setValues([['Number'], [1], [9]]);
      const criteria = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(5).build();
      sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, criteria);
      return [1, 2, 3].map((row) => sheet.isRowHiddenByFilter(row));
    }),

    // The runtime.
    probe('BigInt', '36893488147419103232', () => String(2n ** 65n)),
    probe('full ICU', ['5. Januar 2026', '¥1,234.50', 'ä,z'], () => [
      new Date(Date.UTC(2026, 0, 5)).toLocaleDateString('de-DE', { timeZone: 'UTC', dateStyle: 'long' }),
      new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' }).format(1234.5),
      ['z', 'ä'].sort(new Intl.Collator('de').compare).join(),
    ]),
    probe('what the runtime lacks', [], () =>
      ['setTimeout', 'fetch', 'URL', 'TextEncoder', 'atob', 'crypto', 'structuredClone', 'process'].filter(
        (name) => name in globalThis,
      ),
    ),
    probe('methods of the library', ['function', 'function', 'function'], () => [
      typeof [].findLast,
      typeof [].at,
      typeof ''.replaceAll,
    ]),
    probe('the script’s own zone is that of Date', 8, () => new Date(Date.UTC(2026, 0, 1)).getHours()),
  ];
}

const topLevelConstant = 1;

function probe(name, expected, ask) {
  return { name, expected, ask };
}

/** Asks everything on a sheet that is made for it and removed afterwards; prints and returns what differs from the host. */
function runAll() {
  const book = SpreadsheetApp.getActive();
  const differences = [];
  for (const { name, expected, ask } of probes()) {
    const sheet = book.insertSheet();
    let found;
    try {
      found = ask(sheet);
      SpreadsheetApp.flush();
    } catch (error) {
      found = `${error.name}: ${error.message}`;
    }
    try {
      book.deleteSheet(sheet);
    } catch (error) {
      found = `${JSON.stringify(found)}, and at the end ${error.message}`;
    }
    if (JSON.stringify(found) === JSON.stringify(expected)) continue;
    differences.push({ name, expected, found });
    console.log(`${name}\n  host:   ${JSON.stringify(expected)}\n  Google: ${JSON.stringify(found)}`);
  }
  console.log(`${differences.length} differences`);
  return differences;
}

function shown(cell) {
  return cell.getDisplayValue();
}

function inLocale(sheet, locale, ask) {
  const book = sheet.getParent();
  const before = book.getSpreadsheetLocale();
  book.setSpreadsheetLocale(locale);
  try {
    return ask();
  } finally {
    book.setSpreadsheetLocale(before);
  }
}

function thrownBy(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  return null;
}

/** For a person: what an edit delivers. Each event is kept and printed by `printEvents`. */
function onEdit(e) {
  keepEvent('onEdit', {
    range: e.range.getA1Notation(),
    value: e.value,
    oldValue: e.oldValue,
    formula: e.range.getFormula(),
    authMode: String(e.authMode),
  });
}

/** Installs what the clock and a form start; run once by hand, and `removeTriggers` at the end. */
function installTriggers() {
  ScriptApp.newTrigger('onClock').timeBased().everyHours(1).create();
  ScriptApp.newTrigger('onChangeInstalled').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
}

function onClock(e) {
  keepEvent('onClock', { hasActive: SpreadsheetApp.getActiveSpreadsheet() !== null, keys: Object.keys(e).sort() });
}

function onChangeInstalled(e) {
  keepEvent('onChange', { changeType: e.changeType, keys: Object.keys(e).sort() });
}

function keepEvent(kind, seen) {
  const store = PropertiesService.getDocumentProperties();
  const kept = JSON.parse(store.getProperty('events') || '[]');
  store.setProperty('events', JSON.stringify([...kept, { kind, ...seen }].slice(-30)));
}

function printEvents() {
  const events = JSON.parse(PropertiesService.getDocumentProperties().getProperty('events') || '[]');
  for (const event of events) console.log(JSON.stringify(event));
  return events;
}

function removeTriggers() {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
}
