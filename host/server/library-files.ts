import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where a page asks for Chart.js. */
export const chartLibrary = '/library/chart.js';

/**
 * The files of the grid's libraries, by the address under which a page finds them. They are served as they were
 * published, unmodified and apart from our own code, as their licence (LGPL-3.0) wants it.
 *
 * @param from - Any file of the host, from which its `node_modules` is found.
 */
export function locateLibraryFiles(from: string): ReadonlyMap<string, string> {
  const resolve = createRequire(from).resolve;
  const grid = dirname(resolve('@odoo/o-spreadsheet'));
  const owl = dirname(resolve('@odoo/owl'));
  const bootstrap = dirname(resolve('bootstrap/package.json'));
  const icons = dirname(resolve('font-awesome/package.json'));
  return new Map([
    ...chartFile(resolve),
    ['/library/o_spreadsheet.js', join(grid, 'o_spreadsheet.min.iife.js')],
    ['/library/o_spreadsheet.css', join(grid, 'o_spreadsheet.css')],
    ['/library/o_spreadsheet.xml', join(grid, 'o_spreadsheet.xml')],
    ['/library/owl.js', join(owl, 'owl.iife.min.js')],
    ['/library/bootstrap.css', join(bootstrap, 'dist/css/bootstrap.min.css')],
    ['/library/icons/font-awesome.css', join(icons, 'css/font-awesome.min.css')],
    // Where its style sheet looks for it.
    ['/library/fonts/fontawesome-webfont.woff2', join(icons, 'fonts/fontawesome-webfont.woff2')],
  ]);
}

/** The grid draws charts with Chart.js where it is installed, and shows their numbers where it is not. */
function chartFile(resolve: (name: string) => string): [string, string][] {
  try {
    return [[chartLibrary, join(dirname(resolve('chart.js')), 'chart.umd.js')]];
  } catch {
    return [];
  }
}
