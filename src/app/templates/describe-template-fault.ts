import { LANGUAGES } from '../../domain/order/settings';
import type { TemplateFault } from '../../domain/templates/check-template';
import { COLLEAGUE_FIELDS, LINE_FIELDS, ORDER_FIELDS, TEMPLATE_LISTS } from '../../domain/templates/template-fields';
import type { Messages } from '../../i18n/messages';
import { messagesFor } from '../../i18n/messages-for';

/** What is wrong with a template in the words of a language, without the place. */
export function describeTemplateFault({ code, name }: TemplateFault, { templates }: Messages): string {
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  const message = templates.fault[code](shown);
  const meant = code === 'unknownField' ? findMeant(name) : null;
  return meant === null ? message : `${message} ${templates.fault.didYouMean(meant)}`.trim();
}

/** The same with its place and what happens until it is mended: what a cell beside the template says. */
export function describeTemplateProblem(fault: TemplateFault, messages: Messages): string {
  const { templates } = messages;
  const message = describeTemplateFault(fault, messages);
  const place = templates.faultAt({ part: templates.part[fault.part], line: fault.line, message });
  return [place, templates.instead].join('\n');
}

/** The field that differs in its spelling only, or whose heading somebody wrote instead. */
function findMeant(name: string): string | null {
  const wanted = normalised(name);
  const fields = [...ORDER_FIELDS, ...COLLEAGUE_FIELDS, ...LINE_FIELDS, ...Object.keys(TEMPLATE_LISTS)];
  const named = (field: string) =>
    LANGUAGES.flatMap((language) => Object.entries(messagesFor(language).labels.column)).some(
      ([key, heading]) => key === field && normalised(heading) === wanted,
    );
  return fields.find((field) => normalised(field) === wanted || named(field)) ?? null;
}

function normalised(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
