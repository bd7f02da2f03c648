import type { DigestView, LineView } from './digest-view';

/** The text part, for programs and people that do not show HTML. */
export function renderDigestText(view: DigestView): string {
  return [
    view.greeting,
    view.intro,
    ...view.sections.map(({ title, count, lines }) => [`== ${title} (${count}) ==`, ...lines.map(renderLine)].join('\n\n')),
    ...(view.more ? [view.more] : []),
    `${view.openWorkbook}: ${view.workbookUrl}`,
    ['--', ...view.footer].join('\n'),
  ].join('\n\n');
}

function renderLine({ product, customer, when, details, link }: LineView): string {
  return [`* ${product} (${when})`, customer, ...details, `${link.text}: ${link.url}`].join('\n  ');
}
