/** What the pages without a script say, by language. */
export interface PlainTexts {
  readonly form: string;
  readonly formHint: string;
  readonly question: string;
  readonly answer: string;
  readonly send: string;
  readonly sent: string;
  readonly again: string;
  readonly nothing: string;
  readonly drive: string;
  readonly emptyFolder: string;
  readonly trash: string;
  readonly back: string;
}

const en: PlainTexts = {
  form: 'Form',
  formHint: 'A response goes into the sheet “Form Responses 1”; triggers on form submissions run.',
  question: 'Another question',
  answer: 'Answer',
  send: 'Submit',
  sent: 'Your response has been recorded.',
  again: 'Submit another response',
  nothing: 'Nothing was answered, so nothing was recorded.',
  drive: 'Drive',
  emptyFolder: 'There is nothing in this folder.',
  trash: 'in the trash',
  back: 'Back',
};

const zh: PlainTexts = {
  form: '表单',
  formHint: '回复会写入工作表“Form Responses 1”，并运行提交表单时的触发器。',
  question: '其他问题',
  answer: '回答',
  send: '提交',
  sent: '您的回复已记录。',
  again: '再提交一份回复',
  nothing: '没有填写任何回答，因此没有记录。',
  drive: '云端硬盘',
  emptyFolder: '此文件夹中没有内容。',
  trash: '已放入回收站',
  back: '返回',
};

/** By the `lang` of an address; what the host does not speak is English. */
export function plainTexts(language: string | undefined): { readonly tag: string; readonly texts: PlainTexts } {
  return /^zh/i.test(language ?? '') ? { tag: 'zh-CN', texts: zh } : { tag: 'en', texts: en };
}
