import type { Context } from '../context';
import { ServiceException } from '../exception';
import type { OpTable } from '../op';

/** Files of the project for HtmlService; a name may be given with or without `.html` (F158, F160). */
export const htmlOps: OpTable = {
  'HtmlService.readFile': (context: Context, name: string) => {
    const found = context.project.pages.get(name) ?? context.project.pages.get(name.replace(/\.html$/, ''));
    if (found === undefined) throw new ServiceException(`No HTML file named ${name} was found.`);
    return found;
  },
};
